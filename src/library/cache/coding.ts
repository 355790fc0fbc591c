import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AnnotatedArticle, Annotation, Span } from '../../analysis/article.ts'
import { type PackedArticle, pack, unpack } from '../packing.ts'

/** What each file begins with; the sum of what follows comes next. */
const magic = Buffer.from('crossread\u0001')
const sumLength = 32

/** What is kept of an article: whatever the text tells is left out. */
interface Kept {
  article: Omit<AnnotatedArticle, 'annotations' | 'sentences'> & {
    annotations: (Span & Partial<Annotation>)[]
    /** With the text only where it reads otherwise than it stands. */
    sentences: [start: number, end: number, block: number, text?: string][]
  }
  counts: number[]
  spans: number[]
  repaired: [number, string][]
}

/** An annotated article as the bytes of a file. */
export function encode(article: AnnotatedArticle, text: string): Uint8Array {
  const { article: bare, counts, spans, repaired } = pack(article, text)
  const kept: Kept = {
    article: {
      ...bare,
      annotations: bare.annotations.map(({ text: _, ...annotation }) => annotation),
      sentences: bare.sentences.map(({ start, end, block, text: read }) =>
        read === text.slice(start, end) ? [start, end, block] : [start, end, block, read],
      ),
    },
    counts: [...counts],
    spans: stepsOf(spans),
    repaired: [...repaired],
  }
  const body = deflateRawSync(JSON.stringify(kept), { level: 1 })
  return Buffer.concat([magic, sumOf(text, body), body])
}

/** Undoes `encode`; undefined when the bytes are damaged, or tell of another text. */
export function decode(bytes: Uint8Array, text: string): AnnotatedArticle | undefined {
  const head = magic.length + sumLength
  const body = bytes.subarray(head)
  if (bytes.length <= head || Buffer.compare(bytes.subarray(0, magic.length), magic)) return
  if (Buffer.compare(bytes.subarray(magic.length, head), sumOf(text, body))) return
  try {
    const { article, counts, spans, repaired } = JSON.parse(inflateRawSync(body).toString('utf8')) as Kept
    const packed: PackedArticle = {
      article: {
        ...article,
        annotations: article.annotations.map(
          (annotation) => ({ ...annotation, text: text.slice(annotation.start, annotation.end) }) as Annotation,
        ),
        sentences: article.sentences.map(([start, end, block, read = text.slice(start, end)]) => ({
          start,
          end,
          text: read,
          block,
          tokens: [],
        })),
      },
      counts: new Uint32Array(counts),
      spans: spansOf(spans),
      repaired: new Map(repaired),
    }
    return fits(packed, text) ? unpack(packed, text) : undefined
  } catch {
    return
  }
}

/** Does everything that is said of the text lie in it? */
function fits({ article, counts, spans }: PackedArticle, text: string): boolean {
  const { annotations, sentences, blocks } = article
  const within = ({ start, end }: { start: number; end: number }) =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length
  return (
    annotations.every(within) &&
    sentences.every(within) &&
    blocks.every(within) &&
    counts.length === sentences.length &&
    3 * counts.reduce((sum, count) => sum + count, 0) === spans.length &&
    areWithin(spans, text.length)
  )
}

/** Do all tokens lie in a text of so many code units? */
function areWithin(spans: Uint32Array, length: number): boolean {
  for (let at = 0; at < spans.length; at += 3) {
    const [start, end] = [spans[at] as number, spans[at + 1] as number]
    if (start > end || end > length) return false
  }
  return true
}

/** Tells damage, and bytes that are about another text. */
function sumOf(text: string, bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(text, 'utf16le').update(bytes).digest()
}

/** Starts and ends of tokens (each with its kind) as steps from the one before: small numbers take little room. */
function stepsOf(spans: Uint32Array): number[] {
  const steps = Array.from(spans)
  for (let at = spans.length - 3; at >= 0; at -= 3) {
    steps[at + 1] = (spans[at + 1] as number) - (spans[at] as number)
    steps[at] = (spans[at] as number) - (at ? (spans[at - 2] as number) : 0)
  }
  return steps
}

function spansOf(steps: readonly number[]): Uint32Array {
  const spans = new Uint32Array(steps)
  for (let at = 0; at < spans.length; at += 3) {
    spans[at] = (steps[at] as number) + (at ? (spans[at - 2] as number) : 0)
    spans[at + 1] = (spans[at] as number) + (steps[at + 1] as number)
  }
  return spans
}
