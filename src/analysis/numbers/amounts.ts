import type { NumberKind } from '../article.ts'
import type { Numeral } from './cardinals.ts'
import { isPluralNoun } from './counted.ts'
import { readCurrencyAfter, readCurrencyBefore, startsCurrency } from './currencies.ts'
import { tidy } from './figures.ts'
import type { Lexeme } from './lexemes.ts'
import { readNumeral, startsNumeral } from './numerals.ts'
import { readUnit } from './units.ts'

/** A numeral with its currency, percent or unit: lexemes `first` to `next` (exclusive). */
export interface Amount {
  numeral: Numeral
  value: number
  kind: NumberKind
  unit?: string
  first: number
  next: number
  /** Lexemes of its span: the figure with multiplier, % and currency, without the unit. */
  spanEnd: number
  /** Index of the word that names the unit, for durations, measures and ages. */
  unitHead?: number
}

const percents = new Set(['%', 'percent', 'percents', 'percentage', 'percentages', 'pct'])

/** Reads the amount that starts at `at`. `joinAnd`: may "and" be part of the figure? */
export function readAmount(lexemes: Lexeme[], at: number, joinAnd = true): Amount | undefined {
  if (at >= lexemes.length || !mayStartAmount(lexemes, at)) return
  const before = readCurrencyBefore(lexemes, at)
  const from = before?.next ?? at
  if (from >= lexemes.length) return
  const numeral = readNumeral(lexemes, from, joinAnd, (letter) => isScaleLetter(lexemes, letter, !!before))
  if (!numeral || (before && (numeral.form === 'ordinal' || !numeral.digits))) return
  const amount: Amount = {
    numeral,
    value: numeral.value,
    kind: numeral.form === 'ordinal' ? 'ordinal' : numeral.form === 'vague' ? 'vague' : 'count',
    first: at,
    next: numeral.next,
    spanEnd: numeral.next,
  }
  if (numeral.form === 'ordinal') return amount
  if (before) {
    amount.kind = 'money'
    amount.unit = before.unit
    amount.value = tidy(numeral.value * before.scale)
    const again = readCurrencyAfter(lexemes, numeral.next, true)
    if (again && again.unit === before.unit) amount.next = amount.spanEnd = again.next
    return amount
  }
  return (
    withPercent(lexemes, amount) ??
    withMoney(lexemes, amount) ??
    withUnit(lexemes, amount) ??
    withRatio(lexemes, amount)
  )
}

/** A cheap look at the first lexeme; `readAmount` decides. */
export function mayStartAmount(lexemes: Lexeme[], at: number): boolean {
  return startsNumeral(lexemes, at) || startsCurrency(lexemes, at)
}

/** "5m" is five million in money and before what is counted, five metres elsewhere. */
function isScaleLetter(lexemes: Lexeme[], at: number, money: boolean): boolean {
  const letter = lexemes[at]?.text ?? ''
  const next = lexemes[at + 1]
  if (letter === 'K' || letter === 'T') return money
  if (letter !== 'm') return true
  if (money) return true
  const currency = readCurrencyAfter(lexemes, at + 1, true)
  return currency !== undefined || (next?.kind === 'word' && isPluralNoun(next) && lexemes[at]?.glued === true)
}

function withPercent(lexemes: Lexeme[], amount: Amount): Amount | undefined {
  let i = amount.next
  if (lexemes[i]?.text === '-' && lexemes[i]?.glued) i++
  const word = lexemes[i]
  if (!word) return
  const two = word.lower === 'per' && /^cents?$/.test(lexemes[i + 1]?.lower ?? '')
  if (!two && !percents.has(word.lower)) return
  const end = i + (two ? 2 : 1)
  const point = lexemes[end]?.text === '-' ? end + 1 : end
  const points = /^points?$/.test(lexemes[point]?.lower ?? '')
  const next = points ? point + 1 : end
  return { ...amount, kind: 'percent', unit: points ? 'percentage point' : '%', next, spanEnd: next }
}

function withMoney(lexemes: Lexeme[], amount: Amount): Amount | undefined {
  const large = amount.numeral.scale >= 1e6 && amount.numeral.form !== 'vague'
  const currency = readCurrencyAfter(lexemes, amount.next, large)
  if (!currency) return
  const value = tidy(amount.value * currency.scale)
  const money: Amount = {
    ...amount,
    kind: 'money',
    unit: currency.unit,
    value,
    next: currency.next,
    spanEnd: currency.next,
  }
  return amount.numeral.form === 'vague' ? { ...money, kind: 'vague' } : withCents(lexemes, money)
}

