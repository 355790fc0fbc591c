/** Small pieces of wording that the editor's views and hovers share, in the reader's language. */
import { locale } from './language.ts'

/**
 * The sentence for a number: `plural(n, l10n.t('{0} quote', numeral(n)), l10n.t('{0} quotes', numeral(n)))`. Both are
 * whole sentences, so that a translation is free in its order.
 */
export function plural(number: number, one: string, other: string): string {
  return new Intl.PluralRules(locale()).select(number) === 'one' ? one : other
}

/** "1,234"; at most `decimals` digits after the point. */
export function numeral(number: number, decimals = 3): string {
  return number.toLocaleString(locale(), { maximumFractionDigits: decimals })
}

/** "1 quote", "2 quotes" */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** "once", "twice", "3 times" */
export function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${number.toLocaleString('en')} times`
}

/** "a", "a and b", "a, b and c" */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(items)
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
