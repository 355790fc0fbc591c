import type { AttributionAnnotation, QuoteAnnotation } from '../article.ts'
import type { ArticleTree } from '../tree.ts'
import type { Frame } from './frames.ts'
import type { Draft } from './index.ts'

/** How sure the source of a quotation without a reporting clause is, by where it is taken from. */
const sure = { sameParagraph: 0.9, openQuotation: 0.9, colon: 0.8, paragraphBefore: 0.6 }

/**
 * Gives quotations that no reporting clause takes to the one that goes before them: “A,” he said. “B.”; a quotation
 * that opens again in the next paragraph; a paragraph of quotation under one that names its speaker.
 */
export function continueQuotations(tree: ArticleTree, frames: readonly Frame[], drafts: Draft[]): void {
  const taken = new Set<QuoteAnnotation>()
  for (const { attribution } of drafts)
    for (const quote of tree.quotes) {
      if (quote.start >= attribution.end) break
      if (
        quote.end > attribution.start &&
        attribution.content.some((span) => span.start <= quote.start && span.end >= quote.end)
      )
        taken.add(quote)
    }
  for (const [at, frame] of frames.entries()) {
    const quotes = frame.items
      .filter((item) => item.quote && !taken.has(item.quote))
      .map((item) => item.quote as QuoteAnnotation)
    if (!quotes.length || !isQuotationAlone(frame)) continue
    const before = previous(frames, drafts, at)
    if (!before) continue
    const { draft, confidence } = before
    for (const quote of quotes) taken.add(quote)
    if (frames[draft.frame]?.at === frame.at) extend(tree, draft.attribution, quotes)
    else drafts.push(follow(tree, draft, at, quotes, confidence))
  }
  drafts.sort((a, b) => a.frame - b.frame || a.attribution.start - b.attribution.start)
}

/** Nothing outside the quotation marks but marks, and perhaps a word or two. */
function isQuotationAlone(frame: Frame): boolean {
  const outside = frame.items.filter((item) => item.kind === 'word').length
  const inside = frame.items.reduce((sum, item) => sum + (item.quote ? item.text.split(/\s+/).length : 0), 0)
  return inside >= 2 && outside <= 2 && outside * 3 <= inside
}

function previous(
  frames: readonly Frame[],
  drafts: readonly Draft[],
  at: number,
): { draft: Draft; confidence: number } | undefined {
  const frame = frames[at] as Frame
  const draft = drafts.findLast((candidate) => candidate.frame < at && candidate.mention)
  if (!draft) return
  const from = frames[draft.frame] as Frame
  if (from.at === frame.at) return { draft, confidence: sure.sameParagraph }
  const last = frames[at - 1] as Frame
  if (last.items.at(-1)?.quote?.confidence !== undefined && from.at >= frame.at - 1)
    return { draft, confidence: sure.openQuotation }
  if (last.items.at(-1)?.text === ':') return { draft, confidence: sure.colon }
  if (frame.at - from.at <= 1) return { draft, confidence: sure.paragraphBefore }
}

function extend(tree: ArticleTree, attribution: AttributionAnnotation, quotes: readonly QuoteAnnotation[]): void {
  attribution.content.push(...quotes.map(({ start, end }) => ({ start, end })))
  attribution.end = (attribution.content.at(-1) as { end: number }).end
  attribution.text = tree.text.slice(attribution.start, attribution.end)
}

function follow(
  tree: ArticleTree,
  draft: Draft,
  frame: number,
  quotes: readonly QuoteAnnotation[],
  confidence: number,
): Draft {
  const start = (quotes[0] as QuoteAnnotation).start
  const end = (quotes.at(-1) as QuoteAnnotation).end
  return {
    frame,
    quotes: [],
    stance: false,
    mention: draft.mention,
    attribution: {
      type: 'attribution',
      start,
      end,
      text: tree.text.slice(start, end),
      kind: 'direct',
      source: draft.attribution.source,
      cue: [],
      content: quotes.map((quote) => ({ start: quote.start, end: quote.end })),
      speaker: null,
      confidence,
    },
  }
}
