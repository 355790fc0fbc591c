import type { Span, TokenSpan } from '../../analysis/article.ts'
import { overlap, type Proposition } from '../propositions.ts'
import { type Change, comparedWords, diffWords } from '../word-diff.ts'
import { at, type Finding, type Pair, quoted } from './pair.ts'

/** Words that two quotations must share to be of one utterance, and their share of the shorter one. */
const leastShared = 3
const leastShare = 0.5
/** Words at an end that one quotation may have in place of others. */
const mostReplaced = 3

/** Do both quote one utterance in different words? That one quotes more of it is no difference. */
export function wording({ a, b }: Pair): Finding | undefined {
  const [one, other] = [quotedTokens(a), quotedTokens(b)]
  const [wordsA, wordsB] = [comparedWords(one), comparedWords(other)]
  const diff = diffWords(wordsA, wordsB)
  if (diff.shared < leastShared || diff.shared < leastShare * Math.min(wordsA.length, wordsB.length)) return
  const changes = [...trimmed(diff.inner), ...[diff.before, diff.after].filter(replaces)]
  if (!changes.length) return
  const sides = changes.flatMap((change) => [
    ...change.a.map((word) => at(a, word)),
    ...change.b.map((word) => at(b, word)),
  ])
  const first = changes[0] as Change
  return {
    kind: 'wording',
    detail: detailOf(a, first.a, one, b, first.b, other),
    spans: sides.length ? sides : [at(a, a), at(b, b)],
  }
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

function detailOf(
  a: Proposition,
  wordsA: readonly Span[],
  tokensA: readonly TokenSpan[],
  b: Proposition,
  wordsB: readonly Span[],
  tokensB: readonly TokenSpan[],
): string {
  if (!wordsA.length) return `One report quotes ${said(b, wordsB, tokensB)}, another leaves out ${bare(b, wordsB)}.`
  if (!wordsB.length) return `One report quotes ${said(a, wordsA, tokensA)}, another leaves out ${bare(a, wordsA)}.`
  return `One report quotes ${said(a, wordsA, tokensA)}, another ${said(b, wordsB, tokensB)}.`
}

function bare(mention: Proposition, words: readonly Span[]): string {
  return `“${quoted(mention, { start: words[0]?.start ?? mention.start, end: words.at(-1)?.end ?? mention.end })}”`
}

/** The changed words with one word either side, as the report has them. */
function said(mention: Proposition, words: readonly Span[], tokens: readonly TokenSpan[]): string {
  const run = tokens.filter(({ kind }) => kind === 'word')
  const from = run.findIndex((token) => token.end > (words[0]?.start ?? 0))
  const to = run.findIndex((token) => token.end >= (words.at(-1)?.end ?? 0))
  const start = run[Math.max(0, from - 1)]?.start ?? mention.start
  const end = run[Math.min(run.length - 1, to + 1)]?.end ?? mention.end
  return `“${quoted(mention, { start, end })}”`
}
