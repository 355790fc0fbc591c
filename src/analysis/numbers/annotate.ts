import type { NumberAnnotation } from '../article.ts'
import { isAge } from './ages.ts'
import type { Amount } from './amounts.ts'
import { type Bound, boundAfter, boundBefore } from './bounds.ts'
import { nounPhrase, type Phrase, readChanged, readCounted, readSubject } from './counted.ts'
import nouns from './data/nouns.json' with { type: 'json' }
import { tidy } from './figures.ts'
import { isCapital, type Lexeme } from './lexemes.ts'
import { numeralWords } from './numerals.ts'
import { isBetween, type Range } from './ranges.ts'

/** Nouns that a percentage stands right before: "8 percent growth". */
const sharesOf = new Set(nouns.shares)
/** What money is paid in the course of, not for. */
const times = new Set(nouns.times)

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
  const age = last.kind === 'count' && isAge(lexemes, a, range)
  const kind = age ? 'age' : range && a.kind !== 'count' ? a.kind : last.kind
  const spanEnd = range ? Math.max(last.spanEnd, a.next) : a.spanEnd
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
  const after = boundAfter(lexemes, last.numeral.next) ?? boundAfter(lexemes, last.next)
  if (range) Object.assign(number, { low: range.low, high: range.high })
  else setBounds(number, a.value, [before, after])
  const counted = countedBy(lexemes, { ...last, first: a.first }, kind, after?.to ?? last.next)
  if (counted) number.counted = textOf(text, lexemes, counted)
  const unit = age ? 'year' : (last.unit ?? a.unit ?? (isShareOfOne(last) ? 'fraction' : undefined))
  if (unit) number.unit = unit
  if (before || after || a.numeral.form === 'vague') number.approximate = true
  const qualifier = before ?? after
  if (qualifier) number.qualifier = textOf(text, lexemes, qualifier)
  return { number, from: before?.from ?? a.first, next: after?.to ?? last.next }
}

/** "Two thirds" is a share; "half a million" and "two and a half" are figures like others. */
function isShareOfOne({ numeral, value }: Amount): boolean {
  return numeral.form === 'fraction' && Math.abs(value) <= 1
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
    return direct ? readCounted(lexemes, next, false) : readSubject(lexemes, amount.first)
  }
  if (kind === 'money') return paidFor(lexemes, amount, next)
  if (lexemes[amount.first - 1]?.lower === 'magnitude') return { from: amount.first - 1, to: amount.first }
  const single = amount.value === 1 || isShareOfOne(amount)
  return (
    readCounted(lexemes, next, !single) ?? (endsPhrase(lexemes[next]) ? readChanged(lexemes, amount.first) : undefined)
  )
}

/** "$75 million in aid", "a $14 million deal". */
function paidFor(lexemes: Lexeme[], amount: Amount, next: number): Phrase | undefined {
  const following = lexemes[next]?.lower
  if (following === 'of') return readCounted(lexemes, next, false)
  if (following === 'in') return paidIn(lexemes, next + 1)
  if (following === 'worth' && lexemes[next + 1]?.lower === 'of') return readCounted(lexemes, next + 1, false)
  const describes = isModifier(lexemes, amount.first) && !/^(?:an?|each|every|per)$/.test(following ?? '')
  return describes || lexemes[next]?.text === '-' ? readCounted(lexemes, next, false) : undefined
}

/** "$75 million in [aid]", but not "in six months", "in the third quarter", "in Ukraine". */
function paidIn(lexemes: Lexeme[], at: number): Phrase | undefined {
  const phrase = readCounted(lexemes, at, false)
  if (!phrase || lexemes[phrase.from]?.kind === 'figure' || numeralWords.has(lexemes[phrase.from]?.lower ?? '')) return
  const head = lexemes[phrase.to - 1] as Lexeme
  return times.has(head.lower) || isCapital(head) ? undefined : phrase
}

/** Does nothing follow that a figure could count? */
function endsPhrase(lexeme: Lexeme | undefined): boolean {
  return (
    !lexeme || lexeme.kind === 'mark' || /^(?:on|in|to|from|after|by|and|but|as|while|since|when)$/.test(lexeme.lower)
  )
}

/** Does an article or a possessive before the amount make it describe what follows: "a 15 percent rate"? */
function isModifier(lexemes: Lexeme[], first: number): boolean {
  const words = lexemes.slice(Math.max(0, first - 2), first).map((lexeme) => lexeme.lower)
  return /^(?:an?|the|this|that|its|his|her|their)$/.test(words.at(-1) ?? '') || /^(?:an?|'s)$/.test(words[0] ?? '')
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
