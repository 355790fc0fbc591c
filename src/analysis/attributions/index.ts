import type { ArticleTree } from '../tree.ts'
import { contentsOf } from './contents.ts'
import { continueQuotations } from './continuation.ts'
import { isThought } from './cues.ts'
import { type Draft, draftOf, kindOf } from './drafts.ts'
import { type Frame, framesOf } from './frames.ts'
import { isAbstract } from './noun-phrases.ts'
import { type Predicate, predicatesOf } from './predicates.ts'
import { markSpeech } from './speech.ts'

/**
 * Unified plugin: fills `tree.attributions` and `tree.credits`, and tells which of `tree.quotes` are speech, with
 * source and cue.
 *
 * Each frame (a sentence with its quotations as single items) is read for reporting clauses; a clause takes what stands
 * before or after it as its content. Quotations that no clause takes go on from the one before them.
 */
export default function attributions() {
  return (tree: ArticleTree): void => {
    const frames = framesOf(tree)
    const drafts = continueQuotations(
      tree,
      frames,
      frames.flatMap((frame, at) => read(tree, frame, at)),
    )
    markSpeech(tree, drafts)
    for (const draft of drafts) draft.attribution.kind = kindOf(draft)
    tree.credits = drafts
    tree.attributions = drafts.map((draft) => draft.attribution)
  }
}

function read(tree: ArticleTree, frame: Frame, at: number): Draft[] {
  const { kind } = frame.block
  const predicates = predicatesOf(frame.items)
  return predicates.flatMap((predicate, i) => {
    const stance = isStance(predicate)
    // Titles are all nouns and verbs without their small words: only speech is read in them.
    if (stance && kind !== 'paragraph') return []
    if (stance && predicate.source && isAbstract(frame.items, predicate.source)) return []
    const content = contentsOf(frame.items, predicates, i)
    if (
      !content.length ||
      (kind === 'subheading' && !content.some((run) => frame.items.slice(run.from, run.to).some((item) => item.quote)))
    )
      return []
    return draftOf(tree, frame, at, {
      source: predicate.source,
      cue: predicate.cue,
      content,
      stance,
      inner: isThought(predicate.lemma),
    })
  })
}

/** Names the cue an act or a stance ("backed", "welcomed") rather than speech? */
function isStance({ takes }: Predicate): boolean {
  return takes !== 'adjunct' && !takes.has('say') && !takes.has('tell')
}
