import { frequencyOf, kinOf, kinship } from './lexicon.ts'
import type { Proposition } from './propositions.ts'
import type { Unit } from './units.ts'

/** The propositions of one article with an index of the units they speak of. */
export interface IndexedArticle {
  propositions: Proposition[]
  /** By unit (see `indexKey`): the places of the propositions that have it. */
  places: Map<string, number[]>
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

/** Weight of a unit that general news text never has. */
const mostSurprise = 7

export function indexArticle(propositions: Proposition[]): IndexedArticle {
  const places = new Map<string, number[]>()
  for (const { units, place } of propositions)
    for (const key of new Set(units.map(indexKey))) {
      const list = places.get(key)
      if (list) list.push(place)
      else places.set(key, [place])
    }
  return { propositions, places }
}

/** Units of different kinds never meet, whatever their key. */
export function indexKey({ kind, key }: Unit): string {
  return kind === 'word' ? key : `${kind}:${key}`
}

/**
 * All pairs of propositions of two articles that share something, found through the index, with their units aligned.
 */
export function alignArticles(a: IndexedArticle, b: IndexedArticle): Alignment[] {
  const weigh = weigher(a, b)
  const weights = new Map<Proposition, number[]>()
  const weightsOf = (proposition: Proposition) => {
    const list = weights.get(proposition) ?? proposition.units.map(weigh)
    weights.set(proposition, list)
    return list
  }
  const found: Alignment[] = []
  for (const one of a.propositions) {
    const partners = new Set<number>()
    for (const unit of one.units)
      for (const key of [indexKey(unit), ...(unit.kind === 'word' ? kinOf(unit.key) : [])])
        for (const place of b.places.get(key) ?? []) partners.add(place)
    for (const place of partners) {
      const other = b.propositions[place] as Proposition
      found.push({
        a: one,
        b: other,
        matchedA: one.units.map((unit) => best(unit, other.units)),
        matchedB: other.units.map((unit) => best(unit, one.units)),
        weightsA: weightsOf(one),
        weightsB: weightsOf(other),
        onlyHere: one.units.map((unit) => {
          const key = indexKey(unit)
          return a.places.get(key)?.length === 1 && b.places.get(key)?.length === 1
        }),
      })
    }
  }
  return found
}

function best(unit: Unit, others: readonly Unit[]): number {
  let most = 0
  for (const other of others) most = Math.max(most, likeness(unit, other))
  return most
}

/** How far two units can stand for each other, 0 to 1. */
export function likeness(a: Unit, b: Unit): number {
  if (a.kind === b.kind) return a.kind === 'word' ? kinship(a.key, b.key) : a.key === b.key ? 1 : 0
  return (a.kind === 'name' && b.kind === 'word') || (a.kind === 'word' && b.kind === 'name')
    ? a.key === b.key
      ? 0.8
      : 0
    : 0
}

/**
 * Weighs a unit by how much its being shared tells: the mean of its surprise in these two articles and in news at large,
 * so that the words of the event count for little and a rare word counts in the smallest set.
 */
function weigher(a: IndexedArticle, b: IndexedArticle): (unit: Unit) => number {
  const total = a.propositions.length + b.propositions.length
  return (unit) => {
    const key = indexKey(unit)
    const here = (a.places.get(key)?.length ?? 0) + (b.places.get(key)?.length ?? 0)
    const local = Math.log((total + 2) / (here + 0.5))
    return Math.sqrt(local * surprise(unit))
  }
}

export function surprise({ kind, key }: Unit): number {
  if (kind === 'word') return Math.min(mostSurprise, Math.max(0.5, -Math.log(10 * frequencyOf(key))))
  if (kind === 'country') return 4
  if (kind === 'number') return /^#?\d$/.test(key) ? 3 : 6
  return 6
}
