/** The way from a folder to a file, both absolute paths with `/` and without `.` or `..` in them. */
export function relativePath(folder: string, file: string): string {
  const [from, to] = [partsOf(folder), partsOf(file)]
  let same = 0
  while (same < from.length && from[same] === to[same]) same++
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}
