import type { Span } from '../../article.ts'
import { isFiniteWord, words } from '../../grammar/words.ts'
import type { ArticleTree } from '../../tree.ts'
import { adjunctCues, verbCues } from '../cues.ts'
import { type Draft, indirect, isThatClause } from '../drafts.ts'
import type { Frame, Item } from '../frames.ts'
import type { Run } from '../noun-phrases.ts'
import { bit, type Clues, cluesOf, itemsIn, type Ruled, zeros } from './clues.ts'
import { isFiniteVerb, type Known } from './lexicon.ts'
import { type Reading, type Roles, readFrame } from './read-frame.ts'

/** How sure an attribution is that the weights alone find. */
const sureOfLearned = 0.5

/** An attribution that rules or weights propose, with what the weights see of it. */
export interface Candidate {
  draft: Draft
  clues: Clues
  /** The cue as the weights read it; undefined where only the rules see one. */
  reading?: Reading
  /** Number of cues that the weights see in the frame. */
  cues: number
}

/** A frame as the weights read it. */
export interface FrameReading {
  frame: Frame
  clues: Clues
  candidates: Candidate[]
  readings: Reading[]
}

/**
 * Brings together what rules and weights find in a frame: each cue that the weights see takes the source and content
 * that they give it, and what the rules know of it besides; of the rules' other attributions those stay that have a
 * quotation nobody else takes.
 */
export function assemble(
  tree: ArticleTree,
  frame: Frame,
  frameAt: number,
  drafts: readonly Draft[],
  model: Roles,
): FrameReading {
  const { items } = frame
  const ruled = drafts.map((draft) => ruledOf(items, draft))
  const clues = cluesOf(frame, ruled)
  const readings = readFrame(clues, model).filter((reading) => reading.content.length)
  const used = new Set<Draft>()
  const candidates: Candidate[] = readings.map((read) => {
    const at = ruled.findIndex(({ cue }) => overlaps(cue, read.cue))
    const own = drafts[at]
    const reading = own ? withoutSource(read, ruled[at] as Ruled) : read
    if (own) used.add(own)
    return { draft: draftFrom(tree, clues, frameAt, reading, own), clues, reading, cues: readings.length }
  })
  for (const [i, draft] of drafts.entries())
    if (!used.has(draft) && (isThatClause(tree, draft) || hasQuotation(items, (ruled[i] as Ruled).roles)))
      candidates.push({ draft, clues, cues: readings.length })
  candidates.sort((a, b) => a.draft.attribution.start - b.draft.attribution.start)
  return { frame, clues, candidates, readings }
}

/** "A joint statement said": a cue that takes in the end of the rules' source gives it back. */
function withoutSource(reading: Reading, { cue, roles }: Ruled): Reading {
  const isSource = (i: number) => ((roles[i] as number) & bit.source) > 0
  if (!isSource(reading.cue.from)) return reading
  const from = roles.findIndex((_, i) => isSource(i))
  let to = from
  while (isSource(to)) to++
  return { ...reading, cue, source: [{ from, to }] }
}

export function ruledOf(items: readonly Item[], { attribution }: Draft): Ruled {
  const roles = zeros(items.length)
  for (const role of ['source', 'cue', 'content'] as const)
    for (const i of itemsIn(items, attribution[role])) roles[i] = (roles[i] as number) | bit[role]
  const cue = itemsIn(items, attribution.cue)
  return { cue: { from: cue[0] ?? 0, to: (cue.at(-1) ?? -1) + 1 }, roles }
}

function overlaps(a: Run, b: Run): boolean {
  return a.from < b.to && a.to > b.from
}

/** Is there a quotation in the content? */
function hasQuotation(items: readonly Item[], roles: readonly number[]): boolean {
  return items.some((item, i) => item.quote && (roles[i] as number) & bit.content)
}

function draftFrom(tree: ArticleTree, clues: Clues, at: number, reading: Reading, own: Draft | undefined): Draft {
  const { items } = clues
  const { source, mention } = sourceOf(items, reading, own)
  const content = contentOf(items, reading, own, source)
  const clause = reading.content.some((run) => isClause(clues, run))
  const said = isSaying(items, reading.cue) && clause
  return {
    frame: at,
    quotes: [],
    stance: own ? own.stance || !(clause || isAdjunct(items, reading.cue)) : !said,
    inner: own ? own.inner : !said,
    learned: !own,
    unlisted: !own && !isListed(items, reading.cue),
    mention,
    attribution: indirect(
      tree,
      { source, cue: [spanOf(items, reading.cue)], content },
      own ? undefined : sureOfLearned,
    ),
  }
}

