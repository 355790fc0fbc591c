import { isCapitalised, words } from '../grammar/words.ts'
import { adjunctCues, type Cue, type Frame as CueFrame, type Form, nounLike, verbCues } from './cues.ts'
import type { Item } from './frames.ts'
import { phraseAfter, type Run, type SourceRun } from './noun-phrases.ts'
import { sourceBefore, subjectAfterComma, subjectOf } from './subjects.ts'

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
    source: i === 0 ? { ...source, full: source } : source,
    inverted: true,
    shared: false,
    // "According to Smith, …": what follows the comma is the content, no appositive.
    clause: { from: i, to: i === 0 ? source.to : Math.max(source.to, source.full.to) },
  }
}

function verbAt(items: readonly Item[], i: number, before: readonly Predicate[]): Predicate | undefined {
  const cue = verbCues.get((items[i] as Item).lower)?.find((c) => matches(items, i, c))
  if (!cue) return
  const verb = { from: i, to: i + cue.words.length }
  const group = verbGroup(items, i, cue.form)
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
  const progressive = cue.form === 'ing' && items.slice(group, i).some((item) => words.be.has(item.lower))
  if (cue.form === 'ing' && !progressive) {
    const subject =
      before.findLast((p) => p.source)?.source ?? (group === 0 ? subjectAfterComma(items) : subjectOf(items, group))
    return subject && make(subject, false, true)
  }
  const left = sourceBefore(items, group)
  if (left === 'shared') {
    const subject = before.findLast((p) => p.source)?.source ?? subjectOf(items, group)
    return subject && make(subject, false, true)
  }
  if (left && cue.frames.has('document') && !words.document.has((items[left.to - 1] as Item).lower)) return
  if (left) return agrees(items, group, left, cue.form) ? make(left, false, false) : undefined
  if (cue.form === 'base' || !opensClause(items, group)) return
  const right = (cue.frames.has('say') || cue.frames.has('tell')) && phraseAfter(items, skipAdverbs(items, verb.to))
  return right ? make(right, true, false) : undefined
}

function matches(items: readonly Item[], i: number, cue: Cue): boolean {
  return cue.words.every((word, k) => items[i + k]?.lower === word && (k === 0 || items[i + k]?.kind === 'word'))
}

/** First item of the verb group: auxiliaries, negations and adverbs before the verb. */
function verbGroup(items: readonly Item[], i: number, form: Form): number {
  let from = i
  while (from > 0) {
    const { kind, lower, text } = items[from - 1] as Item
    const part =
      (words.auxiliary.has(lower) && (from === 1 || !isCapitalised(text))) ||
      (form === 'ing' && words.be.has(lower)) ||
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
  if (cue.form === 'past' && next && /^(?:by|as)$/.test(next.lower)) return false
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

/**
 * "Officials say" but not "the official say": a base form wants a plural, I, you or we, or an auxiliary before it; a form
 * in -s wants a singular that is not an adjective alone ("European states").
 */
function agrees(items: readonly Item[], group: number, source: Run, form: Form): boolean {
  const last = items[source.to - 1] as Item
  if ((form !== 'base' && form !== 'present') || words.auxiliary.has((items[group] as Item).lower)) return true
  const name = isCapitalised(last.text)
  if (form === 'present')
    return name ? source.to - source.from > 1 || !/(?:an|ese|ish|ern)$/.test(last.lower) : !/[^sui]s$/.test(last.lower)
  if (/^(?:an?|this|that|each|every|another)$/.test((items[source.from] as Item).lower)) return false
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
