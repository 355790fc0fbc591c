import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

/**
 * The licences of the packages that a bundle holds, as their terms ask for.
 *
 * @param {readonly string[]} inputs files that went into the bundles, relative to the repository
 */
export function notices(inputs) {
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []))
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file ? readFileSync(path.join(root, folder, file), 'utf8').trim() : `Licence: ${license}`
    return `${name} ${version}\n\n${text}\n`
  })
  parts.push(`Word relations and classes from WordNet 3.1, word vectors of GloVe 6B\n\n${dataLicences()}\n`)
  return `Crossread contains these packages and data.\n\n${[...new Set(parts)].join(`\n${'-'.repeat(72)}\n\n`)}`
}

/** What the README beside the comparison's word data says of its licences. */
function dataLicences() {
  const readme = readFileSync(path.join(root, 'src/comparison/data/README.md'), 'utf8')
  const [, licences] = readme.split('## Licences\n')
  if (!licences) throw new Error('src/comparison/data/README.md no longer has its licences')
  return licences.trim()
}
