import type { QuoteAnnotation, Span, TextSpan } from '../article.ts'
import { firstEndingAfter } from '../spans.ts'
import type { ArticleTree } from '../tree.ts'
import type { Draft } from './drafts.ts'

/** Tells speech from names and scare quotes: a quote is speech when it lies in an attribution's content. */
export function markSpeech(tree: ArticleTree, drafts: readonly Draft[], terms: ReadonlySet<QuoteAnnotation>): void {
  const byQuote = innermost(tree.quotes, drafts)
  for (const quote of tree.quotes) {
    const draft = byQuote.get(quote)
    if (!draft || terms.has(quote)) continue
    quote.speech = true
    draft.quotes.push(quote)
    quote.source = draft.mention && textSpan(tree.text, draft.mention)
    quote.cue = draft.attribution.cue[0] ? textSpan(tree.text, draft.attribution.cue[0]) : null
    if (draft.attribution.confidence !== undefined)
      quote.confidence = Math.min(quote.confidence ?? 1, draft.attribution.confidence)
  }
}

/** For each quote the shortest content that holds it, an utterance's before a thought's. */
function innermost(quotes: readonly QuoteAnnotation[], drafts: readonly Draft[]): Map<QuoteAnnotation, Draft> {
  const best = new Map<QuoteAnnotation, Draft>()
  const size = (draft: Draft) => draft.attribution.content.reduce((sum, span) => sum + span.end - span.start, 0)
  for (const draft of drafts) {
    let low = firstEndingAfter(quotes, draft.attribution.start)
    for (; low < quotes.length && (quotes[low] as QuoteAnnotation).start < draft.attribution.end; low++) {
      const quote = quotes[low] as QuoteAnnotation
      if (!draft.attribution.content.some((span) => overlap(span, quote) * 2 >= quote.end - quote.start)) continue
      const held = best.get(quote)
      if (!held || (held.inner && !draft.inner) || (held.inner === draft.inner && size(draft) < size(held)))
        best.set(quote, draft)
    }
  }
  return best
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

function textSpan(text: string, { start, end }: Span): TextSpan {
  return { start, end, text: text.slice(start, end) }
}
