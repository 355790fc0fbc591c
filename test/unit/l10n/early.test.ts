import assert from 'node:assert/strict'
import { build } from 'esbuild'
import { root } from '../../../scripts/lib/paths.mjs'

/** Stands for whatever of VS Code the modules take hold of while they are loaded. */
class Anything {}

describe('the language', () => {
  it('is not asked for a sentence before it is known', async () => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['src/extension.ts'],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      external: ['vscode', '@vscode/l10n'],
      logLevel: 'error',
    })
    const code = outputFiles[0]?.text ?? ''
    const names = [...code.matchAll(/\bvscode\d*\.(\w+)/g)].map(([, name = '']) => [name, Anything])
    const early: string[] = []
    const modules: Record<string, unknown> = {
      vscode: Object.fromEntries(names),
      '@vscode/l10n': { t: (sentence: string) => early.push(sentence), config() {} },
    }
    const load = (name: string) => modules[name] ?? process.getBuiltinModule(name)
    new Function('require', 'module', 'exports', code)(load, { exports: {} }, {})
    assert.ok(names.length > 10)
    assert.deepEqual(early, [], 'said while a module is loaded: make it a function')
  })
})
