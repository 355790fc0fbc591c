import { stemmer } from 'stemmer'
import type { Span, TokenSpan } from '../analysis/article.ts'
import functionWords from './data/function-words.json' with { type: 'json' }
import { type ComparedWord, comparedWords, diffWords } from './word-diff.ts'

/** How one article words a claim in one place. */
export interface Wording {
  /** Wordings of one article are not held against each other. */
  path: string
  /** In the order of the text. */
  tokens: readonly TokenSpan[]
  /** Quotes that touch it. */
  quotes: readonly Span[]
  /** Who says it and how ("Witkoff said"), which is not part of what is said. */
  credits: readonly Span[]
}

const emptyWords: ReadonlySet<string> = new Set(functionWords)

/** Two quotes are versions of one when they share this much of the shorter one's words, in order. */
const sameQuote = 0.35
/** Where more of the words than this stand apart, marking them tells nothing. */
const mostQuoted = 0.6
const mostFree = 0.4

/**
 * The words in which each wording stands apart from those of the other articles, as spans into its article's text (end
 * exclusive), neighbours joined.
 *
 * Quoted words are held against quoted words in order, and marked where most other versions of the quote lack them. Free
 * wording is held against all others whatever the order, and only content words that none of them has are marked. A
 * wording that is mostly its own is left unmarked.
 */
export function differingWords(wordings: readonly Wording[]): Span[][] {
  const paths = [...new Set(wordings.map(({ path }) => path))]
  const said = new Map(paths.map((path) => [path, sayings(wordings.filter((wording) => wording.path === path))]))
  return wordings.map((wording) => {
    const { quoted, own } = sayings([wording])
    const others = paths.filter((path) => path !== wording.path).flatMap((path) => said.get(path) ?? [])
    const versions = others.map((other) => other.quoted).filter((other) => isVersion(quoted, other))
    const apart = versions.length
      ? apartInOrder(quoted, versions)
      : apartInContent(
          own,
          others.map((other) => other.all),
        )
    return join(apart, wording.tokens)
  })
}

interface Sayings {
  quoted: ComparedWord[]
  /** Credits apart. */
  own: ComparedWord[]
  all: ComparedWord[]
}

function sayings(wordings: readonly Wording[]): Sayings {
  const words = (choose: (token: TokenSpan, wording: Wording) => boolean) =>
    wordings.flatMap((wording) => comparedWords(wording.tokens.filter((token) => choose(token, wording))))
  return {
    quoted: words((token, { quotes, credits }) => isWithin(token, quotes) && !isWithin(token, credits)),
    own: words((token, { credits }) => !isWithin(token, credits)),
    all: words(() => true),
  }
}

function isWithin(token: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= token.start && token.end <= end)
}

function isVersion(words: readonly ComparedWord[], other: readonly ComparedWord[]): boolean {
  const { shared } = diffWords(words, other)
  return shared >= Math.max(2, sameQuote * Math.min(words.length, other.length))
}

function apartInOrder(words: readonly ComparedWord[], versions: readonly ComparedWord[][]): ComparedWord[] {
  const lacking = new Map<ComparedWord, number>()
  for (const version of versions) {
    const { before, inner, after } = diffWords(words, version)
    for (const word of [before, ...inner, after].flatMap(({ a }) => a)) lacking.set(word, (lacking.get(word) ?? 0) + 1)
  }
  const apart = words.filter((word) => (lacking.get(word) ?? 0) * 2 > versions.length)
  return apart.length > mostQuoted * words.length ? [] : apart
}

function apartInContent(words: readonly ComparedWord[], others: readonly ComparedWord[][]): ComparedWord[] {
  if (!others.length) return []
  const content = words.filter(({ key }) => !emptyWords.has(key))
  const elsewhere = new Set(others.flatMap((other) => other.map(({ key }) => stem(key))))
  const apart = content.filter(({ key }) => !elsewhere.has(stem(key)))
  return apart.length > mostFree * content.length ? [] : apart
}

/** "backing" and "backed", "pledge" and "pledging" are one word here. */
function stem(key: string): string {
  return stemmer(key.replace(/'s?$/u, '').replaceAll('.', ''))
}

/** Spans of the words, those that follow each other directly made one. */
function join(words: readonly Span[], tokens: readonly TokenSpan[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of words) {
    const last = spans.at(-1)
    const adjoining = last && !tokens.some((token) => token.start >= last.end && token.end <= start)
    if (last && adjoining) last.end = end
    else spans.push({ start, end })
  }
  return spans
}
