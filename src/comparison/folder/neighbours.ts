import { Keys } from './keys.ts'
import { Postings } from './postings.ts'
import type { Profile } from './profile.ts'
import { areTied, type Bag, commonness, type Vector, vectorOf, whole } from './vector.ts'

/** Others that one article looks for. */
export const mostOthers = 24
/** Least likeness of two articles on one event. */
const leastLikeness = 0.12

/** Two articles by their places in the folder, the earlier one first. */
export type Pair = readonly [number, number]

/** An article and those that may report its event. */
export interface Neighbour {
  /** Its place in the folder. */
  readonly place: number
  /** Those most like it, the likest first, at most `mostOthers`. */
  readonly nearest: readonly Near[]
  /** Another one whenever others are nearest. */
  readonly version: number
}

interface Near {
  other: Known
  /** Of two that are the same: `whole`. */
  likeness: number
}

interface Known extends Neighbour {
  place: number
  bag: Bag
  vector: Vector
  nearest: readonly Near[]
  version: number
}

/**
 * Which articles of a folder may report one event, by the names, figures and rare words they share. Each article looks
 * through an index of its most telling keys and keeps its nearest others, so the pairs grow with the articles, and an
 * article that changes costs as much as it has neighbours. What is found depends on the articles, not on how they came.
 */
export class Neighbours {
  readonly #keys = new Keys()
  /** Keys that are common (see `commonness`), and how much so. */
  readonly #common = new Map<number, number>()
  readonly #postings = new Postings<Known>()
  /** By path, in the order of the folder. */
  #known = new Map<string, Known>()

  /**
   * Takes the folder as it is now.
   *
   * @param paths of all its articles, in its order
   * @param profiles of those that are new or have changed
   */
  update(paths: readonly string[], profiles: ReadonlyMap<string, Profile>): void {
    const asBefore = this.#arePaths(paths)
    if (asBefore && !profiles.size) return
    const before = this.#known
    const there = asBefore ? before : new Set(paths)
    const leaving = asBefore ? [...profiles.keys()] : [...before.keys()]
    const gone = leaving.flatMap((path) => (profiles.has(path) || !there.has(path) ? (before.get(path) ?? []) : []))
    const fresh = new Map([...profiles].map(([path, profile]) => [path, this.#newcomer(profile)]))
    if (asBefore) for (const [path, known] of fresh) before.set(path, known)
    else this.#known = new Map(paths.map((path) => [path, (fresh.get(path) ?? before.get(path)) as Known]))
    for (const known of gone) {
      this.#postings.remove(known)
      this.#keys.release(known.bag.keys)
    }
    const stale = this.#stale(gone, [...fresh.values()])
    for (const known of stale) {
      this.#postings.remove(known)
      known.vector = vectorOf(known.bag, this.#keys)
      this.#postings.add(known)
    }
    const some = this.#asking(gone, stale)
    // Of others that are equally like the earlier ones come first, and which those are may have changed.
    const asking = !asBefore && this.#isReordered() ? new Set(this.#known.values()) : some
    let place = 0
    for (const known of this.#known.values()) known.place = place++
    for (const known of asking) this.#lookAround(known, asking)
  }

  /** All articles, in the order of the folder. */
  all(): Iterable<Neighbour> {
    return this.#known.values()
  }

  #arePaths(paths: readonly string[]): boolean {
    if (paths.length !== this.#known.size) return false
    let at = 0
    for (const path of this.#known.keys()) if (path !== paths[at++]) return false
    return true
  }

  #newcomer(profile: Profile): Known {
    const bag = { keys: this.#keys.hold(profile.keys()), weights: Float64Array.from(profile.values()) }
    return { place: -1, bag, vector: { keys: new Uint32Array(), weights: new Uint16Array() }, nearest: [], version: 0 }
  }

  /** Those that need another vector: new ones, and all that have a key which has become more or less common. */
  #stale(gone: readonly Known[], fresh: readonly Known[]): Set<Known> {
    const shifted = new Set<number>()
    for (const { bag } of [...gone, ...fresh])
      for (const key of bag.keys) {
        const now = commonness(this.#keys.holders(key))
        if (now === (this.#common.get(key) ?? 0)) continue
        shifted.add(key)
        if (now) this.#common.set(key, now)
        else this.#common.delete(key)
      }
    const stale = new Set(fresh)
    if (shifted.size)
      for (const known of this.#known.values()) if (known.bag.keys.some((key) => shifted.has(key))) stale.add(known)
    return stale
  }

  /**
   * Those that have to look for others anew: the rest lose those that are gone or have changed, and may be found by
   * these again. Whoever had as many as there may be could have found more.
   */
  #asking(gone: readonly Known[], stale: ReadonlySet<Known>): Set<Known> {
    const changed = new Set([...gone, ...stale])
    const asking = new Set([...stale, ...this.#postings.flipped()])
    for (const known of this.#known.values()) {
      const { nearest } = known
      if (asking.has(known) || !nearest.some(({ other }) => changed.has(other))) continue
      if (nearest.length >= mostOthers) asking.add(known)
      else
        setNearest(
          known,
          nearest.filter(({ other }) => !changed.has(other)),
        )
    }
    return asking
  }

  #isReordered(): boolean {
    const places = [...this.#known.values()].flatMap(({ place }) => (place < 0 ? [] : [place]))
    return places.some((place, at) => at > 0 && place < (places[at - 1] as number))
  }

  #lookAround(known: Known, asking: ReadonlySet<Known>): void {
    const found = [...this.#postings.like(known)]
      .filter(
        ([other, likeness]) => likeness >= leastLikeness * whole && areTied(known.vector, other.vector, this.#keys),
      )
      .map(([other, likeness]): Near => ({ other, likeness }))
    setNearest(known, found)
    for (const { other, likeness } of found)
      if (!asking.has(other) && !other.nearest.some((near) => near.other === known))
        setNearest(other, [...other.nearest, { other: known, likeness }])
  }
}

function setNearest(known: Known, found: readonly Near[]): void {
  known.nearest = found
    .toSorted((a, b) => b.likeness - a.likeness || a.other.place - b.other.place)
    .slice(0, mostOthers)
  known.version++
}

/** Pairs of articles that may report one event, among some with all their neighbours; likeness is from 0 to 1. */
export function pairsAmong(articles: Iterable<Neighbour>): { pair: Pair; likeness: number }[] {
  const found: { pair: Pair; likeness: number }[] = []
  for (const article of articles)
    for (const { other, likeness } of article.nearest) {
      const pair: Pair = article.place < other.place ? [article.place, other.place] : [other.place, article.place]
      const isOther = pair[0] === other.place
      if (isOther && other.nearest.some((back) => back.other === article)) continue
      found.push({ pair, likeness: likeness / whole })
    }
  return found
}
