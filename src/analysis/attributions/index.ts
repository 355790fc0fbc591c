import { isFiniteWord } from '../grammar/words.ts'
import type { ArticleTree } from '../tree.ts'
import { contentsOf } from './contents.ts'
import { continueQuotations } from './continuation.ts'
import { isThought } from './cues.ts'
import { type Draft, draftOf, kindOf } from './drafts.ts'
import { type Frame, framesOf, type Item } from './frames.ts'
import { assemble } from './learned/assemble.ts'
import { learned } from './learned/model.ts'
import { chanceOfSpeech, placeQuotes } from './learned/quotations.ts'
import { creditRest } from './learned/rest.ts'
import { verify } from './learned/verify.ts'
import { isAbstract, type Run } from './noun-phrases.ts'
import { type Predicate, predicatesOf } from './predicates.ts'
import { markSpeech } from './speech.ts'

/** A quotation within what somebody says is a name or term of the reporter's below this chance. Chosen on dev. */
const leastOfSpeech = 0.66

/**
 * Unified plugin: fills `tree.attributions` and `tree.credits`, and tells which of `tree.quotes` are speech, with
 * source and cue.
 *
 * Each frame (a sentence with its quotations as single items) is read for reporting clauses; a clause takes what stands
 * before or after it as its content. Quotations that no clause takes go on from the one before them.
 */
export default function attributions() {
  return (tree: ArticleTree): void => {
    const model = learned()
    const frames = framesOf(tree)
    const readings = frames.map((frame, at) => assemble(tree, frame, at, readByRules(tree, frame, at), model))
    const verified = verify(
      tree,
      readings.flatMap((reading) => reading.candidates),
      model.verifier,
    )
    const drafts = continueQuotations(tree, frames, verified)
    const judged = placeQuotes(readings, drafts).map((placed) => ({
      placed,
      chance: chanceOfSpeech(placed, model.quotations),
    }))
    const rest = judged.filter(({ placed, chance }) => !placed.draft && chance >= model.quotations.cutoff)
    const terms = judged.filter(({ placed, chance }) => placed.draft && chance < leastOfSpeech)
    const credited = creditRest(
      tree,
      drafts,
      rest.map(({ placed }) => placed),
    )
    markSpeech(tree, credited, new Set(terms.map(({ placed }) => placed.quote)))
    for (const draft of credited) draft.attribution.kind = kindOf(draft)
    tree.credits = credited
    tree.attributions = credited.map((draft) => draft.attribution)
  }
}

/** The attributions that the rules alone find in a frame, in order. */
export function readByRules(tree: ArticleTree, frame: Frame, at: number): Draft[] {
  const predicates = predicatesOf(frame.items)
  return predicates.flatMap((predicate, i) => {
    const content = contentsOf(frame.items, predicates, i)
    if (!content.length) return []
    const stance = isStance(frame.items, predicate, content)
    if (!isReadable(frame, predicate, content, stance)) return []
    const { source, cue, lemma } = predicate
    return draftOf(tree, frame, at, { source, cue, content, stance, inner: isThought(lemma) })
  })
}

/** Names the cue an act or a stance ("backed it", "pledged to go") rather than speech ("pledged that they would go")? */
function isStance(items: readonly Item[], { takes, lemma }: Predicate, content: readonly Run[]): boolean {
  if (takes === 'adjunct') return false
  const [first] = content as [Run]
  const words = items.slice(first.from, first.to)
  if (takes.has('infinitive') && words[0]?.lower === 'to') return true
  if (!takes.has('say') && !takes.has('tell') && !takes.has('document')) return !words.some((item) => item.quote)
  return takes.has('object') && !isClause(words) && lemma !== 'tell'
}

/** Has the content a that, a quotation, or a finite verb's small words? */
function isClause(content: readonly Item[]): boolean {
  return content[0]?.lower === 'that' || content.some((item) => item.quote || isFiniteWord(item.lower))
}

/** Can the attribution be trusted where it stands? */
function isReadable({ block, items }: Frame, { source }: Predicate, content: readonly Run[], stance: boolean): boolean {
  // Titles are nouns and verbs without their small words: only speech is read in headlines, only quotation in others.
  if (block.kind === 'subheading')
    return content.some((run) => items.slice(run.from, run.to).some((item) => item.quote))
  const quoted = content.some((run) => items.slice(run.from, run.to).some((item) => item.quote))
  if (source && isAbstract(items, source) && !quoted) return false
  return !stance || block.kind === 'paragraph'
}
