import type { Span } from '../../article.ts'
import type { ArticleTree } from '../../tree.ts'
import type { Draft } from '../drafts.ts'
import { subjectOf } from '../subjects.ts'
import { spanOf } from './assemble.ts'
import type { Placed } from './quotations.ts'

/** How sure the source is of words that no reporting clause takes. */
const sureOfRest = 0.5

/** Credits quotations that are somebody's words but in no attribution: to their frame's subject, else to who spoke last. */
export function creditRest(tree: ArticleTree, drafts: readonly Draft[], rest: readonly Placed[]): Draft[] {
  if (!rest.length) return [...drafts]
  const ordered = [...drafts].sort(byPlace)
  let next = 0
  let last: Draft | undefined
  const credited = rest.flatMap((placed) => {
    while (next < ordered.length && (ordered[next] as Draft).attribution.start < placed.quote.start) {
      const draft = ordered[next++] as Draft
      if (draft.mention && !draft.stance) last = draft
    }
    return goesOn(tree, ordered[next - 1], placed.quote)
      ? []
      : [credit(placed, isInTitle(placed) ? saidInFull(ordered, placed) : last)]
  })
  return [...ordered, ...credited].sort(byPlace)
}

/** A sub-heading's quotation goes on from nobody: its speaker says it again in the text. */
function isInTitle({ frame }: Placed): boolean {
  return frame.block.kind === 'subheading'
}

/** The attribution in whose content the words stand again. */
function saidInFull(drafts: readonly Draft[], { quote }: Placed): Draft | undefined {
  const words = lettersOf(quote.text)
  return drafts.find(({ mention, attribution }) => mention && lettersOf(attribution.text).includes(words))
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function byPlace(a: Draft, b: Draft): number {
  return a.attribution.start - b.attribution.start || b.attribution.end - a.attribution.end
}

/** No more than this lies between a content and a quotation that belongs to it, in UTF-16 code units. */
const nearby = 12

/** “a leech” and a “brat”: takes the quotation into the content just before it in the sentence. */
function goesOn(tree: ArticleTree, draft: Draft | undefined, quote: Span): boolean {
  if (!draft) return false
  const { attribution } = draft
  const gap = quote.start - attribution.end
  if (gap < 0 || gap > nearby || /[.!?;:\n]/.test(tree.text.slice(attribution.end, quote.start))) return false
  const last = attribution.content.at(-1) as Span
  last.end = attribution.end = quote.end
  attribution.text = tree.text.slice(attribution.start, attribution.end)
  return true
}

function credit({ quote, frame: { items }, at }: Placed, last: Draft | undefined): Draft {
  const { start, end, text } = quote
  const subject = at > 1 ? subjectOf(items, at) : undefined
  const mention = (subject && spanOf(items, subject)) ?? last?.mention ?? null
  return {
    frame: -1,
    quotes: [],
    stance: false,
    inner: false,
    learned: true,
    unlisted: false,
    mention,
    attribution: {
      type: 'attribution',
      start,
      end,
      text,
      kind: 'direct',
      source: mention ? [mention] : [],
      cue: [],
      content: [{ start, end }],
      speaker: null,
      confidence: sureOfRest,
    },
  }
}
