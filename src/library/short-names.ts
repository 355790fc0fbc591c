import * as l10n from '@vscode/l10n'
import { fileName, shorten } from '../wording.ts'
import type { Entry } from './library.ts'
import { headlineIn } from './names.ts'

/** What to call articles where room is short, by URI; no two alike. */
export type ShortNames = ReadonlyMap<string, string>

/** What of an article tells its short name. */
export type Named = Pick<Entry, 'uri' | 'name'> & { article: Pick<Entry['article'], 'outlet' | 'headline'> }

/**
 * Short names of articles: the outlet where the article's name begins with it, else the name cut to `limit` UTF-16 code
 * units. Where two would be alike, the file's name is added.
 */
export function shortNames(entries: readonly Named[], limit = 32): ShortNames {
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

/** The short names as sentences have them: headlines, which would read on into the sentence, in quotation marks. */
export function namesInSentences(entries: readonly Named[]): ShortNames {
  const short = shortNames(entries)
  return new Map(
    entries.map((entry) => {
      const name = short.get(entry.uri) ?? entry.name
      return [entry.uri, isHeadline(entry) ? l10n.t('“{0}”', name) : name]
    }),
  )
}

/** Does the article go by its headline alone? */
function isHeadline({ name, article }: Named): boolean {
  const headline = headlineIn(article)
  return headline !== '' && name.startsWith(headline)
}
