/**
 * Replaces the part of a Markdown page that a script writes, between `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws when the page has no such part
 */
export function replaceSection(page: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = page.indexOf(open)
  const end = page.indexOf(close, start)
  if (start < 0 || end < 0) throw new Error(`no part between ${open} and ${close}`)
  return `${page.slice(0, start + open.length)}\n\n${content}\n\n${page.slice(end)}`
}
