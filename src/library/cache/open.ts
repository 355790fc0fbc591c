/** The articles kept on disk, as the worker has them in Node: bundled into a file of its own. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DiskStore } from './disk-store.ts'
import type { ArticleStore } from './store.ts'

/**
 * Opens the articles kept in a folder.
 *
 * @param worker path of the bundled worker: another one reads otherwise, and so has a version of its own
 */
export function openStore(folder: string, worker: string): ArticleStore {
  return new DiskStore(folder, createHash('sha256').update(readFileSync(worker)).digest('hex').slice(0, 16))
}
