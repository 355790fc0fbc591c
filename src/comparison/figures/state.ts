import type { NumberAnnotation, TokenSpan } from '../../analysis/article.ts'
import { isFunctionWord } from '../stems.ts'
import words from './data/generic.json' with { type: 'json' }
import states from './data/states.json' with { type: 'json' }

const stateOf = new Map(Object.entries(states).flatMap(([state, list]) => list.map((word) => [word, state])))
const between = new Set(words.between)
const endings = new Set(words.endings)

/** Does the word tell a state by itself? */
export function isState(word: string): boolean {
  return stateOf.has(word.toLowerCase())
}

/** How many words of content may lie between a figure and what becomes of what it counts. */
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
  return near(after) ?? near(before)
}

function near(tokens: readonly TokenSpan[]): string | undefined {
  let passed = 0
  for (const { kind, text } of tokens) {
    const word = text.toLowerCase()
    if (kind === 'mark' || /\d/.test(word) || endings.has(word)) return
    const state = stateOf.get(word)
    if (state) return state
    if (!between.has(word) && !isFunctionWord(word) && ++passed > nearby) return
  }
  return
}
