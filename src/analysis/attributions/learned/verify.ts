import type { Span } from '../../article.ts'
import { isCapitalised, words } from '../../grammar/words.ts'
import { firstEndingAfter } from '../../spans.ts'
import type { ArticleTree, SentenceNode, Token } from '../../tree.ts'
import type { Draft } from '../drafts.ts'
import { bit } from './model.ts'
import { chance, lengthStep, type Regression, smallFeature, step } from './regression.ts'
import { type TokenRun, tokensIn } from './runs.ts'
import type { Tagged } from './tag.ts'

/** What the weights alone find must be this much likelier to be right: a reader sees no reporting verb in it. */
const doubt = 0.2

/**
 * Drops the attributions that are more likely wrong than right, and tells on the others how likely they are right where
 * that is in doubt. Direct speech with its source beside it is taken on the rules' word.
 */
export function verify(
  tree: ArticleTree,
  drafts: readonly Draft[],
  tagged: ReadonlyMap<SentenceNode, Tagged>,
  verifier: Regression,
): Draft[] {
  const place = placer(tagged)
  const best = new Map<string, { draft: Draft; claim: number }>()
  const kept: Draft[] = []
  for (const draft of drafts) {
    const tags = place(draft)
    const right = tags ? chance(verifier, featuresOfDraft(tree, draft, tags)) : 1
    const claim = draft.inner ? right - 1 : right
    const quoted = isQuoted(tree, draft) || isThatClause(tree, draft)
    if (right < verifier.cutoff + (draft.learned ? doubt : 0) && !quoted) continue
    const sure = Math.round(right * 100) / 100
    if (sure < 0.9 && !(quoted && !draft.learned))
      draft.attribution.confidence = Math.min(draft.attribution.confidence ?? 1, sure)
    // Two clauses that take the very same words: the likelier has them, an utterance before a thought.
    const { start, end } = draft.attribution
    const rival = best.get(`${start} ${end}`)
    if (rival && rival.claim >= claim) continue
    if (rival) kept.splice(kept.indexOf(rival.draft), 1)
    best.set(`${start} ${end}`, { draft, claim })
    kept.push(draft)
  }
  return kept
}

/** "Smith denied that …": the grammar leaves no doubt. */
function isThatClause(tree: ArticleTree, { attribution, learned, mention }: Draft): boolean {
  return !learned && !!mention && /^that\s/.test(tree.text.slice(attribution.start, attribution.start + 5))
}

/** Finds the tagged sentence in which a draft's cue stands (its content's start where it has none). */
export function placer(tagged: ReadonlyMap<SentenceNode, Tagged>): (draft: Draft) => Tagged | undefined {
  const sentences = [...tagged.keys()]
  return ({ attribution }) => {
    const offset = attribution.cue[0]?.start ?? attribution.start
    const sentence = sentences[firstEndingAfter(sentences, offset)]
    return sentence && tagged.get(sentence)
  }
}

export function isQuoted(tree: ArticleTree, { attribution }: Draft): boolean {
  return attribution.content.some(({ start, end }) => /["“”«»]|''/.test(tree.text.slice(start, end)))
}

/** What tells a right attribution from a wrong one: its words, its order, and how far the learned roles agree. */
export function featuresOfDraft(tree: ArticleTree, draft: Draft, tags: Tagged): number[] {
  const { attribution, learned, stance } = draft
  const { tokens } = tags
  const cue = runOf(tokens, attribution.cue)
  const content = runOf(tokens, attribution.content)
  const source = runOf(tokens, attribution.source)
  const cueWord = cue ? lastVerb(tokens, cue) : ''
  const first = content ? (tokens[content.from] as Token).lower : ''
  const origin = `${learned ? 'l' : 'r'}${isQuoted(tree, draft) ? 'q' : 'i'}${stance ? 's' : ''}`
  const order = [source && `s${source.from}`, cue && `q${cue.from}`, content && `c${content.from}`]
    .filter((part): part is string => !!part)
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((part) => part[0])
    .join('')
  const seen = {
    cue: step(share(tags, cue, bit.cue)),
    content: step(share(tags, content, bit.content)),
    source: source ? step(share(tags, source, bit.source)) : 9,
  }
  const kind = sourceKind(tokens, source)
  const size = lengthStep(attribution.content.reduce((sum, span) => sum + wordsIn(tokens, span), 0))
  const gap = cue && content ? lengthStep(Math.max(0, content.from - cue.to, cue.from - content.to)) : 9
  const apart = cue && source ? lengthStep(Math.max(0, cue.from - source.to, source.from - cue.to)) : 9
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
    `c${cue ? lengthStep(cue.to - cue.from) : 9} ${origin}`,
    `n${attribution.content.length} ${origin}`,
    `q${countCues(tags)} ${origin}`,
    `e${content ? endsClause(tokens, content) : ''} ${origin}`,
  ].map(smallFeature)
}

function runOf(tokens: readonly Token[], spans: readonly Span[]): TokenRun | undefined {
  const first = spans[0]
  return first && tokensIn(tokens, first.start, first.end)
}

function share({ roles }: Tagged, run: TokenRun | undefined, role: number): number {
  if (!run) return 0
  let seen = 0
  for (let i = run.from; i < run.to; i++) if ((roles[i] as number) & role) seen++
  return seen / (run.to - run.from)
}

/** The cue's word that counts: its last that is no small word. */
function lastVerb(tokens: readonly Token[], run: TokenRun): string {
  for (let i = run.to - 1; i >= run.from; i--) {
    const { lower, type } = tokens[i] as Token
    if (type === 'word' && !words.preposition.has(lower) && !words.adverb.has(lower) && !words.determiner.has(lower))
      return lower
  }
  return (tokens[run.from] as Token).lower
}

function sourceKind(tokens: readonly Token[], run: TokenRun | undefined): string {
  if (!run) return 'none'
  const last = tokens[run.to - 1] as Token
  if (words.pronoun.has(last.lower) && run.to - run.from === 1) return 'pronoun'
  return `${isCapitalised(last.text) ? 'name' : 'noun'}${lengthStep(run.to - run.from)}`
}

function wordsIn(tokens: readonly Token[], { start, end }: Span): number {
  const run = tokensIn(tokens, start, end)
  return run ? run.to - run.from : 30
}

function countCues({ roles }: Tagged): number {
  let count = 0
  for (let i = 0; i < roles.length; i++) if ((roles[i] as number) & bit.cue && !((roles[i - 1] ?? 0) & bit.cue)) count++
  return Math.min(count, 5)
}

/** What follows the content: the sentence's end, a mark, or a word that may well belong to it. */
function endsClause(tokens: readonly Token[], { to }: TokenRun): string {
  const next = tokens[to]
  return !next ? 'end' : next.type === 'mark' ? next.text : words.preposition.has(next.lower) ? 'prep' : 'word'
}
