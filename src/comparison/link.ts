import type { Steps } from '../steps.ts'
import { type Alignment, alignArticles, aligner, type IndexedArticle } from './alignment.ts'
import type { Decided } from './constraints.ts'
import model from './data/model.json' with { type: 'json' }
import { areOpposites } from './lexicon.ts'
import type { Proposition } from './propositions.ts'
import { featureNames, type Similarity, sameWords, similaritiesOf } from './similarity.ts'

/** Two propositions of different articles that seem to state the same. */
export interface Link {
  alignment: Alignment
  similarity: Pick<Similarity, 'dice' | 'sequence'>
  /** How sure, 0 to 1. */
  confidence: number
  /** Did a reader decide it? */
  decided?: true
}

export interface Links {
  links: Link[]
  /** Pairs of articles that were compared at all, as indexes. */
  related: readonly (readonly [number, number])[]
  /** Pairs of propositions looked at: the measure of growth. */
  looked: number
}

/** So many sure links between two articles tell that they are about one event, in articles of so many propositions. */
const enough = 4
const long = 20

/**
 * How many sure links, or passages with one, tell that two articles are about one event.
 *
 * @param length propositions of the shorter article
 */
export function enoughFor(length: number): number {
  return enough * Math.min(1, length / long)
}

/** What was found between two articles, in numbers: finding it takes long, and what they are aligned by is soon made again. */
export type FoundLinks = Float64Array

/** What was found before between articles as they are now, by their indexes. */
export interface LinkMemory {
  get(a: number, b: number): FoundLinks | undefined
  set(a: number, b: number, found: FoundLinks): void
}

/**
 * Finds the likely links between articles that may report one event, a pair of them at a step.
 *
 * @param related the pairs, as indexes
 */
export function* linkArticles(
  articles: readonly IndexedArticle[],
  related: Links['related'],
  memory?: LinkMemory,
): Steps<Links> {
  const links: Link[] = []
  let looked = 0
  for (const [a, b] of related) {
    const [one, other] = [articles[a] as IndexedArticle, articles[b] as IndexedArticle]
    const known = memory?.get(a, b)
    if (known) links.push(...linksAgain(known, one, other))
    else {
      const alignments = alignArticles(one, other)
      const found = linksAmong(alignments, Math.min(one.propositions.length, other.propositions.length))
      looked += alignments.length
      memory?.set(a, b, inNumbers(found))
      links.push(...found)
    }
    yield
  }
  return { links, related, looked }
}

/** @param length propositions of the shorter article */
function linksAmong(alignments: readonly Alignment[], length: number): Link[] {
  const similarities = similaritiesOf(alignments)
  const settled = settledBy(alignments)
  const found = similarities.flatMap((similarity, index): Link[] => {
    const alignment = alignments[index] as Alignment
    if (settled.has(alignment.a) && settled.has(alignment.b) && !sameWords(alignment.a, alignment.b)) return []
    if (areComplements(alignment.a, alignment.b)) return []
    const confidence = confidenceOf(similarity)
    return confidence >= model.least ? [{ alignment, similarity, confidence }] : []
  })
  const least = leastAlone(found, length)
  return found.filter((link) => link.confidence >= least)
}

const numbersOfLink = 5

function inNumbers(links: readonly Link[]): FoundLinks {
  return Float64Array.from(
    links.flatMap(({ alignment: { a, b }, similarity: { dice, sequence }, confidence }) => [
      a.place,
      b.place,
      confidence,
      dice,
      sequence,
    ]),
  )
}

function linksAgain(found: FoundLinks, one: IndexedArticle, other: IndexedArticle): Link[] {
  const align = aligner(one, other)
  return Array.from({ length: found.length / numbersOfLink }, (_, at): Link => {
    const link = found.subarray(at * numbersOfLink, (at + 1) * numbersOfLink)
    const [a, b, confidence, dice, sequence] = link as unknown as [number, number, number, number, number]
    return { alignment: align(a, b), similarity: { dice, sequence }, confidence }
  })
}

/**
 * How sure a link must be between articles that have little else in common: two that share a single claim are hardly
 * about one event, and then likely alike by chance.
 *
 * @param length propositions of the shorter article
 */
function leastAlone(links: readonly Link[], length: number): number {
  const sum = links.reduce((total, { confidence }) => (confidence >= 0.5 ? total + confidence : total), 0)
  return 1 - sum / enoughFor(length)
}

/** The links with those that readers decided, which are certain. */
export function withDecided(links: Links, { together }: Decided, articles: readonly IndexedArticle[]): Links {
  if (!together.length) return links
  const known = new Map(links.links.map((link) => [placesKey(link.alignment.a, link.alignment.b), link]))
  for (const [one, other] of together) {
    if (one.article === other.article) continue
    const [a, b] = one.article < other.article ? [one, other] : [other, one]
    const link = known.get(placesKey(a, b)) ?? linkOf(a, b, articles)
    known.set(placesKey(a, b), { ...link, confidence: 1, decided: true })
  }
  return { ...links, links: [...known.values()] }
}

function linkOf(a: Proposition, b: Proposition, articles: readonly IndexedArticle[]): Link {
  const align = aligner(articles[a.article] as IndexedArticle, articles[b.article] as IndexedArticle)
  const alignment = align(a.place, b.place)
  return { alignment, similarity: similaritiesOf([alignment])[0] as Similarity, confidence: 1 }
}

function placesKey(a: Proposition, b: Proposition): string {
  return `${a.article}:${a.place} ${b.article}:${b.place}`
}

/** Propositions that the other article has word for word. Two of them with different words are two claims. */
function settledBy(alignments: readonly Alignment[]): Set<Proposition> {
  return new Set(alignments.flatMap(({ a, b }) => (sameWords(a, b) ? [a, b] : [])))
}

/**
 * "A two-in-three chance that they win" and "a one-in-three chance that they lose": other figures for opposites are two
 * claims, not one with a difference.
 */
function areComplements(a: Proposition, b: Proposition): boolean {
  if (!a.numbers.length || !b.numbers.length) return false
  if (a.numbers.some((one) => b.numbers.some((other) => one.value === other.value))) return false
  const only = (one: Proposition, other: Proposition) =>
    one.units.filter((unit) => unit.kind === 'word' && !other.units.some(({ key }) => key === unit.key))
  const ofB = only(b, a)
  return only(a, b).some((one) => ofB.some((other) => areOpposites(one.key, other.key)))
}

/** A logistic model of the features; its weights are fitted to claims marked by hand. */
function confidenceOf(similarity: Similarity): number {
  let sum = model.bias
  for (const name of featureNames) sum += model.weights[name] * similarity[name]
  return 1 / (1 + Math.exp(-sum))
}
