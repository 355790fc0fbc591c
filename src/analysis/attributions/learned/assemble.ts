import type { Span } from '../../article.ts'
import { isFiniteWord, words } from '../../grammar/words.ts'
import { firstEndingAfter } from '../../spans.ts'
import type { ArticleTree, SentenceNode, Token } from '../../tree.ts'
import { verbCues } from '../cues.ts'
import type { Draft } from '../drafts.ts'
import { bit } from './model.ts'
import { runsOf, type TokenRun, tokensIn } from './runs.ts'
import { cueSubject } from './subject.ts'
import type { Tagged } from './tag.ts'

/** Fewer words than this are not cut off a content's end. */
const fewWords = 4
/** How sure an attribution is that the weights alone find. */
const sureOfLearned = 0.5

/**
 * Brings the rules' attributions and the learned roles together: attributions without quotation whose cue and content
 * the weights do not see are dropped, the others' ends are set where the weights see them, and cues that only the
 * weights see are joined with the content and source next to them.
 */
export function assemble(
  tree: ArticleTree,
  drafts: readonly Draft[],
  tagged: ReadonlyMap<SentenceNode, Tagged>,
): Draft[] {
  const sentences = [...tagged.keys()]
  const bySentence = new Map<SentenceNode, Draft[]>()
  const kept = drafts.filter((draft) => {
    const cue = draft.attribution.cue[0]
    const sentence = cue && sentences[firstEndingAfter(sentences, cue.start)]
    const tags = sentence && tagged.get(sentence)
    if (!tags) return true
    if (!isSeen(tree, draft, tags)) return false
    reshape(tree, draft, tags)
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft])
    return true
  })
  const learned: Draft[] = []
  for (const [sentence, tags] of tagged) learned.push(...missing(tree, tags, bySentence.get(sentence) ?? []))
  return [...kept, ...learned].sort(
    (a, b) => a.attribution.start - b.attribution.start || b.attribution.end - a.attribution.end,
  )
}

