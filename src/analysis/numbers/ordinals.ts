import { collect, evaluate, type Item, type Numeral } from './cardinals.ts'
import words from './data/words.json' with { type: 'json' }
import { isArticle, type Lexeme } from './lexemes.ts'

const ordinals = new Map(Object.entries(words.ordinals))
const parts = new Map(Object.entries(words.parts))
const shareBefore = new Set(words.shareBefore)

/** "a third of", "a twenty-first": a share, unless a word that it counts follows ("a third person"). */
export function readOrdinalAfterArticle(lexemes: Lexeme[], at: number): Numeral | undefined {
  if (!isArticle(lexemes[at])) return
  const items = collect(lexemes, at + 1, false, () => false)
  const one: Item = { kind: 'unit', value: 1, at, and: false }
  const numeral = readOrdinalWord(lexemes, (items.at(-1)?.at ?? at) + 1, items.length ? items : [one])
  if (!numeral || lexemes[numeral.next - 1]?.lower === 'second') return
  if (!isShare(lexemes, at, numeral.next)) return
  const value = numeral.form === 'fraction' ? numeral.value : 1 / numeral.value
  return { ...numeral, first: at, form: 'fraction', value }
}

export function isShare(lexemes: Lexeme[], at: number, next: number): boolean {
  const following = lexemes[next]
  if (following?.text === '-' && following.glued) return false
  if (!following || following.kind === 'mark') return !/^(?:in|per|each|for)$/.test(lexemes[at - 1]?.lower ?? '')
  if (following.lower === 'of' || shareBefore.has(lexemes[at - 1]?.lower ?? '')) return true
  // "The fire is a third contained."
  return (
    /^(?:is|are|was|were|be)$/.test(lexemes[at - 1]?.lower ?? '') &&
    /[a-z]{3}ed$|^(?:full|empty|complete|done)$/.test(following.lower)
  )
}

/** An ordinal word at `at`, after the items of a cardinal: "twenty-first", "two thirds", "one hundred thirty fifths". */
export function readOrdinalWord(lexemes: Lexeme[], at: number, items: Item[]): Numeral | undefined {
  let i = at
  const hyphen = lexemes[i]?.text === '-'
  if (hyphen && items.length) i++
  const lexeme = lexemes[i]
  if (lexeme?.kind !== 'word') return
  const plural = /(?:th|rd|nd|st|half|quarter)s$/.test(lexeme.lower) && lexeme.lower !== 'seconds'
  const singular = plural ? lexeme.lower.slice(0, -1) : lexeme.lower
  const rank = ordinals.get(singular) ?? (items.length ? parts.get(singular) : undefined)
  if (rank === undefined || (plural && items.length === 0)) return
  const make = (value: number, form: Numeral['form']): Numeral => {
    return { value, first: i, next: i + 1, form, digits: items.some((item) => item.kind === 'figure'), scale: 1 }
  }
  if (plural) return make(share(items, rank), 'fraction')
  const last = items.at(-1)
  const lone = items.length === 1 && last?.value === 1 && /^(?:one|an?)$/.test(lexemes[last.at]?.lower ?? '')
  if (lone && rank > 2) return make(1 / rank, 'fraction')
  if (items.some((item) => item.kind === 'figure')) return
  if (items.length && last) {
    const fits = last.kind === 'tens' ? rank < 10 : last.kind !== 'unit' || rank >= 100
    if (!fits || (hyphen && last.kind === 'unit')) return
  }
  return make(rank >= 100 && items.length ? evaluate(items) * rank : evaluate(items) + rank, 'ordinal')
}

/** "three twenty-firsts": the denominator is two words, the first of which cannot go with the numerator. */
export function readLongDenominator(lexemes: Lexeme[], at: number, items: Item[]): Numeral | undefined {
  const next = (items.at(-1)?.at ?? at) + 1
  const below = collect(lexemes, next, false, () => false)
  if (below.length !== 1 || below[0]?.kind !== 'tens') return
  const i = lexemes[next + 1]?.text === '-' ? next + 2 : next + 1
  const rank = ordinals.get(lexemes[i]?.lower.replace(/s$/, '') ?? '')
  if (!rank || rank > 9 || !lexemes[i]?.lower.endsWith('s')) return
  const value = evaluate(items) / (below[0].value + rank)
  return { value, first: at, next: i + 1, form: 'fraction', digits: false, scale: 1 }
}

/** Numerator over denominator; a tens word before the last ("thirty fifths") belongs below the line. */
function share(items: Item[], rank: number): number {
  const and = items.findLastIndex((item) => item.and)
  const whole = and > 0 ? items.slice(0, and) : []
  let top = and > 0 ? items.slice(and) : items
  let bottom = rank
  if (top.at(-1)?.kind === 'tens' && rank < 10 && top.length > 1) {
    bottom += top.at(-1)?.value ?? 0
    top = top.slice(0, -1)
  }
  return evaluate(whole) + evaluate(top) / bottom
}
