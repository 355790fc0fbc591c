import type { AnnotatedArticle, Annotation, SentenceSpan, Span } from '../article.ts'
import { movedBy } from './moved.ts'

/** Where two texts differ: from `from` on, up to `to` in the earlier one, after which all has moved by `delta`. */
export interface Change {
  from: number
  to: number
  delta: number
}

/** What has become of an article one of whose paragraphs has changed. */
export interface Amendment {
  change: Change
  /** Index of the block that has changed, and where it is now. */
  block: number
  span: Span
  /** What was found in it. */
  annotations: Annotation[]
  sentences: SentenceSpan[]
}

/** The one stretch in which two texts differ. */
export function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length)
  const from = sameUnits(most, (at, length) => before.startsWith(after.slice(at, at + length), at))
  const same = sameUnits(most - from, (at, length) =>
    before.endsWith(after.slice(after.length - at - length, after.length - at), before.length - at),
  )
  return { from, to: before.length - same, delta: after.length - before.length }
}

/** How many units are the same, looked at by the thousand and then closer: one by one takes long. */
function sameUnits(most: number, isSame: (at: number, length: number) => boolean): number {
  let same = 0
  for (let length = 4096; length >= 1; length /= 8) while (same + length <= most && isSame(same, length)) same += length
  return same
}

/**
 * The article as amended: the block's annotations and sentences are replaced, what comes after it has moved. What has
 * not moved is shared with the article before.
 *
 * @param text the text as it is now
 */
export function applyAmendment(before: AnnotatedArticle, amendment: Amendment, text: string): AnnotatedArticle {
  const { change, block, span, annotations, sentences } = amendment
  const old = before.blocks[block] as Span
  const moved = movedBy(change, text)
  return {
    ...before,
    annotations: replaced(before.annotations, old, annotations, moved.annotation, moved.earlier),
    sentences: replaced(before.sentences, old, sentences, moved.sentence),
    blocks: before.blocks.map((one, at) => (at < block ? one : at === block ? { ...one, ...span } : moved.block(one))),
  }
}

/** Sorted spans, those that start in a block replaced by others, those behind it and before it moved. */
function replaced<T extends Span>(
  all: readonly T[],
  { start, end }: Span,
  own: readonly T[],
  move: (one: T) => T,
  moveEarlier?: (one: T) => T,
): T[] {
  const first = firstFrom(all, start)
  const next = firstFrom(all, end)
  const before = all.slice(0, first)
  return [...(moveEarlier ? before.map(moveEarlier) : before), ...own, ...all.slice(next).map(move)]
}

/** Index of the first that starts at the offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
