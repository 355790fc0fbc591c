import type { NumberAnnotation, NumberKind } from '../../analysis/article.ts'
import { list } from '../../wording.ts'
import { articleLink, byArticle, type Known } from './elsewhere.ts'
import { doubt, paragraphs, strong, verbatim } from './markdown.ts'

const kinds: Record<NumberKind, string> = {
  count: 'Count',
  percent: 'Percentage',
  money: 'Amount of money',
  measure: 'Measure',
  duration: 'Duration',
  age: 'Age',
  ordinal: 'Ordinal',
  date: 'Date',
  vague: 'Vague',
}

const otherArticles = 4

/** The value written out, what it counts, and where else the same figure stands. Markdown. */
export function numberHover(number: NumberAnnotation, here: string, known: Known): string {
  const counted = number.counted && hasCounted(number) ? ` ${verbatim(number.counted)}` : ''
  return paragraphs(
    `${strong(writtenValue(number))}${counted}`,
    `${kinds[number.kind]}, ${exactness(number)}.`,
    sameElsewhere(number, here, known),
    doubt(number.confidence),
  )
}

/** Ordinals and dates count nothing, and a duration's unit is what it counts ("4 years", not "4 years year"). */
function hasCounted({ kind, unit, counted }: NumberAnnotation): boolean {
  return (
    kind !== 'date' && kind !== 'ordinal' && !(unit && counted && counted.toLowerCase().startsWith(unit.toLowerCase()))
  )
}

/** "500,000", "$75 million" as "US$75,000,000", "20%", "between 5 and 7 °C", "6 January 2026" */
export function writtenValue(number: NumberAnnotation): string {
  const { value, low, high, date, kind, text } = number
  if (kind === 'date') return date ? dateOf(date) : text
  if (kind === 'vague') return text
  if (low !== undefined && high !== undefined && low !== high) {
    const named = kind === 'money' || kind === 'percent'
    return `${named ? figure(low, number) : plain.format(low)} to ${figure(high, number)}`
  }
  return value === null ? text : figure(value, number)
}

function exactness({ kind, approximate, low, high }: NumberAnnotation): string {
  if (kind === 'vague') return 'no exact figure'
  if (low !== undefined && high !== undefined && low !== high) return approximate ? 'an approximate range' : 'a range'
  return approximate ? 'approximate' : 'exact'
}

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })

function figure(value: number, { kind, unit }: NumberAnnotation): string {
  if (kind === 'percent') return `${plain.format(value)}%`
  if (kind === 'money' && unit && /^[A-Z]{3}$/.test(unit)) return money(value, unit)
  if (kind === 'ordinal') return ordinal(value)
  const written = unit === 'degree' ? 'degrees' : unit
  return written ? `${plain.format(value)} ${written}` : plain.format(value)
}

function money(value: number, currency: string): string {
  const whole = Number.isInteger(value)
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'symbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(value)
}

const ordinalRule = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinalEnds: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

function ordinal(value: number): string {
  return `${plain.format(value)}${ordinalEnds[ordinalRule.select(value)] ?? 'th'}`
}

/** An ISO 8601 date as far as it goes: "6 January 2026", "January 2026", "2026". */
function dateOf(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso)
  if (!parts) return iso
  const [, year, month, day] = parts
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month) options.month = 'long'
  if (day) options.day = 'numeric'
  return new Intl.DateTimeFormat('en-GB', options).format(
    Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)),
  )
}

/** The same figure counting the same thing in other articles; nothing is said where there is none. */
function sameElsewhere(number: NumberAnnotation, here: string, known: Known): string | undefined {
  const key = keyOf(number)
  if (!key) return undefined
  const found = known
    .entries()
    .flatMap(({ uri, article }) =>
      article.annotations
        .filter((other) => other.type === 'number' && keyOf(other) === key)
        .map((span) => ({ uri, span })),
    )
  const { others } = byArticle(found, here)
  if (!others.length) return undefined
  const links = others
    .slice(0, otherArticles)
    .map(({ uri, items }) => articleLink(known, uri, (items[0] as (typeof items)[0]).span))
  if (others.length > otherArticles) links.push(`${others.length - otherArticles} more`)
  return `The same figure also stands in ${list(links)}.`
}

/** Equal for figures that give the same value of the same thing; undefined for those that tell too little. */
function keyOf({ kind, value, low, high, unit, counted }: NumberAnnotation): string | undefined {
  if (kind === 'date' || kind === 'ordinal' || kind === 'vague' || value === null || !counted) return undefined
  return JSON.stringify([kind, value, low, high, unit, counted.toLowerCase()])
}
