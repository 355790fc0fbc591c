import { type Alignment, alignArticles, alignPair, type IndexedArticle } from './alignment.ts'
import type { Decided } from './constraints.ts'
import model from './data/model.json' with { type: 'json' }
import type { Proposition } from './propositions.ts'
import { relatedArticles } from './related.ts'
import { type Similarity, sameWords, similaritiesOf } from './similarity.ts'

/** Two propositions of different articles that seem to state the same. */
export interface Link {
  alignment: Alignment
  similarity: Similarity
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

/** Finds the likely links between the articles. */
export function linkArticles(articles: readonly IndexedArticle[]): Links {
  const links: Link[] = []
  const related = relatedArticles(articles)
  let looked = 0
  for (const [a, b] of related) {
    const alignments = alignArticles(articles[a] as IndexedArticle, articles[b] as IndexedArticle)
    looked += alignments.length
    const similarities = similaritiesOf(alignments)
    const settled = settledBy(alignments)
    for (const [index, similarity] of similarities.entries()) {
      const { a: one, b: other } = alignments[index] as Alignment
      if (settled.has(one) && settled.has(other) && !sameWords(one, other)) continue
      const confidence = confidenceOf(similarity)
      if (confidence >= model.least) links.push({ alignment: alignments[index] as Alignment, similarity, confidence })
    }
  }
  return {
    links,
    related,
    looked,
  }
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
  const alignment = alignPair(
    articles[a.article] as IndexedArticle,
    articles[b.article] as IndexedArticle,
    a.place,
    b.place,
  )
  return { alignment, similarity: similaritiesOf([alignment])[0] as Similarity, confidence: 1 }
}

function placesKey(a: Proposition, b: Proposition): string {
  return `${a.article}:${a.place} ${b.article}:${b.place}`
}

/** Propositions that the other article has word for word. Two of them with different words are two claims. */
function settledBy(alignments: readonly Alignment[]): Set<Proposition> {
  return new Set(alignments.flatMap(({ a, b }) => (sameWords(a, b) ? [a, b] : [])))
}

/** A logistic model of the features; its weights are fitted to claims marked by hand. */
function confidenceOf(similarity: Similarity): number {
  let sum = model.bias
  for (const [name, weight] of Object.entries(model.weights) as [keyof Similarity, number][])
    sum += weight * similarity[name]
  return 1 / (1 + Math.exp(-sum))
}
