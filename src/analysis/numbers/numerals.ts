import { collect, evaluate, type Item, type LetterScale, scaleAt } from './cardinals.ts'
import words from './data/words.json' with { type: 'json' }
import { figureValue, tidy, vulgarFraction } from './figures.ts'
import type { Lexeme } from './lexemes.ts'

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

const ordinals = new Map(Object.entries(words.ordinals))
const parts = new Map(Object.entries(words.parts))
const vague = new Map(Object.entries(words.vague))
const units = new Map(Object.entries(words.units))
const vagueBefore = new Set(words.vagueBefore)
const shareBefore = new Set([
  'by',
  'about',
  'nearly',
  'almost',
  'roughly',
  'around',
  'than',
  'over',
  'least',
  'most',
  'to',
  'only',
  'just',
])

const starters = new Set([
  ...units.keys(),
  ...Object.keys(words.tens),
  ...words.hundred,
  ...vagueBefore,
  ...vague.keys(),
  ...ordinals.keys(),
  ...parts.keys(),
  'minus',
  'negative',
])
const afterArticle = new Set([...starters, ...Object.keys(words.scales), 'couple'])

/** Words without which a sentence in words has no number. */
export const numeralWords: ReadonlySet<string> = new Set(
  [...afterArticle, 'percent', 'cents'].filter(
    (word) => !/^(?:few|many|some|several|multiple|minus|negative)$/.test(word),
  ),
)

/** May a numeral start at the lexeme? A cheap look; `readNumeral` decides. */
export function startsNumeral(lexemes: Lexeme[], at: number): boolean {
  const lexeme = lexemes[at]
  if (!lexeme) return false
  const { kind, lower, text } = lexeme
  if (kind === 'figure') return true
  if (kind === 'word')
    return starters.has(lower) || (/^an?$/.test(lower) && afterArticle.has(lexemes[at + 1]?.lower ?? ''))
  return kind === 'mark' && (/^[-−–]$/.test(text) || vulgarFraction(text) !== undefined)
}

/** Reads the numeral that starts at `at`. `joinAnd`: may "and" be part of it? (Not after "between".) */
export function readNumeral(
  lexemes: Lexeme[],
  at: number,
  joinAnd: boolean,
  letterScale: LetterScale,
): Numeral | undefined {
  const first = lexemes[at]
  if (!first) return
  const signed = sign(lexemes, at)
  if (signed) {
    const numeral = readNumeral(lexemes, at + signed, joinAnd, letterScale)
    return numeral && numeral.first === at + signed && numeral.form !== 'vague'
      ? { ...numeral, first: at, value: -numeral.value }
      : undefined
  }
  return (
    readVague(lexemes, at) ??
    readPart(lexemes, at) ??
    readDigits(lexemes, at) ??
    readWords(lexemes, at, joinAnd, letterScale) ??
    (first.kind === 'word' ? readOrdinalWord(lexemes, at, []) : undefined)
  )
}

/** Lexemes taken by a sign: "-5", "minus five", "negative ten". */
function sign(lexemes: Lexeme[], at: number): number {
  const lexeme = lexemes[at] as Lexeme
  const next = lexemes[at + 1]
  if (!next) return 0
  if (lexeme.lower === 'minus' || lexeme.lower === 'negative') return 1
  if (!/^[-−–]$/.test(lexeme.text) || lexeme.glued || next.kind !== 'figure') return 0
  return next.glued || at === 0 ? 1 : 0
}

/** "thousands", "tens of thousands", "several thousand", "a few hundred", "dozens", "a couple of". */
function readVague(lexemes: Lexeme[], at: number): Numeral | undefined {
  const make = (value: number, next: number): Numeral => ({
    value,
    first: at,
    next,
    form: 'vague',
    digits: false,
    scale: 1,
  })
  let i = at
  const article = /^an?$/.test(lexemes[i]?.lower ?? '')
  if (article) i++
  const word = lexemes[i]
  if (word?.kind !== 'word') return
  if (word.lower === 'couple' && article && lexemes[i + 1]?.lower === 'of') return make(2, i + 1)
  if (vagueBefore.has(word.lower)) {
    const one = scaleAt(lexemes, i + 1)
    if (one === undefined) return
    const plural = lexemes[i + 2]?.lower === 'of' ? vague.get(lexemes[i + 3]?.lower ?? '') : undefined
    if (plural !== undefined && plural > one) return make(one * plural, i + 4)
    const two = scaleAt(lexemes, i + 2)
    return two !== undefined && two > one ? make(one * two, i + 3) : make(one, i + 2)
  }
  let value = article ? undefined : vague.get(word.lower)
  if (value === undefined) return
  const of = lexemes[i + 1]?.lower === 'of'
  const larger = of ? vague.get(lexemes[i + 2]?.lower ?? '') : undefined
  if (larger !== undefined && larger > value) {
    value *= larger
    i += 2
  } else if ((word.lower === 'tens' || word.lower === 'scores') && !(of && word.lower === 'scores')) return
  return make(value, i + 1)
}

