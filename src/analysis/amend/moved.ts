import type { Annotation, BlockSpan, SentenceSpan, Span, TextSpan, TokenSpan } from '../article.ts'
import type { Change } from './amendment.ts'

/**
 * Copies of what stands behind a change, or reaches into it, at its new place. There is a word, a mark or an annotation for every few
 * letters of a long text: what is copied most is written out, since a spread that is changed takes many times as long.
 *
 * @param text the text as it is now
 */
export function movedBy({ from, to, delta }: Change, text: string) {
  const offset = (at: number) => (at >= to ? at + delta : Math.min(at, from))
  const span = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) })
  /** What an annotation points to may have been deleted. */
  const left = ({ start, end }: Span) => start < end

  function token({ kind, start, end, text }: TokenSpan): TokenSpan {
    return { kind, start: start + delta, end: end + delta, text }
  }

  function textSpan(one: TextSpan | null): TextSpan | null {
    if (!one) return null
    const now = span(one)
    return left(now) ? { ...now, text: text.slice(now.start, now.end) } : null
  }

  function shifted<T extends Annotation | BlockSpan>(one: T): T {
    const copy = { ...one }
    copy.start += delta
    copy.end += delta
    return copy
  }

  /** Behind the change, but it may point to what stands before it or in it. */
  function annotation(one: Annotation): Annotation {
    return pointing(shifted(one))
  }

  /** Before the change, but it may reach into it, or point to what stands in it or behind it. */
  function earlier(one: Annotation): Annotation {
    if (reach(one) <= from) return one
    const copy = { ...one, ...span(one) }
    copy.text = text.slice(copy.start, copy.end)
    return pointing(copy)
  }

  /** Moves what a copy points to. */
  function pointing(copy: Annotation): Annotation {
    if (copy.type === 'quote') {
      copy.source = textSpan(copy.source)
      copy.cue = textSpan(copy.cue)
    } else if (copy.type === 'attribution') {
      copy.source = copy.source.map(span).filter(left)
      copy.cue = copy.cue.map(span).filter(left)
      copy.content = copy.content.map(span).filter(left)
    }
    return copy
  }

  function sentence({ start, end, text, block, tokens }: SentenceSpan): SentenceSpan {
    return { start: start + delta, end: end + delta, text, block, tokens: tokens.map(token) }
  }

  return { annotation, earlier, sentence, block: (one: BlockSpan) => shifted(one) }
}

/** Where an annotation, and what it points to, end. */
function reach(one: Annotation): number {
  let end = one.end
  if (one.type === 'quote') end = Math.max(end, one.source?.end ?? 0, one.cue?.end ?? 0)
  else if (one.type === 'attribution')
    for (const spans of [one.source, one.cue, one.content]) for (const span of spans) end = Math.max(end, span.end)
  return end
}
