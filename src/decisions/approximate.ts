import search from 'approx-string-match'
import type { Span } from '../analysis/article.ts'
import type { Searchable } from './searchable.ts'

/** Longest words that are looked for approximately, in UTF-16 code units: the time grows with their length too. */
const longest = 1000
/** Code units beyond the length of what is compared, for words that have come in. */
const slack = 8

/**
 * The places most like the words, with at most `share` of their code units changed. The best only: several when they
 * are equally good. Offsets into `text.text`.
 */
export function approximately(text: Searchable, words: string, share: number): Span[] {
  const pattern = words.slice(0, longest)
  const errors = Math.floor(pattern.length * share)
  // The algorithm (Myers 1999) looks at 32 code units of the pattern at a time, as many as may be wrong.
  if (!errors || !text.affords(text.text.length * Math.ceil(errors / 32 + 1) * 2)) return []
  const found = new Map(search(text.text, pattern, errors).map((one) => [one.start, one]))
  const rest = words.length - pattern.length
  return [...found.values()].map(({ start, end }) => ({ start, end: Math.min(end + rest, text.text.length) }))
}

/** How like the text before or after an offset is to words that stood there, 0 to 1. */
export function likeness(text: Searchable, words: string, offset: number, side: 'before' | 'after'): number {
  if (!words) return (side === 'before' ? offset === 0 : offset === text.text.length) ? 1 : 0
  const [from, to] =
    side === 'before'
      ? [Math.max(0, offset - words.length - slack), offset]
      : [offset, Math.min(text.text.length, offset + words.length + slack)]
  const there = text.text.slice(from, to)
  if (side === 'before' ? there.endsWith(words) : there.startsWith(words)) return 1
  const most = Math.floor(words.length / 2)
  if (!there || !text.affords(there.length * Math.ceil(words.length / 32) * 2)) return 0
  const errors = Math.min(...search(there, words, most).map((one) => one.errors), words.length)
  // Right at the passage, one stray match of a short run counts less than the same words would.
  return Math.min(0.99, 1 - errors / words.length)
}