/** Do the weights see the cue, or most of the content? Quotations are taken on the rules' word. */
function isSeen(tree: ArticleTree, { attribution }: Draft, { tokens, roles }: Tagged): boolean {
  if (attribution.content.some((span) => /["“”«»]|''/.test(tree.text.slice(span.start, span.end)))) return true
  const share = (spans: readonly Span[], role: number) => {
    let all = 0
    let seen = 0
    for (const { start, end } of spans) {
      const run = tokensIn(tokens, start, end)
      for (let i = run?.from ?? 0; i < (run?.to ?? 0); i++) {
        all++
        if ((roles[i] as number) & role) seen++
      }
    }
    return all ? seen / all : 0
  }
  return share(attribution.cue, bit.cue) > 0 || share(attribution.content, bit.content) > 0.5
}

/** Sets source, cue and the ends of the content where the weights see them. */
function reshape(tree: ArticleTree, { attribution, mention }: Draft, tags: Tagged): void {
  const { tokens } = tags
  const seenAs = (role: number, span: Span, must: Span) => {
    const own = tokensIn(tokens, span.start, span.end)
    const run = own && runsOf(tags, role).find((seen) => seen.from < own.to && seen.to > own.from)
    if (!run || run.to - run.from > 30) return span
    const seen = spanOf(tokens, role === bit.source ? withoutTail(tokens, run) : run)
    return seen.end >= must.end ? seen : span
  }
  attribution.source = attribution.source.map((span) => seenAs(bit.source, span, mention ?? span))
  attribution.cue = attribution.cue.map((span) => seenAs(bit.cue, span, { start: 0, end: 0 }))
  const own = [...attribution.source, ...attribution.cue]
  attribution.content = attribution.content.map((span) => trimmed(tags, span, own))
  const start = (attribution.content[0] as Span).start
  const end = (attribution.content.at(-1) as Span).end
  Object.assign(attribution, { start, end, text: tree.text.slice(start, end) })
}

/** The span without the words at its ends that the weights do not see, and with those beside it that they do, up to its source and cue. */
function trimmed({ tokens, roles }: Tagged, span: Span, own: readonly Span[]): Span {
  const run = tokensIn(tokens, span.start, span.end)
  if (!run) return span
  const isContent = (i: number) => ((roles[i] ?? 0) & bit.content) > 0
  const isOwn = (i: number) =>
    own.some(({ start, end }) => start < (tokens[i] as Token).end && end > (tokens[i] as Token).start)
  let { from, to } = run
  while (from < to && !isContent(from)) from++
  while (to > from && !isContent(to - 1)) to--
  // A word or two at an end that the rules took in are more often theirs to know.
  if (from - run.from < fewWords) from = run.from
  if (run.to - to < fewWords) to = run.to
  if (from === to) return span
  while (from > 0 && isContent(from - 1) && !isOwn(from - 1)) from--
  while (to < tokens.length && isContent(to) && !isOwn(to)) to++
  // A content that goes on in other sentences keeps its ends there.
  const first = tokens[0] as Token
  const last = tokens.at(-1) as Token
  return {
    start: span.start < first.start ? span.start : (tokens[from] as Token).start,
    end:
      span.end > last.end
        ? span.end
        : Math.max((tokens[to - 1] as Token).end, span.end === closing(tokens, to, span.end) ? span.end : 0),
  }
}

/** The span's end when only marks lie between it and the last word seen: a closing quotation mark stays in. */
function closing(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < tokens.length && (tokens[i] as Token).start < end; i++)
    if ((tokens[i] as Token).type !== 'mark') return -1
  return end
}

/** Attributions of the cues that no draft has. */
function missing(tree: ArticleTree, tags: Tagged, drafts: readonly Draft[]): Draft[] {
  const { tokens } = tags
  const taken = drafts.flatMap(({ attribution }) =>
    attribution.cue.flatMap((span) => tokensIn(tokens, span.start, span.end) ?? []),
  )
  const cues = runsOf(tags, bit.cue)
  const contents = runsOf(tags, bit.content)
  const sources = runsOf(tags, bit.source).map((run) => wholePhrase(tokens, withoutTail(tokens, run)))
  return cues.flatMap((cue, i) => {
    if (taken.some((run) => run.from < cue.to && run.to > cue.from)) return []
    const next = cues[i + 1]?.from ?? tokens.length
    const content =
      contents.find((run) => run.to > cue.to && run.from >= cue.from && run.from - cue.to <= 3 && run.from < next) ??
      contents.findLast((run) => run.to <= cue.from) ??
      contents.find((run) => run.from >= cue.to)
    if (!content) return []
    const from = content.from < cue.to && content.to > cue.to ? cue.to : content.from
    if (content.to - from < 2) return []
    const source = sources.findLast((run) => run.to <= cue.from) ?? sources.find((run) => run.from >= cue.to)
    const told = source ? spanOf(tokens, source) : (cueSubject(tokens, cue.from) ?? sourceNear(drafts))
    return [draftOfRuns(tree, tokens, cue, { from, to: content.to }, told ?? null)]
  })
}

/** A source ends in no small word and no adverb ("partners increasingly share the"). */
function withoutTail(tokens: readonly Token[], { from, to }: TokenRun): TokenRun {
  let end = to
  while (end - from > 1 && isTail(tokens[end - 1] as Token)) end--
  return { from, to: end }
}

function isTail({ lower, text, type }: Token): boolean {
  if (type === 'mark') return text !== ')'
  return (
    [words.determiner, words.preposition, words.adverb, words.subordinator].some((list) => list.has(lower)) ||
    /\p{Ll}ly$/u.test(text)
  )
}

/** "European leaders" where only the adjective was seen. */
function wholePhrase(tokens: readonly Token[], run: TokenRun): TokenRun {
  const last = tokens[run.to - 1] as Token
  const next = tokens[run.to]
  const cut =
    /^\p{Lu}.*(?:an|ese|ish|ern|ic|ch)$/u.test(last.text) && next?.type === 'word' && /^\p{Ll}.*s$/u.test(next.text)
  return cut && !isFiniteWord(next.lower) ? { from: run.from, to: run.to + 1 } : run
}

/** The source of another attribution in the sentence. */
function sourceNear(drafts: readonly Draft[]): Span | undefined {
  return drafts.find((draft) => draft.mention)?.mention ?? undefined
}

function draftOfRuns(
  tree: ArticleTree,
  tokens: readonly Token[],
  cue: TokenRun,
  content: TokenRun,
  source: Span | null,
): Draft {
  const span = spanOf(tokens, content)
  const said = tokens
    .slice(cue.from, cue.to)
    .some((token) => verbCues.get(token.lower)?.some((verb) => verb.frames.has('say')))
  return {
    frame: -1,
    quotes: [],
    stance: !said,
    inner: !said,
    learned: true,
    mention: source,
    attribution: {
      type: 'attribution',
      ...span,
      text: tree.text.slice(span.start, span.end),
      kind: 'indirect',
      source: source ? [source] : [],
      cue: [spanOf(tokens, cue)],
      content: [span],
      speaker: null,
      confidence: sureOfLearned,
    },
  }
}

function spanOf(tokens: readonly Token[], { from, to }: TokenRun): Span {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
}
