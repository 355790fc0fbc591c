import type { Span } from '../../article.ts'
import type { ArticleTree, SentenceNode, Token } from '../../tree.ts'
import type { Draft } from '../drafts.ts'
import { isSpeech, type Placed, placeQuotes } from './quotations.ts'
import type { Regression } from './regression.ts'
import { subjectNear } from './subject.ts'
import type { Tagged } from './tag.ts'

/** How sure the source is of words that no reporting clause takes. */
const sureOfRest = 0.5

/** Credits the quotations that are somebody's words but in no attribution: to their sentence's subject, else to who spoke last. */
export function creditRest(
  tree: ArticleTree,
  drafts: readonly Draft[],
  tagged: ReadonlyMap<SentenceNode, Tagged>,
  judge: Regression,
): Draft[] {
  const rest = placeQuotes(tree, drafts, tagged).filter((placed) => !placed.inContent && isSpeech(tree, placed, judge))
  if (!rest.length) return [...drafts]
  let next = 0
  let last: Draft | undefined
  const credited = rest.flatMap((placed) => {
    while (next < drafts.length && (drafts[next] as Draft).attribution.start < placed.quote.start) {
      const draft = drafts[next++] as Draft
      if (draft.mention && !draft.stance) last = draft
    }
    return goesOn(tree, drafts[next - 1], placed.quote) ? [] : [credit(placed, last)]
  })
  return [...drafts, ...credited].sort(
    (a, b) => a.attribution.start - b.attribution.start || b.attribution.end - a.attribution.end,
  )
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

function credit({ quote, parts }: Placed, last: Draft | undefined): Draft {
  const { start, end, text } = quote
  const mention = sourceOf(parts[0]?.tokens ?? [], quote) ?? last?.mention ?? null
  return {
    frame: -1,
    quotes: [],
    stance: false,
    inner: false,
    learned: true,
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

/** The subject of the sentence, where the quotation does not open it. */
function sourceOf(tokens: readonly Token[], quote: Span): Span | undefined {
  const at = tokens.findIndex((token) => token.end > quote.start)
  return at > 1 ? subjectNear(tokens, at) : undefined
}
