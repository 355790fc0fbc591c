import { isFunctionWord, stemOf } from '../../comparison/stems.ts'

/** Below this share of the words asked for, a text is about something else. */
const least = 0.5

/**
 * How much of what some words ask for a text has: the share of their stems, words of grammar apart, that it names. 0
 * when that is less than half.
 */
export function likeness(words: string): (text: string) => number {
  const wanted = stemsOf(words)
  return (text) => {
    if (!wanted.size) return 0
    const there = stemsOf(text)
    const share = [...wanted].filter((stem) => there.has(stem)).length / wanted.size
    return share < least ? 0 : share
  }
}

function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !isFunctionWord(word)).map(stemOf))
}
