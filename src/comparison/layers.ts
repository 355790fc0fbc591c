import type {
  AnnotatedArticle,
  AttributionAnnotation,
  CountryAnnotation,
  NumberAnnotation,
  QuoteAnnotation,
  SentenceSpan,
  Span,
} from '../analysis/article.ts'
import { isStatement } from '../analysis/statements.ts'
import reporting from './data/reporting.json' with { type: 'json' }
import { stemOf } from './stems.ts'

/** The annotations that meet one sentence by type, each in the order of the article. */
export interface Layers {
  /** Those that report words, with any of their parts in the sentence. */
  attributions: AttributionAnnotation[]
  countries: CountryAnnotation[]
  numbers: NumberAnnotation[]
  quotes: QuoteAnnotation[]
}

/** The annotations of each sentence, by its index, so that a long article takes no longer by the sentence than a short one. */
export function layersOf({ sentences, annotations }: AnnotatedArticle): Layers[] {
  const layers = sentences.map((): Layers => ({ attributions: [], countries: [], numbers: [], quotes: [] }))
  const at = (spans: readonly Span[]) =>
    [...new Set(spans.flatMap((span) => meeting(span, sentences)))].map((index) => layers[index] as Layers)
  for (const one of annotations)
    if (one.type === 'attribution') {
      if (!reports(one, sentences)) continue
      for (const { attributions } of at([...one.source, ...one.cue, ...one.content])) attributions.push(one)
    } else if (one.type === 'country') for (const { countries } of at([one])) countries.push(one)
    else if (one.type === 'number') for (const { numbers } of at([one])) numbers.push(one)
    else if (one.type === 'quote') for (const { quotes } of at([one])) quotes.push(one)
  return layers
}

const reportingStems = new Set(reporting.map(stemOf))

/**
 * Does an attribution report words rather than a stance? In "Leaders backed the plan" who backed it is what is claimed;
 * in "Leaders said the plan works" it is not.
 */
function reports(attribution: AttributionAnnotation, sentences: readonly SentenceSpan[]): boolean {
  const { kind, cue } = attribution
  if (!isStatement(attribution)) return false
  if (kind === 'direct' || attribution.decided) return true
  return cue.some((span) =>
    sentences[meeting({ start: span.start, end: span.start + 1 }, sentences)[0] ?? -1]?.tokens.some(
      (token) =>
        token.start < span.end && span.start < token.end && reportingStems.has(stemOf(token.text.toLowerCase())),
    ),
  )
}

/** Indexes of the sentences that a span has characters of. */
function meeting({ start, end }: Span, sentences: readonly SentenceSpan[]): number[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as SentenceSpan).end <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; (sentences[at]?.start ?? end) < end; at++) found.push(at)
  return found
}
