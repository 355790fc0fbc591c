import type { NumberAnnotation } from '../article.ts'
import { type ArticleTree, sentencesOf } from '../tree.ts'
import { readAgeDecade } from './ages.ts'
import { mayStartAmount, readAmount } from './amounts.ts'
import { describe, joinBounds } from './annotate.ts'
import { dateWords, dayNames, readDate } from './dates.ts'
import { type Lexeme, lexSentence } from './lexemes.ts'
import { isNoQuantity } from './lookalikes.ts'
import { numeralWords } from './numerals.ts'
import { isBetween, readRange } from './ranges.ts'

const undated = numeralWords
const dated: ReadonlySet<string> = new Set([...numeralWords, ...dayNames])

/** Unified plugin: fills `tree.numbers`, in order. Figures are read from the sentences' text, not from their words. */
export default function numbers() {
  return (tree: ArticleTree): void => {
    tree.numbers = []
    const triggers = tree.date ? dated : undated
    for (const sentence of sentencesOf(tree)) {
      const lexemes = lexSentence(tree.text, sentence, triggers)
      for (const number of readNumbers(tree.text, lexemes, tree.date)) if (isFigure(number)) tree.numbers.push(number)
    }
  }
}

/** The numbers of one sentence, given as its lexemes. */
function readNumbers(text: string, lexemes: Lexeme[], today?: string): NumberAnnotation[] {
  const found: NumberAnnotation[] = []
  let lastNext = -1
  for (let at = 0; at < lexemes.length; ) {
    if (!mayStart(lexemes, at)) {
      at++
      continue
    }
    const decade = readAgeDecade(text, lexemes, at)
    if (decade) {
      found.push(decade.number)
      at = decade.next
      continue
    }
    const date = readDate(lexemes, at, today)
    if (date) {
      const { first, next, value, confidence } = date
      const start = (lexemes[first] as Lexeme).start
      const end = (lexemes[next - 1] as Lexeme).end
      const sure = confidence ? { confidence } : {}
      found.push({
        type: 'number',
        start,
        end,
        text: text.slice(start, end),
        kind: 'date',
        value,
        date: date.date,
        ...sure,
      })
      at = next
      continue
    }
    const amount = readAmount(lexemes, at, !isBetween(lexemes, at))
    if (!amount) {
      at++
      continue
    }
    const range = readRange(lexemes, amount)
    const next = range && range !== 'score' ? range.last.next : amount.next
    if (range === 'score') {
      at = (readAmount(lexemes, amount.next + 1) ?? amount).next
      continue
    }
    if (!range && isNoQuantity(text, lexemes, amount)) {
      at = next
      continue
    }
    const described = describe(text, lexemes, amount, range)
    const previous = found.at(-1)
    const joined = previous && joinBounds(text, lexemes, previous, described, lastNext)
    if (joined) found[found.length - 1] = joined
    else found.push(described.number)
    lastNext = described.next
    at = Math.max(next, at + 1)
  }
  return found
}

/** A cheap look, since most words begin neither a date nor an amount. */
function mayStart(lexemes: Lexeme[], at: number): boolean {
  const { kind, lower } = lexemes[at] as Lexeme
  return (
    kind === 'figure' || kind === 'date' || (kind !== 'opaque' && (dateWords.has(lower) || mayStartAmount(lexemes, at)))
  )
}

/** Digits by the hundred are no figure. */
function isFigure({ value, low, high }: NumberAnnotation): boolean {
  return [value, low, high].every((one) => one === null || one === undefined || Number.isFinite(one))
}
