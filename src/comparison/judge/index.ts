import type { Difference, PathSpan } from '../claim.ts'
import type { Cluster } from '../cluster.ts'
import type { Proposition } from '../propositions.ts'
import { attribution } from './attribution.ts'
import { conflict } from './conflict.ts'
import { hedge } from './hedge.ts'
import { number } from './number.ts'
import type { Judge, Pair } from './pair.ts'
import { wording } from './wording.ts'

/** Gravest first, as in `verdicts`. */
const judges: readonly Judge[] = [conflict, number, wording, attribution, hedge]
/** Pairs of mentions looked at in one claim. */
const mostPairs = 60

/** The differences between the reports of a claim: one of each kind, with the spans of all pairs that show it. */
export function judge(cluster: Cluster): Difference[] {
  const pairs = pairsOf(cluster)
  return judges.flatMap((look) => {
    const findings = pairs.flatMap((pair) => look(pair) ?? [])
    const first = findings[0]
    return first ? [{ ...first, spans: distinct(findings.flatMap(({ spans }) => spans)) }] : []
  })
}

/**
 * Pairs of mentions in different articles, each mention with its nearest in each other article: what a second mention
 * says otherwise is no difference. The surest pairs come first.
 */
function pairsOf({ members, links }: Cluster): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const link of links) {
    const { a, b } = link.alignment
    pairs.set(pairKey(a, b), { a, b, link })
  }
  const found = new Set<Pair>()
  for (const one of members) {
    const nearest = new Map<number, Pair>()
    for (const other of members) {
      if (one.article === other.article) continue
      const [a, b] = one.article < other.article ? [one, other] : [other, one]
      const pair = pairs.get(pairKey(a, b)) ?? { a, b, link: undefined }
      pairs.set(pairKey(a, b), pair)
      const best = nearest.get(other.article)
      if (!best || nearness(pair) > nearness(best)) nearest.set(other.article, pair)
    }
    for (const pair of nearest.values()) found.add(pair)
  }
  return [...found].sort((x, y) => nearness(y) - nearness(x)).slice(0, mostPairs)
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
