import { frequencyOf, kinOf, kinship } from './lexicon.ts'
import type { Proposition } from './propositions.ts'
import type { Unit } from './units.ts'

/** The propositions of one article with an index of the units they speak of. */
export interface IndexedArticle {
  propositions: Proposition[]
  /** By unit (see `indexKey`): the places of the propositions that have it. */
  places: Map<string, number[]>
  /** The same, without those that only tell who says it. */
  said: Map<string, number[]>
  /** The keys of the units of each proposition, by its place. */
  keys: string[][]
}

/** How two propositions of different articles cover each other, unit by unit. */
export interface Alignment {
  a: Proposition
  b: Proposition
  /** For each unit of `a` and of `b`: how well the other side has it (0 to 1), and what it weighs. */
  matchedA: number[]
  matchedB: number[]
  weightsA: number[]
  weightsB: number[]
  /** For each unit of `a`: does a single proposition of each article speak of it? */
  onlyHere: boolean[]
}

/** Propositions from which on their number tells how rare a unit is. */
const fewest = 40

/** Weight of a unit that general news text never has. */
const mostSurprise = 9

/** How well a name matches the same word in lower case. */
const nameAsWord = 0.8

export function indexArticle(propositions: Proposition[]): IndexedArticle {
  const keys = propositions.map(({ units }) => units.map(indexKey))
  const said = propositions.map(({ units }) => units.filter(({ framed }) => !framed).map(indexKey))
  return { propositions, places: placesOf(keys), said: placesOf(said), keys }
}

function placesOf(keys: readonly string[][]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, list] of keys.entries())
    for (const key of new Set(list)) {
      const holders = places.get(key)
      if (holders) holders.push(place)
      else places.set(key, [place])
    }
  return places
}

/** Units of different kinds never meet, whatever their key. */
export function indexKey({ kind, key }: Unit): string {
  return kind === 'word' ? key : `${kind}:${key}`
}

/**
 * All pairs of propositions of two articles that share something, found through the index, with their units aligned.
 */
export function alignArticles(a: IndexedArticle, b: IndexedArticle): Alignment[] {
  const matches = matchesOf(a, b)
  const align = aligner(a, b, matches)
  return a.propositions.flatMap((one) => {
    const partners = new Set<number>()
    for (const unit of one.units)
      if (!unit.framed)
        for (const other of matches(indexKey(unit)).keys())
          for (const place of b.said.get(other) ?? []) partners.add(place)
    return [...partners].map((place) => align(one.place, place))
  })
}

/** Aligns pairs of propositions of two articles by their places, whether or not they share anything. */
export function aligner(
  a: IndexedArticle,
  b: IndexedArticle,
  matches = matchesOf(a, b),
): (placeA: number, placeB: number) => Alignment {
  const weigh = weigher(a, b)
  const weights = new Map<Proposition, number[]>()
  const weightsOf = (proposition: Proposition) => {
    const list = weights.get(proposition) ?? proposition.units.map(weigh)
    weights.set(proposition, list)
    return list
  }
  const only = new Map<number, boolean[]>()
  const onlyHere = (place: number) => {
    const list =
      only.get(place) ??
      (a.keys[place] as string[]).map((key) => a.places.get(key)?.length === 1 && b.places.get(key)?.length === 1)
    only.set(place, list)
    return list
  }
  return (placeA, placeB) => {
    const [one, other] = [a.propositions[placeA] as Proposition, b.propositions[placeB] as Proposition]
    const [matchedA, matchedB] = match(a.keys[placeA] as string[], b.keys[placeB] as string[], matches)
    return {
      a: one,
      b: other,
      matchedA,
      matchedB,
      weightsA: weightsOf(one),
      weightsB: weightsOf(other),
      onlyHere: onlyHere(placeA),
    }
  }
}

/** For a unit of one article: the units of the other that can stand for it, and how well. */
type Matches = (key: string) => ReadonlyMap<string, number>

const none: ReadonlyMap<string, number> = new Map()

function matchesOf(a: IndexedArticle, b: IndexedArticle): Matches {
  const matches = new Map<string, ReadonlyMap<string, number>>()
  return (key) => {
    let found = matches.get(key)
    if (!found) {
      found = a.places.has(key) ? matchesOfKey(key, b) : none
      matches.set(key, found)
    }
    return found
  }
}

function matchesOfKey(key: string, { places }: IndexedArticle): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const add = (other: string, value: number) => {
    if (places.has(other)) found.set(other, value)
  }
  if (key.startsWith('name:')) add(key.slice('name:'.length), nameAsWord)
  else if (!key.includes(':')) {
    for (const [other, value] of kinOf(key)) add(other, value)
    add(`name:${key}`, nameAsWord)
  }
  add(key, 1)
  return found.size ? found : none
}

/** How well each unit of either side is matched by the best of the other. */
function match(one: readonly string[], other: readonly string[], matches: Matches): [number[], number[]] {
  const matchedA = new Array<number>(one.length).fill(0)
  const matchedB = new Array<number>(other.length).fill(0)
  for (const [at, key] of one.entries()) {
    const found = matches(key)
    if (!found.size) continue
    for (const [index, otherKey] of other.entries()) {
      const value = found.get(otherKey) ?? 0
      if (value > (matchedA[at] as number)) matchedA[at] = value
      if (value > (matchedB[index] as number)) matchedB[index] = value
    }
  }
  return [matchedA, matchedB]
}

/** How far two units can stand for each other, 0 to 1. */
export function likeness(a: Unit, b: Unit): number {
  if (a.kind === b.kind) return a.kind === 'word' ? kinship(a.key, b.key) : a.key === b.key ? 1 : 0
  return (a.kind === 'name' && b.kind === 'word') || (a.kind === 'word' && b.kind === 'name')
    ? a.key === b.key
      ? nameAsWord
      : 0
    : 0
}

/**
 * Weighs a unit by how much its being shared tells: the mean of its surprise in these two articles and in news at large,
 * so that the words of the event count for little and a rare word counts in the smallest set.
 */
function weigher(a: IndexedArticle, b: IndexedArticle): (unit: Unit) => number {
  const total = Math.max(fewest, a.propositions.length + b.propositions.length)
  return (unit) => {
    const key = indexKey(unit)
    const here = (a.places.get(key)?.length ?? 0) + (b.places.get(key)?.length ?? 0)
    const local = Math.log((total + 2) / (here + 0.5))
    return (unit.part ?? 1) * Math.sqrt(local * surprise(unit))
  }
}

export function surprise({ kind, key }: Unit): number {
  if (kind === 'word') return Math.min(mostSurprise, Math.max(0.5, -Math.log(10 * frequencyOf(key))))
  if (kind === 'country') return 5
  if (kind === 'day') return 3
  if (kind === 'number') return /^#?\d$/.test(key) ? 3 : 7
  return 6
}
