import type { TokenSpan } from '../../analysis/article.ts'
import { areOpposites, stemOf } from '../lexicon.ts'
import { negationsIn } from '../negation.ts'
import type { Proposition } from '../propositions.ts'
import { comparedWords, diffWords } from '../word-diff.ts'
import { at, type Finding, type Pair } from './pair.ts'

/** Share of words that two clauses must have in common, in order, for a "not" between them to be a denial. */
const leastShare = 0.75

/** Can both not be true: the same clause with and without a denial, or with an opposite in place of a word? */
export function conflict({ a, b }: Pair): Finding | undefined {
  const [wordsA, wordsB] = [comparedWords(a.tokens), comparedWords(b.tokens)]
  const diff = diffWords(wordsA, wordsB)
  if (diff.shared < leastShare * Math.max(wordsA.length, wordsB.length) || diff.shared < 3) return
  const [notA, notB] = [negationsIn(a), negationsIn(b)]
  if (notA.length !== notB.length && Math.min(notA.length, notB.length) === 0) {
    const [denying, cues, plain] = notA.length ? [a, notA, b] : [b, notB, a]
    const cue = cues[0] as TokenSpan
    return {
      kind: 'conflict',
      detail: `One report denies it (“${cue.text}”), another affirms it.`,
      spans: [at(denying, cue), at(plain, plain)],
    }
  }
  for (const change of [diff.before, ...diff.inner, diff.after])
    for (const x of change.a)
      for (const y of change.b)
        if (areOpposites(stemOf(x.key), stemOf(y.key)))
          return {
            kind: 'conflict',
            detail: `One report says “${textAt(a, x.start)}”, another “${textAt(b, y.start)}”.`,
            spans: [at(a, x), at(b, y)],
          }
  return
}

function textAt({ tokens }: Proposition, start: number): string {
  return tokens.find((token) => token.start === start)?.text ?? ''
}
