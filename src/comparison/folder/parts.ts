import type { Constraints } from '../constraints.ts'
import { eventsOf, Groups, joined } from './events.ts'
import { type Neighbour, type Neighbours, type Pair, pairsAmong } from './neighbours.ts'

/** Articles of a folder that are compared with each other and with no others: an event's, or several whose claims readers have joined. */
export interface Part {
  /** Their places in the folder, in order. */
  articles: number[]
  /** The very same object as long as nothing of it changes. */
  shape: Shape
}

export interface Shape {
  /** Those that may report one event, as places in `articles`, in order. */
  pairs: Pair[]
  /** The event of each, by the place in `articles` of its first. */
  events: number[]
}

/** Articles that are neighbours, over others too, and what is made of them. */
interface Group {
  members: Neighbour[]
  versions: number[]
  /** What readers have joined in it, as places in `members`. */
  ties: Pair[]
  parts: { members: Neighbour[]; shape: Shape }[]
}

/** The parts of a folder. What is in one depends on no other, and is worked out anew where neighbours have changed. */
export class Parts {
  /** By the first of each. */
  #groups = new Map<Neighbour, Group>()

  /**
   * The parts in the order of their first articles.
   *
   * @param paths of all articles
   */
  of(paths: readonly string[], neighbours: Neighbours, { together = [] }: Constraints): Part[] {
    const ties = together.length ? tiesBetween(paths, together) : []
    const before = this.#groups
    this.#groups = new Map()
    const parts: Part[] = []
    for (const members of groupsOf([...neighbours.all()], ties)) {
      const own = ties.length ? within(members, ties) : []
      const known = before.get(members[0] as Neighbour)
      const group = known && isSame(known, members, own) ? known : divided(members, own)
      this.#groups.set(members[0] as Neighbour, group)
      for (const part of group.parts)
        parts.push({ articles: part.members.map(({ place }) => place), shape: part.shape })
    }
    return parts.sort((a, b) => (a.articles[0] as number) - (b.articles[0] as number))
  }
}

function groupsOf(articles: readonly Neighbour[], ties: readonly Pair[]): Iterable<Neighbour[]> {
  const groups = new Groups(articles.length)
  const tie = (a: number, b: number) => groups.join(groups.of(a), groups.of(b))
  for (const { place, nearest } of articles) for (const { other } of nearest) tie(place, other.place)
  for (const [a, b] of ties) tie(a, b)
  const found = new Map<number, Neighbour[]>()
  for (const article of articles) {
    const first = groups.of(article.place)
    const members = found.get(first)
    if (members) members.push(article)
    else found.set(first, [article])
  }
  return found.values()
}

function isSame({ members, versions, ties }: Group, now: readonly Neighbour[], nowTies: readonly Pair[]): boolean {
  return (
    members.length === now.length &&
    members.every((member, at) => member === now[at] && member.version === versions[at]) &&
    ties.length === nowTies.length &&
    ties.every(([a, b], at) => nowTies[at]?.[0] === a && nowTies[at]?.[1] === b)
  )
}

function divided(members: Neighbour[], ties: Pair[]): Group {
  const local = new Map(members.map(({ place }, at) => [place, at]))
  const pairs = pairsAmong(members)
    .sort((x, y) => y.likeness - x.likeness || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])
    .map(({ pair: [a, b] }): Pair => [local.get(a) as number, local.get(b) as number])
  const events = eventsOf(members.length, pairs)
  const groups = ties.length ? joined(events, ties) : events
  const parts = new Map<number, Group['parts'][number]>()
  /** The place of each article in its part. */
  const places: number[] = []
  for (const [at, group] of groups.entries()) {
    const part = parts.get(group) ?? { members: [], shape: { pairs: [], events: [] } }
    parts.set(group, part)
    places[at] = part.members.length
    part.members.push(members[at] as Neighbour)
    part.shape.events.push(places[events[at] as number] as number)
  }
  for (const [a, b] of pairs)
    if (groups[a] === groups[b])
      parts.get(groups[a] as number)?.shape.pairs.push([places[a] as number, places[b] as number])
  // Which are the likest may change with words of other articles that become more common; what is compared does not.
  for (const { shape } of parts.values()) shape.pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1])
  return { members, versions: members.map(({ version }) => version), ties, parts: [...parts.values()] }
}

/** The ties between some articles, by their places among these. */
function within(members: readonly Neighbour[], ties: readonly Pair[]): Pair[] {
  const local = new Map(members.map(({ place }, at) => [place, at]))
  return ties.flatMap(([a, b]): Pair[] => {
    const [one, other] = [local.get(a), local.get(b)]
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
}

function tiesBetween(paths: readonly string[], together: NonNullable<Constraints['together']>): Pair[] {
  const places = new Map(paths.map((path, at) => [path, at]))
  return together.flatMap((spans): Pair[] => {
    const [one, other] = spans.map(({ path }) => places.get(path))
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
}
