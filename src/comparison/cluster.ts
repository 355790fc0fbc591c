import { areParted, type Decided } from './constraints.ts'
import model from './data/model.json' with { type: 'json' }
import { Grouping } from './grouping.ts'
import type { Link, Links } from './link.ts'
import { withPartners } from './partners.ts'
import type { Proposition } from './propositions.ts'

/** Propositions that state one claim, with the links that hold them together. */
export interface Cluster {
  members: Proposition[]
  links: Link[]
  /** Those of the members that joined last, for a part of what they state. */
  seconds: Set<Proposition>
}

/**
 * Groups linked propositions. Links are taken from the surest on; two groups become one if the odds that all their
 * members state the same, pair by pair, are for it (correlation clustering), so that a chain of half-right links does
 * not draw everything in. A pair of articles that was not compared says nothing either way. What readers decided comes
 * first. A proposition that also states what another group does, as a long clause may, joins that one too.
 */
export function clustersOf(
  propositions: readonly Proposition[],
  links: Links,
  { together, apart }: Decided,
): Cluster[] {
  const grouping = new Grouping(propositions, links)
  for (const [a, b] of together) {
    const [one, other] = [grouping.of(a), grouping.of(b)]
    if (one !== other && !areParted(one.members, other.members, apart)) grouping.merge(one, other)
  }
  const refused: Link[] = []
  for (const link of [...links.links].sort((x, y) => y.confidence - x.confidence || order(x, y))) {
    const [one, other] = [grouping.of(link.alignment.a), grouping.of(link.alignment.b)]
    if (one === other) one.links.push(link)
    else if (!areParted(one.members, other.members, apart) && belong(link, one, other))
      grouping.merge(one, other).links.push(link)
    else refused.push(link)
  }
  const moved = addSeconds(refused, grouping, apart)
  joinLonely(refused, grouping, apart, moved)
  const groups = grouping.groups().filter((group) => !moved.has(group))
  return withPartners(propositions, groups, links.links, refused, apart)

  /** Two propositions alone have but the link between them to speak for it, which must be the surer. */
  function belong({ confidence }: Link, one: Cluster, other: Cluster): boolean {
    if (one.members.length + other.members.length === 2) return confidence >= model.grouping.pair
    return grouping.belong(one, other)
  }
}

/**
 * Adds propositions to a second group, found through the links that did not join their own with it.
 *
 * @returns the groups of one that their only member has left
 */
function addSeconds(refused: readonly Link[], grouping: Grouping, apart: Decided['apart']): Set<Cluster> {
  const joining = new Map<Proposition, Map<Cluster, Link[]>>()
  for (const link of refused)
    for (const [from, to] of [
      [link.alignment.a, link.alignment.b],
      [link.alignment.b, link.alignment.a],
    ] as const) {
      const group = grouping.of(to)
      if (group === grouping.of(from) || group.members.length < 2 || areParted([from], group.members, apart)) continue
      if (grouping.meanOdds(from, group) < model.grouping.second.least) continue
      const groups = joining.get(from) ?? new Map<Cluster, Link[]>()
      joining.set(from, groups.set(group, [...(groups.get(group) ?? []), link]))
    }
  const left = new Set<Cluster>()
  for (const [proposition, groups] of joining) {
    const home = grouping.of(proposition)
    if (home.members.length === 1) left.add(home)
    for (const [group, links] of groups) {
      group.members.push(proposition)
      group.links.push(...links)
      group.seconds.add(proposition)
    }
  }
  return left
}

/**
 * Gives a proposition that is alone the one that it is surely linked to, though that one states another claim first. Each
 * is given once: what many passages are like is the background of the event.
 *
 * @param moved groups of one that are no more
 */
function joinLonely(
  refused: readonly Link[],
  grouping: Grouping,
  apart: Decided['apart'],
  moved: ReadonlySet<Cluster>,
): void {
  const given = new Set<Proposition>()
  for (const link of refused) {
    if (link.confidence < model.grouping.pair) return
    for (const [lonely, other] of [
      [link.alignment.a, link.alignment.b],
      [link.alignment.b, link.alignment.a],
    ] as const) {
      const group = grouping.of(lonely)
      if (group.members.length > 1 || moved.has(group) || grouping.of(other).members.includes(lonely)) continue
      if (given.has(other) || areParted([other], group.members, apart)) continue
      given.add(other)
      group.members.push(other)
      group.links.push(link)
      group.seconds.add(other)
      break
    }
  }
}

function order(x: Link, y: Link): number {
  const [a, b] = [x.alignment, y.alignment]
  return a.a.article - b.a.article || a.a.place - b.a.place || a.b.article - b.b.article || a.b.place - b.b.place
}
