import type { Span, TokenSpan } from '../analysis/article.ts'
import type { Claim, Mention } from '../comparison/claim.ts'
import { differingWords } from '../comparison/words.ts'
import type { Entry } from '../library/library.ts'
import { fileName } from '../wording.ts'
import { reportedBy, voiceOf } from './claim-words.ts'
import { shortNames } from './names.ts'
import type { Card, Passage, Segment, SideBySide } from './protocol.ts'
import { verdictLooks } from './verdicts.ts'

type Mark = NonNullable<Segment['mark']>
type MarkedSpan = Span & { mark: Mark }

/** A difference that names most of a passage points at the passage, not at words in it. */
const pointing = 0.6

/** A claim as it is shown side by side: a card for each article that reports it, then who does not. */
export function sideBySide(claim: Claim, entries: readonly Entry[]): SideBySide {
  const byUri = new Map(entries.map((entry) => [entry.uri, entry]))
  const names = shortNames(entries)
  const name = (uri: string) => names.get(uri) ?? fileName(uri)
  const marks = marksOf(claim, byUri)
  const cards = new Map<string, Card>()
  claim.mentions.forEach((mention, index) => {
    const card = cards.get(mention.path) ?? {
      name: name(mention.path),
      fullName: byUri.get(mention.path)?.name ?? fileName(mention.path),
      passages: [],
    }
    cards.set(mention.path, card)
    const passage: Passage = {
      mention: index,
      segments: segmentsOf(mention, marks[index] ?? [], byUri.get(mention.path)),
      voice: voiceOf(mention),
    }
    if (mention.copyOf !== null) passage.sameAs = name(mention.copyOf)
    card.passages.push(passage)
  })
  return {
    id: claim.id,
    label: claim.label,
    verdict: claim.verdict,
    verdictLabel: verdictLooks[claim.verdict].label,
    reported: `${reportedBy(claim)} articles`,
    differences: claim.differences.map(({ kind, detail }) => ({ kind, detail })),
    why: claim.why,
    cards: [...cards.values()],
    absent: claim.absent.map(name),
  }
}

function tokensWithin(span: Span, entry: Entry | undefined): TokenSpan[] {
  return (entry?.article.sentences ?? [])
    .filter((sentence) => sentence.start < span.end && span.start < sentence.end)
    .flatMap((sentence) => sentence.tokens.filter(({ start, end }) => span.start <= start && end <= span.end))
}

/** For each mention, what is marked in it: where a difference points, else the words that stand apart. */
function marksOf(claim: Claim, entries: ReadonlyMap<string, Entry>): MarkedSpan[][] {
  const words = differingWords(
    claim.mentions.map((mention) => {
      const entry = entries.get(mention.path)
      const annotations = entry?.article.annotations ?? []
      return {
        path: mention.path,
        tokens: tokensWithin(mention, entry),
        quotes: annotations.filter(({ type }) => type === 'quote'),
        credits: annotations.flatMap((one) =>
          one.type === 'attribution' && one.speaker === mention.speaker ? [...one.source, ...one.cue] : [],
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
function segmentsOf(mention: Mention, marks: readonly MarkedSpan[], entry: Entry | undefined): Segment[] {
  if (!entry) return [{ text: mention.text }]
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
  for (const { start, end, text } of tokensWithin(mention, entry)) {
    add(entry.text.slice(at, start), at > mention.start ? strongest[at - mention.start] : undefined)
    const marked = strongest[start - mention.start]
    const whole = strongest.slice(start - mention.start, end - mention.start).every((mark) => mark === marked)
    if (whole) add(text, marked)
    else for (let i = start; i < end; i++) add(entry.text.charAt(i), strongest[i - mention.start])
    at = end
  }
  add(entry.text.slice(at, mention.end), undefined)
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/gu, ' ') }))
}
