import { globMatcher } from '../library/texts/globs.ts'

/**
 * What `files.exclude` hides: a file, or all in a folder, whose path a glob matches as a whole. Globs with a condition
 * hide nothing: they are for files that are made of others.
 *
 * @param exclude the setting: globs that hold where they are `true`
 * @returns whether a path, relative to the workspace folder and with `/`, is hidden
 */
export function hiddenBy(exclude: Readonly<Record<string, unknown>>): (path: string) => boolean {
  const globs = Object.keys(exclude).filter((glob) => exclude[glob] === true)
  if (!globs.length) return () => false
  const matchers = globs.map(globMatcher)
  const matches = (path: string) => matchers.some((matcher) => matcher(path))
  return (path) => {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      if (end && matches(path.slice(0, end))) return true
    return matches(path)
  }
}
