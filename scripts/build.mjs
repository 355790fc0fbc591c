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

const packaging = process.argv.includes('--package')
const dist = path.join(root, 'dist')

/** What every bundle has in common. */
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: packaging,
  sourcemap: !packaging,
}

const node = { ...common, platform: 'node', target: 'node20' }

const bundles = [
  {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['src/library/worker.ts'], outfile: 'dist/worker.cjs', format: 'cjs' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...common,
    entryPoints: ['src/sidebar/webview/main.ts'],
    outfile: 'dist/webview.js',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
]

await mkdir(dist, { recursive: true })
const there = bundles.filter((options) => {
  const exists = existsSync(path.join(root, options.entryPoints[0]))
  if (!exists) console.warn(`skipped ${options.outfile}: ${options.entryPoints[0]} is not there yet`)
  return exists
})
await Promise.all(there.map((options) => build(options)))
if (existsSync(path.join(dist, 'cli.mjs'))) await chmod(path.join(dist, 'cli.mjs'), 0o755)
for (const sheet of globSync('src/sidebar/webview/*.css', { cwd: root })) {
  await copyFile(path.join(root, sheet), path.join(dist, path.basename(sheet)))
}
