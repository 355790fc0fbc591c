import type { NumberAnnotation } from '../article.ts'
import type { Amount } from './amounts.ts'
import { isContentWord, isPluralNoun } from './counted.ts'
import { isCapital, type Lexeme } from './lexemes.ts'
import { isBetween, type Range } from './ranges.ts'

const oldest = 120

/** Is a figure without a unit an age: "aged 29", "age of 87", "Smith, 29, said", "She is 34.", "aged between 12 and 15"? */
export function isAge(lexemes: Lexeme[], { first, next, numeral, value, kind }: Amount, range?: Range): boolean {
  if (kind !== 'count' || !Number.isInteger(value) || value < 0 || value > oldest) return false
  const from = isBetween(lexemes, first) ? first - 1 : first
  const before = lexemes[from - 1]
  const word = before?.lower ?? ''
  if (/^(?:aged|ages?)$/.test(word)) return true
  if (range) return false
  if (word === 'of' && lexemes[from - 2]?.lower === 'age') return true
  if (!numeral.digits || value === 0) return false
  return before?.text === ',' ? isApposed(lexemes, first, next) : isStated(lexemes, first, next)
}

/** "Smith, 29, said", "he, 36, is", "said Rosa Lind, 62." */
function isApposed(lexemes: Lexeme[], first: number, next: number): boolean {
  const name = lexemes[first - 2]
  const after = lexemes[next]?.text ?? '.'
  if (!name || (!/^(?:s?he)$/.test(name.lower) && (!isContentWord(name) || isThings(name) || name.text.length < 3)))
    return false
  if (/^[,)―—–]$/.test(after)) return true
  return /^[.;:”"]$/.test(after) && isCapital(name) && isCapital(lexemes[first - 3])
}

/** "The ferries, 25, were old": no name. */
function isThings(lexeme: Lexeme): boolean {
  return isPluralNoun(lexeme) && !isCapital(lexeme)
}

/** "She is 34.", "he turned 40 last week", "who was 61 when he died". */
function isStated(lexemes: Lexeme[], first: number, next: number): boolean {
  const verb = lexemes[first - 1]?.lower ?? ''
  const who = lexemes[first - 2]?.lower ?? ''
  if (!/^(?:is|was|turns|turned)$/.test(verb) || !/^(?:s?he|who)$/.test(who)) return false
  const after = lexemes[next]
  return !after || after.kind === 'mark' || /^(?:when|now|today|and|but|at|last|this|on|in)$/.test(after.lower)
}

/** "in his 30s", "in her late 50s": lexemes `at` to `next` (exclusive). */
export function readAgeDecade(
  text: string,
  lexemes: Lexeme[],
  at: number,
): { number: NumberAnnotation; next: number } | undefined {
  const figure = lexemes[at] as Lexeme
  const plural = lexemes[at + 1]
  if (plural?.lower !== 's' || !plural.glued || !/^[2-9]0$/.test(figure.text)) return
  let i = at - 1
  if (lexemes[i]?.text === '-') i--
  if (/^(?:early|mid|late)$/.test(lexemes[i]?.lower ?? '')) i--
  if (!/^(?:his|her|their)$/.test(lexemes[i]?.lower ?? '')) return
  const low = Number(figure.text)
  const { start } = figure
  const { end } = plural
  return {
    number: {
      type: 'number',
      start,
      end,
      text: text.slice(start, end),
      kind: 'age',
      value: null,
      low,
      high: low + 9,
      unit: 'year',
      approximate: true,
    },
    next: at + 2,
  }
}
