/**
 * Runs after `npm ci`, and before the first `npx crossread` in a fresh clone: builds, and puts the command line where
 * `npx crossread` finds it inside the repository.
 */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureDependencies } from './lib/dependencies.mjs'
import { root } from './lib/paths.mjs'
import { must } from './lib/run.mjs'

// `npx` links the repository into its cache without installing what it needs. `npm ci` has just done so.
if (process.env.npm_command === 'exec') await ensureDependencies()
await must(process.execPath, ['scripts/build.mjs'])

const folder = path.join(root, 'node_modules', '.bin')
mkdirSync(folder, { recursive: true })
if (process.platform === 'win32') {
  writeFileSync(path.join(folder, 'crossread.cmd'), '@node "%~dp0..\\..\\dist\\cli.mjs" %*\r\n')
} else {
  const link = path.join(folder, 'crossread')
  rmSync(link, { force: true })
  symlinkSync('../../dist/cli.mjs', link)
}
