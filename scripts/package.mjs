/** `npm run package`: builds minified bundles, packs them into a .vsix and says what is in it. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ensureDependencies } from './lib/dependencies.mjs'
import { root } from './lib/paths.mjs'
import { must } from './lib/run.mjs'

await ensureDependencies()
await must(process.execPath, ['scripts/build.mjs', '--package'])

const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const name = `${manifest.name}-${manifest.version}.vsix`
await createVSIX({ cwd: root, dependencies: false, allowMissingRepository: true, packagePath: path.join(root, name) })

console.log(`\n${name}: ${kilobytes(path.join(root, name))} KB`)
const files = await listFiles({ cwd: root, packageManager: PackageManager.None })
for (const file of files.sort()) console.log(`  ${kilobytes(path.join(root, file)).padStart(6)} KB  ${file}`)

/** @param {string} file */
function kilobytes(file) {
  return (statSync(file).size / 1000).toFixed(1)
}
