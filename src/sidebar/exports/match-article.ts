/**
 * The article that annotations are about: the file that they name, as seen from their own file; for brat the text of the
 * same name; else the only article of that name anywhere.
 *
 * @param from URI of the annotations' file
 * @param source as the annotations name it; undefined for the text beside them
 * @param articles URIs of the articles
 */
export function articleFor(from: string, source: string | undefined, articles: readonly string[]): string | undefined {
  const named = source === undefined ? from.replace(/\.[^./]*$/, '.txt') : resolved(source, from)
  const exact = named && articles.find((uri) => plain(uri) === plain(named))
  if (exact) return exact
  const file = lastPart(source ?? named ?? '')
  const same = articles.filter((uri) => lastPart(uri) === file)
  return file && same.length === 1 ? same[0] : undefined
}

function resolved(source: string, from: string): string | undefined {
  try {
    return new URL(source, from).href
  } catch {
    return undefined
  }
}

/** VS Code and the web encode different marks of a path. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

function lastPart(uri: string): string {
  return (
    plain(uri.replace(/[?#].*/s, ''))
      .split('/')
      .at(-1)
      ?.toLowerCase() ?? ''
  )
}
