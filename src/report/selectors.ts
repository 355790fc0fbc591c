import type { Span } from '../analysis/article.ts'
import { Positions } from '../positions.ts'
import type { ReportedArticle } from './articles.ts'

/** A part of a text as a Web Annotation names it: by its words, and by its place counted in code points. */
export type Selectors = [
  { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string },
  { type: 'TextPositionSelector'; start: number; end: number },
]

/** Characters before and after a passage that tell it from another of the same words. */
const contextLength = 32

/** Makes the selectors of passages of one article. */
export function selectorsIn({ text }: Pick<ReportedArticle, 'text'>): (span: Span) => Selectors {
  const positions = new Positions(text)
  return ({ start, end }) => {
    const prefix = whole(text.slice(Math.max(0, start - contextLength), start))
    const suffix = whole(text.slice(end, end + contextLength))
    return [
      {
        type: 'TextQuoteSelector',
        exact: whole(text.slice(start, end)),
        ...(prefix ? { prefix } : {}),
        ...(suffix ? { suffix } : {}),
      },
      { type: 'TextPositionSelector', start: positions.toCodePoints(start), end: positions.toCodePoints(end) },
    ]
  }
}

/** Without the half of a character at either end. */
function whole(text: string): string {
  return text.replace(/^\p{Surrogate}|\p{Surrogate}$/gu, '')
}
