import * as l10n from '@vscode/l10n'
import type { Span, SpeakerAnnotation } from '../../analysis/article.ts'
import type { Library } from '../../library/library.ts'
import { fileName, numeral, plural, shorten } from '../../wording.ts'
import { link } from './markdown.ts'

/** The part of the library that hovers ask. */
export type Known = Pick<
  Library,
  'get' | 'entries' | 'lookInto' | 'statementsBy' | 'mentionsOfSpeaker' | 'mentionsOfCountry'
>

/** Found things of one article. */
export interface Group<T> {
  uri: string
  items: T[]
}

/** What was found here, and in each other article, most first. */
export function byArticle<T extends { uri: string }>(
  found: readonly T[],
  here: string,
): { here: T[]; others: Group<T>[] } {
  const groups = new Map<string, T[]>()
  for (const item of found) groups.set(item.uri, [...(groups.get(item.uri) ?? []), item])
  const others = [...groups].filter(([uri]) => uri !== here).map(([uri, items]) => ({ uri, items }))
  return { here: groups.get(here) ?? [], others: others.sort((a, b) => b.items.length - a.items.length) }
}

/** What was found of a speaker: another outlet's unnamed officials may be others, so these are looked for here only. */
export function foundBy<T extends { uri: string }>(
  found: readonly T[],
  { category }: SpeakerAnnotation,
  here: string,
): T[] {
  return found.filter(({ uri }) => category !== 'unnamed' || uri === here)
}

/** The article's name as a link to a passage in it. */
export function articleLink(known: Known, uri: string, { start, end }: Span): string {
  return link(shorten(known.get(uri)?.name ?? fileName(uri), 60), { uri, start, end })
}

/** The first few, and how many are left, as `rest` says it. */
export function some(items: readonly string[], limit: number, rest: (left: number) => string): string[] {
  return items.length > limit ? [...items.slice(0, limit), rest(items.length - limit)] : [...items]
}

/** "3 more articles" */
export function moreArticles(left: number): string {
  return plural(left, l10n.t('{0} more article', numeral(left)), l10n.t('{0} more articles', numeral(left)))
}
