import { foldName } from '../analysis/speakers/fold.ts'
import { type IndexedArticle, indexKey, surprise } from './alignment.ts'
import { speakerKind } from './people.ts'
import { stemOf } from './stems.ts'
import type { Unit } from './units.ts'

/** Keys by which an article looks for others, and others one article may have. */
const mostKeys = 60
const mostOthers = 24
/** A key in more articles than this tells the less the more have it, and in more than that finds nobody. */
const manyHolders = 50
const mostHolders = 400
/** Names and countries that they must share. */
const leastNames = 2
/** Or else so many of their most telling keys, and this share of them: then one is drawn from the other. */
const leastDrawn = 20
const drawnShare = 2 / 3
/** Least likeness of two articles on one event. */
const leastLikeness = 0.12
/** Among so many pairs that two events could have, one at least must be alike for them to be one event. */
const pairsForOne = 64

/** How often an article has each unit, by its key. */
type Bag = Map<string, { unit: Unit; times: number }>
/** What each key weighs in an article. */
type Vector = ReadonlyMap<string, number>

/**
 * Pairs of articles that may report one event, by the names, figures and rare words they share, those most alike first.
 * Each article looks through an index of its most telling keys and keeps its nearest others, so the pairs grow with the
 * articles.
 */
export function relatedArticles(articles: readonly IndexedArticle[]): [number, number][] {
  const bags = articles.map(bagOf)
  const commonness = commonnessIn(bags)
  const vectors = bags.map((bag) => vectorOf(bag, commonness))
  const index = new Map<string, { other: number; weight: number }[]>()
  for (const [other, vector] of vectors.entries())
    for (const [key, weight] of vector) {
      const list = index.get(key)
      if (list) list.push({ other, weight })
      else index.set(key, [{ other, weight }])
    }
  const pairs = new Map<number, { pair: [number, number]; value: number }>()
  for (const [at, vector] of vectors.entries()) {
    const likeness = new Map<number, number>()
    for (const [key, weight] of vector) {
      const list = index.get(key) ?? []
      if (list.length > mostHolders) continue
      for (const one of list)
        if (one.other !== at) likeness.set(one.other, (likeness.get(one.other) ?? 0) + weight * one.weight)
    }
    const nearest = [...likeness]
      .filter(([other, value]) => value >= leastLikeness && tied(vector, vectors[other] as Vector))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    for (const [other, value] of nearest.slice(0, mostOthers)) {
      const pair: [number, number] = at < other ? [at, other] : [other, at]
      pairs.set(pair[0] * articles.length + pair[1], { pair, value })
    }
  }
  return [...pairs.values()]
    .sort((a, b) => b.value - a.value || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
    .map(({ pair }) => pair)
}

/**
 * Groups of articles that report one event: those tied by pairs, over others too. Large groups become one only where
 * more than a stray pair ties them, so that a folder of many events stays one of many.
 *
 * @param pairs those most alike first
 * @returns the group of each article
 */
export function eventsOf(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  const group = Array.from({ length: count }, (_, at) => at)
  const sizes = new Array<number>(count).fill(1)
  /** By group: how many pairs tie it to each other group. */
  const ties = group.map(() => new Map<number, number>())
  const root = (at: number): number => {
    while (group[at] !== at) at = group[at] = group[group[at] as number] as number
    return at
  }
  for (const pair of pairs) {
    const [one, other] = [Math.min(...pair.map(root)), Math.max(...pair.map(root))]
    if (one === other) continue
    const tied = (ties[one]?.get(other) ?? 0) + 1
    ties[one]?.set(other, tied)
    ties[other]?.set(one, tied)
    const [small, large] = [sizes[one] as number, sizes[other] as number].sort((a, b) => a - b) as [number, number]
    if (tied * pairsForOne < small * Math.min(large, mostOthers)) continue
    group[other] = one
    sizes[one] = small + large
    for (const [third, times] of ties[other] ?? []) {
      ties[third]?.delete(other)
      if (third === one) continue
      const sum = (ties[one]?.get(third) ?? 0) + times
      ties[one]?.set(third, sum)
      ties[third]?.set(one, sum)
    }
  }
  return group.map((_, at) => root(at))
}

/** Do they share names, or nearly everything? */
function tied(one: Vector, other: Vector): boolean {
  const shared = [...one.keys()].filter((key) => other.has(key))
  const names = shared.filter((key) => /^(?:name|country):/.test(key))
  return (
    names.length >= leastNames ||
    (shared.length >= leastDrawn && shared.length >= drawnShare * Math.min(one.size, other.size))
  )
}

/** A person who speaks is no unit of what is said, but tells what the article is about. */
function named(speaker: string | null): Unit[] {
  if (!speaker || speakerKind(speaker) !== 'person') return []
  return [{ kind: 'name', key: stemOf(foldName(speaker).split(' ').at(-1) ?? ''), start: 0, end: 0 }]
}

function bagOf({ propositions }: IndexedArticle): Bag {
  const bag: Bag = new Map()
  for (const { units, speaker } of propositions)
    for (const unit of [...units.filter(({ framed }) => !framed), ...named(speaker)]) {
      const key = indexKey(unit)
      const entry = bag.get(key)
      if (entry) entry.times++
      else bag.set(key, { unit, times: 1 })
    }
  return bag
}

/**
 * What is left of a key's weight for its being in many articles of the folder; 1 in folders of up to `manyHolders`. Few
 * articles may all be on one event, whose words are everywhere and tie them all the same.
 */
function commonnessIn(bags: readonly Bag[]): (key: string) => number {
  const holders = new Map<string, number>()
  for (const bag of bags) for (const key of bag.keys()) holders.set(key, (holders.get(key) ?? 0) + 1)
  return (key) => Math.min(1, Math.sqrt(manyHolders / (holders.get(key) ?? 1)))
}

/** The most telling keys of an article with their weights, as a vector of length 1. */
function vectorOf(bag: Bag, commonness: (key: string) => number): Vector {
  const weighed = [...bag]
    .map(([key, { unit, times }]): [string, number] => [key, (1 + Math.log(times)) * surprise(unit) * commonness(key)])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weighed.slice(0, mostKeys).map(([key, weight]) => [key, weight / length]))
}
