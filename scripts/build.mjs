/**
 * Bundles the extension, its worker, the command line and the sidebar's pages into `dist/`.
 *
 *   node scripts/build.mjs             for development, with source maps
 *   node scripts/build.mjs --package   minified, without source maps
 */
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { alias } from './lib/alias.mjs'
import { notices } from './lib/notices.mjs'
import { root } from './lib/paths.mjs'

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

const packaging = process.argv.includes('--package')

/** @type {BuildOptions} */
const common = {
  absWorkingDir: root,
  alias,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: packaging,
  sourcemap: !packaging,
}

/** @type {BuildOptions} */
const forNode = { ...common, platform: 'node', target: 'node20', format: 'cjs' }

/**
 * For where there is no Node: the build fails on what would need it.
 *
 * @type {BuildOptions}
 */
const forBrowsers = { ...common, platform: 'browser', target: 'es2022' }

/** @type {{ entry: string, outfile: string, options: BuildOptions }[]} */
const bundles = [
  { entry: 'src/extension.ts', outfile: 'dist/extension.cjs', options: { ...forNode, external: ['vscode'] } },
  {
    entry: 'src/extension-web.ts',
    outfile: 'dist/extension-web.cjs',
    options: { ...forBrowsers, format: 'cjs', external: ['vscode'] },
  },
  // For both: in Node it asks for the one module that it needs of it.
  {
    entry: 'src/library/engine/worker.ts',
    outfile: 'dist/worker.cjs',
    options: { ...forBrowsers, format: 'cjs', external: ['node:worker_threads'] },
  },
  { entry: 'src/library/cache/open.ts', outfile: 'dist/kept-articles.cjs', options: forNode },
  {
    entry: 'src/cli/main.ts',
    outfile: 'dist/cli.mjs',
    options: { ...forNode, format: 'esm', banner: { js: '#!/usr/bin/env node' } },
  },
  {
    entry: 'src/sidebar/webview/main.ts',
    outfile: 'dist/webview.js',
    options: { ...forBrowsers, format: 'iife' },
  },
  {
    entry: 'src/sidebar/webview/table/main.ts',
    outfile: 'dist/table.js',
    options: { ...forBrowsers, format: 'iife' },
  },
]

const inputs = []
for (const { entry, outfile, options } of bundles) {
  const { metafile } = await build({ ...options, entryPoints: [entry], outfile, metafile: true })
  inputs.push(...Object.keys(metafile.inputs))
}
await writeFile(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), notices(inputs))
await build({ ...common, entryPoints: ['src/sidebar/webview/*.css'], outdir: 'dist' })
await chmod(path.join(root, 'dist', 'cli.mjs'), 0o755)
