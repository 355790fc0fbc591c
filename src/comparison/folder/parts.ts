import type { Constraints } from '../constraints.ts'
import { eventsOf, joined } from './events.ts'
import type { Neighbours, Pair } from './neighbours.ts'

/** Articles of a folder that are compared with each other and with no others: an event's, or several whose claims readers have joined. */
export interface Part {
  /** Their places in the folder, in order. */
  articles: number[]
  /** Those that may report one event, as places in `articles`, the likest first. */
  pairs: Pair[]
  /** The event of each, by the place in `articles` of its first. */
  events: number[]
}

/**
 * The parts of a folder in the order of their first articles. What is in one depends on no other.
 *
 * @param paths of all articles
 */
export function partsOf(paths: readonly string[], neighbours: Neighbours, { together = [] }: Constraints): Part[] {
  const pairs = neighbours
    .pairs()
    .sort((x, y) => y.likeness - x.likeness || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])
    .map(({ pair }) => pair)
  const events = eventsOf(paths.length, pairs)
  const groups = together.length ? joined(events, tiesBetween(paths, together)) : events
  const parts = new Map<number, Part>()
  /** The place of each article in its part. */
  const places: number[] = []
  for (const [at, group] of groups.entries()) {
    const part = parts.get(group) ?? { articles: [], pairs: [], events: [] }
    parts.set(group, part)
    places[at] = part.articles.length
    part.articles.push(at)
    part.events.push(places[events[at] as number] as number)
  }
  for (const [a, b] of pairs)
    if (groups[a] === groups[b]) parts.get(groups[a] as number)?.pairs.push([places[a] as number, places[b] as number])
  return [...parts.values()]
}

function tiesBetween(paths: readonly string[], together: NonNullable<Constraints['together']>): Pair[] {
  const places = new Map(paths.map((path, at) => [path, at]))
  return together.flatMap((spans): Pair[] => {
    const [one, other] = spans.map(({ path }) => places.get(path))
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
}
