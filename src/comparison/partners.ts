import type { Cluster } from './cluster.ts'
import { areParted, type Decided } from './constraints.ts'
import model from './data/model.json' with { type: 'json' }
import { enoughFor, type Link } from './link.ts'
import type { Proposition } from './propositions.ts'

const { least, fresh } = model.grouping.partners

/**
 * Adds claims of two, of passages that have their claims already or none: where they likely state the same and a part
 * of it, on both sides, is in none of their claims yet. Only articles that have an event in common make such claims.
 *
 * @param refused links that made no claim
 * @returns the groups, less those of one whose only member is in a claim of two now
 */
export function withPartners(
  propositions: readonly Proposition[],
  groups: readonly Cluster[],
  links: readonly Link[],
  refused: readonly Link[],
  apart: Decided['apart'],
): Cluster[] {
  const telling = sharedEvents(propositions, links)
  const likely = refused.filter((link) => link.confidence >= least && telling.has(pairOf(link)))
  const homes = new Map<Proposition, Cluster[]>(
    likely.flatMap(({ alignment: { a, b } }) => [a, b].map((one) => [one, []])),
  )
  for (const group of groups) for (const member of group.members) homes.get(member)?.push(group)
  const stated = statedIn(homes, links)
  const left = new Set<Cluster>()
  const partners: Cluster[] = []
  for (const link of likely) {
    const { a, b, matchedA, matchedB, weightsA, weightsB } = link.alignment
    if (shareOne(homes, a, b) || areParted([a], [b], apart)) continue
    if (freshShare(matchedA, weightsA, stated.get(a)) < fresh) continue
    if (freshShare(matchedB, weightsB, stated.get(b)) < fresh) continue
    partners.push({ members: [a, b], links: [link], seconds: new Set([a, b]) })
    for (const one of [a, b]) for (const home of homes.get(one) ?? []) if (home.members.length === 1) left.add(home)
  }
  return [...groups.filter((group) => !left.has(group)), ...partners]
}

/**
 * Pairs of articles of which each has enough passages with a sure link to the other. Articles on like cases may have
 * many such links, but between few passages: all of one's with what the other says in general.
 */
function sharedEvents(propositions: readonly Proposition[], links: readonly Link[]): Set<string> {
  const lengths = new Map<number, number>()
  for (const { article } of propositions) lengths.set(article, (lengths.get(article) ?? 0) + 1)
  const linked = new Map<string, [Set<Proposition>, Set<Proposition>]>()
  for (const link of links) {
    if (link.confidence < 0.5) continue
    const sides = linked.get(pairOf(link)) ?? [new Set(), new Set()]
    linked.set(pairOf(link), sides)
    sides[0].add(link.alignment.a)
    sides[1].add(link.alignment.b)
  }
  const found = new Set<string>()
  for (const [pair, sides] of linked) {
    const [a, b] = sides.map((side) => [...side][0]?.article ?? 0) as [number, number]
    const shorter = Math.min(lengths.get(a) ?? 0, lengths.get(b) ?? 0)
    if (sides.every(({ size }) => size >= enoughFor(shorter))) found.add(pair)
  }
  return found
}

function pairOf({ alignment: { a, b } }: Link): string {
  return `${a.article} ${b.article}`
}

/** How well the claims that each proposition is in have its units, 0 to 1 for each. */
function statedIn(homes: ReadonlyMap<Proposition, Cluster[]>, links: readonly Link[]): Map<Proposition, number[]> {
  const stated = new Map<Proposition, number[]>()
  for (const { alignment } of links)
    for (const [one, other, matched] of [
      [alignment.a, alignment.b, alignment.matchedA],
      [alignment.b, alignment.a, alignment.matchedB],
    ] as const) {
      if (!shareOne(homes, one, other)) continue
      const before = stated.get(one)
      stated.set(
        one,
        matched.map((match, at) => Math.max(match, before?.[at] ?? 0)),
      )
    }
  return stated
}

function shareOne(homes: ReadonlyMap<Proposition, Cluster[]>, one: Proposition, other: Proposition): boolean {
  return homes.get(one)?.some(({ members }) => members.includes(other)) ?? false
}

/** Which share of the weight of the matched units is matched in no claim yet? */
function freshShare(matched: readonly number[], weights: readonly number[], stated: readonly number[] = []): number {
  let [all, fresh] = [0, 0]
  for (const [at, match] of matched.entries()) {
    const weight = weights[at] ?? 0
    all += weight * match
    fresh += weight * Math.max(0, match - (stated[at] ?? 0))
  }
  return all ? fresh / all : 0
}