/** "half a million", "half of", "a quarter million", "three quarters". */
function readPart(lexemes: Lexeme[], at: number): Numeral | undefined {
  let i = at
  let count = 1
  const lead = lexemes[i]?.lower ?? ''
  const article = /^an?$/.test(lead)
  const number = units.get(lead)
  if (article) i++
  else if (number !== undefined && number > 0 && lexemes[i]?.kind === 'word') {
    count = number
    i++
    if (lexemes[i]?.text === '-') i++
  }
  const word = lexemes[i]
  const denominator = word?.kind === 'word' ? parts.get(word.lower) : undefined
  if (!word || denominator === undefined || count > 1 !== /s$/.test(word.lower)) return
  const bare = i === at
  let next = i + 1
  const following = lexemes[next]?.lower ?? ''
  if (following === '-' && lexemes[next]?.glued) return
  const hadOf = following === 'of'
  if (hadOf && scaleAt(lexemes, next + 2) !== undefined && lexemes[next + 1]?.lower === 'a') next += 2
  else if (following === 'a' && scaleAt(lexemes, next + 1) !== undefined) next++
  const scale = scaleAt(lexemes, next) ?? 1
  if (scale > 1) next++
  else next = i + 1
  if (bare && scale === 1 && !/^(?:of|the|its|their|his|her|our|an?|all|that|this)$/.test(following)) return
  if (bare && scale === 1 && word.lower === 'quarter') return
  if (
    bare &&
    scale === 1 &&
    /^(?:first|second|other|last|latter|each|every|either|in|this|a)$/.test(lexemes[at - 1]?.lower ?? '')
  )
    return
  if (
    article &&
    scale === 1 &&
    denominator === 4 &&
    !isShare(lexemes, at, i + 1) &&
    !/^(?:century|mile|hour|point|acre)/.test(following)
  )
    return
  return { value: (count / denominator) * scale, first: at, next, form: 'fraction', digits: false, scale }
}

/** A figure that is a fraction, a mixed number or a power: "1/4", "10 1/2", "½", "3½", "1.3x10^6". */
function readDigits(lexemes: Lexeme[], at: number): Numeral | undefined {
  const make = (value: number, next: number, form: Numeral['form']): Numeral => {
    const scale = form === 'fraction' ? scaleAt(lexemes, next) : undefined
    return {
      value: tidy(value * (scale ?? 1)),
      first: at,
      next: scale ? next + 1 : next,
      form,
      digits: true,
      scale: scale ?? 1,
    }
  }
  const first = lexemes[at] as Lexeme
  const alone = vulgarFraction(first.text)
  if (alone !== undefined) return make(alone, at + 1, 'fraction')
  if (first.kind !== 'figure') return
  const whole = figureValue(first.text)
  const joined = vulgarFraction(lexemes[at + 1]?.text ?? '')
  if (joined !== undefined) return make(whole + joined, at + 2, 'fraction')
  const simple = slashFraction(lexemes, at)
  if (simple !== undefined) return make(simple, at + 3, 'fraction')
  const mixed = /^\d+$/.test(first.text) && !lexemes[at + 1]?.glued ? slashFraction(lexemes, at + 1) : undefined
  if (mixed !== undefined) return make(whole + mixed, at + 4, 'fraction')
  return readPower(lexemes, at, whole)
}

function slashFraction(lexemes: Lexeme[], at: number): number | undefined {
  const [top, slash, bottom] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]]
  if (top?.kind !== 'figure' || slash?.text !== '/' || bottom?.kind !== 'figure') return
  if (!slash.glued || !bottom.glued || lexemes[at + 3]?.text === '/') return
  const [n, d] = [Number(top.text), Number(bottom.text)]
  return Number.isInteger(n) && Number.isInteger(d) && n < d && n > 0 && d <= 100 ? n / d : undefined
}

/** "1.1^23", "2.5^-1", "1.3x10^6", the last lexed as "1.3" and the code "x10". */
function readPower(lexemes: Lexeme[], at: number, base: number): Numeral | undefined {
  let i = at + 1
  const times = lexemes[i]?.glued && lexemes[i]?.text === 'x10'
  if (times) i++
  if (lexemes[i]?.text !== '^') return
  i++
  let minus = 0
  for (; /^(?:[-+]|--+)$/.test(lexemes[i]?.text ?? ''); i++) minus += (lexemes[i]?.text.match(/-/g) ?? []).length
  const exponent = lexemes[i]
  if (exponent?.kind !== 'figure') return
  const power = minus % 2 > 0 ? -Number(exponent.text) : Number(exponent.text)
  const value = times ? base * 10 ** power : base ** power
  return { value, first: at, next: i + 1, form: 'cardinal', digits: true, scale: 1 }
}

