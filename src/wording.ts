/** Small pieces of wording that the editor's views and hovers share, in the reader's language. */
import * as l10n from '@vscode/l10n'
import { locale, proseLocale } from './language.ts'

/** Made once for each language: making one takes longer than using it a hundred times. */
const formats = new Map<string, unknown>()

function kept<T>(kind: string, tag: string, make: (tag: string) => T): T {
  const key = `${kind} ${tag}`
  if (!formats.has(key)) formats.set(key, make(tag))
  return formats.get(key) as T
}

/**
 * The sentence for a number: `plural(n, l10n.t('{0} quote', numeral(n)), l10n.t('{0} quotes', numeral(n)))`. Both are
 * whole sentences, so that a translation is free in its order.
 */
export function plural(number: number, one: string, other: string): string {
  const rules = kept('plural', locale(), (tag) => new Intl.PluralRules(tag))
  return rules.select(number) === 'one' ? one : other
}

/** "1,234"; with at most `decimals` digits after the point. */
export function numeral(number: number, decimals = 3): string {
  const make = (tag: string) => new Intl.NumberFormat(tag, { maximumFractionDigits: decimals })
  return kept(`number ${decimals}`, locale(), make).format(number)
}

/** "20%" of 20 */
export function percentage(number: number): string {
  const make = (tag: string) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 6 })
  return kept('percent', locale(), make).format(number / 100)
}

/** "once", "twice", "3 times" */
export function times(number: number): string {
  if (number === 1) return l10n.t('once')
  return number === 2 ? l10n.t('twice') : l10n.t('{0} times', numeral(number))
}

/** "a", "a and b", "a, b and c" */
export function list(items: readonly string[]): string {
  return kept('list', proseLocale(), (tag) => new Intl.ListFormat(tag)).format(items)
}

/** The everyday name of a country, by its ISO 3166-1 code; undefined for what is none. */
export function regionName(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined
  return kept('region', locale(), (tag) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })).of(code)
}

/** "6 January 2026"; `options` say which parts there are. */
export function day(date: Date | number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(proseLocale(), options).format(date)
}

/** "116 claims in 5 articles" */
export function sizeOf(claims: number, articles: number): string {
  const told = plural(claims, l10n.t('{0} claim', numeral(claims)), l10n.t('{0} claims', numeral(claims)))
  return inArticles(told, articles)
}

/** "3 figures in 1 article" */
export function inArticles(told: string, articles: number): string {
  return plural(
    articles,
    l10n.t('{0} in {1} article', told, numeral(articles)),
    l10n.t('{0} in {1} articles', told, numeral(articles)),
  )
}

/** "3 statements" */
export function statements(number: number): string {
  return plural(number, l10n.t('{0} statement', numeral(number)), l10n.t('{0} statements', numeral(number)))
}

/** One line of at most `limit` UTF-16 code units, cut between words where there are any. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, '')}…`
}

/** The file's name in a URI, decoded, without its folders. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
