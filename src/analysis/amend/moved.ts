import type { Annotation, BlockSpan, SentenceSpan, Span, TextSpan, TokenSpan } from '../article.ts'
import type { Change } from './amendment.ts'

/**
 * Copies of what stands behind a change, at its new place. There is a word, a mark or an annotation for every few
 * letters of a long text: what is copied most is written out, since a spread that is changed takes many times as long.
 *
 * @param text the text as it is now
 */
export function movedBy({ from, to, delta }: Change, text: string) {
  /** What stands behind the change may point to what stands before it or in it. */
  const offset = (at: number) => (at >= to ? at + delta : Math.min(at, from))
  const span = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) })

  function token({ kind, start, end, text }: TokenSpan): TokenSpan {
    return { kind, start: start + delta, end: end + delta, text }
  }

  function textSpan(one: TextSpan | null): TextSpan | null {
    if (!one) return null
    const { start, end } = span(one)
    return { start, end, text: text.slice(start, end) }
  }

  function shifted<T extends Annotation | BlockSpan>(one: T): T {
    const copy = { ...one }
    copy.start += delta
    copy.end += delta
    return copy
  }

  function annotation(one: Annotation): Annotation {
    const copy = shifted(one)
    if (copy.type === 'quote') {
      copy.source = textSpan(copy.source)
      copy.cue = textSpan(copy.cue)
    } else if (copy.type === 'attribution') {
      copy.source = copy.source.map(span)
      copy.cue = copy.cue.map(span)
      copy.content = copy.content.map(span)
    }
    return copy
  }

  function sentence({ start, end, text, block, tokens }: SentenceSpan): SentenceSpan {
    return { start: start + delta, end: end + delta, text, block, tokens: tokens.map(token) }
  }

  return { annotation, sentence, block: (one: BlockSpan) => shifted(one) }
}