/** Cardinals with what may follow them: decimals in words, fractions, an ordinal as the last word. */
function readWords(lexemes: Lexeme[], at: number, joinAnd: boolean, letterScale: LetterScale): Numeral | undefined {
  const items = collect(lexemes, at, joinAnd, letterScale)
  const last = items.at(-1)
  if (!last) return readOrdinalAfterArticle(lexemes, at)
  const long = readLongDenominator(lexemes, at, items)
  if (long) return long
  const next = last.at + 1
  const scale = last.kind === 'scale' ? last.value : 1
  const digits = items.some((item) => item.kind === 'figure')
  const ordinal = readOrdinalWord(lexemes, next, items)
  if (ordinal) return { ...ordinal, first: at }
  const figure = lexemes[last.at] as Lexeme
  const suffix = lexemes[next]
  if (
    last.kind === 'figure' &&
    (suffix?.glued || suffix?.text !== 'st') &&
    /^(?:st|nd|rd|th)$/.test(suffix?.text ?? '')
  )
    return { value: evaluate(items), first: at, next: next + 1, form: 'ordinal', digits: true, scale: 1 }
  const decimals = figure.kind === 'word' ? decimalWords(lexemes, next) : undefined
  if (decimals) {
    const value = Number(`${evaluate(items)}.${decimals.text}`)
    const times = scaleAt(lexemes, decimals.next)
    return {
      value: tidy(value * (times ?? 1)),
      first: at,
      next: decimals.next + (times ? 1 : 0),
      form: 'cardinal',
      digits,
      scale: times ?? 1,
    }
  }
  const numeral: Numeral = { value: tidy(evaluate(items)), first: at, next, form: 'cardinal', digits, scale }
  return joinAnd ? withFraction(lexemes, numeral) : numeral
}

/** "one and a half", "3 million and a half", "one billion and three quarters million", "three and a fifth". */
function withFraction(lexemes: Lexeme[], numeral: Numeral): Numeral {
  if (lexemes[numeral.next]?.lower !== 'and') return numeral
  const fraction = readPart(lexemes, numeral.next + 1) ?? readWords(lexemes, numeral.next + 1, false, () => false)
  if (fraction?.form !== 'fraction' || fraction.digits) return numeral
  if (fraction.scale > 1 && numeral.scale === 1)
    return {
      ...numeral,
      value: tidy(numeral.value * fraction.scale + fraction.value),
      next: fraction.next,
      scale: fraction.scale,
    }
  const times = fraction.scale === 1 && numeral.scale >= 1000 ? numeral.scale : 1
  return { ...numeral, value: tidy(numeral.value + fraction.value * times), next: fraction.next }
}

function decimalWords(lexemes: Lexeme[], at: number): { text: string; next: number } | undefined {
  if (lexemes[at]?.lower !== 'point') return
  let text = ''
  let i = at + 1
  while (i < lexemes.length && text.length < 15) {
    const items = collect(lexemes, i, false, () => false)
    const last = items.at(-1)
    if (!last || items.some((item) => item.kind !== 'unit' && item.kind !== 'tens')) break
    text += String(evaluate(items))
    i = last.at + 1
  }
  return text ? { text, next: i } : undefined
}

/** "a third of", "a twenty-first": a share, unless a word that it counts follows ("a third person"). */
function readOrdinalAfterArticle(lexemes: Lexeme[], at: number): Numeral | undefined {
  if (!/^an?$/.test(lexemes[at]?.lower ?? '')) return
  const items = collect(lexemes, at + 1, false, () => false)
  const one: Item = { kind: 'unit', value: 1, at, and: false }
  const numeral = readOrdinalWord(lexemes, (items.at(-1)?.at ?? at) + 1, items.length ? items : [one])
  if (!numeral || lexemes[numeral.next - 1]?.lower === 'second') return
  if (!isShare(lexemes, at, numeral.next)) return
  const value = numeral.form === 'fraction' ? numeral.value : 1 / numeral.value
  return { ...numeral, first: at, form: 'fraction', value }
}

function isShare(lexemes: Lexeme[], at: number, next: number): boolean {
  const following = lexemes[next]
  if (following?.text === '-' && following.glued) return false
  if (!following || following.kind === 'mark') return !/^(?:in|per|each|for)$/.test(lexemes[at - 1]?.lower ?? '')
  return following.lower === 'of' || shareBefore.has(lexemes[at - 1]?.lower ?? '')
}

/** An ordinal word at `at`, after the items of a cardinal: "twenty-first", "two thirds", "one hundred thirty fifths". */
function readOrdinalWord(lexemes: Lexeme[], at: number, items: Item[]): Numeral | undefined {
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
function readLongDenominator(lexemes: Lexeme[], at: number, items: Item[]): Numeral | undefined {
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
