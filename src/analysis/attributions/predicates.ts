import { adjunctCues, type Cue, type Frame as CueFrame, type Form, nounLike, verbCues } from './cues.ts'
import type { Item } from './frames.ts'
import { findBack, phraseAfter, phraseBefore, type Run, type SourceRun } from './noun-phrases.ts'
import { isCapitalised, words } from './words.ts'

/** A reporting clause: its cue, its source where it has one, and where it stands in the frame (item indices). */
export interface Predicate {
  cue: Run
  /** The verb alone, without auxiliaries and adverbs. */
  verb: Run
  lemma: string
  form: Form
  takes: ReadonlySet<CueFrame> | 'adjunct'
  source?: SourceRun
  /** Source after the cue: "said Smith". */
  inverted: boolean
  /** Shares its source with the predicate before it: "…, adding that …". */
  shared: boolean
  /** From the first to after the last item of source and cue. */
  clause: Run
}

/** All reporting clauses of a frame, in order. */
export function predicatesOf(items: readonly Item[]): Predicate[] {
  const found: Predicate[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item
    if (item.kind !== 'word') continue
    const predicate = adjunctAt(items, i) ?? verbAt(items, i, found)
    if (!predicate) continue
    found.push(predicate)
    i = Math.max(i, predicate.verb.to - 1)
  }
  return found
}

function adjunctAt(items: readonly Item[], i: number): Predicate | undefined {
  const cue = adjunctCues
    .get((items[i] as Item).lower)
    ?.find((parts) => parts.every((part, k) => items[i + k]?.lower === part))
  if (!cue || (cue.length === 1 && i > 0 && items[i - 1]?.text !== ',')) return
  const to = i + cue.length
  const source = phraseAfter(items, to)
  if (!source) return
  return {
    cue: { from: i, to },
    verb: { from: i, to },
    lemma: cue.join(' '),
    form: 'base',
    takes: 'adjunct',
    source,
    inverted: true,
    shared: false,
    clause: { from: i, to: Math.max(source.to, source.full.to) },
  }
}

function verbAt(items: readonly Item[], i: number, before: readonly Predicate[]): Predicate | undefined {
  const cue = verbCues.get((items[i] as Item).lower)?.find((c) => matches(items, i, c))
  if (!cue) return
  const verb = { from: i, to: i + cue.words.length }
  const group = verbGroup(items, i)
  if ((items[i] as Item).country || before.at(-1)?.verb.to === group) return
  if (!isVerb(items, i, group, cue)) return
  const make = (source: SourceRun | undefined, inverted: boolean, shared: boolean): Predicate => {
    const cueRun = { from: group, to: verb.to }
    const parts = [cueRun, ...(source && !shared ? [source, source.full] : [])]
    return {
      cue: cueRun,
      verb,
      lemma: cue.lemma,
      form: cue.form,
      takes: cue.frames,
      source,
      inverted,
      shared,
      clause: { from: Math.min(...parts.map((p) => p.from)), to: Math.max(...parts.map((p) => p.to)) },
    }
  }
  if (cue.form === 'ing') {
    const subject =
      before.findLast((p) => p.source)?.source ?? (group === 0 ? subjectAfterComma(items) : subjectOf(items, group))
    return subject && make(subject, false, true)
  }
  const left = sourceBefore(items, group)
  if (left === 'shared') {
    const subject = before.findLast((p) => p.source)?.source ?? subjectOf(items, group)
    return subject && make(subject, false, true)
  }
  if (left) return cue.form === 'base' && !agrees(items, group, left) ? undefined : make(left, false, false)
  if (cue.form === 'base' || !opensClause(items, group)) return
  const right = (cue.frames.has('say') || cue.frames.has('tell')) && phraseAfter(items, skipAdverbs(items, verb.to))
  return right ? make(right, true, false) : undefined
}

function matches(items: readonly Item[], i: number, cue: Cue): boolean {
  return cue.words.every((word, k) => items[i + k]?.lower === word && (k === 0 || items[i + k]?.kind === 'word'))
}

/** First item of the verb group: auxiliaries, negations and adverbs before the verb. */
function verbGroup(items: readonly Item[], i: number): number {
  let from = i
  while (from > 0) {
    const { kind, lower, text } = items[from - 1] as Item
    const part =
      words.auxiliary.has(lower) ||
      words.adverb.has(lower) ||
      (lower.endsWith('ly') && !isCapitalised(text)) ||
      lower === "n't"
    if (kind !== 'word' || !part || words.weekday.has(lower)) break
    from--
  }
  return from
}

