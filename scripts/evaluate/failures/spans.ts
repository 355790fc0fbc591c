import type { Span } from '../../../src/analysis/article.ts'

/** Units that two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

export function size(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Units that two lists of spans share. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce((sum, x) => sum + b.reduce((part, y) => part + overlap(x, y), 0), 0)
}

/** What they share of what either covers, 0 to 1 (Jaccard). */
export function likeness(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b)
  return both / (size(a) + size(b) - both || 1)
}

/** Do the spans share at least half of the shorter one? */
export function halfOverlap(a: Span, b: Span): boolean {
  return overlap(a, b) > 0 && overlap(a, b) * 2 >= Math.min(a.end - a.start, b.end - b.start)
}

export function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ')
}
