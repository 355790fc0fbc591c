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
  const credited = rest.map((placed) => {
    while (next < drafts.length && (drafts[next] as Draft).attribution.start < placed.quote.start) {
      const draft = drafts[next++] as Draft
      if (draft.mention && !draft.stance) last = draft
    }
    return credit(placed, last)
  })
  return [...drafts, ...credited].sort(
    (a, b) => a.attribution.start - b.attribution.start || b.attribution.end - a.attribution.end,
  )
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
