import { foldName } from '../analysis/speakers/fold.ts'
import { type IndexedArticle, indexKey, surprise } from './alignment.ts'
import { speakerKind } from './people.ts'
import { stemOf } from './stems.ts'
import type { Unit } from './units.ts'

/** Keys by which an article looks for others, and others one article may have. */
const mostKeys = 60
const mostOthers = 24
/** A key in more articles than this finds nobody. */
const mostHolders = 400
/** Names and countries that they must share. */
const leastNames = 2
/** Or else so many of their most telling keys, and this share of them: then one is drawn from the other. */
const leastDrawn = 20
const drawnShare = 2 / 3
/** Least likeness of two articles on one event. */
const leastLikeness = 0.12

/**
 * Pairs of articles that may report one event, by the names, figures and rare words they share. Each article looks
 * through an index of its most telling keys and keeps its nearest others, so the pairs grow with the articles.
 */
export function relatedArticles(articles: readonly IndexedArticle[]): [number, number][] {
  const vectors = articles.map((article) => vectorOf(bagOf(article)))
  const index = new Map<string, number[]>()
  for (const [at, vector] of vectors.entries())
    for (const key of vector.keys()) {
      const list = index.get(key)
      if (list) list.push(at)
      else index.set(key, [at])
    }
  const pairs = new Map<string, [number, number]>()
  for (const [at, vector] of vectors.entries()) {
    const likeness = new Map<number, number>()
    for (const [key, weight] of vector) {
      const list = index.get(key) ?? []
      if (list.length > mostHolders) continue
      for (const other of list)
        if (other !== at) likeness.set(other, (likeness.get(other) ?? 0) + weight * (vectors[other]?.get(key) ?? 0))
    }
    const nearest = [...likeness]
      .filter(([other, value]) => value >= leastLikeness && tied(vector, vectors[other] as ReadonlyMap<string, number>))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    for (const [other] of nearest.slice(0, mostOthers)) {
      const pair: [number, number] = at < other ? [at, other] : [other, at]
      pairs.set(pair.join(' '), pair)
    }
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Groups of articles that report one event: those tied by `pairs`, over others too. The group of each article. */
export function eventsOf(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  const group = Array.from({ length: count }, (_, at) => at)
  const root = (at: number): number => {
    while (group[at] !== at) at = group[at] = group[group[at] as number] as number
    return at
  }
  for (const [a, b] of pairs) group[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  return group.map((_, at) => root(at))
}

/** Do they share names, or nearly everything? */
function tied(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
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

/** How often an article has each unit, and what the unit weighs. */
function bagOf({ propositions }: IndexedArticle): Map<string, { unit: Unit; times: number }> {
  const bag = new Map<string, { unit: Unit; times: number }>()
  for (const { units, speaker } of propositions)
    for (const unit of [...units, ...named(speaker)]) {
      const key = indexKey(unit)
      const entry = bag.get(key)
      if (entry) entry.times++
      else bag.set(key, { unit, times: 1 })
    }
  return bag
}

/**
 * The most telling keys of an article with their weights, as a vector of length 1. How many articles of the folder have
 * a key does not count: in a folder about one event its words are everywhere and tie the articles all the same.
 */
function vectorOf(bag: Map<string, { unit: Unit; times: number }>): Map<string, number> {
  const weighed = [...bag]
    .map(([key, { unit, times }]): [string, number] => [key, (1 + Math.log(times)) * surprise(unit)])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weighed.slice(0, mostKeys).map(([key, weight]) => [key, weight / length]))
}
