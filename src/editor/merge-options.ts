import type { LibraryOptions } from '../library/library.ts'

/** The settings of one folder of a workspace. */
export interface FolderOptions extends LibraryOptions {
  /** The folder's name, where the workspace has several: the paths of its files begin with it. */
  folder?: string
}

/**
 * The options of a library over several folders: each folder's globs and names hold for its own files.
 *
 * A name may also be given under the path that begins with the folder's name.
 */
export function mergeOptions(folders: readonly FolderOptions[]): LibraryOptions {
  return {
    include: [...new Set(folders.flatMap(({ include, folder }) => include.map((glob) => within(folder, glob))))],
    exclude: [...new Set(folders.flatMap(({ exclude, folder }) => exclude.map((glob) => within(folder, glob))))],
    maximumLength: Math.max(...folders.map(({ maximumLength }) => maximumLength)),
    ...lengths(folders),
    names: Object.fromEntries(
      folders.flatMap(({ names, folder }) =>
        Object.entries(names).flatMap(([path, name]) => [
          [path, name],
          ...(folder ? [[`${folder}/${path}`, name]] : []),
        ]),
      ),
    ),
  }
}

/** Folders may have limits of their own. */
function lengths(folders: readonly FolderOptions[]): Pick<LibraryOptions, 'maximumLengths'> {
  const several = folders.flatMap(({ folder, maximumLength }) => (folder ? [[folder, maximumLength]] : []))
  return several.length ? { maximumLengths: Object.fromEntries(several) } : {}
}

/** As in ignore files, a glob without `/` matches in any folder. */
function within(folder: string | undefined, glob: string): string {
  if (!folder) return glob
  return `${escapeGlob(folder)}/${glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`}`
}

/** The glob that matches one path only; the path is relative to its folder, with `/`. */
export function globOf(path: string): string {
  return path.includes('/') ? escapeGlob(path) : `/${escapeGlob(path)}`
}

/** The same for a path that lies in no folder of the workspace. */
export function anywhere(path: string): string {
  return `**/${escapeGlob(path.replace(/^\//, ''))}`
}

function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')
}
