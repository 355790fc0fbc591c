import type { Difference, PathSpan } from '../claim.ts'
import type { Cluster } from '../cluster.ts'
import type { Proposition } from '../propositions.ts'
import { attribution } from './attribution.ts'
import { conflict } from './conflict.ts'
import { day } from './day.ts'
import { hedge } from './hedge.ts'
import { number } from './number.ts'
import type { Judge, NameOf, Pair } from './pair.ts'
import { roles } from './roles.ts'
import { wording } from './wording.ts'

/** One for each kind of difference, gravest first, as in `verdicts`. */
const judges: readonly Judge[] = [
  (pair, nameOf) => conflict(pair, nameOf) ?? roles(pair, nameOf),
  (pair, nameOf) => number(pair, nameOf) ?? day(pair, nameOf),
  wording,
  attribution,
  hedge,
]
/** From so many mentions on, only those that are linked are looked at in pairs. */
const many = 40
/** Pairs of mentions looked at in one claim. */
const mostPairs = 60

/** The differences between the reports of a claim: one of each kind, with the spans of all pairs that show it. */
export function judge(cluster: Cluster, nameOf: NameOf): Difference[] {
  const pairs = pairsOf(cluster)
  return judges.flatMap((look) => {
    const findings = pairs.flatMap((pair) => look(pair, nameOf) ?? [])
    const first = findings[0]
    return first ? [{ ...first, spans: distinct(findings.flatMap(({ spans }) => spans)) }] : []
  })
}

/**
 * Pairs of mentions in different articles, each mention with its nearest in each other article: what a second mention
 * says otherwise is no difference. A mention that states another claim first must be the other's nearest as well. The surest pairs come first.
 */
function pairsOf({ members, links, seconds }: Cluster): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const link of links) {
    const { a, b } = link.alignment
    pairs.set(pairKey(a, b), { a, b, link })
  }
  const partners = new Map<Proposition, Proposition[]>()
  for (const { alignment } of links)
    for (const [one, other] of [
      [alignment.a, alignment.b],
      [alignment.b, alignment.a],
    ] as const)
      partners.set(one, [...(partners.get(one) ?? []), other])
  const nearest = members.map((one) => {
    const best = new Map<number, Pair>()
    for (const other of members.length > many ? (partners.get(one) ?? []) : members) {
      if (one.article === other.article) continue
      const [a, b] = one.article < other.article ? [one, other] : [other, one]
      const pair = pairs.get(pairKey(a, b)) ?? { a, b, link: undefined }
      pairs.set(pairKey(a, b), pair)
      const known = best.get(other.article)
      if (!known || nearness(pair) > nearness(known)) best.set(other.article, pair)
    }
    return new Set(best.values())
  })
  const places = new Map(members.map((member, place) => [member, place]))
  const found = [...new Set(nearest.flatMap((set) => [...set]))].filter(({ a, b }) => {
    const pair = pairs.get(pairKey(a, b)) as Pair
    return [a, b].every(
      (side, at) => !seconds.has([b, a][at] as Proposition) || nearest[places.get(side) ?? 0]?.has(pair),
    )
  })
  return found.sort((x, y) => nearness(y) - nearness(x)).slice(0, mostPairs)
}

function pairKey(a: Proposition, b: Proposition): string {
  return `${a.article}:${a.place} ${b.article}:${b.place}`
}

function nearness({ link }: Pair): number {
  return link ? link.confidence + link.similarity.sequence : 0
}

function distinct(spans: readonly PathSpan[]): PathSpan[] {
  return [...new Map(spans.map((span) => [`${span.path} ${span.start} ${span.end}`, span])).values()]
}
