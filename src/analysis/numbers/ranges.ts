import { type Amount, readAmount } from './amounts.ts'
import nouns from './data/nouns.json' with { type: 'json' }
import references from './data/references.json' with { type: 'json' }
import { tidy } from './figures.ts'
import type { Lexeme } from './lexemes.ts'

export interface Range {
  low: number
  high: number
  /** The second amount, whose unit both share. */
  last: Amount
}

const change = new Set(nouns.change)
const scoreWords = new Set(references.score)

/**
 * The range that the amount `a` begins: "20 to 30", "$5-10 million", "between 5 and 7", "two or three". `score` when
 * the two figures are a result ("3-1", "a 52-48 vote") or a telephone number.
 */
export function readRange(lexemes: Lexeme[], a: Amount): Range | 'score' | undefined {
  const plain = (amount: Amount) => amount.kind !== 'ordinal' && amount.kind !== 'vague'
  if (!plain(a)) return
  const link = lexemes[a.next]
  if (!link) return
  const between = isBetween(lexemes, a.first)
  const dash = /^[-–—]$/.test(link.text)
  const word = between ? link.lower === 'and' : /^(?:to|through|or)$/.test(link.lower)
  if (!dash && !word) return
  const b = readAmount(lexemes, a.next + 1)
  if (!b || !plain(b) || !sameKind(a, b)) return
  if (dash && link.glued !== lexemes[b.first]?.glued) return
  const low = sharesScale(a, b) ? tidy(a.value * scaleOf(b)) : a.value
  if (link.lower === 'or' && !isGuess(a, b)) return
  if (dash && !(a.numeral.digits || b.numeral.digits)) return
  if (dash && isScore(lexemes, a, b, low)) return 'score'
  if (low >= b.value || isChange(lexemes, a) || (!dash && !between && isStep(lexemes, a))) return
  return { low, high: b.value, last: b }
}

/** Does "between" stand before the amount? */
export function isBetween(lexemes: Lexeme[], first: number): boolean {
  return lexemes[first - 1]?.lower === 'between'
}

function sameKind(a: Amount, b: Amount): boolean {
  if (a.kind === 'count') return true
  if (b.kind === 'count') return a.kind === 'money' || a.kind === 'percent'
  return a.kind === b.kind && a.unit === b.unit
}

/** "$5 to $10 million": the multiplier of the second goes for the first, unless that makes it the larger. */
function sharesScale(a: Amount, b: Amount): boolean {
  return a.numeral.scale === 1 && scaleOf(b) >= 12 && a.value < 1000 && a.value < b.value / scaleOf(b)
}

function scaleOf(amount: Amount): number {
  return amount.numeral.scale
}

/** "two or three". */
function isGuess(a: Amount, b: Amount): boolean {
  return (
    a.kind === 'count' &&
    a.numeral.form === 'cardinal' &&
    (b.value === a.value + 1 || (a.value >= 10 && b.value <= a.value * 2))
  )
}

function isScore(lexemes: Lexeme[], a: Amount, b: Amount, low: number): boolean {
  const digits = (amount: Amount) => lexemes[amount.numeral.first]?.text.length ?? 0
  if (a.numeral.digits && digits(a) === 3 && digits(b) === 4 && b.kind === 'count') return true
  if (low >= b.value) return true
  if (a.kind !== 'count' || b.kind !== 'count' || lexemes[a.next]?.text === '—') return false
  const near = [a.first - 1, a.first - 2, a.first - 3, b.next, b.next + 1]
  return near.some((i) => scoreWords.has(lexemes[i]?.lower ?? ''))
}

/** "Oil rose $3 to $84", "it fell 2.3% to 1,204 points": by how much, and to what. */
function isStep(lexemes: Lexeme[], { first, kind }: Amount): boolean {
  if (kind !== 'money' && kind !== 'percent') return false
  return change.has(lexemes[first - 1]?.lower ?? '') || change.has(lexemes[first - 2]?.lower ?? '')
}

/** "rose from 5% to 7%" tells of two figures, not of a range. */
function isChange(lexemes: Lexeme[], { first }: Amount): boolean {
  if (lexemes[first - 1]?.lower !== 'from') return false
  return lexemes.slice(Math.max(0, first - 9), first - 1).some((lexeme) => change.has(lexeme.lower))
}
