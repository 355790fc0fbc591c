import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import Module, { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { alias } from '../../scripts/lib/alias.mjs'
import { root } from '../../scripts/lib/paths.mjs'

/** What VS Code's parts hold that is no function, as in a window with a folder and nothing open in it. */
const values: Record<string, unknown> = {
  'window.visibleTextEditors': [],
  'window.activeTextEditor': undefined,
  'window.tabGroups.all': [],
  'workspace.textDocuments': [],
  'workspace.workspaceFolders': [{ uri: { path: '/articles', toString: () => 'file:///articles' }, name: 'articles' }],
  'workspace.isTrusted': true,
  'l10n.bundle': undefined,
  'env.language': 'en',
}

/** A stand-in for VS Code that takes down which of its functions are called, and answers none of them. */
function standIn(called: string[], name: string): unknown {
  class Target {}
  const proxy: unknown = new Proxy(Target, {
    get: (target, key) => {
      if (key === 'prototype') return target.prototype
      if (typeof key === 'symbol' || key === 'then') return undefined
      const path = `${name}.${key}`
      return path in values ? values[path] : standIn(called, path)
    },
    set: () => true,
    apply: () => {
      called.push(name)
      return name.startsWith('workspace.fs.') ? new Promise(() => {}) : standIn(called, `${name}()`)
    },
    construct: (target, given, made) =>
      made === proxy ? (standIn(called, `new ${name}`) as object) : Reflect.construct(target, given, made),
  })
  return proxy
}

describe('activation', () => {
  let folder: string
  let activate: (context: unknown, startThread: () => never) => void
  const called: string[] = []

  before(async function () {
    this.timeout(60_000)
    folder = await mkdtemp(path.join(tmpdir(), 'crossread-'))
    const outfile = path.join(folder, 'activate.cjs')
    await build({
      absWorkingDir: root,
      entryPoints: ['src/activate.ts'],
      outfile,
      alias,
      bundle: true,
      external: ['vscode'],
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    })
    // A bundle copies what it imports: all that is asked of VS Code has to be there by name.
    const names = (await readFile(outfile, 'utf8')).matchAll(/\bvscode\d*\.(\w+)/g)
    const vscode = Object.fromEntries([...names].map(([, name = '']) => [name, standIn(called, name)]))
    const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown }
    const load = loader._load
    loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest))
    try {
      activate = createRequire(import.meta.url)(outfile).putTogether
    } finally {
      loader._load = load
    }
  })

  after(() => rm(folder, { recursive: true }))

  it('starts no worker, looks for no articles and reads none', async () => {
    let started = 0
    activate({ subscriptions: [], extensionUri: {}, globalState: standIn(called, 'globalState') }, () => {
      started++
      throw new Error('a worker was started')
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    assert.ok(called.includes('commands.registerCommand'), 'it was not activated')
    assert.equal(started, 0)
    const looking = ['workspace.findFiles', 'workspace.fs.readDirectory', 'workspace.openTextDocument']
    assert.deepEqual(
      called.filter((name) => looking.includes(name)),
      [],
    )
  })
})
