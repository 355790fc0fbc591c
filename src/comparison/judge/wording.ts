import * as l10n from '@vscode/l10n'
import type { Span, TokenSpan } from '../../analysis/article.ts'
import { overlap, type Proposition } from '../propositions.ts'
import { isFunctionWord } from '../stems.ts'
import { type Change, comparedWords, diffWords } from '../word-diff.ts'
import { at, excerpt, type Finding, type NameOf, type Pair, quoted } from './pair.ts'

/** Words that two quotations must share to be of one utterance, and their share of the shorter one. */
const leastShared = 3
const leastShare = 0.5
/** Words at an end that one quotation may have in place of others. */
const mostReplaced = 3

/** Do both quote one utterance in different words? That one quotes more of it is no difference. */
export function wording({ a, b }: Pair, nameOf: NameOf): Finding | undefined {
  const [one, other] = [quotedTokens(a), quotedTokens(b)]
  const [wordsA, wordsB] = [comparedWords(one), comparedWords(other)]
  const diff = diffWords(wordsA, wordsB)
  if (diff.shared < leastShared || diff.shared < leastShare * Math.min(wordsA.length, wordsB.length)) return
  const changes = [...trimmed(diff.inner), ...[diff.before, diff.after].filter(replaces)].filter(
    (change) => !isMasked(a, change.a, b, change.b),
  )
  if (!changes.length) return
  const sides = changes.flatMap((change) => [
    ...change.a.map((word) => at(a, word)),
    ...change.b.map((word) => at(b, word)),
  ])
  const telling = changes.reduce((most, change) => (weight(change) > weight(most) ? change : most))
  return {
    kind: 'wording',
    detail: detailOf(
      { name: nameOf(a), mention: a, tokens: one, words: telling.a },
      { name: nameOf(b), mention: b, tokens: other, words: telling.b },
    ),
    spans: sides.length ? sides : [at(a, a), at(b, b)],
  }
}

/** Is it one word, of which one report leaves out letters ("f***")? */
function isMasked(a: Proposition, wordsA: readonly Span[], b: Proposition, wordsB: readonly Span[]): boolean {
  const [one, other] = [textOf(a, wordsA), textOf(b, wordsB)].sort((x) => (x.includes('*') ? -1 : 1))
  if (!one?.includes('*') || !other) return false
  const pattern = one.split(/\*+/).map((part) => part.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
  return new RegExp(`^${pattern.join('\\p{L}+')}$`, 'iu').test(other)
}

function textOf(mention: Proposition, words: readonly Span[]): string {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? quoted(mention, { start: first.start, end: last.end }) : ''
}

/** Words of content tell more than the small words between them. */
function weight({ a, b }: Change): number {
  return [...a, ...b].filter(({ key }) => !isFunctionWord(key)).length
}

/** Leaves out what only one quotation has at either end, though a stray word of it met one of the other's. */
function trimmed(inner: readonly Change[]): Change[] {
  const longer = ({ a, b }: Change) => Math.min(a.length, b.length) === 0 && Math.max(a.length, b.length) > mostReplaced
  const [first, last] = [inner.findIndex((change) => !longer(change)), inner.findLastIndex((change) => !longer(change))]
  return first < 0 ? [] : inner.slice(first, last + 1)
}

/** At an end, a few words in place of a few others are a change; words that one alone has are a longer quotation. */
function replaces({ a, b }: Change): boolean {
  return Math.min(a.length, b.length) > 0 && Math.max(a.length, b.length) <= mostReplaced
}

/** The words of a mention that stand in quotation marks; names and scare quotes are too short to count. */
function quotedTokens({ tokens, quotes }: Proposition): TokenSpan[] {
  const spoken = quotes.filter(({ speech, text }) => speech || text.split(/\s+/).length > 3)
  return tokens.filter((token) => spoken.some((quote) => overlap(quote, token) > 0))
}

/** The words of one change, of each side; the changed words of a side that has none stand in the other alone. */
function detailOf(a: Side, b: Side): string {
  if (!a.words.length) return leftOut(b, a)
  if (!b.words.length) return leftOut(a, b)
  return l10n.t('{0} quotes {1}, {2} {3}.', a.name, said(a), b.name, said(b))
}

function leftOut(quoting: Side, other: Side): string {
  return l10n.t('{0} quotes {1}, {2} leaves out {3}.', quoting.name, said(quoting), other.name, bare(quoting))
}

interface Side {
  name: string
  mention: Proposition
  /** The quoted tokens, and the changed words among them. */
  tokens: readonly TokenSpan[]
  words: readonly Span[]
}

function spanOf({ mention, words }: Side): Span {
  return { start: words[0]?.start ?? mention.start, end: words.at(-1)?.end ?? mention.end }
}

function bare(side: Side): string {
  return l10n.t('“{0}”', quoted(side.mention, spanOf(side)))
}

function said(side: Side): string {
  return excerpt(side.mention, side.tokens, spanOf(side))
}
