/** `npm run package`: builds minified bundles and packs them into a .vsix; what is in it and its size are printed. Ends with 1 when it is too large. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureDependencies } from './lib/dependencies.mjs'
import { root } from './lib/paths.mjs'
import { packagedReadme } from './lib/readme.mjs'
import { must } from './lib/run.mjs'

/** Bytes: what people download should stay small. */
const most = 2_000_000

await ensureDependencies()
await must(process.execPath, ['scripts/build.mjs', '--package'])

const readme = path.join(root, 'out', 'README.md')
mkdirSync(path.dirname(readme), { recursive: true })
writeFileSync(readme, packagedReadme(readFileSync(path.join(root, 'README.md'), 'utf8')))

const { createVSIX } = await import('@vscode/vsce')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const name = `${manifest.name}-${manifest.version}.vsix`
await createVSIX({
  cwd: root,
  dependencies: false,
  allowMissingRepository: true,
  readmePath: path.relative(root, readme),
  packagePath: path.join(root, name),
})

const { size } = statSync(path.join(root, name))
console.log(`${name}: ${(size / 1000).toFixed(1)} KB`)
if (size > most) {
  console.error(`The package is larger than ${most / 1e6} MB.`)
  process.exitCode = 1
}
