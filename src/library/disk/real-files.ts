import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'

/** What is asked of a disk about links. */
export interface LinkFinder {
  realpath(file: string): Promise<string>
  /** Names in a folder that are links. */
  linksIn(folder: string): Promise<ReadonlySet<string>>
}

const disk: LinkFinder = {
  realpath: (file) => realpath(file),
  async linksIn(folder) {
    const inside = await readdir(folder, { withFileTypes: true })
    return new Set(inside.flatMap((entry) => (entry.isSymbolicLink() ? [entry.name] : [])))
  },
}

/**
 * Files by where they really lie: each once, whatever links lead there, by the name with the fewest links on
 * its way. What cannot be looked at stays: whoever reads it says so.
 *
 * @param files paths on the disk
 * @param within folders that links must not lead out of; anywhere when left out
 */
export async function realFiles(
  files: readonly string[],
  within?: readonly string[],
  links: LinkFinder = disk,
): Promise<string[]> {
  const roots = within && (await Promise.all(within.map((folder) => links.realpath(folder).catch(() => folder))))
  const folders = new Map<string, Promise<{ real: string; links: ReadonlySet<string> }>>()
  const lookAt = (folder: string) => {
    const known = folders.get(folder)
    if (known) return known
    const found = Promise.all([links.realpath(folder), links.linksIn(folder)])
      .then(([real, inside]) => ({ real, links: inside }))
      .catch(() => ({ real: path.resolve(folder), links: new Set<string>() }))
    folders.set(folder, found)
    return found
  }
  const kept = new Map<string, { file: string; direct: number }>()
  for (const file of files) {
    const [folder, name] = [path.dirname(file), path.basename(file)]
    const { real, links: inside } = await lookAt(folder)
    const at = inside.has(name) ? await links.realpath(file).catch(() => path.resolve(file)) : path.join(real, name)
    if (roots && !roots.some((root) => isIn(root, at))) continue
    const direct = at === path.resolve(file) ? 2 : real === path.resolve(folder) ? 1 : 0
    if (direct > (kept.get(at)?.direct ?? -1)) kept.set(at, { file, direct })
  }
  const chosen = new Set([...kept.values()].map(({ file }) => file))
  return files.filter((file) => chosen.has(file))
}

function isIn(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}
