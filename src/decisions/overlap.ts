import type { Span } from '../analysis/article.ts'

/** Do two spans stand for one thing, though a mark or a word more may belong to one of them? */
export function isSame(one: Span, other: Span): boolean {
  return 2 * shared(one, other) > Math.max(one.end - one.start, other.end - other.start)
}

/** UTF-16 code units that two spans have in common. */
export function shared(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

/** Is most of the span within one of the others? */
export function isWithin(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => 2 * shared(span, other) > span.end - span.start)
}
