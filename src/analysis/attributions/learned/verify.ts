import { isCapitalised, words } from '../../grammar/words.ts'
import type { ArticleTree } from '../../tree.ts'
import { type Draft, isThatClause } from '../drafts.ts'
import type { Item } from '../frames.ts'
import type { Run } from '../noun-phrases.ts'
import { type Candidate, ruledOf } from './assemble.ts'
import { bit } from './clues.ts'
import { chance, lengthStep, type Regression, smallFeature, step } from './regression.ts'

/** An attribution with a quotation is dropped below this chance: a quotation without a source is asked for again. */
const leastOfQuotation = 0.25

/**
 * Drops the attributions that are more likely wrong than right, and tells on the others how likely they are right where
 * that is in doubt.
 */
export function verify(tree: ArticleTree, candidates: readonly Candidate[], verifier: Regression): Draft[] {
  const best = new Map<string, { draft: Draft; claim: number }>()
  const kept: Draft[] = []
  for (const candidate of candidates) {
    const { draft } = candidate
    const right = chance(verifier, featuresOfDraft(candidate))
    const least = hasMarks(tree, draft) ? Math.max(leastOfQuotation, verifier.cutoff) : verifier.cutoff
    if (right < least && (draft.learned || !isThatClause(tree, draft))) continue
    const sure = Math.round(right * 100) / 100
    if (sure < 0.9) draft.attribution.confidence = Math.min(draft.attribution.confidence ?? 1, sure)
    // Two clauses that take the very same words: the likelier has them, an utterance before a thought.
    const claim = draft.inner ? right - 1 : right
    const { start, end } = draft.attribution
    const rival = best.get(`${start} ${end}`)
    if (rival && rival.claim >= claim) continue
    if (rival) kept.splice(kept.indexOf(rival.draft), 1)
    best.set(`${start} ${end}`, { draft, claim })
    kept.push(draft)
  }
  return kept
}

function hasMarks(tree: ArticleTree, { attribution }: Draft): boolean {
  return attribution.content.some(({ start, end }) => /["“”«»]|''/.test(tree.text.slice(start, end)))
}

/** What tells a right attribution from a wrong one: its words, its order, and how sure the weights are of its parts. */
export function featuresOfDraft({ draft, clues, reading, cues }: Candidate): number[] {
  const { items } = clues
  const { roles, cue } = ruledOf(items, draft)
  const content = extent(roles, bit.content)
  const source = extent(roles, bit.source)
  const cueWord = lastVerb(items, cue)
  const first = content ? (items[content.from] as Item).lower : ''
  const quoted = items.some((item, i) => item.quote && (roles[i] as number) & bit.content)
  const origin = `${reading ? (draft.learned ? 'l' : 'b') : 'r'}${quoted ? 'q' : 'i'}${draft.stance ? 's' : ''}`
  const order = [source && `s${100 + source.from}`, `q${100 + cue.from}`, content && `c${100 + content.from}`]
    .filter((part): part is string => !!part)
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((part) => part[0])
    .join('')
  const seen = {
    cue: reading ? step(likely(reading.score)) : 9,
    content: reading && content ? step(mean(reading.contentScores, roles, bit.content)) : 9,
    source: reading && source ? step(mean(reading.sourceScores, roles, bit.source)) : 9,
  }
  const kind = sourceKind(items, source)
  const size = content ? lengthStep(content.to - content.from) : 0
  const gap = content ? lengthStep(Math.max(0, content.from - cue.to, cue.from - content.to)) : 9
  const apart = source ? lengthStep(Math.max(0, cue.from - source.to, source.from - cue.to)) : 9
  return [
    'bias',
    `o${origin}`,
    `w${cueWord}`,
    `ow${origin} ${cueWord}`,
    `f${first}`,
    `wf${cueWord} ${/^(?:that|to|the|a)$/.test(first) ? first : 'x'}`,
    `p${order}`,
    `po${order} ${origin}`,
    `s${seen.cue}${seen.content}${seen.source}`,
    `so${seen.cue}${seen.content} ${origin}`,
    `sc${seen.cue} ${origin}`,
    `sn${seen.content} ${origin}`,
    `ss${seen.source} ${kind}`,
    `k${kind} ${origin}`,
    `kw${kind} ${cueWord}`,
    `z${size} ${origin}`,
    `zs${size} ${seen.content}`,
    `g${gap} ${origin}`,
    `a${apart} ${origin}`,
    `c${lengthStep(cue.to - cue.from)} ${origin}`,
    `n${draft.attribution.content.length} ${origin}`,
    `q${Math.min(cues, 5)} ${origin}`,
    `e${content ? endsClause(items, content) : ''} ${origin}`,
    `b${edge(reading?.contentScores, content, -1)}${edge(reading?.contentScores, content, 0)} ${origin}`,
    `be${edge(reading?.contentScores, content, 1)}${edge(reading?.contentScores, content, 2)} ${origin}`,
    `m${Math.min(3, draft.attribution.source.length)} ${seen.source}`,
  ].map(smallFeature)
}

function likely(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

/** The mean chance of the items with a role. */
function mean(scores: readonly number[], roles: readonly number[], role: number): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < roles.length; i++)
    if ((roles[i] as number) & role) {
      sum += likely(scores[i] as number)
      count++
    }
  return count ? sum / count : 0
}

/** How sure the weights are just outside (-1, 2) and just inside (0, 1) the content's ends. */
function edge(scores: readonly number[] | undefined, content: Run | undefined, at: -1 | 0 | 1 | 2): number {
  if (!scores || !content) return 9
  const i = at <= 0 ? content.from + at : content.to + at - 2
  return i < 0 || i >= scores.length ? 8 : step(likely(scores[i] as number))
}

/** From the first item with a role to the last. */
function extent(roles: readonly number[], role: number): Run | undefined {
  let from = 0
  while (from < roles.length && !((roles[from] as number) & role)) from++
  let to = roles.length
  while (to > from && !((roles[to - 1] as number) & role)) to--
  return to > from ? { from, to } : undefined
}

/** The cue's word that counts: its last that is no small word. */
function lastVerb(items: readonly Item[], run: Run): string {
  for (let i = run.to - 1; i >= run.from; i--) {
    const { lower, kind } = items[i] as Item
    if (kind === 'word' && !words.preposition.has(lower) && !words.adverb.has(lower) && !words.determiner.has(lower))
      return lower
  }
  return items[run.from]?.lower ?? ''
}

function sourceKind(items: readonly Item[], run: Run | undefined): string {
  if (!run) return 'none'
  const last = items[run.to - 1] as Item
  if (words.pronoun.has(last.lower) && run.to - run.from === 1) return 'pronoun'
  return `${isCapitalised(last.text) ? 'name' : 'noun'}${lengthStep(run.to - run.from)}`
}

/** What follows the content: the frame's end, a mark, or a word that may well belong to it. */
function endsClause(items: readonly Item[], { to }: Run): string {
  const next = items[to]
  return !next ? 'end' : next.kind === 'mark' ? next.text : words.preposition.has(next.lower) ? 'prep' : 'word'
}
