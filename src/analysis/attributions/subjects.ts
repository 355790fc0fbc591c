import { isCapitalised, words } from '../grammar/words.ts'
import { isTitleWord } from '../speakers/titles.ts'
import { verbCues } from './cues.ts'
import type { Item } from './frames.ts'
import { findBack, phraseAfter, phraseBefore, type Run, type SourceRun } from './noun-phrases.ts'

/** The subject to the left of the verb group; 'shared' when it is the clause's before ("welcomed it and said"). */
export function sourceBefore(items: readonly Item[], group: number): SourceRun | 'shared' | undefined {
  const before = items[group - 1]
  if (!before) return
  if (before.kind === 'quote') return
  if (
    before.lower === 'and' ||
    before.lower === 'but' ||
    before.lower === 'then' ||
    (before.lower === 'or' && group > 1)
  )
    return group > 2 ? 'shared' : undefined
  if (/^(?:who|which|that)$/.test(before.lower)) return antecedent(items, group - 1)
  if (before.text === ',' || /^(?:—|–|--|-)$/.test(before.text)) return beforeAppositive(items, group - 1)
  if (before.kind === 'mark' && before.text !== ')') return
  const run = phraseBefore(items, group)
  return run && whole(run)
}

/** "officials, who said": the phrase before the relative pronoun. */
function antecedent(items: readonly Item[], at: number): SourceRun | undefined {
  const end = items[at - 1]?.text === ',' ? at - 1 : at
  const run = phraseBefore(items, end)
  return run && whole(run)
}

/** "Smith, a doctor, said": over the appositive between the commas to the phrase before it. */
function beforeAppositive(items: readonly Item[], close: number): SourceRun | undefined {
  const mark = (items[close] as Item).text
  const open = findBack(items, close, mark)
  if (open <= 0 || close - open > 40) return
  for (let i = open + 1; i < close; i++) {
    const item = items[i] as Item
    if (item.kind === 'quote' && item.end - item.start > 40) return
    if (
      verbCues.get(item.lower)?.some((cue) => cue.frames.has('say') && cue.form === 'past') &&
      !/^(?:who|which)$/.test(items[open + 1]?.lower ?? '')
    )
      return
  }
  const run = phraseBefore(items, open)
  // A town and its state, a list, or a fronted adverbial is no subject: look for another comma further left.
  if (!run) return mark === ',' ? beforeEarlierComma(items, open, close) : undefined
  if (words.preposition.has(items[open + 1]?.lower ?? '') && !isAdverbial(items, run)) return { ...run, full: run }
  if (isAdverbial(items, run)) return directAfterComma(items, open, close)
  return { ...run, full: { from: run.from, to: close + 1 } }
}

/** "Smith, of Dayton, Ohio, said": the appositive may hold commas of its own. */
function beforeEarlierComma(items: readonly Item[], open: number, close: number): SourceRun | undefined {
  const earlier = findBack(items, open, ',')
  const run = earlier > 0 ? phraseBefore(items, earlier) : undefined
  return run && { ...run, full: { from: run.from, to: close + 1 } }
}

/** "On Tuesday, Smith, said"? What stands between the commas is the subject after a fronted adverbial. */
function directAfterComma(items: readonly Item[], open: number, close: number): SourceRun | undefined {
  const run = phraseBefore(items, close)
  return run && run.from > open ? whole(run) : undefined
}

function isAdverbial(items: readonly Item[], run: Run): boolean {
  const before = items[run.from - 1]
  return (!!before && words.preposition.has(before.lower)) || words.weekday.has((items[run.to - 1] as Item).lower)
}

/** "Echoing that, Smith said": the subject of a participle that opens the frame follows its comma. */
export function subjectAfterComma(items: readonly Item[]): SourceRun | undefined {
  const comma = items.findIndex((item) => item.text === ',')
  return comma > 0 ? phraseAfter(items, comma + 1) : undefined
}

/**
 * The subject of the frame's first clause, for participles and colons without a reporting verb before them. Adverbials,
 * participles and clauses that open the frame are passed over up to their comma.
 */
export function subjectOf(items: readonly Item[], end: number): SourceRun | undefined {
  let from = 0
  while (from < end && items[from]?.kind === 'mark') from++
  while (from < end && opensAdverbial(items[from] as Item)) {
    const start = from
    const comma = items.findIndex((item, i) => i > start && i < end && item.text === ',')
    const isLone = words.adverb.has((items[from] as Item).lower) || (items[from] as Item).lower.endsWith('ly')
    from = isLone ? from + 1 : comma + 1
    if (from <= start) return
    while (items[from]?.text === ',') from++
  }
  const first = items[from]
  if (from >= end || first?.kind !== 'word') return
  if (words.pronoun.has(first.lower)) return whole({ from, to: from + 1 })
  let to = from + 1
  while (to < end && to - from < 12 && inSubject(items, from, to)) to++
  if (to - from === 1 && words.determiner.has(first.lower)) return
  return whole({ from, to })
}

function opensAdverbial({ lower, kind }: Item): boolean {
  return (
    kind === 'word' &&
    (words.preposition.has(lower) ||
      words.subordinator.has(lower) ||
      words.adverb.has(lower) ||
      /(?:ly|ing)$/.test(lower))
  )
}

function inSubject(items: readonly Item[], from: number, at: number): boolean {
  const item = items[at] as Item
  if (item.kind !== 'word') return item.text === '(' || item.text === ')'
  if (isCapitalised(item.text)) return true
  if ([words.verbHint, words.auxiliary, words.be, words.adverb].some((list) => list.has(item.lower))) return false
  if (verbCues.has(item.lower) || /(?:ed|ing)$/.test(item.lower)) return false
  if (words.subordinator.has(item.lower)) return false
  const before = items[at - 1] as Item
  if (item.lower === 'of' || item.lower === 'for' || item.lower === 'and') return true
  // A small word after a name is its verb ("Kushner struck"), unless the name only opens the phrase ("Officials near").
  if (!isCapitalised(before.text) || isTitleWord(item.lower)) return true
  return adjective.test(before.text) || (at === from + 1 && words.preposition.has(item.lower))
}

/** Shapes of adjectives with a capital ("European", "Western", "Irish"), which a noun follows. */
const adjective = /(?:an|ese|ish|ern|ic|ch)$/

function whole(run: Run): SourceRun {
  return { ...run, full: run }
}