/** The content as the weights see it; where the rules take nothing but quotations, what lies apart from these is left out. */
function contentOf(
  items: readonly Item[],
  { content }: Reading,
  own: Draft | undefined,
  source: readonly Span[],
): Span[] {
  const quoted = own?.attribution.content ?? []
  const isQuotation = ({ start, end }: Span) =>
    items.some((item) => item.quote && item.start === start && item.end === end)
  const apart = content.flatMap((run) => without(items, run, source))
  const spans = (apart.length ? apart : content).map((run) => spanOf(items, run))
  if (!quoted.length || !quoted.every(isQuotation)) return spans
  const touching = spans.filter((span) => quoted.some(({ start, end }) => span.start < end && start < span.end))
  return touching.length ? touching : spans
}

/** The parts of a content beside its own source, without the marks that set it off. */
function without(items: readonly Item[], { from, to }: Run, source: readonly Span[]): Run[] {
  const isSource = (i: number) =>
    source.some(({ start, end }) => (items[i] as Item).start < end && start < (items[i] as Item).end)
  const parts: Run[] = []
  for (let i = from; i < to; i++) {
    if (isSource(i)) continue
    const last = parts.at(-1)
    if (last?.to === i) last.to = i + 1
    else parts.push({ from: i, to: i + 1 })
  }
  if (parts.length === 1 && parts[0]?.from === from && parts[0].to === to) return parts
  for (const part of parts) while (part.to > part.from && items[part.to - 1]?.kind === 'mark') part.to--
  return parts.filter((part) => part.to > part.from)
}

/** The source as the weights see it, and whom it names; the rules' where they see none. */
function sourceOf(items: readonly Item[], { source, sourceScores }: Reading, own: Draft | undefined) {
  const run = likeliest(
    source.filter(({ from, to }) => items.slice(from, to).some((item) => /[\p{L}\d]/u.test(item.text))),
    sourceScores,
  )
  if (!run) return { source: own?.attribution.source ?? [], mention: own?.mention ?? null }
  const whole = withoutTail(items, run)
  const span = spanOf(items, whole)
  const known = own?.mention
  const held = known && span.start <= known.start && known.end <= span.end
  return { source: [span], mention: held ? known : spanOf(items, coreOf(items, whole)) }
}

/** Of several stretches that may be the source, the one with the highest log odds in all. */
function likeliest(runs: readonly Run[], scores: readonly number[]): Run | undefined {
  const total = ({ from, to }: Run) => Math.max(...scores.slice(from, to))
  return runs.reduce<Run | undefined>((best, run) => (best && total(best) >= total(run) ? best : run), undefined)
}

/** The phrase without its appositive or relative clause: "Smith" of "Smith, a doctor". */
function coreOf(items: readonly Item[], { from, to }: Run): Run {
  for (let i = from + 1; i < to; i++) {
    const { text, lower } = items[i] as Item
    const next = items[i + 1]?.lower ?? ''
    if (/^(?:who|whose|which|that)$/.test(lower)) return { from, to: i }
    if (text === ',' && (words.determiner.has(next) || /^(?:who|whose|which)$/.test(next))) return { from, to: i }
  }
  return { from, to }
}

/** A source ends in no small word and no adverb ("partners increasingly share the"). */
function withoutTail(items: readonly Item[], { from, to }: Run): Run {
  let end = to
  while (end - from > 1 && isTail(items[end - 1] as Item)) end--
  return { from, to: end }
}

function isTail({ lower, text, kind }: Item): boolean {
  if (kind === 'mark') return text !== ')'
  return (
    [words.determiner, words.preposition, words.adverb, words.subordinator].some((list) => list.has(lower)) ||
    /^(?:and|or|but)$|\p{Ll}ly$/u.test(text)
  )
}

function isSaying(items: readonly Item[], cue: Run): boolean {
  return verbsIn(items, cue).some((verb) => verb.frames.has('say'))
}

/** Does the cue hold a reporting word of the list, a mark ("Smith: …") or an "according to"? */
function isListed(items: readonly Item[], cue: Run): boolean {
  const isMark = cue.to - cue.from === 1 && items[cue.from]?.kind === 'mark'
  return verbsIn(items, cue).length > 0 || isAdjunct(items, cue) || isMark
}

function isAdjunct(items: readonly Item[], { from }: Run): boolean {
  return adjunctCues.has((items[from] as Item).lower)
}

/** Is it a that-clause, a quotation, or has it a verb of its own ("no will to compromise" has none)? */
function isClause({ items, known }: Clues, { from, to }: Run): boolean {
  if (to - from === 1) return !!items[from]?.quote
  for (let i = from; i < to; i++) {
    const { lower, quote } = items[i] as Item
    if (quote || (i === from && lower === 'that') || isFiniteWord(lower)) return true
    if (isFiniteVerb(known[i] as Known, lower) && items[i - 1]?.lower !== 'to') return true
  }
  return false
}

function verbsIn(items: readonly Item[], { from, to }: Run) {
  return items.slice(from, to).flatMap((item) => verbCues.get(item.lower) ?? [])
}

export function spanOf(items: readonly Item[], { from, to }: Run): Span {
  return { start: (items[from] as Item).start, end: (items[to - 1] as Item).end }
}
