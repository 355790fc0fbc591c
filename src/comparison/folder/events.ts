import { mostOthers, type Pair } from './neighbours.ts'

/** Among so many pairs that two events could have, one at least must be alike for them to be one event. */
const pairsForOne = 64

/** Things in groups that can become one. */
export class Groups {
  readonly #group: number[]

  constructor(count: number) {
    this.#group = Array.from({ length: count }, (_, at) => at)
  }

  /** The first of the group. */
  of(at: number): number {
    const group = this.#group
    let root = at
    while (group[root] !== root) root = group[root] = group[group[root] as number] as number
    return root
  }

  /** Joins groups of which the firsts are told; returns the first of both. */
  join(a: number, b: number): number {
    const [one, other] = a < b ? [a, b] : [b, a]
    this.#group[other] = one
    return one
  }

  all(): number[] {
    return this.#group.map((_, at) => this.of(at))
  }
}

/**
 * Groups of articles that report one event: those tied by pairs, over others too. Large groups become one only where
 * more than a stray pair ties them, so that a folder of many events stays one of many.
 *
 * @param pairs those most alike first
 * @returns of each article the first of its group
 */
export function eventsOf(count: number, pairs: readonly Pair[]): number[] {
  const groups = new Groups(count)
  const sizes = new Array<number>(count).fill(1)
  /** By group: how many pairs tie it to each other group. */
  const ties = sizes.map(() => new Map<number, number>())
  for (const [a, b] of pairs) {
    const [one, other] = [groups.of(a), groups.of(b)].sort((x, y) => x - y) as [number, number]
    if (one === other) continue
    const tied = (ties[one]?.get(other) ?? 0) + 1
    ties[one]?.set(other, tied)
    ties[other]?.set(one, tied)
    const [small, large] = [sizes[one] as number, sizes[other] as number].sort((x, y) => x - y) as [number, number]
    if (tied * pairsForOne < small * Math.min(large, mostOthers)) continue
    groups.join(one, other)
    sizes[one] = small + large
    for (const [third, times] of ties[other] ?? []) {
      ties[third]?.delete(other)
      if (third === one) continue
      const sum = (ties[one]?.get(third) ?? 0) + times
      ties[one]?.set(third, sum)
      ties[third]?.set(one, sum)
    }
  }
  return groups.all()
}

/** The same groups, those tied made one. */
export function joined(groups: readonly number[], ties: Iterable<Pair>): number[] {
  const wider = new Groups(groups.length)
  for (const [at, first] of groups.entries()) wider.join(first, at)
  for (const [a, b] of ties) wider.join(wider.of(a), wider.of(b))
  return wider.all()
}
