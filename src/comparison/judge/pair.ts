import type { Span } from '../../analysis/article.ts'
import type { DifferenceKind, PathSpan } from '../claim.ts'
import type { Link } from '../link.ts'
import type { Proposition } from '../propositions.ts'

/** Two mentions of one claim in different articles; `link` where they were linked themselves. */
export interface Pair {
  a: Proposition
  b: Proposition
  link: Link | undefined
}

/** A difference between the two mentions of a pair. */
export interface Finding {
  kind: DifferenceKind
  detail: string
  spans: PathSpan[]
}

/** Looks for one kind of difference; undefined where there is none to be sure of. */
export type Judge = (pair: Pair) => Finding | undefined

export function at({ path }: Proposition, { start, end }: Span): PathSpan {
  return { path, start, end }
}

/** The words of a mention between two offsets, on one line. */
export function quoted({ start, text }: Proposition, span: Span): string {
  return text.slice(span.start - start, span.end - start).replace(/\s+/g, ' ')
}
