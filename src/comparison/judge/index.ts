import type { Difference, PathSpan } from '../claim.ts'
import type { Cluster } from '../cluster.ts'
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

/** Pairs of mentions in different articles; those linked themselves first, the surest foremost. */
function pairsOf({ members, links }: Cluster): Pair[] {
  const byPair = new Map(links.map((link) => [link, { a: link.alignment.a, b: link.alignment.b, link }]))
  const linked: Pair[] = [...byPair.values()].sort((x, y) => y.link.confidence - x.link.confidence)
  const known = new Set(linked.map(({ a, b }) => `${a.article}:${a.place} ${b.article}:${b.place}`))
  const rest: Pair[] = []
  for (const a of members)
    for (const b of members)
      if (a.article < b.article && !known.has(`${a.article}:${a.place} ${b.article}:${b.place}`))
        rest.push({ a, b, link: undefined })
  return [...linked, ...rest].slice(0, mostPairs)
}

function distinct(spans: readonly PathSpan[]): PathSpan[] {
  return [...new Map(spans.map((span) => [`${span.path} ${span.start} ${span.end}`, span])).values()]
}
