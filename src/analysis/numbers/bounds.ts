import bounds from './data/bounds.json' with { type: 'json' }
import type { Lexeme } from './lexemes.ts'

/** What the words around a figure make of it: a lower or an upper bound, or only "about". */
export interface Bound {
  side: 'low' | 'high' | ''
  /** Lexemes `from` to `to` (exclusive) take in the phrase. */
  from: number
  to: number
}

const before = new Map(Object.entries(bounds.before))
const finalWords = new Set(Object.keys(bounds.before).map((phrase) => phrase.split(' ').at(-1)))
const after = new Map(Object.entries(bounds.after))
const firstWords = new Set(Object.keys(bounds.after).map((phrase) => phrase.split(' ')[0]))
const during = new Set(bounds.during)
const symbols = new Set(['<', '>', '<=', '>=', '≤', '≥', '~', '≈', '±'])

/** The longest known phrase that ends before `first`: "more than", "an estimated", "nearly". */
export function boundBefore(lexemes: Lexeme[], first: number, duration: boolean): Bound | undefined {
  const last = first - 1
  const mark = lexemes[last]
  if (!mark) return
  if (mark.kind === 'mark') {
    if (symbols.has(mark.text)) return { side: (before.get(mark.text) ?? '') as Bound['side'], from: last, to: first }
    if (mark.text !== '-' || !lexemes[last - 1]) return
  }
  if (!finalWords.has(mark.lower)) return
  for (let length = 6; length >= 1; length--) {
    const from = first - length
    const side = from < 0 ? undefined : before.get(phraseAt(lexemes, from, first))
    if (side === undefined) continue
    const phrase = phraseAt(lexemes, from, first)
    if (phrase === 'over' && duration && !during.has(lexemes[from - 1]?.lower ?? '')) return
    if (phrase === 'near' || phrase === 'past' || phrase === 'some') return plainBefore(lexemes, from, first, phrase)
    return { side: side as Bound['side'], from, to: first }
  }
}

/** "some 20 people" but not "near 10 Downing Street"; "some" may be anywhere. */
function plainBefore(lexemes: Lexeme[], from: number, to: number, phrase: string): Bound | undefined {
  return phrase === 'some' || lexemes[to]?.kind === 'figure'
    ? { side: phrase === 'past' ? 'low' : '', from, to }
    : undefined
}

/** The phrase after a figure, at `next`: "or more", "or so", "-odd", "+". */
export function boundAfter(lexemes: Lexeme[], next: number): Bound | undefined {
  const at = lexemes[next]?.text === '-' && lexemes[next]?.glued ? next + 1 : next
  if (!firstWords.has(lexemes[at]?.lower ?? '')) return
  for (let length = 3; length >= 1; length--) {
    const phrase = phraseAt(lexemes, at, at + length)
    const side = after.get(phrase)
    if (side === undefined || at + length > lexemes.length) continue
    if (/^(?:plus|\+|odd|ish|something)$/.test(phrase) && !lexemes[at]?.glued) continue
    return { side: side as Bound['side'], from: next, to: at + length }
  }
}

function phraseAt(lexemes: Lexeme[], from: number, to: number): string {
  let phrase = ''
  for (let i = from; i < to && i < lexemes.length; i++) phrase += (i > from ? ' ' : '') + (lexemes[i] as Lexeme).lower
  return phrase
}
