import * as l10n from '@vscode/l10n'
import type { Span, TokenSpan } from '../../analysis/article.ts'
import { areOpposites } from '../lexicon.ts'
import { negationsIn } from '../negation.ts'
import type { Proposition } from '../propositions.ts'
import { stemOf } from '../stems.ts'
import { type ComparedWord, comparedWords, diffWords } from '../word-diff.ts'
import { at, excerpt, type Finding, type NameOf, type Pair } from './pair.ts'

/** Share of words that two clauses must have in common, in order, for a "not" between them to be a denial. */
const leastShare = 0.75

/** Can both not be true: the same clause with and without a denial, or with an opposite in place of a word? */
export function conflict({ a, b }: Pair, nameOf: NameOf): Finding | undefined {
  const [wordsA, wordsB] = [stemmed(a), stemmed(b)]
  if (!mayBeAlike(wordsA, wordsB)) return
  const diff = diffWords(wordsA, wordsB)
  if (diff.shared < leastShare * Math.max(wordsA.length, wordsB.length) || diff.shared < 3) return
  const changes = [diff.before, ...diff.inner, diff.after]
  const [cueA, cueB] = [
    denialIn(
      a,
      changes.flatMap((change) => change.a),
    ),
    denialIn(
      b,
      changes.flatMap((change) => change.b),
    ),
  ]
  const cue = cueA ?? cueB
  if (cue && !(cueA && cueB)) {
    const [denying, plain] = cueA ? [a, b] : [b, a]
    return {
      kind: 'conflict',
      detail: l10n.t(
        '{0} denies it ({1}), {2} affirms it.',
        ...[nameOf(denying), excerpt(denying, denying.tokens, cue), nameOf(plain)],
      ),
      spans: [at(denying, cue), at(plain, plain)],
    }
  }
  for (const change of changes)
    for (const x of change.a)
      for (const y of change.b)
        if (areOpposites(x.key, y.key))
          return {
            kind: 'conflict',
            detail: l10n.t(
              '{0} says {1}, {2} {3}.',
              ...[nameOf(a), excerpt(a, a.tokens, x), nameOf(b), excerpt(b, b.tokens, y)],
            ),
            spans: [at(a, x), at(b, y)],
          }
  return
}

/** Do they have enough words in common, whatever their order? Cheaper to tell than the words in order. */
function mayBeAlike(one: readonly ComparedWord[], other: readonly ComparedWord[]): boolean {
  const keys = new Set(other.map(({ key }) => key))
  return one.filter(({ key }) => keys.has(key)).length >= leastShare * Math.max(one.length, other.length)
}

/** The words by their stems, without the did of a denial: "did not sign" and "signed" differ by not alone. */
function stemmed({ tokens }: Proposition): ComparedWord[] {
  return comparedWords(tokens).flatMap((word) =>
    /^(?:do|does|did)$/.test(word.key) ? [] : { ...word, key: stemOf(word.key) },
  )
}

/** The first word of denial among the words that one side alone has. */
function denialIn(mention: Proposition, alone: readonly Span[]): TokenSpan | undefined {
  return negationsIn(mention).find(({ start, end }) => alone.some((word) => word.start < end && start < word.end))
}
