import * as l10n from '@vscode/l10n'
import type { NumberAnnotation, NumberKind } from '../../analysis/article.ts'
import type { Figure } from '../../comparison/figures/figure.ts'
import type { FigureLine } from '../../comparison/figures/line-up.ts'
import { relationOf } from '../../comparison/figures/quantity.ts'
import { locale } from '../../language.ts'
import { day, list, numeral, percentage, plural } from '../../wording.ts'
import { showFigureCommand } from '../show-in-views.ts'
import { articleLink, byArticle, type Known, moreArticles, some } from './elsewhere.ts'
import { bullets, commandLink, doubt, paragraphs, strong, verbatim } from './markdown.ts'

const kinds = (): Record<NumberKind, string> => ({
  count: l10n.t('Count'),
  percent: l10n.t('Percentage'),
  money: l10n.t('Amount of money'),
  measure: l10n.t('Measure'),
  duration: l10n.t('Duration'),
  age: l10n.t('Age'),
  ordinal: l10n.t('Ordinal'),
  date: l10n.t('Date'),
  vague: l10n.t('Vague'),
})

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
    l10n.t('{0}, {1}.', kinds()[number.kind], exactness(number)),
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
    return l10n.t('{0} to {1}', named ? figure(low, number) : numeral(low, 6), figure(high, number))
  }
  return value === null ? text : figure(value, number)
}

function exactness({ kind, approximate, low, high }: NumberAnnotation): string {
  if (kind === 'vague') return l10n.t('no exact figure')
  if (low !== undefined && high !== undefined && low !== high)
    return approximate ? l10n.t('an approximate range') : l10n.t('a range')
  return approximate ? l10n.t('approximate') : l10n.t('exact')
}

function figure(value: number, { kind, unit }: NumberAnnotation): string {
  if (kind === 'percent') return percentage(value)
  if (kind === 'money' && unit && /^[A-Z]{3}$/.test(unit)) return money(value, unit)
  if (kind === 'ordinal') return ordinal(value)
  const written = unit === 'degree' ? l10n.t('degrees') : unit
  return written ? l10n.t('{0} {1}', numeral(value, 6), written) : numeral(value, 6)
}

function money(value: number, currency: string): string {
  const whole = Number.isInteger(value)
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    currencyDisplay: 'symbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(value)
}

function ordinal(value: number): string {
  const written = numeral(value)
  switch (new Intl.PluralRules(locale(), { type: 'ordinal' }).select(value)) {
    case 'one':
      return l10n.t('{0}st', written)
    case 'two':
      return l10n.t('{0}nd', written)
    case 'few':
      return l10n.t('{0}rd', written)
    default:
      return l10n.t('{0}th', written)
  }
}

/** An ISO 8601 date as far as it goes: "6 January 2026", "January 2026", "2026". */
export function writtenDate(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso)
  if (!parts) return iso
  const [, year, month, date] = parts
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month) options.month = 'long'
  if (date) options.day = 'numeric'
  return day(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(date ?? 1)), options)
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
  const all = commandLink(l10n.t('All figures'), showFigureCommand, [here, number.start])
  const { others } = byArticle(
    line.figures.map((figure) => ({ uri: figure.path, figure })),
    here,
  )
  if (!others.length)
    return known.entries().length > 1 ? paragraphs(l10n.t('Only this article gives it.'), all) : undefined
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
      ? strong(l10n.t('The articles differ.'))
      : plural(
          others.length,
          l10n.t('The same in {0} other article, as far as both tell:', numeral(others.length)),
          l10n.t('The same in {0} other articles, as far as both tell:', numeral(others.length)),
        ),
    bullets(
      some(
        told.sort((a, b) => Number(b.differs) - Number(a.differs)).map(({ text }) => text),
        otherArticles,
        moreArticles,
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
  const how = differs ? l10n.t('differs') : same ? l10n.t('the same') : l10n.t('agrees, as far as both tell')
  const text = l10n.t('{0}: {1} ({2})', articleLink(known, uri, first.number), verbatim(list(words)), how)
  return { text, differs }
}

/** The annotation may have been made anew since the lines were. */
function isOf({ path, number }: Figure, { start, end, text }: NumberAnnotation, here: string): boolean {
  return path === here && number.start === start && number.end === end && number.text === text
}
