import type { PathSpan } from './claim.ts'
import { overlap, type Proposition } from './propositions.ts'

/** Two mentions, each by its path and its span: the whole of it, or a part or surroundings that are mostly it. */
export type MentionPair = readonly [PathSpan, PathSpan]

/** What readers decided about which mentions state one claim. It outweighs whatever the texts suggest. */
export interface Constraints {
  /** Mentions of one claim, in one article or in two, whether or not the articles report one event. */
  together?: readonly MentionPair[]
  /** Mentions of different claims. Where the two lists contradict each other, this one holds. */
  apart?: readonly MentionPair[]
}

/** Pairs of propositions, each once, without a proposition and itself. */
export interface Decided {
  together: (readonly [Proposition, Proposition])[]
  apart: ReadonlyMap<Proposition, ReadonlySet<Proposition>>
}

/** Finds the propositions that the constraints speak of; mentions that are not in the articles are passed over. */
export function decide(
  { together = [], apart = [] }: Constraints,
  propositions: readonly (readonly Proposition[])[],
): Decided {
  const byPath = new Map(propositions.flatMap((list) => (list[0] ? [[list[0].path, list] as const] : [])))
  const find = (mention: PathSpan) => meant(mention, byPath.get(mention.path) ?? [])
  const joined = together.flatMap(([one, other]) => {
    const members = [...new Set([...find(one), ...find(other)])]
    return find(one).length && find(other).length
      ? members.slice(1).map((member) => [members[0] as Proposition, member] as const)
      : []
  })
  const parted = new Map<Proposition, Set<Proposition>>()
  for (const [one, other] of apart)
    for (const a of find(one))
      for (const b of find(other)) {
        if (a === b) continue
        parted.set(a, (parted.get(a) ?? new Set()).add(b))
        parted.set(b, (parted.get(b) ?? new Set()).add(a))
      }
  return { together: joined, apart: parted }
}

/** Do readers part any of the one from any of the other? */
export function areParted(
  one: readonly Proposition[],
  other: readonly Proposition[],
  apart: Decided['apart'],
): boolean {
  return apart.size > 0 && one.some((a) => apart.has(a) && other.some((b) => apart.get(a)?.has(b) ?? false))
}

/** The proposition with that very span; else those that lie within it, or mostly share it. */
function meant(span: PathSpan, propositions: readonly Proposition[]): Proposition[] {
  const same = propositions.filter(({ start, end }) => start === span.start && end === span.end)
  if (same.length) return same
  return propositions.filter(
    (one) => 2 * overlap(one, span) > Math.min(one.end - one.start, span.end - span.start) && overlap(one, span) > 0,
  )
}
