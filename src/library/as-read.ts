import type { Span } from '../analysis/article.ts'
import type { Entry } from './library.ts'

/** A statement's words, a passage's: marks of a damaged encoding repaired, on one line. */
export function asRead({ text, article }: Entry, { start, end }: Span): string {
  if (!article.repairs.length) return text.slice(start, end).replace(/\s+/gu, ' ')
  let read = ''
  let at = start
  for (const sentence of article.sentences) {
    if (sentence.end <= start || end <= sentence.start) continue
    for (const token of sentence.tokens) {
      if (token.start < at || end < token.end) continue
      read += text.slice(at, token.start) + token.text
      at = token.end
    }
  }
  return (read + text.slice(at, end)).replace(/\s+/gu, ' ')
}
