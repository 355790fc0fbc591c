import type { AttributionAnnotation, Span } from '../article.ts'
import type { ArticleTree, Credit } from '../tree.ts'
import type { Frame, Item } from './frames.ts'
import type { Run, SourceRun } from './noun-phrases.ts'

/** An attribution in the making, and where it stands. */
export interface Draft extends Credit {
  /** Index of its frame. */
  frame: number
  /** Its cue names a thought ("believes"): words quoted in it are those of whoever reports the thought. */
  inner: boolean
  /** The weights alone found it. */
  learned: boolean
  /** Its cue holds no word that is listed as reporting. */
  unlisted: boolean
}

interface Parts {
  source?: SourceRun
  cue?: Run
  content: readonly Run[]
  stance: boolean
  inner?: boolean
  confidence?: number
}

/** Makes a draft of the parts of a frame (item indices). */
export function draftOf(tree: ArticleTree, { items }: Frame, at: number, parts: Parts): Draft {
  const span = (run: Run): Span => ({ start: (items[run.from] as Item).start, end: (items[run.to - 1] as Item).end })
  const source = parts.source ? [span(parts.source.full)] : []
  const cue = parts.cue ? [span(parts.cue)] : []
  return {
    frame: at,
    quotes: [],
    stance: parts.stance,
    inner: parts.inner ?? false,
    learned: false,
    unlisted: false,
    mention: parts.source ? span(parts.source) : null,
    attribution: indirect(tree, { source, cue, content: parts.content.map(span) }, parts.confidence),
  }
}

/** An attribution of contents in the order of the text, as long as nothing is known of its speaker and its kind. */
export function indirect(
  tree: ArticleTree,
  parts: Pick<AttributionAnnotation, 'source' | 'cue' | 'content'>,
  confidence?: number,
): AttributionAnnotation {
  const start = (parts.content[0] as Span).start
  const end = (parts.content.at(-1) as Span).end
  const attribution: AttributionAnnotation = {
    type: 'attribution',
    start,
    end,
    text: tree.text.slice(start, end),
    kind: 'indirect',
    ...parts,
    speaker: null,
  }
  return confidence === undefined ? attribution : { ...attribution, confidence }
}

/** "Smith denied that …", "Smith’s claim that …": the grammar leaves no doubt. */
export function isThatClause(tree: ArticleTree, { attribution, mention }: Draft): boolean {
  return !!mention && /^that\s/i.test(tree.text.slice(attribution.start, attribution.start + 5))
}

/** A stance of the rules, and what nobody is named for, is read as a report where the weights are as sure as this. */
const sureOfReport = 0.48

/** Direct when the content is all quotation, mixed when part of it is speech in quotation marks. */
export function kindOf({
  attribution,
  quotes,
  mention,
  stance,
  learned,
  unlisted,
}: Draft): AttributionAnnotation['kind'] {
  if (!quotes.length) {
    const doubtful = (stance || !mention) && (attribution.confidence ?? 1) < sureOfReport
    return unlisted || doubtful || (learned && stance) ? 'attitude' : 'indirect'
  }
  const quoted = quotes.reduce((sum, quote) => sum + quote.end - quote.start, 0)
  const whole = attribution.content.reduce((sum, span) => sum + span.end - span.start, 0)
  return quoted + 2 * attribution.content.length >= whole ? 'direct' : 'mixed'
}
