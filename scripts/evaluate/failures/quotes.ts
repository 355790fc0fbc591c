import type { Span } from '../../../src/analysis/article.ts'
import { type Attribution, isNamed, isSwapped, type Marked, type Quote } from './article.ts'
import type kinds from './kinds.json'
import { halfOverlap, overlap, shared, size, textOf } from './spans.ts'

export type SpeechKind = keyof (typeof kinds)['speech']['kinds']
export type SourceKind = keyof (typeof kinds)['sources']['kinds']
export type PlaceKind = keyof (typeof kinds)['where']['kinds']

/** A short quotation has at most this many words. */
const shortest = 4
const pronoun = /^(?:he|she|they|it|who|which|that|i|we|you|his|her|their)$/i

/** The attribution of the reference whose content holds the quotation. */
export function holder(mark: Span, { gold }: Marked): Attribution | undefined {
  return gold.find(({ content }) => content.some((span) => overlap(mark, span) * 2 >= mark.end - mark.start))
}

/** Why a quotation was wrongly taken for speech or for none; undefined when that is right. */
export function whySpeech(mark: Span, article: Marked): SpeechKind | undefined {
  const { text, quotes, predicted } = article
  const gold = holder(mark, article)
  if (speechAt(mark, quotes)) {
    if (gold) return undefined
    return text.slice(mark.start, mark.end).split(/\s+/).length <= shortest ? 'short' : 'long'
  }
  if (!gold) return undefined
  if (!quotes.some((quote) => halfOverlap(quote, mark))) return 'unpaired'
  return predicted.some(({ content }) => content.some((span) => halfOverlap(span, mark))) ? 'term' : 'noClause'
}

/** Why a quotation taken for speech, rightly, has the wrong source; undefined when the source is right or unknown. */
export function whySource(mark: Span, article: Marked): SourceKind | undefined {
  const gold = holder(mark, article)
  const quote = speechAt(mark, article.quotes)
  if (!gold?.source.length || !quote) return undefined
  const source = quote.source ? [quote.source] : []
  const within = shared(source, gold.source) > 0
  if (within && size(source) <= Math.max(2 * size(gold.source), 80)) return undefined
  if (isNamed(quote.speaker, textOf(article.text, gold.source))) return undefined
  const cue = quote.cue ? [quote.cue] : []
  if (isSwapped({ source, cue }, gold)) return 'swapped'
  if (!source.length) return 'none'
  if (within) return 'tooLong'
  if (!cue.length) return 'noCue'
  return shared(cue, gold.cue) > 0 ? 'sameCue' : 'otherCue'
}

/** Where the reference has the quotation's source. */
export function placeOfSource(mark: Span, article: Marked): PlaceKind | undefined {
  const source = holder(mark, article)?.source[0]
  if (!source) return undefined
  const { text } = article
  if (pronoun.test(text.slice(source.start, source.end))) return 'pronoun'
  const between = text.slice(Math.min(source.end, mark.end), Math.max(source.start, mark.start))
  if (between.includes('\n')) return 'paragraph'
  return source.start >= mark.end ? 'after' : 'before'
}

function speechAt(mark: Span, quotes: readonly Quote[]): Quote | undefined {
  return quotes.find((quote) => quote.speech && halfOverlap(quote, mark))
}
