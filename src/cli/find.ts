import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { realFiles } from '../library/disk/real-files.ts'

/** A file to be read. */
export interface Found {
  /** As given, or as reached from the folder or glob given; with `/`. */
  path: string
  /** Named itself, and so read whatever it looks like. */
  named: boolean
}

/** What was given but leads to no file, and why, in plain words. */
export interface NotFound {
  path: string
  reason: string
}

const ignored = ['**/node_modules/**', '**/.git/**']
const collator = new Intl.Collator('en', { numeric: true })

/** Finds the files that paths, folders and globs stand for, each once, in the order given. */
export async function findFiles(given: readonly string[]): Promise<{ files: Found[]; missing: NotFound[] }> {
  const files = new Map<string, Found>()
  const missing: NotFound[] = []
  for (const item of given) {
    const found = await expand(item)
    if ('reason' in found) missing.push(found)
    else {
      for (const file of found.files) {
        const key = path.resolve(file.path)
        const known = files.get(key)
        if (!known) files.set(key, file)
        else if (file.named && !known.named) files.set(key, file)
      }
    }
  }
  return { files: [...files.values()], missing }
}

async function expand(item: string): Promise<{ files: Found[] } | NotFound> {
  const stats = await stat(item).catch(() => undefined)
  if (stats?.isDirectory()) {
    const inside = await glob('**/*.txt', { cwd: item, ignore: ignored, caseSensitiveMatch: false })
    const folder = slashed(item).replace(/(?<!\/)\/+$/, '')
    const paths = inside.map((file) => (item === '.' ? file : `${folder}/${file}`))
    return { files: await fromSearch(paths) }
  }
  if (stats || !isDynamicPattern(item)) return { files: [{ path: item, named: true }] }
  const matched = await glob(slashed(item), { ignore: ignored, absolute: path.isAbsolute(item) })
  return matched.length ? { files: await fromSearch(matched) } : { path: item, reason: 'no file matches' }
}

async function fromSearch(paths: readonly string[]): Promise<Found[]> {
  const found = await realFiles(paths.toSorted(collator.compare))
  return found.map((path) => ({ path, named: false }))
}

function slashed(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given
}
