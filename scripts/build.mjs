/**
 * Bundles the extension, its worker, the command line and the sidebar's page into `dist/`.
 *
 *   node scripts/build.mjs             for development, with source maps
 *   node scripts/build.mjs --package   minified, without source maps
 */
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { globSync } from 'tinyglobby'
import { root } from './lib/paths.mjs'

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

const packaging = process.argv.includes('--package')
const dist = path.join(root, 'dist')

/** @type {BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: packaging,
  sourcemap: !packaging,
}

/** @type {BuildOptions} */
const forNode = { ...common, platform: 'node', target: 'node20', format: 'cjs' }

/** @type {{ entry: string, outfile: string, options: BuildOptions }[]} */
const bundles = [
  { entry: 'src/extension.ts', outfile: 'dist/extension.cjs', options: { ...forNode, external: ['vscode'] } },
  { entry: 'src/library/worker.ts', outfile: 'dist/worker.cjs', options: forNode },
  {
    entry: 'src/cli/main.ts',
    outfile: 'dist/cli.mjs',
    options: { ...forNode, format: 'esm', banner: { js: '#!/usr/bin/env node' } },
  },
  {
    entry: 'src/sidebar/webview/main.ts',
    outfile: 'dist/webview.js',
    options: { ...common, platform: 'browser', target: 'es2022', format: 'iife' },
  },
]

await mkdir(dist, { recursive: true })
for (const { entry, outfile, options } of bundles) {
  if (existsSync(path.join(root, entry))) await build({ ...options, entryPoints: [entry], outfile })
  else console.warn(`skipped ${outfile}: ${entry} is not there yet`)
}
if (existsSync(path.join(dist, 'cli.mjs'))) await chmod(path.join(dist, 'cli.mjs'), 0o755)
for (const sheet of globSync('src/sidebar/webview/*.css', { cwd: root })) {
  await copyFile(path.join(root, sheet), path.join(dist, path.basename(sheet)))
}
