import type { Claim, DifferenceKind, Mention } from '../../comparison/claim.ts'
import { isMention } from '../../decisions/claims.ts'
import type { Decision, Passage } from '../../decisions/format.ts'

/** Writes a mention down; undefined when its article is not to be had. */
export type Written = (mention: Pick<Mention, 'path' | 'start' | 'end'>) => Passage | undefined

/** Makes decisions about claims out of what a reader chose in the tree. Knows no VS Code. */
export class ClaimDecisions {
  readonly #written: Written

  constructor(written: Written) {
    this.#written = written
  }

  /** That mentions do not state the claim that the others do; none when nothing would be left, or left out. */
  notTheSame({ mentions }: Claim, strangers: readonly Mention[]): Decision[] {
    const others = mentions.filter((mention) => !strangers.includes(mention))
    if (!others.length) return []
    return strangers.flatMap((stranger) => this.#decision({ decision: 'not the same claim' }, [stranger, ...others], 2))
  }

  /** That all mentions of two claims state one. */
  same(one: Claim, other: Claim): Decision[] {
    return this.#decision({ decision: 'same claim' }, [...one.mentions, ...other.mentions], 2)
  }

  /** That a mention states another claim than the one it was given to. */
  moved(from: Claim, mention: Mention, to: Claim): Decision[] {
    return [
      ...this.notTheSame(from, [mention]),
      ...this.#decision({ decision: 'same claim' }, [mention, ...to.mentions], 2),
    ]
  }

  confirmed({ mentions }: Claim): Decision[] {
    return this.#decision({ decision: 'confirm claim' }, mentions, 2)
  }

  /** About the difference of a kind that a claim has: the mentions that show it. */
  difference(what: 'ignore difference' | 'confirm difference', claim: Claim, kind: DifferenceKind): Decision[] {
    const difference = claim.differences.find((one) => one.kind === kind)
    if (!difference) return []
    const showing = claim.mentions.filter((mention) => difference.spans.some((span) => isMention(span, mention)))
    const { detail } = difference
    return this.#decision({ decision: what, difference: kind, detail }, showing.length ? showing : claim.mentions, 1)
  }

  /** None when one of the mentions cannot be written down. */
  #decision(own: Record<string, unknown>, mentions: readonly Mention[], least: number): Decision[] {
    const passages = mentions.map(this.#written)
    if (passages.length < least || passages.includes(undefined)) return []
    return [{ ...own, passages } as Decision]
  }
}

/** Other claims, those that share most words with this one first; rare words count for more. */
export function othersLike(claim: Claim, claims: readonly Claim[]): Claim[] {
  const words = new Map(claims.map((one) => [one, wordsOf(one)]))
  const counts = new Map<string, number>()
  for (const set of words.values()) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
  const own = words.get(claim) ?? wordsOf(claim)
  const like = (other: Claim) => {
    const theirs = words.get(other) ?? new Set()
    let sum = 0
    for (const word of theirs) if (own.has(word)) sum += 1 / (counts.get(word) ?? 1)
    return sum / Math.sqrt(theirs.size || 1)
  }
  const scores = new Map(claims.map((one) => [one, like(one)]))
  return claims
    .filter((one) => one !== claim)
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || b.mentions.length - a.mentions.length)
}

function wordsOf({ mentions }: Claim): Set<string> {
  return new Set(mentions.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []))
}
