import picomatch from 'picomatch'

const compiled = new Map<string, (path: string) => boolean>()

/**
 * Does a path match any of the globs? Paths are relative to the workspace, with `/`. As in ignore files, a glob without
 * `/` matches a name in any folder. Case does not matter.
 */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matcher(glob)(path))
}

function matcher(glob: string): (path: string) => boolean {
  const known = compiled.get(glob)
  if (known) return known
  const pattern = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`
  const matches = picomatch(pattern, { dot: true, nocase: true, windows: false })
  const guarded = (path: string) => matches(path)
  compiled.set(glob, guarded)
  return guarded
}
