import type { NumberAnnotation, NumberKind } from '../../analysis/article.ts'
import type { Figure } from '../../comparison/figures/figure.ts'
import type { FigureLine } from '../../comparison/figures/line-up.ts'
import { relationOf } from '../../comparison/figures/quantity.ts'
import { count, list } from '../../wording.ts'
import { showFigureCommand } from '../show-in-views.ts'
import { articleLink, byArticle, type Known, some } from './elsewhere.ts'
import { bullets, commandLink, doubt, paragraphs, strong, verbatim } from './markdown.ts'

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

/**
 * The value written out, what it counts, and what other articles give for the same thing. Markdown.
 *
 * @param lines the figures of all articles, lined up
 */
export function numberHover(
  number: NumberAnnotation,
  here: string,
  known: Known,
  lines: readonly FigureLine[] = [],
): string {
  const counted = number.counted && hasCounted(number) ? ` ${verbatim(number.counted)}` : ''
  return paragraphs(
    `${strong(writtenValue(number))}${counted}`,
    `${kinds[number.kind]}, ${exactness(number)}.`,
    elsewhere(number, here, known, lines),
    doubt(number.confidence),
  )
}

/** Ordinals and dates count nothing, and a duration's unit is what it counts ("4 years", not "4 years year"). */
function hasCounted({ kind, unit, counted }: NumberAnnotation): boolean {
  return kind !== 'date' && kind !== 'ordinal' && !(unit && counted?.toLowerCase().startsWith(unit.toLowerCase()))
}

/** "500,000", "$75 million" as "US$75,000,000", "20%", "between 5 and 7 °C", "6 January 2026" */
export function writtenValue(number: NumberAnnotation): string {
  const { value, low, high, date, kind, text } = number
  if (kind === 'date') return date ? writtenDate(date) : text
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
export function writtenDate(iso: string): string {
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

/** What other articles give for the same thing, and whether they agree. */
function elsewhere(
  number: NumberAnnotation,
  here: string,
  known: Known,
  lines: readonly FigureLine[],
): string | undefined {
  const line = lines.find(({ figures }) => figures.some((figure) => isOf(figure, number, here)))
  const own = line?.figures.find((figure) => isOf(figure, number, here))
  if (!line || !own) return undefined
  const all = commandLink('All figures', showFigureCommand, [here, number.start])
  const { others } = byArticle(
    line.figures.map((figure) => ({ uri: figure.path, figure })),
    here,
  )
  if (!others.length) return known.entries().length > 1 ? paragraphs('Only this article gives it.', all) : undefined
  const told = others.map(({ uri, items }) =>
    toldBy(
      items.map(({ figure }) => figure),
      own,
      uri,
      known,
    ),
  )
  const differ = told.some(({ differs }) => differs)
  return paragraphs(
    differ
      ? strong('The articles differ.')
      : `The same in ${count(others.length, 'other article')}, as far as both tell:`,
    bullets(
      some(
        told.sort((a, b) => Number(b.differs) - Number(a.differs)).map(({ text }) => text),
        otherArticles,
        'more articles',
      ),
    ),
    all,
  )
}

/** "35 countries in Lindale News: differs" */
function toldBy(
  figures: readonly Figure[],
  own: Figure,
  uri: string,
  known: Known,
): { text: string; differs: boolean } {
  const [first] = figures as [Figure]
  const words = [...new Set(figures.map(({ wording }) => wording.whole))]
  const differs = figures.some(({ quantity }) => relationOf(quantity, own.quantity) === 'different')
  const same = figures.every(({ quantity }) => relationOf(quantity, own.quantity) === 'same')
  const how = differs ? 'differs' : same ? 'the same' : 'agrees, as far as both tell'
  return { text: `${articleLink(known, uri, first.number)}: ${verbatim(list(words))} (${how})`, differs }
}

/** The annotation may have been made anew since the lines were. */
function isOf({ path, number }: Figure, { start, end, text }: NumberAnnotation, here: string): boolean {
  return path === here && number.start === start && number.end === end && number.text === text
}