/** "thirteen dollars and forty-five cents", "15 dollars 50". */
function withCents(lexemes: Lexeme[], money: Amount): Amount {
  if (money.unit === 'cent' || money.unit === 'pence' || money.numeral.scale > 1) return money
  const and = lexemes[money.next]?.lower === 'and'
  const cents = readNumeral(lexemes, money.next + (and ? 1 : 0), false, () => false)
  if (cents?.form !== 'cardinal' || !Number.isInteger(cents.value) || cents.value < 0 || cents.value > 99) return money
  const word = /^(?:cents?|pence)$/.test(lexemes[cents.next]?.lower ?? '')
  const following = lexemes[cents.next]
  const ends = !following || following.text === '.' || following.lower === 'more' || following.text === ','
  if (!word && (and || !ends || cents.value < 10)) return money
  const next = cents.next + (word ? 1 : 0)
  return { ...money, value: tidy(money.value + cents.value / 100), next, spanEnd: next }
}

function withUnit(lexemes: Lexeme[], amount: Amount): Amount | undefined {
  const { numeral } = amount
  let at = amount.next
  if (numeral.form === 'fraction' && /^(?:an?|of)$/.test(lexemes[at]?.lower ?? ''))
    at += lexemes[at + 1]?.lower === 'a' || lexemes[at + 1]?.lower === 'an' ? 2 : 1
  if (numeral.form === 'vague' && lexemes[at]?.lower === 'of') at++
  const unit = readUnit(lexemes, at, numeral.digits)
  if (!unit) return
  const kind = numeral.form === 'vague' ? 'vague' : unit.kind
  const measured: Amount = { ...amount, kind, unit: unit.unit, next: unit.next, unitHead: unit.head }
  return unit.unit === 'foot' ? withInches(lexemes, measured) : measured
}

/** "5 feet and 2 inches", "5 ft 2 in", "6-foot-2". */
function withInches(lexemes: Lexeme[], feet: Amount): Amount {
  let i = feet.next
  if (/^(?:and|,|-)$/.test(lexemes[i]?.lower ?? '')) i++
  const inches = readNumeral(lexemes, i, false, () => false)
  if (inches?.form !== 'cardinal' || inches.value < 0 || inches.value >= 12) return feet
  const word = /^(?:inch|inches|in)$/.test(lexemes[inches.next]?.lower ?? '')
  if (!word && lexemes[i - 1]?.text !== '-') return feet
  const next = inches.next + (word ? 1 : 0)
  return { ...feet, value: tidy(feet.value + inches.value / 12), next, spanEnd: next }
}

/** "one in five", "one-in-five", "one out of three", "1 over 20": a share of the whole. */
function withRatio(lexemes: Lexeme[], amount: Amount): Amount {
  const { numeral } = amount
  if (numeral.form !== 'cardinal' || numeral.scale > 1 || numeral.value < 1) return amount
  const hyphens = lexemes[amount.next]?.text === '-' && lexemes[amount.next + 2]?.text === '-' ? 1 : 0
  const linkAt = amount.next + hyphens
  const link = lexemes[linkAt]?.lower
  const outOf = link === 'out' && lexemes[linkAt + 1]?.lower === 'of'
  let at = linkAt + (outOf ? 2 : 1) + hyphens
  const every = lexemes[at]?.lower === 'every'
  if (!outOf && link !== 'over' && link !== 'in' && !(every && link === 'of')) return amount
  if (every) at++
  const whole = readNumeral(lexemes, at, true, () => false)
  if (whole?.form !== 'cardinal' || whole.value <= 0) return amount
  if (link !== 'over' && whole.value <= numeral.value) return amount
  const small = whole.value <= 10 || whole.value === 20 || whole.value === 50 || whole.value % 100 === 0
  if (link === 'in' && (!small || numeral.value > 9 || readUnit(lexemes, whole.next, true))) return amount
  if (link === 'over' && ((numeral.digits !== whole.digits && whole.scale > 1) || readUnit(lexemes, whole.next, true)))
    return amount
  const ratio: Numeral = { ...numeral, form: 'fraction', value: tidy(numeral.value / whole.value), next: whole.next }
  return { ...amount, numeral: ratio, value: ratio.value, next: whole.next, spanEnd: whole.next }
}
