import type { Figure, FiguredArticle } from './figure.ts'
import { likenessOf } from './likeness.ts'
import { areRelated } from './related.ts'

/** Two figures that may be of the same thing. */
export interface Link {
  a: Figure
  b: Figure
  /** How sure that is; for comparing links only. */
  sure: number
  /** Is it sure enough to line them up for its own sake? */
  strong: boolean
}

/** How sure it must be: surer where the figures differ, since that is an alarm. */
const leastAgreeing = 0.45
const leastDiffering = 0.55
/** What figures that differ and are lined up for the sake of others must reach between them. */
const leastWeak = 0.35

/** The links between the figures of two articles; of one article with itself, those between its repeated figures. */
export function linksBetween(a: FiguredArticle, b: FiguredArticle): Link[] {
  if (a !== b && !areRelated(a, b)) return []
  const found: Link[] = []
  for (const [at, one] of a.figures.entries())
    for (const other of a === b ? a.figures.slice(at + 1) : b.figures) {
      const likeness = likenessOf(one, other, [a, b])
      if (!likeness) continue
      const { relation, sure } = likeness
      const differ = relation === 'different'
      if (sure < leastWeak || (differ && a === b)) continue
      found.push({ a: one, b: other, sure, strong: sure >= (differ ? leastDiffering : leastAgreeing) })
    }
  return found
}
