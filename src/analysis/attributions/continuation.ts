import type { AttributionAnnotation, QuoteAnnotation, Span } from '../article.ts'
import { isCapitalised } from '../grammar/words.ts'
import { firstEndingAfter } from '../spans.ts'
import type { ArticleTree } from '../tree.ts'
import type { Draft } from './drafts.ts'
import { draftOf } from './drafts.ts'
import type { Frame, Item } from './frames.ts'
import type { Run, SourceRun } from './noun-phrases.ts'
import { subjectOf } from './subjects.ts'

/** How sure the source of a quotation without a reporting verb is, by where it is taken from. */
const sure = { named: 0.9, sameParagraph: 0.9, openQuotation: 0.9, colon: 0.8, paragraphBefore: 0.6 }

/**
 * Gives quotations that no reporting clause takes to whom the text names beside them ("The message: “A.”", “A.” – Smith),
 * or to the one that goes before them: “A,” he said. “B.”; a quotation that opens again in the next paragraph; a
 * paragraph of quotation under one that names its speaker.
 */
export function continueQuotations(tree: ArticleTree, frames: readonly Frame[], drafts: readonly Draft[]): Draft[] {
  const taken = takenQuotes(tree.quotes, drafts)
  const all: Draft[] = []
  let next = 0
  let last: Draft | undefined
  for (const [at, frame] of frames.entries()) {
    while (next < drafts.length && (drafts[next] as Draft).frame <= at) {
      const draft = drafts[next++] as Draft
      all.push(draft)
      if (draft.mention && !draft.stance) last = draft
    }
    const open = frame.items.filter((item) => item.quote && !taken.has(item.quote))
    if (!open.length) continue
    const named = open.flatMap((item) => beside(tree, frame, at, item) ?? [])
    if (named.length) {
      all.push(...named)
      last = named.at(-1)
      continue
    }
    if (!last || !isQuotationAlone(frame)) continue
    const quotes = open.map((item) => item.quote as QuoteAnnotation)
    if (frames[last.frame]?.at === frame.at) extend(tree, last.attribution, quotes)
    else {
      const confidence = confidenceAfter(frames, last, at)
      if (confidence === undefined) continue
      last = follow(tree, last, at, quotes, confidence)
      all.push(last)
    }
  }
  return all
}

function takenQuotes(quotes: readonly QuoteAnnotation[], drafts: readonly Draft[]): Set<QuoteAnnotation> {
  const taken = new Set<QuoteAnnotation>()
  for (const { attribution } of drafts)
    for (const span of attribution.content)
      for (let i = firstEndingAfter(quotes, span.start); (quotes[i]?.end ?? Number.POSITIVE_INFINITY) <= span.end; i++)
        if ((quotes[i] as Span).start >= span.start) taken.add(quotes[i] as QuoteAnnotation)
  return taken
}

/** A source that a colon or a dash ties to the quotation: "The mayor: “No.”", “No.” — Jane Smith. */
function beside(tree: ArticleTree, frame: Frame, at: number, item: Item): Draft | undefined {
  const { items } = frame
  const i = items.indexOf(item)
  const content = [{ from: i, to: i + 1 }]
  if (items[i - 1]?.text === ':') {
    const source = subjectOf(items, i - 1)
    return (
      source &&
      draftOf(tree, frame, at, { source, cue: { from: i - 1, to: i }, content, stance: false, confidence: sure.colon })
    )
  }
  const source = signature(items, i + 1)
  return source && draftOf(tree, frame, at, { source, content, stance: false, confidence: sure.named })
}

/** A dash and a name that ends the frame. */
function signature(items: readonly Item[], at: number): SourceRun | undefined {
  if (!/^(?:[–—―-]|--)$/.test(items[at]?.text ?? '')) return
  const rest: Run = { from: at + 1, to: items.length }
  while (rest.to > rest.from && /^[.,;]$/.test((items[rest.to - 1] as Item).text)) rest.to--
  const words = items.slice(rest.from, rest.to)
  if (!words.length || words.length > 10 || !isCapitalised((words[0] as Item).text) || words.some((word) => word.quote))
    return
  return { ...rest, full: rest }
}

/** Nothing outside the quotation marks but marks, and perhaps a word or two. */
function isQuotationAlone(frame: Frame): boolean {
  const outside = frame.items.filter((item) => item.kind === 'word').length
  const inside = frame.items.reduce((sum, item) => sum + (item.quote ? item.text.split(/\s+/).length : 0), 0)
  return inside >= 2 && outside <= 2 && outside * 3 <= inside
}

/** How sure it is that a quotation in a paragraph of its own goes on from `last`; undefined when it does not. */
function confidenceAfter(frames: readonly Frame[], last: Draft, at: number): number | undefined {
  const frame = frames[at] as Frame
  const distance = frame.at - (frames[last.frame] as Frame).at
  const end = (frames[at - 1] as Frame).items.at(-1)
  if (end?.quote?.confidence !== undefined && distance <= 1) return sure.openQuotation
  if (end?.text === ':') return sure.colon
  return distance <= 1 ? sure.paragraphBefore : undefined
}

function extend(tree: ArticleTree, attribution: AttributionAnnotation, quotes: readonly QuoteAnnotation[]): void {
  attribution.content.push(...quotes.map(({ start, end }) => ({ start, end })))
  attribution.end = (attribution.content.at(-1) as Span).end
  attribution.text = tree.text.slice(attribution.start, attribution.end)
}

function follow(
  tree: ArticleTree,
  last: Draft,
  frame: number,
  quotes: readonly QuoteAnnotation[],
  confidence: number,
): Draft {
  const start = (quotes[0] as Span).start
  const end = (quotes.at(-1) as Span).end
  return {
    frame,
    quotes: [],
    stance: false,
    inner: false,
    learned: false,
    unlisted: false,
    mention: last.mention,
    attribution: {
      ...last.attribution,
      start,
      end,
      text: tree.text.slice(start, end),
      cue: [],
      content: quotes.map((quote) => ({ start: quote.start, end: quote.end })),
      confidence,
    },
  }
}
