import type { AttributionAnnotation, Span } from '../article.ts'
import type { ArticleTree, Credit } from '../tree.ts'
import { contentsOf } from './contents.ts'
import { continueQuotations } from './continuation.ts'
import { type Frame, framesOf, type Item } from './frames.ts'
import type { Run } from './noun-phrases.ts'
import { type Predicate, predicatesOf } from './predicates.ts'
import { markSpeech } from './speech.ts'

/** An attribution in the making, and where it stands. */
export interface Draft extends Credit {
  /** Index of its frame. */
  frame: number
}

/**
 * Unified plugin: fills `tree.attributions` and `tree.credits`, and tells which of `tree.quotes` are speech, with source and cue.
 *
 * Each frame (a sentence with its quotations as single items) is read for reporting clauses; a clause takes what stands
 * before or after it as its content. Quotations that no clause takes go on from the one before them.
 */
export default function attributions() {
  return (tree: ArticleTree): void => {
    const frames = framesOf(tree)
    const drafts = frames.flatMap((frame, at) => read(tree, frame, at))
    continueQuotations(tree, frames, drafts)
    markSpeech(tree, drafts)
    for (const draft of drafts) draft.attribution.kind = kindOf(draft)
    tree.credits = drafts
    tree.attributions = drafts.map((draft) => draft.attribution)
  }
}

function read(tree: ArticleTree, frame: Frame, at: number): Draft[] {
  const predicates = predicatesOf(frame.items)
  return predicates.flatMap((predicate, i) => {
    const contents = contentsOf(frame.items, predicates, i)
    return contents.length ? [draft(tree, frame, at, predicate, contents)] : []
  })
}

function draft(tree: ArticleTree, frame: Frame, at: number, predicate: Predicate, contents: readonly Run[]): Draft {
  const { items } = frame
  const span = (run: Run): Span => ({ start: (items[run.from] as Item).start, end: (items[run.to - 1] as Item).end })
  const content = contents.map(span)
  const start = (content[0] as Span).start
  const end = (content.at(-1) as Span).end
  return {
    frame: at,
    quotes: [],
    stance: predicate.takes !== 'adjunct' && !predicate.takes.has('say') && !predicate.takes.has('tell'),
    mention: predicate.source ? span(predicate.source) : null,
    attribution: {
      type: 'attribution',
      start,
      end,
      text: tree.text.slice(start, end),
      kind: 'indirect',
      source: predicate.source ? [span(predicate.source.full)] : [],
      cue: [span(predicate.cue)],
      content,
      speaker: null,
    },
  }
}

/** Direct when the content is all quotation, mixed when part of it is speech in quotation marks. */
function kindOf({ attribution, quotes }: Draft): AttributionAnnotation['kind'] {
  if (!quotes.length) return 'indirect'
  const quoted = quotes.reduce((sum, quote) => sum + quote.end - quote.start, 0)
  const whole = attribution.content.reduce((sum, span) => sum + span.end - span.start, 0)
  return quoted + 2 * attribution.content.length >= whole ? 'direct' : 'mixed'
}
