import { diffArrays } from 'diff'
import { stemmer } from 'stemmer'
import type { Span, TokenSpan } from '../analysis/article.ts'
import functionWords from './data/function-words.json' with { type: 'json' }

/** How one article words a claim. */
export interface Wording {
  /** Wordings of one article are not held against each other. */
  path: string
  /** In the order of the text. */
  tokens: readonly TokenSpan[]
  /** Quotes that touch it. */
  quotes: readonly Span[]
}

interface Word extends Span {
  key: string
}

const emptyWords: ReadonlySet<string> = new Set(functionWords)

/** Two quotes are versions of one when they share this much of the shorter one's words, in order. */
const sameQuote = 0.35
/** A paraphrase that is mostly its own words tells nothing when marked. */
const mostlyOwn = 0.6

/**
 * The words in which each wording stands apart from the others, as spans into its article's text (end exclusive),
 * neighbours joined.
 *
 * Quoted words are held against quoted words in order, and marked where most other versions of the quote lack them. Free
 * wording is held against all others whatever the order, and only content words that none of them has are marked; when
 * that would be most of a sentence, nothing is.
 */
export function differingWords(wordings: readonly Wording[]): Span[][] {
  const quoted = wordings.map((wording) => wordsOf(wording, true))
  const all = wordings.map((wording) => wordsOf(wording, false))
  return wordings.map((wording, index) => {
    const others = wordings.flatMap((other, at) => (other.path === wording.path ? [] : [at]))
    const words = quoted[index] as Word[]
    const versions = others.map((at) => quoted[at] as Word[]).filter((other) => isVersion(words, other))
    const marked = versions.length
      ? apartInOrder(words, versions)
      : apartInContent(
          all[index] as Word[],
          others.map((at) => all[at] as Word[]),
        )
    return join(marked, wording.tokens)
  })
}

function wordsOf({ tokens, quotes }: Wording, quotedOnly: boolean): Word[] {
  return tokens
    .filter(({ kind }) => kind === 'word')
    .filter(({ start, end }) => !quotedOnly || quotes.some((quote) => quote.start <= start && end <= quote.end))
    .map(({ start, end, text }) => ({ start, end, key: text.toLowerCase().replaceAll('’', "'") }))
}

function isVersion(words: readonly Word[], other: readonly Word[]): boolean {
  const shorter = Math.min(words.length, other.length)
  return shorter > 1 && sharedInOrder(words, other).size >= Math.max(2, sameQuote * shorter)
}

/** Indexes of the words that a longest common subsequence with `other` keeps. */
function sharedInOrder(words: readonly Word[], other: readonly Word[]): Set<number> {
  const shared = new Set<number>()
  let at = 0
  for (const part of diffArrays(
    words.map(({ key }) => key),
    other.map(({ key }) => key),
  )) {
    if (part.added) continue
    if (!part.removed) for (let i = 0; i < part.count; i++) shared.add(at + i)
    at += part.count
  }
  return shared
}

function apartInOrder(words: readonly Word[], versions: readonly Word[][]): Word[] {
  const shared = versions.map((version) => sharedInOrder(words, version))
  return words.filter((_, index) => shared.filter((set) => set.has(index)).length * 2 < versions.length)
}

function apartInContent(words: readonly Word[], others: readonly Word[][]): Word[] {
  if (!others.length) return []
  const content = words.filter(({ key }) => !emptyWords.has(key))
  const elsewhere = new Set(others.flatMap((other) => other.map(({ key }) => stem(key))))
  const apart = content.filter(({ key }) => !elsewhere.has(stem(key)))
  return apart.length > mostlyOwn * content.length ? [] : apart
}

/** "backing" and "backed", "pledge" and "pledging" are one word here. */
function stem(key: string): string {
  return stemmer(key.replace(/'s?$/u, '').replaceAll('.', ''))
}

/** Spans of the words, those that follow each other directly made one. */
function join(words: readonly Word[], tokens: readonly TokenSpan[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of words) {
    const last = spans.at(-1)
    const adjoining = last && !tokens.some((token) => token.start >= last.end && token.end <= start)
    if (last && adjoining) last.end = end
    else spans.push({ start, end })
  }
  return spans
}
