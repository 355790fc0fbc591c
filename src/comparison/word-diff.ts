import { diffArrays } from 'diff'
import type { Span, TokenSpan } from '../analysis/article.ts'

/** A word as compared: lower case, marks apart. */
export interface ComparedWord extends Span {
  key: string
}

/** Where two runs of words part: the words of each side, either of which may be none. */
export interface Change {
  a: ComparedWord[]
  b: ComparedWord[]
}

export interface WordDiff {
  /** How many words both have, in the same order. */
  shared: number
  /** Changes between the first and the last shared word. */
  inner: Change[]
  /** What stands before the first shared word, and after the last. */
  before: Change
  after: Change
}

const smallNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/**
 * Words for comparing: case, marks and apostrophes do not count, hyphens part words, "3" is "three". A word in
 * square brackets is the reporter's and no word of the speaker's.
 */
export function comparedWords(tokens: readonly TokenSpan[]): ComparedWord[] {
  const found = known.get(tokens) ?? readWords(tokens)
  known.set(tokens, found)
  return found
}

const known = new WeakMap<readonly TokenSpan[], ComparedWord[]>()

function readWords(tokens: readonly TokenSpan[]): ComparedWord[] {
  const words: ComparedWord[] = []
  let bracketed = false
  for (const { kind, text, start, end } of tokens) {
    if (text === '[' || text === ']') bracketed = text === '['
    if (kind !== 'word') continue
    for (const part of text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .split(/[-‑–—]/)) {
      const key = part.replace(/^'+|(?<!')'+$/g, '').replace(/\.$/, '')
      const spelt = smallNumbers[/^\d{1,2}$/.test(key) ? Number(key) : -1] ?? key
      if (key) words.push({ key: bracketed ? `[${spelt}]` : spelt, start, end })
    }
  }
  return words
}

/** Compares two runs of words. */
export function diffWords(a: readonly ComparedWord[], b: readonly ComparedWord[]): WordDiff {
  const changes: Change[] = [{ a: [], b: [] }]
  let [atA, atB, shared] = [0, 0, 0]
  const parts = diffArrays(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  )
  for (const { added, removed, value } of parts) {
    const last = changes.at(-1) as Change
    if (removed) last.a.push(...a.slice(atA, atA + value.length))
    else if (added) last.b.push(...b.slice(atB, atB + value.length))
    else {
      shared += value.length
      changes.push({ a: [], b: [] })
    }
    if (!added) atA += value.length
    if (!removed) atB += value.length
  }
  const before = changes.shift() as Change
  const after = changes.pop() ?? { a: [], b: [] }
  return { shared, inner: changes.filter((change) => change.a.length || change.b.length), before, after }
}
