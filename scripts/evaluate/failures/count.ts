import type { Attribution, Classify, Marked } from './article.ts'
import { whyFalse, whyMissed } from './attributions.ts'
import { holder, placeOfSource, whySource, whySpeech } from './quotes.ts'
import { halfOverlap } from './spans.ts'

/** Where a failure is: the article's file, and the offset in it (UTF-16 code units). */
export interface Place {
  file: string
  start: number
  text: string
  /** Is there a quotation in it, by its marks? */
  quoted: boolean
}

/** Failures by table and kind (see kinds.json), and how many there could have been. */
export interface Failures {
  totals: { articles: number; gold: number; predicted: number; marks: number; attributable: number }
  places: Map<string, Map<string, Place[]>>
}

/** Most of the failing text that is kept, in UTF-16 code units. */
const kept = 160

/** Sorts the failures in each article, by file name, into kinds. */
export function countFailures(articles: ReadonlyMap<string, Marked>, classify: Classify): Failures {
  const failures: Failures = {
    totals: { articles: articles.size, gold: 0, predicted: 0, marks: 0, attributable: 0 },
    places: new Map(),
  }
  for (const [file, article] of articles) {
    const note = (table: string, kind: string | undefined, start: number, quoted: boolean) => {
      if (kind === undefined) return
      const kinds = failures.places.get(table) ?? new Map<string, Place[]>()
      failures.places.set(table, kinds)
      const text = article.text.slice(start, start + kept).replace(/\s+/g, ' ')
      kinds.set(kind, [...(kinds.get(kind) ?? []), { file, start, text, quoted }])
    }
    const noteAttribution = (table: string, kind: string | undefined, { cue, content }: Attribution) => {
      const quoted = article.marks.some((mark) => content.some((span) => halfOverlap(mark, span)))
      note(table, kind, (cue[0] ?? content[0])?.start ?? 0, quoted)
    }
    for (const gold of article.gold) noteAttribution('missed', whyMissed(gold, article, classify), gold)
    for (const found of article.predicted) noteAttribution('false', whyFalse(found, article, classify), found)
    for (const mark of article.marks) {
      note('speech', whySpeech(mark, article), mark.start, true)
      const why = whySource(mark, article)
      note('sources', why, mark.start, true)
      if (why !== undefined) note('where', placeOfSource(mark, article), mark.start, true)
      if (holder(mark, article)?.source.length) failures.totals.attributable++
    }
    failures.totals.gold += article.gold.length
    failures.totals.predicted += article.predicted.length
    failures.totals.marks += article.marks.length
  }
  return failures
}
