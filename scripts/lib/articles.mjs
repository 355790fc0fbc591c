import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

/** The folder of sample articles. */
export const seeds = path.join(root, 'seeds')

/**
 * The first article in a folder, by name.
 *
 * @param {string} folder
 */
export function firstArticle(folder) {
  const name = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()[0]
  if (!name) throw new Error(`no .txt file in ${folder}`)
  return path.join(folder, name)
}
