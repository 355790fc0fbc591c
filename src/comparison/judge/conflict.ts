import type { Span, TokenSpan } from '../../analysis/article.ts'
import { areOpposites } from '../lexicon.ts'
import { negationsIn } from '../negation.ts'
import type { Proposition } from '../propositions.ts'
import { stemOf } from '../stems.ts'
import { comparedWords, diffWords } from '../word-diff.ts'
import { at, type Finding, type Pair } from './pair.ts'

/** Share of words that two clauses must have in common, in order, for a "not" between them to be a denial. */
const leastShare = 0.75

/** Can both not be true: the same clause with and without a denial, or with an opposite in place of a word? */
export function conflict({ a, b }: Pair): Finding | undefined {
  const [wordsA, wordsB] = [stemmed(a), stemmed(b)]
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
      detail: `One report denies it (“${cue.text}”), another affirms it.`,
      spans: [at(denying, cue), at(plain, plain)],
    }
  }
  for (const change of changes)
    for (const x of change.a)
      for (const y of change.b)
        if (areOpposites(x.key, y.key))
          return {
            kind: 'conflict',
            detail: `One report says “${textAt(a, x.start)}”, another “${textAt(b, y.start)}”.`,
            spans: [at(a, x), at(b, y)],
          }
  return
}

/** The words by their stems, without the did of a denial: "did not sign" and "signed" differ by not alone. */
function stemmed({ tokens }: Proposition): ReturnType<typeof comparedWords> {
  return comparedWords(tokens).flatMap((word) =>
    /^(?:do|does|did)$/.test(word.key) ? [] : { ...word, key: stemOf(word.key) },
  )
}

/** The first word of denial among the words that one side alone has. */
function denialIn(mention: Proposition, alone: readonly Span[]): TokenSpan | undefined {
  return negationsIn(mention).find(({ start, end }) => alone.some((word) => word.start < end && start < word.end))
}

function textAt({ tokens }: Proposition, start: number): string {
  return tokens.find((token) => token.start === start)?.text ?? ''
}
