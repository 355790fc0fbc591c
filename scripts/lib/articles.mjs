import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './paths.mjs'

/** The folder of sample articles. */
export const seeds = path.join(root, 'seeds')

/**
 * The names of the articles in a folder, in order.
 *
 * @param {string} folder
 */
export function articlesIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
}

/**
 * The first article in a folder.
 *
 * @param {string} folder
 */
export function firstArticle(folder) {
  const [name] = articlesIn(folder)
  if (!name) throw new Error(`no .txt file in ${folder}`)
  return path.join(folder, name)
}

/** A copy of the sample articles that tests may change, in a folder named as a reader would. */
export function copySeeds() {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'crossread-'))
  const folder = path.join(parent, 'Paris talks')
  cpSync(seeds, folder, { recursive: true, filter: (file) => file === seeds || file.endsWith('.txt') })
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }) }
}
