import type { AnnotatedArticle } from '../analysis/article.ts'

/** An article to be reported on. */
export interface ReportedArticle {
  /** Path or URI by which claims refer to it. */
  path: string
  /** What a person would call it. */
  name: string
  text: string
  article: AnnotatedArticle
}

/** Tells the line (from 1) of an offset of a text; lines end with CRLF, LF or CR. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)]
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
