import type { Entry } from '../library/library.ts'
import { fileName, shorten } from '../wording.ts'

/** What to call articles where room is short, by URI; no two alike. */
export type ShortNames = ReadonlyMap<string, string>

/**
 * Short names of articles: the outlet where the article's name begins with it, else the name cut to `limit` UTF-16 code
 * units. Where two would be alike, the file's name is added.
 */
export function shortNames(entries: readonly Entry[], limit = 32): ShortNames {
  const short = new Map<string, string>()
  for (const { uri, name, article } of entries) {
    const outlet = article.outlet
    short.set(uri, outlet && name.startsWith(outlet) ? shorten(outlet, limit) : shorten(name, limit))
  }
  const used = new Map<string, number>()
  for (const name of short.values()) used.set(name, (used.get(name) ?? 0) + 1)
  for (const [uri, name] of short)
    if ((used.get(name) ?? 0) > 1 && name !== fileName(uri)) short.set(uri, `${name} (${fileName(uri)})`)
  return short
}
