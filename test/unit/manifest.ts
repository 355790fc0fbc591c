import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../scripts/lib/paths.mjs'

/** `package.json` as VS Code shows it in English. */
export function shownManifest() {
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8')
  const texts: Record<string, string> = JSON.parse(read('package.nls.json'))
  return JSON.parse(read('package.json').replace(/"%([\w.-]+)%"/g, (_, key) => JSON.stringify(texts[key])))
}