/** Told from nouns ("the claims"), infinitives ("to say"), passives ("was told") and adjectives ("the said plan"). */
function isVerb(items: readonly Item[], i: number, group: number, cue: Cue): boolean {
  const before = items[group - 1]
  const next = items[i + cue.words.length]
  if (before?.kind === 'word') {
    if (words.be.has(before.lower) || before.lower === 'to' || before.lower === 'not') return false
    if (before.lower === 'got' || before.lower === 'by' || before.lower === 'of') return false
    const possessive =
      /['’]s?$/.test(before.text) || /^(?:his|its|their|our|my|your|a|an|the|this|no)$/.test(before.lower)
    if (possessive && group === i) return false
    if (words.preposition.has(before.lower) && cue.form !== 'ing') return false
  }
  if (cue.form !== 'ing' && cue.form !== 'past' && nounLike.has(cue.words[0] as string) && !opensContent(next))
    return false
  if (cue.form === 'past' && next && /^(?:by|to be)$/.test(next.lower)) return false
  if (!isCapitalised((items[i] as Item).text)) return true
  return i === 0 || isTitleCase(items)
}

/** Can what follows only be reported, so that "states", "figures" or "doubts" before it is a verb? */
function opensContent(next: Item | undefined): boolean {
  if (!next) return false
  if (next.kind === 'quote' || next.text === ':') return true
  if (next.kind !== 'word') return false
  return (
    words.determiner.has(next.lower) || words.pronoun.has(next.lower) || next.lower === 'to' || isCapitalised(next.text)
  )
}

function isTitleCase(items: readonly Item[]): boolean {
  const long = items.filter((item) => item.kind === 'word' && item.text.length > 3)
  return long.filter((item) => isCapitalised(item.text)).length * 4 >= long.length * 3
}

/** "Officials say" but not "the official say": a base form wants a plural, I, you or we, or an auxiliary before it. */
function agrees(items: readonly Item[], group: number, source: Run): boolean {
  const last = items[source.to - 1] as Item
  if (words.auxiliary.has((items[group] as Item).lower)) return true
  return (
    /^(?:i|you|we|they|who|some|many|most|others|both)$/.test(last.lower) ||
    (/[^s]s$/.test(last.lower) && source.to > source.from) ||
    /^(?:people|men|women|police)$/.test(last.lower)
  )
}

/** Can the verb begin a clause of its own ("…,” said Smith"): after a quotation, a comma, or first in the frame? */
function opensClause(items: readonly Item[], group: number): boolean {
  const before = items[group - 1]
  return before?.kind !== 'word'
}

function skipAdverbs(items: readonly Item[], at: number): number {
  return words.adverb.has(items[at]?.lower ?? '') && !words.pronoun.has(items[at]?.lower ?? '') ? at + 1 : at
}

/** The subject to the left of the verb group; 'shared' when it is the clause's before ("welcomed it and said"). */
function sourceBefore(items: readonly Item[], group: number): SourceRun | 'shared' | undefined {
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
  if (/^(?:who|which)$/.test(before.lower)) return antecedent(items, group - 1)
  if (before.text === ',' || /^(?:—|–|--|-)$/.test(before.text)) return beforeAppositive(items, group - 1)
  if (before.kind === 'mark' && before.text !== ')') return
  const run = phraseBefore(items, group)
  return run && { ...run, full: run }
}

/** "officials, who said": the phrase before the relative pronoun. */
function antecedent(items: readonly Item[], at: number): SourceRun | undefined {
  const end = items[at - 1]?.text === ',' ? at - 1 : at
  const run = phraseBefore(items, end)
  return run && { ...run, full: run }
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
  return run && run.from > open ? { ...run, full: run } : undefined
}

function isAdverbial(items: readonly Item[], run: Run): boolean {
  const before = items[run.from - 1]
  return (!!before && words.preposition.has(before.lower)) || words.weekday.has((items[run.to - 1] as Item).lower)
}

/** "Echoing that, Smith said": the subject of a participle that opens the frame follows its comma. */
function subjectAfterComma(items: readonly Item[]): SourceRun | undefined {
  const comma = items.findIndex((item) => item.text === ',')
  return comma > 0 ? phraseAfter(items, comma + 1) : undefined
}

/** The subject of the frame's first clause, for participles without a reporting verb before them. */
function subjectOf(items: readonly Item[], end: number): SourceRun | undefined {
  let from = 0
  if (words.preposition.has(items[0]?.lower ?? '') || words.subordinator.has(items[0]?.lower ?? '')) {
    const comma = items.findIndex((item, i) => i < end && item.text === ',')
    if (comma > 0 && comma + 1 < end) from = comma + 1
  }
  while (
    from < end &&
    (words.adverb.has((items[from] as Item).lower) ||
      (items[from] as Item).lower.endsWith('ly') ||
      (items[from] as Item).text === ',')
  )
    from++
  const first = items[from]
  if (first?.kind !== 'word') return
  if (words.pronoun.has(first.lower)) return { from, to: from + 1, full: { from, to: from + 1 } }
  let to = from + 1
  while (to < end && to - from < 12 && inSubject(items, to)) to++
  return { from, to, full: { from, to } }
}

function inSubject(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item
  if (item.kind !== 'word') return false
  if (isCapitalised(item.text)) return true
  if (
    words.verbHint.has(item.lower) ||
    words.auxiliary.has(item.lower) ||
    words.be.has(item.lower) ||
    words.adverb.has(item.lower)
  )
    return false
  if (verbCues.has(item.lower) || /(?:ed|ing)$/.test(item.lower)) return false
  if (words.subordinator.has(item.lower)) return item.lower === 'of' || item.lower === 'for'
  return !isCapitalised(items[at - 1]?.text ?? '') || at === 1 || words.preposition.has(item.lower)
}
