import { collect, evaluate, type LetterScale, type Numeral, scaleAt } from './cardinals.ts'
import words from './data/words.json' with { type: 'json' }
import { tidy, vulgarFraction } from './figures.ts'
import { readDigits } from './fractions.ts'
import { isArticle, type Lexeme } from './lexemes.ts'
import { readLongDenominator, readOrdinalAfterArticle, readOrdinalWord } from './ordinals.ts'
import { readPart, readVague } from './parts.ts'

const starters = new Set([
  ...[words.units, words.tens, words.vague, words.ordinals, words.parts].flatMap((list) => Object.keys(list)),
  ...words.hundred,
  ...words.vagueBefore,
  'minus',
  'negative',
])
const dashes = new Set(['-', '−', '–'])
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
    return starters.has(lower) || (isArticle(lexeme) && afterArticle.has(lexemes[at + 1]?.lower ?? ''))
  return kind === 'mark' && (dashes.has(text) || vulgarFraction(text) !== undefined)
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
  if (lexeme.lower === 'minus' && lexemes[at - 1]?.lower === 'or') return 0
  if (lexeme.lower === 'minus' || lexeme.lower === 'negative') return 1
  if (!dashes.has(lexeme.text) || lexeme.glued || next.kind !== 'figure') return 0
  return next.glued || at === 0 ? 1 : 0
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
