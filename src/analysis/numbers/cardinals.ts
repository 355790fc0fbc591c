import words from './data/words.json' with { type: 'json' }
import { figureValue, isPlainWhole } from './figures.ts'
import { isArticle, type Lexeme } from './lexemes.ts'

export type ItemKind = 'figure' | 'unit' | 'tens' | 'hundred' | 'scale'

/** One word or figure of a cardinal. */
export interface Item {
  kind: ItemKind
  value: number
  at: number
  /** Is "and" before it? */
  and: boolean
}

/** A numeral: lexemes `first` to `next` (exclusive). */
export interface Numeral {
  value: number
  first: number
  next: number
  form: 'cardinal' | 'ordinal' | 'fraction' | 'vague'
  /** Is the figure written in digits? */
  digits: boolean
  /** The last multiplier ("million": 1e6), or 1. */
  scale: number
}

const units = new Map(Object.entries(words.units))
const tens = new Map(Object.entries(words.tens))
const hundreds = new Set(words.hundred)
const scales = new Map(Object.entries(words.scales))
const letters = new Map(Object.entries(words.letters))

/** What the lexeme adds to a cardinal, if it can stand in one. */
function itemAt(lexemes: Lexeme[], at: number, after: Item | undefined): Omit<Item, 'and'> | undefined {
  const lexeme = lexemes[at]
  if (!lexeme) return
  if (lexeme.kind === 'figure') return { kind: 'figure', value: figureValue(lexeme.text), at }
  if (lexeme.kind !== 'word') return
  const unit = units.get(lexeme.lower)
  if (unit !== undefined) return { kind: 'unit', value: unit, at }
  const ten = tens.get(lexeme.lower)
  if (ten !== undefined) return { kind: 'tens', value: ten, at }
  if (hundreds.has(lexeme.lower)) return { kind: 'hundred', value: 100, at }
  const scale = scales.get(lexeme.lower)
  if (scale !== undefined) return { kind: 'scale', value: scale, at }
  if (after?.kind !== 'figure') return
  const letter = letters.get(lexeme.text)
  const spaced = lexeme.glued || /^[kM]$/.test(lexeme.text)
  if (letter !== undefined && spaced && lexemes[at + 1]?.text !== '/') return { kind: 'scale', value: letter, at }
}

/** A scale word (with its value) at the lexeme: "million", "dozen", "hundred". */
export function scaleAt(lexemes: Lexeme[], at: number): number | undefined {
  const lexeme = lexemes[at]
  if (lexeme?.kind !== 'word') return
  return hundreds.has(lexeme.lower) ? 100 : scales.get(lexeme.lower)
}

/** Is the letter after a figure ("5m") a scale? Told by what is around; see `readAmount`. */
export type LetterScale = (at: number) => boolean

/**
 * Collects the words and figures of one cardinal from `at` on: "two hundred and two thousand", "3.5 million",
 * "4 thousand 3 hundred and 21". Stops where the grammar of English numerals does.
 */
export function collect(lexemes: Lexeme[], at: number, joinAnd: boolean, letterScale: LetterScale): Item[] {
  const items: Item[] = []
  let next = at
  if (isArticle(lexemes[at]) && scaleAt(lexemes, at + 1) !== undefined) {
    items.push({ kind: 'unit', value: 1, at, and: false })
    next++
  }
  while (next < lexemes.length) {
    let and = false
    let look = next
    const last = items.at(-1)
    if (last && lexemes[look]?.lower === 'and') {
      if (!joinAnd || (last.kind !== 'hundred' && last.kind !== 'scale')) break
      and = true
      look++
    } else if (last && lexemes[look]?.text === '-') {
      const tight = lexemes[look]?.glued && lexemes[look + 1]?.glued
      if (!tight && last.kind !== 'tens') break
      look++
    }
    const item = itemAt(lexemes, look, last)
    if (and && /^(?:halves|quarters|\w+(?:th|rd)s)$/.test(lexemes[look + 1]?.lower ?? '')) break
    if (!item || !follows(items, item, and, lexemes)) break
    if (lexemes[look]?.text.length === 1 && item.kind === 'scale' && !letterScale(look)) break
    items.push({ ...item, and })
    next = look + 1
  }
  return items
}

/** Can the item follow those collected? Scales go down ("two million three thousand"), or up at once ("lakh crore"). */
function follows(items: Item[], item: Omit<Item, 'and'>, and: boolean, lexemes: Lexeme[]): boolean {
  const last = items.at(-1)
  if (!last) return item.kind === 'figure' || item.kind === 'unit' || item.kind === 'tens' || startsBare(item, lexemes)
  const scale = items.findLast((one) => one.kind === 'scale')
  if (item.kind === 'scale') {
    if (item.value === 12) return last.kind !== 'scale'
    return last.kind === 'scale' ? item.value > last.value && items.length < 4 : !scale || item.value < scale.value
  }
  const hundred = items.findLast((one) => one.kind === 'hundred')
  const hundredHere = hundred !== undefined && hundred.at > (scale?.at ?? -1)
  if (item.kind === 'hundred') return !hundredHere && last.kind !== 'hundred' && last.kind !== 'scale'
  if (item.kind === 'figure') {
    const below = Math.min(scale?.value ?? Infinity, hundredHere ? 100 : Infinity)
    if (!isPlainWhole(lexemes[item.at]?.text ?? '') || item.value >= below) return false
    if (last.kind === 'hundred') return and && scaleAt(lexemes, item.at + 1) === undefined
    return last.kind === 'scale'
  }
  if (last.kind === 'figure' || last.kind === 'unit') return false
  if (last.kind === 'tens') return item.kind === 'unit' && item.value > 0 && item.value < 10 && !and
  return last.value !== 12 && item.value > 0
}

/** "hundred thousand dollars": a scale without a number before it, in the singular. */
function startsBare(item: Omit<Item, 'and'>, lexemes: Lexeme[]): boolean {
  const next = scaleAt(lexemes, item.at + 1)
  return item.kind === 'hundred' && lexemes[item.at]?.lower === 'hundred' && next !== undefined && next >= 1000
}

/** Value of a run of items. */
export function evaluate(items: Item[]): number {
  let total = 0
  let current = 0
  let pending = false
  for (const item of items) {
    if (item.kind === 'hundred') current = (pending ? current : 1) * 100
    else if (item.kind === 'scale') {
      const larger = !pending && total > 0
      total = larger ? total * item.value : total + (pending ? current : 1) * item.value
      current = 0
      pending = false
      continue
    } else current += item.value
    pending = true
  }
  return total + current
}
