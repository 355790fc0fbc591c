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
  members: readonly Neighbour[]
  versions: readonly number[]
  /** What readers have joined in it, as places in `members`. */
  ties: readonly Pair[]
  divided: { members: Neighbour[]; shape: Shape }[]
  /** As they stand in the folder now. */
  parts: Part[]
}

/** The parts of a folder. What is in one depends on no other, and is worked out anew where neighbours have changed. */
export class Parts {
  /** As they were last, in the order of the folder, each with its group. */
  #articles: readonly Neighbour[] = []
  #versions: readonly number[] = []
  #groups: Group[] = []
  /** Have readers joined any? */
  #isTied = false

  /**
   * The parts in the order of their first articles.
   *
   * @param paths of all articles
   */
  of(paths: readonly string[], neighbours: Neighbours, { together = [] }: Constraints): Part[] {
    const ties = together.length ? tiesBetween(paths, together) : []
    const articles = [...neighbours.all()]
    const open = ties.length || this.#isTied ? undefined : this.#open(articles)
    const before = open ? open.map(({ place }) => this.#groups[place] as Group) : this.#groups
    const known = new Map(before.map((group) => [group.members[0], group]))
    const groups = open ? this.#groups : new Array<Group>(articles.length)
    for (const members of groupsOf(open ?? articles, ties)) {
      const own = ties.length ? within(members, ties) : []
      const same = known.get(members[0])
      const group = same && isSame(same, members, own) ? same : divided(members, own)
      group.parts = group.divided.map(({ members, shape }) => ({ articles: members.map(({ place }) => place), shape }))
      for (const { place } of members) groups[place] = group
    }
    this.#groups = groups
    this.#articles = articles
    this.#versions = articles.map(({ version }) => version)
    this.#isTied = ties.length > 0
    const parts = [...new Set(groups)].flatMap((group) => group.parts)
    return parts.sort((a, b) => (a.articles[0] as number) - (b.articles[0] as number))
  }

  /** The articles that may belong to other groups than before; undefined when that is for all of them to be seen. */
  #open(articles: readonly Neighbour[]): Neighbour[] | undefined {
    if (articles.length !== this.#articles.length) return
    const open = new Set<Group>()
    for (const [at, article] of articles.entries()) {
      if (article === this.#articles[at] && article.version === this.#versions[at]) continue
      open.add(this.#groups[at] as Group)
      for (const { other } of article.nearest) open.add(this.#groups[other.place] as Group)
    }
    const places = [...open].flatMap(({ parts }) => parts.flatMap((part) => part.articles))
    return places.sort((a, b) => a - b).map((place) => articles[place] as Neighbour)
  }
}

/** @param articles of the folder, in its order, with all their neighbours */
function groupsOf(articles: readonly Neighbour[], ties: readonly Pair[]): Iterable<Neighbour[]> {
  const local = new Map(articles.map(({ place }, at) => [place, at]))
  const groups = new Groups(articles.length)
  const tie = (a: number, b: number) => groups.join(groups.of(a), groups.of(b))
  for (const [at, { nearest }] of articles.entries())
    for (const { other } of nearest) tie(at, local.get(other.place) as number)
  for (const [a, b] of ties) tie(local.get(a) as number, local.get(b) as number)
  const found = new Map<number, Neighbour[]>()
  for (const [at, article] of articles.entries()) {
    const first = groups.of(at)
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

function divided(members: readonly Neighbour[], ties: readonly Pair[]): Group {
  const local = new Map(members.map(({ place }, at) => [place, at]))
  const pairs = pairsAmong(members)
    .sort((x, y) => y.likeness - x.likeness || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])
    .map(({ pair: [a, b] }): Pair => [local.get(a) as number, local.get(b) as number])
  const events = eventsOf(members.length, pairs)
  const groups = ties.length ? joined(events, ties) : events
  const parts = new Map<number, Group['divided'][number]>()
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
  return { members, versions: members.map(({ version }) => version), ties, divided: [...parts.values()], parts: [] }
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
