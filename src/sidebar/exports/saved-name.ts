/** A name for a new file or folder that nothing there has yet: "claims.html", else "claims-2.html" and so on. */
export function unusedName(base: string, extension: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()))
  const end = extension ? `.${extension}` : ''
  let name = base + end
  for (let count = 2; names.has(name.toLowerCase()); count++) name = `${base}-${count}${end}`
  return name
}

/** The name of a folder as part of a file's name: letters, figures and hyphens. */
export function baseName(folder: string | undefined, what: string): string {
  const words = (folder ?? '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|(?<!-)-+$/g, '')
  return words ? `${words}-${what}` : `crossread-${what}`
}
