import type { Span } from '../../analysis/article.ts'
import type { Entry } from '../../library/library.ts'
import type { DecisionFiles, Kept } from './decision-files.ts'

/** A decision, and where its passage stands in an article. */
export interface DecidedAt extends Span {
  kept: Kept
}

/** Decisions about passages that lie at a place of an article; those about claims too. */
export function decidedAt(files: DecisionFiles, { uri, text }: Entry, { start, end }: Span): DecidedAt[] {
  const { current } = files
  return current.about(uri).flatMap((decision) =>
    decision.passages.flatMap((passage): DecidedAt[] => {
      const anchor = passage.file === uri ? current.anchor(passage, text) : undefined
      const kept = files.kept(decision)
      if (!anchor || !kept || anchor.start > end || start > anchor.end) return []
      return [{ start: anchor.start, end: anchor.end, kept }]
    }),
  )
}
