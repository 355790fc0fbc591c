import type { AnnotatedArticle, Span, TokenSpan } from '../analysis/article.ts'
import { isStatement } from '../analysis/statements.ts'
import type { Claim, Mention } from '../comparison/claim.ts'
import { differingWords } from '../comparison/words.ts'
import type { Mark, Segment } from './marks.ts'

/** What is needed of an article to show its passages. */
export interface WordedArticle {
  text: string
  article: AnnotatedArticle
}

type MarkedSpan = Span & { mark: Mark }

/** A difference that names most of a passage points at the passage, not at words in it. */
const pointing = 0.6

/** For each mention of a claim, its passage with the words marked that stand apart from the other articles'. */
export function wordingsOf(claim: Claim, articles: ReadonlyMap<string, WordedArticle>): Segment[][] {
  const marks = marksOf(claim, articles)
  return claim.mentions.map((mention, index) => segmentsOf(mention, marks[index] ?? [], articles.get(mention.path)))
}

function tokensWithin(span: Span, from: WordedArticle | undefined): TokenSpan[] {
  return (from?.article.sentences ?? [])
    .filter((sentence) => sentence.start < span.end && span.start < sentence.end)
    .flatMap((sentence) => sentence.tokens.filter(({ start, end }) => span.start <= start && end <= span.end))
}

/** For each mention, what is marked in it: where a difference points, else the words that stand apart. */
function marksOf(claim: Claim, articles: ReadonlyMap<string, WordedArticle>): MarkedSpan[][] {
  const words = differingWords(
    claim.mentions.map((mention) => {
      const from = articles.get(mention.path)
      const annotations = from?.article.annotations ?? []
      return {
        path: mention.path,
        tokens: tokensWithin(mention, from),
        quotes: annotations.filter(({ type }) => type === 'quote'),
        credits: annotations.flatMap((one) =>
          isStatement(one) && one.speaker === mention.speaker ? [...one.source, ...one.cue] : [],
        ),
      }
    }),
  )
  return claim.mentions.map((mention, index) => {
    const marks: MarkedSpan[] = []
    for (const { kind, spans } of claim.differences) {
      if (kind === 'attribution') continue
      for (const { path, start, end } of spans)
        if (
          path === mention.path &&
          mention.start <= start &&
          end <= mention.end &&
          isPointing({ start, end }, mention)
        )
          marks.push({ start, end, mark: kind === 'number' ? 'figure' : kind === 'conflict' ? 'clash' : 'word' })
    }
    marks.push(...(words[index] ?? []).map((span): MarkedSpan => ({ ...span, mark: 'word' })))
    return marks
  })
}

function isPointing(span: Span, mention: Span): boolean {
  return span.end - span.start < pointing * (mention.end - mention.start)
}

const strength: readonly Mark[] = ['word', 'clash', 'figure']

/** The passage on one line, as read (marks of a damaged encoding repaired), cut where marks begin and end. */
function segmentsOf(mention: Mention, marks: readonly MarkedSpan[], from: WordedArticle | undefined): Segment[] {
  if (!from) return [{ text: mention.text }]
  const strongest = new Array<Mark | undefined>(mention.end - mention.start)
  for (const { start, end, mark } of [...marks].sort((a, b) => strength.indexOf(a.mark) - strength.indexOf(b.mark)))
    strongest.fill(mark, Math.max(0, start - mention.start), end - mention.start)
  const segments: Segment[] = []
  const add = (text: string, mark: Mark | undefined) => {
    const last = segments.at(-1)
    if (!text) return
    if (last && last.mark === mark) last.text += text
    else segments.push(mark ? { text, mark } : { text })
  }
  let at = mention.start
  for (const { start, end, text } of tokensWithin(mention, from)) {
    add(from.text.slice(at, start), at > mention.start ? strongest[at - mention.start] : undefined)
    const marked = strongest[start - mention.start]
    const whole = strongest.slice(start - mention.start, end - mention.start).every((mark) => mark === marked)
    if (whole) add(text, marked)
    else for (let i = start; i < end; i++) add(from.text.charAt(i), strongest[i - mention.start])
    at = end
  }
  add(from.text.slice(at, mention.end), undefined)
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/gu, ' ') }))
}
