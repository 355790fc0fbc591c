import type { Decided } from './constraints.ts'
import model from './data/model.json' with { type: 'json' }
import { type Link, type Links, pairKey } from './link.ts'
import type { Proposition } from './propositions.ts'

/** Propositions that state one claim, with the links that hold them together. */
export interface Cluster {
  members: Proposition[]
  links: Link[]
}

/**
 * Groups linked propositions. Links are taken from the surest on; two groups become one only if all their members
 * support each other on average (average linkage), so that a chain of half-right links does not draw everything in.
 * A pair of articles that was not compared says nothing either way. What readers decided comes first.
 */
export function clustersOf(
  propositions: readonly Proposition[],
  { links, compared }: Links,
  { together, apart }: Decided,
): Cluster[] {
  const clusters = new Map<Proposition, Cluster>()
  for (const proposition of propositions) clusters.set(proposition, { members: [proposition], links: [] })
  const between = new Map<Proposition, Map<Proposition, number>>()
  for (const { alignment, confidence } of links) {
    note(between, alignment.a, alignment.b, confidence)
    note(between, alignment.b, alignment.a, confidence)
  }
  const merge = (one: Cluster, other: Cluster) => {
    one.members.push(...other.members)
    one.links.push(...other.links)
    for (const member of other.members) clusters.set(member, one)
  }
  for (const [a, b] of together) {
    const [one, other] = [clusters.get(a) as Cluster, clusters.get(b) as Cluster]
    if (one !== other && !areParted(one, other, apart)) merge(one, other)
  }
  const ordered = [...links].sort((x, y) => y.confidence - x.confidence || order(x, y))
  for (const link of ordered) {
    const one = clusters.get(link.alignment.a) as Cluster
    const other = clusters.get(link.alignment.b) as Cluster
    if (one !== other) {
      if (areParted(one, other, apart) || meanBetween(one, other, between, compared) < model.mean) continue
      merge(one, other)
    }
    one.links.push(link)
  }
  return [...new Set(clusters.values())]
}

function areParted(one: Cluster, other: Cluster, apart: Decided['apart']): boolean {
  return (
    apart.size > 0 && one.members.some((a) => apart.has(a) && other.members.some((b) => apart.get(a)?.has(b) ?? false))
  )
}

function note(between: Map<Proposition, Map<Proposition, number>>, a: Proposition, b: Proposition, confidence: number) {
  const map = between.get(a)
  if (map) map.set(b, confidence)
  else between.set(a, new Map([[b, confidence]]))
}

function meanBetween(
  one: Cluster,
  other: Cluster,
  between: ReadonlyMap<Proposition, ReadonlyMap<Proposition, number>>,
  compared: ReadonlySet<string>,
): number {
  let sum = 0
  let count = 0
  for (const a of one.members)
    for (const b of other.members) {
      const own = a.article === b.article
      if (!own && !compared.has(pairKey(a.article, b.article))) continue
      sum += own ? model.sameArticle : (between.get(a)?.get(b) ?? 0)
      count++
    }
  return count ? sum / count : 0
}

function order(x: Link, y: Link): number {
  const [a, b] = [x.alignment, y.alignment]
  return a.a.article - b.a.article || a.a.place - b.a.place || a.b.article - b.b.article || a.b.place - b.b.place
}
