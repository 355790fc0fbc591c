import type { Cluster } from './cluster.ts'
import model from './data/model.json' with { type: 'json' }
import type { Links } from './link.ts'
import type { Proposition } from './propositions.ts'

const { grouping } = model

/** Which group each proposition is in, and what speaks for making two groups one. */
export class Grouping {
  readonly #home = new Map<Proposition, Cluster>()
  /** By proposition: those it is linked to, with the odds of the link. */
  readonly #odds = new Map<Proposition, Map<Proposition, number>>()
  /** By article: those it was compared with. */
  readonly #compared = new Map<number, number[]>()
  /** By group: how many of its members each article has. */
  readonly #counts = new Map<Cluster, Map<number, number>>()
  /** Pairs of groups that did not become one, with their sizes then. */
  readonly #refused = new Map<Cluster, Map<Cluster, number>>()

  constructor(propositions: readonly Proposition[], { links, related }: Links) {
    for (const proposition of propositions)
      this.#home.set(proposition, { members: [proposition], links: [], seconds: new Set() })
    for (const { alignment, confidence } of links) {
      const odds = Math.max(-grouping.floor, Math.log(confidence / (1 - confidence)))
      put(this.#odds, alignment.a, alignment.b, odds)
      put(this.#odds, alignment.b, alignment.a, odds)
    }
    for (const [a, b] of related)
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const list = this.#compared.get(one)
        if (list) list.push(other)
        else this.#compared.set(one, [other])
      }
  }

  groups(): Cluster[] {
    return [...new Set(this.#home.values())]
  }

  of(proposition: Proposition): Cluster {
    return this.#home.get(proposition) as Cluster
  }

  merge(one: Cluster, other: Cluster): Cluster {
    const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other]
    const counts = this.#countsOf(large)
    for (const member of small.members) {
      this.#home.set(member, large)
      count(counts, member)
    }
    large.members.push(...small.members)
    large.links.push(...small.links)
    return large
  }

  /** Do the odds speak for one group? Links between the two count for it, missing ones against it. */
  belong(one: Cluster, other: Cluster): boolean {
    const size = one.members.length + other.members.length
    if (this.#refused.get(one)?.get(other) === size) return false
    const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other]
    const odds = small.members.reduce((sum, member) => sum + this.#tie(member, large, grouping.sameArticle).odds, 0)
    if (odds >= 0) return true
    put(this.#refused, one, other, size)
    put(this.#refused, other, one, size)
    return false
  }

  /** The mean odds that a proposition of another group states what this group does. */
  meanOdds(proposition: Proposition, group: Cluster): number {
    const { odds, pairs } = this.#tie(proposition, group, grouping.second.sameArticle)
    return odds / pairs
  }

  /**
   * The sum of the odds between a proposition and the members of a group that it was compared with.
   *
   * @param mate the odds of a member of its own article
   */
  #tie(proposition: Proposition, group: Cluster, mate: number): { odds: number; pairs: number } {
    const counts = this.#countsOf(group)
    const mates = counts.get(proposition.article) ?? 0
    let odds = mate * mates
    let pairs = mates
    for (const article of this.#compared.get(proposition.article) ?? []) {
      const there = counts.get(article) ?? 0
      pairs += there
      odds += there * (grouping.shift - grouping.floor)
    }
    for (const [other, value] of this.#odds.get(proposition) ?? [])
      if (this.#home.get(other) === group) odds += value + grouping.floor
    return { odds, pairs }
  }

  #countsOf(group: Cluster): Map<number, number> {
    let counts = this.#counts.get(group)
    if (!counts) {
      counts = new Map()
      for (const member of group.members) count(counts, member)
      this.#counts.set(group, counts)
    }
    return counts
  }
}

function count(counts: Map<number, number>, { article }: Proposition): void {
  counts.set(article, (counts.get(article) ?? 0) + 1)
}

function put<K, L, V>(maps: Map<K, Map<L, V>>, key: K, inner: L, value: V): void {
  const map = maps.get(key)
  if (map) map.set(inner, value)
  else maps.set(key, new Map([[inner, value]]))
}
