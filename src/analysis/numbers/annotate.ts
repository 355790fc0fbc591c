import type { NumberAnnotation } from '../article.ts'
import type { Amount } from './amounts.ts'
import { type Bound, boundAfter, boundBefore } from './bounds.ts'
import { isContentWord, nounPhrase, type Phrase, readChanged, readCounted } from './counted.ts'
import nouns from './data/nouns.json' with { type: 'json' }
import { tidy } from './figures.ts'
import type { Lexeme } from './lexemes.ts'
import { isBetween, type Range } from './ranges.ts'

/** Nouns that a percentage stands right before: "8 percent growth". */
const sharesOf = new Set(nouns.shares)

/** A number with the lexemes that its bounds take in. */
export interface Described {
  number: NumberAnnotation
  /** Where the phrase that bounds it begins ("more than"). */
  from: number
  /** The lexeme after it and what bounds it. */
  next: number
}

/** The annotation of an amount: value or bounds, kind, unit, what it counts, approximate or exact. */
export function describe(text: string, lexemes: Lexeme[], a: Amount, range: Range | undefined): Described {
  const last = range?.last ?? a
  const age = last.kind === 'count' && !range ? readAge(lexemes, a) : undefined
  const ages = range && last.kind === 'count' && /^(?:ages?|aged)$/.test(lexemes[a.first - 1]?.lower ?? '')
  const kind = age || ages ? 'age' : range && a.kind !== 'count' ? a.kind : last.kind
  const spanEnd = age?.next ?? (range ? Math.max(last.spanEnd, a.next) : a.spanEnd)
  const start = (lexemes[a.first] as Lexeme).start
  const end = (lexemes[spanEnd - 1] as Lexeme).end
  const number: NumberAnnotation = {
    type: 'number',
    start,
    end,
    text: text.slice(start, end),
    kind,
    value: range ? null : tidy(a.value),
  }
  const before = boundBefore(lexemes, isBetween(lexemes, a.first) ? a.first - 1 : a.first, last.kind === 'duration')
  const after = boundAfter(lexemes, last.numeral.next) ?? boundAfter(lexemes, age?.next ?? last.next)
  if (range) Object.assign(number, { low: range.low, high: range.high })
  else setBounds(number, a.value, [before, after])
  const counted = countedBy(lexemes, last, kind, after?.to ?? age?.next ?? last.next)
  if (counted) number.counted = textOf(text, lexemes, counted)
  const unit =
    age || ages ? 'year' : (last.unit ?? a.unit ?? (last.numeral.form === 'fraction' ? 'fraction' : undefined))
  if (unit) number.unit = unit
  if (before || after || age?.approximate || a.numeral.form === 'vague') number.approximate = true
  const qualifier = before ?? after
  if (qualifier) number.qualifier = textOf(text, lexemes, qualifier)
  return { number, from: before?.from ?? a.first, next: after?.to ?? age?.next ?? last.next }
}

function textOf(text: string, lexemes: Lexeme[], { from, to }: Phrase): string {
  return text.slice((lexemes[from] as Lexeme).start, (lexemes[to - 1] as Lexeme).end)
}

function setBounds(number: NumberAnnotation, value: number, bounds: (Bound | undefined)[]): void {
  for (const bound of bounds) {
    if (bound?.side === 'low') number.low = value
    if (bound?.side === 'high') number.high = value
  }
}

function countedBy(
  lexemes: Lexeme[],
  amount: Amount,
  kind: NumberAnnotation['kind'],
  next: number,
): Phrase | undefined {
  if (amount.unitHead !== undefined && /^(?:°|K$)/.test(amount.unit ?? '')) return
  if (amount.unitHead !== undefined) return { from: amount.unitHead, to: amount.unitHead + 1 }
  if (kind === 'age' || kind === 'date') return
  const following = lexemes[next]?.lower
  if (kind === 'ordinal') return lexemes[next]?.kind === 'word' ? nounPhrase(lexemes, next, false) : undefined
  if (kind === 'percent') {
    const direct = following === 'of' || sharesOf.has(following ?? '') || isModifier(lexemes, amount.first)
    return direct ? readCounted(lexemes, next, false) : readChanged(lexemes, amount.first)
  }
  if (kind === 'money') return paidFor(lexemes, amount, next)
  const single = amount.value === 1 || amount.numeral.form === 'fraction'
  return readCounted(lexemes, next, !single)
}

/** "$75 million in aid", "a $14 million deal". */
function paidFor(lexemes: Lexeme[], amount: Amount, next: number): Phrase | undefined {
  const following = lexemes[next]?.lower
  if (following === 'of' || following === 'in') return readCounted(lexemes, following === 'in' ? next + 1 : next, false)
  if (following === 'worth' && lexemes[next + 1]?.lower === 'of') return readCounted(lexemes, next + 1, false)
  return isModifier(lexemes, amount.first) || lexemes[next]?.text === '-'
    ? readCounted(lexemes, next, false)
    : undefined
}

/** Does an article or a possessive before the amount make it describe what follows: "a 15 percent rate"? */
function isModifier(lexemes: Lexeme[], first: number): boolean {
  const words = lexemes.slice(Math.max(0, first - 2), first).map((lexeme) => lexeme.lower)
  return /^(?:an?|the|this|that|its|his|her|their)$/.test(words.at(-1) ?? '') || /^(?:an?|'s)$/.test(words[0] ?? '')
}

/** "aged 29", "age of 87", "Smith, 29, said", "in his 30s". */
function readAge(
  lexemes: Lexeme[],
  { first, next, numeral, value }: Amount,
): { next: number; approximate: boolean } | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 120) return
  const before = lexemes[first - 1]
  const word = before?.lower
  if (/^(?:aged|age|ages)$/.test(word ?? '')) return { next, approximate: false }
  if (word === 'of' && lexemes[first - 2]?.lower === 'age') return { next, approximate: false }
  if (!numeral.digits) return
  if (before?.text === ',' && /^[,)―—–]$/.test(lexemes[next]?.text ?? '') && value > 0) {
    const name = lexemes[first - 2]
    if (isContentWord(name) && name.text.length > 2) return { next, approximate: false }
  }
}

/** "greater than 100 and smaller than 300": two bounds joined by "and" are one range. */
export function joinBounds(
  text: string,
  lexemes: Lexeme[],
  a: NumberAnnotation,
  { number: b, from }: Described,
  next: number,
): NumberAnnotation | undefined {
  if (next < 0 || from !== next + 1 || !/^(?:and|but)$/.test(lexemes[next]?.lower ?? '') || a.kind !== b.kind) return
  if ((a.low === undefined) === (b.low === undefined) || (a.high === undefined) === (b.high === undefined)) return
  const low = a.low ?? b.low
  const high = a.high ?? b.high
  if (low === undefined || high === undefined || low >= high) return
  return { ...b, start: a.start, text: text.slice(a.start, b.end), value: null, low, high }
}
