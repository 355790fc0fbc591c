import type { Span } from '../analysis/article.ts'
import { approximately, likeness } from './approximate.ts'
import type { Passage } from './format.ts'
import type { Searchable } from './searchable.ts'

/** Share of a passage's code units that may differ in what is offered in its place. */
const mostChanged = 0.6
/** Shorter words than this are offered only as they are. */
const leastLength = 8

/**
 * Where a passage that cannot be found may be now, the likeliest first: offsets into the text as given.
 *
 * @param most places at most
 */
export function suggestionsFor(text: Searchable, passage: Passage, most = 5): Span[] {
  const { before, quote, after } = passage
  const exact = text.occurrences(quote, 50).map((at) => ({ start: at, end: at + quote.length, like: 1 }))
  const near =
    exact.length || quote.length < leastLength
      ? []
      : approximately(text, quote, mostChanged).map((span) => ({ ...span, like: 0.5 }))
  const score = ({ start, end, like }: Span & { like: number }) =>
    like + likeness(text, before, start, 'before') + likeness(text, after, end, 'after')
  const scored = [...exact, ...near, ...between(text, passage)].map((span) => ({ span, score: score(span) }))
  const best = scored.sort((a, b) => b.score - a.score).slice(0, most)
  const distinct = new Map(best.map(({ span }) => [`${span.start} ${span.end}`, span]))
  return [...distinct.values()].map(({ start, end }) => text.toGiven({ start, end }))
}

/** What now stands where it stood: between what stood before and after it. */
function between(text: Searchable, { before, quote, after }: Passage): (Span & { like: number })[] {
  const starts = before ? text.occurrences(before, 5).map((at) => at + before.length) : []
  return starts.flatMap((start) => {
    const end = after ? text.text.indexOf(after, start) : -1
    return end > start && end - start <= 3 * quote.length + 40 ? [{ start, end, like: 0 }] : []
  })
}
