import type { QuoteAnnotation, Span, TextSpan } from '../article.ts'
import { isCapitalised } from '../grammar/words.ts'
import { firstEndingAfter } from '../spans.ts'
import type { ArticleTree } from '../tree.ts'
import type { Draft } from './drafts.ts'

/** Words before a quotation that make it a name or a term, whoever is being reported. */
const termBefore =
  /(?:\bso-called|\bknown(?: [a-z]+)? as(?: the)?|\bdubbed|\bnicknamed|\btitled|\bentitled|\bcalled the|\bnamed|\bthe (?:song|book|film|movie|show|program|programme|series|album|play|word|words|term|phrase|slogan))\s*$/i

/** Tells speech from names and scare quotes: a quote is speech when it lies in an attribution's content. */
export function markSpeech(tree: ArticleTree, drafts: readonly Draft[]): void {
  const byQuote = innermost(tree.quotes, drafts)
  for (const quote of tree.quotes) {
    const draft = byQuote.get(quote)
    if (!draft || isTerm(tree.text, quote)) continue
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

/** A short capitalised name, or a term that the words before it announce. */
function isTerm(text: string, quote: QuoteAnnotation): boolean {
  if (termBefore.test(text.slice(Math.max(0, quote.start - 30), quote.start))) return true
  const inner = quote.text.replace(/^\P{L}+|\P{L}+$/gu, '').split(/\s+/)
  const long = inner.filter((word) => word.length > 3)
  return (
    inner.length >= 2 &&
    inner.length <= 7 &&
    long.length >= 2 &&
    long.every(isCapitalised) &&
    /(?:['’]s|\bthe|\bon|\bin)\s*$/i.test(text.slice(Math.max(0, quote.start - 12), quote.start))
  )
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

function textSpan(text: string, { start, end }: Span): TextSpan {
  return { start, end, text: text.slice(start, end) }
}
