import type { AnnotatedArticle, Annotation, Span } from '../analysis/article.ts'

/** What a reader can switch on and off; the names are those of the settings `crossread.highlight.*`. */
export const highlightClasses = ['speakers', 'quotes', 'countries', 'numbers', 'differences'] as const
export type HighlightClass = (typeof highlightClasses)[number]

/**
 * The looks that marks come in. `quotation` is a quote that is nobody's speech; the plain looks take back what the
 * grammar in `syntaxes/` gives to quotes and numbers that the reader has switched off.
 */
export const looks = [
  'boilerplate',
  'speech',
  'quotation',
  'plainQuote',
  'speaker',
  'country',
  'number',
  'plainNumber',
  'note',
] as const
export type Look = (typeof looks)[number]

/** The class that an annotation belongs to; undefined when it is not marked by itself. */
export function classOf(annotation: Annotation): HighlightClass | undefined {
  switch (annotation.type) {
    case 'speaker':
      return 'speakers'
    case 'quote':
      return 'quotes'
    case 'country':
      return 'countries'
    case 'number':
      return 'numbers'
    default:
      return undefined
  }
}

/**
 * The stretches of an article to mark, by look.
 *
 * Site furniture is dimmed while anything is shown at all. A pronoun or an ordinal in words is explained on hover but not
 * marked. What a reader wrote a note on is marked whatever is shown.
 */
export function marksOf(article: AnnotatedArticle, shown: ReadonlySet<HighlightClass>): Record<Look, Span[]> {
  const marks = Object.fromEntries(looks.map((look) => [look, [] as Span[]])) as Record<Look, Span[]>
  for (const annotation of article.annotations) {
    const look = lookOf(annotation, shown)
    if (look) marks[look].push({ start: annotation.start, end: annotation.end })
  }
  marks.note = (article.notes ?? []).map(({ start, end }) => ({ start, end }))
  return marks
}

function lookOf(annotation: Annotation, shown: ReadonlySet<HighlightClass>): Look | undefined {
  switch (annotation.type) {
    case 'boilerplate':
      return shown.size ? 'boilerplate' : undefined
    case 'speaker':
      return shown.has('speakers') && annotation.mention !== 'pronoun' ? 'speaker' : undefined
    case 'quote':
      return !shown.has('quotes') ? 'plainQuote' : annotation.speech ? 'speech' : 'quotation'
    case 'country':
      return shown.has('countries') ? 'country' : undefined
    case 'number':
      // "First" and "second" are on every line, and nobody checks them.
      if (annotation.kind === 'ordinal' && !/\d/.test(annotation.text)) return undefined
      return shown.has('numbers') ? 'number' : 'plainNumber'
    default:
      return undefined
  }
}

/** The annotations at an offset (UTF-16 code units) that a hover can explain, innermost first. */
export function annotationsAt(
  article: AnnotatedArticle,
  offset: number,
  shown: ReadonlySet<HighlightClass>,
): Annotation[] {
  return article.annotations
    .filter((annotation) => {
      const itsClass = classOf(annotation)
      return itsClass && shown.has(itsClass) && annotation.start <= offset && offset < annotation.end
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}
