import type { NumberAnnotation, TokenSpan } from '../../analysis/article.ts'
import { isFunctionWord } from '../stems.ts'
import words from './data/generic.json' with { type: 'json' }
import states from './data/states.json' with { type: 'json' }

const stateOf = new Map(Object.entries(states).flatMap(([state, list]) => list.map((word) => [word, state])))
const between = new Set(words.between)
const endings = new Set(words.endings)
/** "Rescue teams from 14 countries": the countries are not rescued. */
const elsewhere = new Set(words.elsewhere)

/** Does the word tell a state by itself? */
export function isState(word: string): boolean {
  return stateOf.has(word.toLowerCase())
}

/** How many words of content may lie between a figure and a state after it. */
const nearby = 2

/** "12 dead", "12 deaths", "12 people were killed", "killing 12 people". */
export function stateIn(
  number: NumberAnnotation,
  subject: readonly TokenSpan[],
  tokens: readonly TokenSpan[],
): string | undefined {
  const own = subject.map(({ text }) => stateOf.get(text.toLowerCase())).find(Boolean)
  if (own) return own
  const end = Math.max(number.end, ...subject.map((token) => token.end))
  const after = tokens.filter((token) => token.start >= end)
  const before = tokens.filter((token) => token.end <= number.start).reverse()
  return near(after, nearby) ?? near(before, 0, elsewhere)
}

/** The first state among tokens, over at most so many words of content; none behind a word that bars the way. */
function near(tokens: readonly TokenSpan[], most: number, barred?: ReadonlySet<string>): string | undefined {
  let passed = 0
  for (const { kind, text } of tokens) {
    const word = text.toLowerCase()
    if (kind === 'mark' || /\d/.test(word) || endings.has(word) || barred?.has(word)) return
    const state = stateOf.get(word)
    if (state) return state
    if (!between.has(word) && !isFunctionWord(word) && ++passed > most) return
  }
  return
}
