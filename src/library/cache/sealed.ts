import type { AnnotatedArticle, Annotation, BlockSpan, SentenceSpan, Span, TokenSpan } from '../../analysis/article.ts'
import { type Mentioned, mentionedIn } from './mentioned.ts'

/**
 * An article as bytes, for crossing over to another thread and for being kept: three lines of JSON in UTF-8 (what is
 * told of the whole, what is marked, sentences with their tokens), without what the text tells. Most articles of a
 * folder are never looked at closely: a line is read when somebody asks for what it holds.
 */
export type SealedArticle = Uint8Array<ArrayBuffer>

/** What is known of an article without reading what is marked in it. */
interface Head extends Told {
  mentioned: Mentioned
}

type Told = Pick<AnnotatedArticle, 'outlet' | 'headline' | 'date' | 'repairs'>

interface Marks {
  annotations: Omit<Annotation, 'text'>[]
  blocks: BlockSpan[]
}

interface Words {
  /** With the text only where it reads otherwise than it stands. */
  sentences: [start: number, end: number, block: number, text?: string][]
  /** How many tokens each sentence has. */
  counts: number[]
  /** Of each token its kind, its start from the end of the one before, and its length. */
  spans: number[]
  /** Tokens, by index, that read otherwise than they stand: damaged marks are repaired in them. */
  repaired: [index: number, text: string][]
}

const kinds = ['word', 'mark'] as const satisfies TokenSpan['kind'][]
const numbersOfToken = 3
const lineEnd = 10

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Those that have been sealed, or come so: they go on as they are. */
const sealedOnes = new WeakMap<AnnotatedArticle, SealedArticle>()

/** What some mention whose first line was read a moment ago: whoever reads that asks for it next, once. */
const mentionedOnes = new WeakMap<AnnotatedArticle, Mentioned>()

/** @param text the text that was annotated */
export function seal(article: AnnotatedArticle, text: string): SealedArticle {
  const known = sealedOnes.get(article)
  if (known) return known
  const { annotations, blocks, sentences, outlet, headline, date, repairs } = article
  const head: Head = { outlet, headline, date, repairs, mentioned: mentionedIn(article) }
  const marks: Marks = { annotations: annotations.map(({ text: _, ...annotation }) => annotation), blocks }
  const sealed = encoder.encode([head, marks, wordsOf(sentences, text)].map((part) => JSON.stringify(part)).join('\n'))
  sealedOnes.set(article, sealed)
  return sealed
}

/**
 * Undoes `seal`, as far as somebody looks; where the bytes are none of its, looking throws.
 *
 * @param text the text that was annotated
 */
export function unseal(sealed: SealedArticle, text: string): AnnotatedArticle {
  let lines: ReturnType<typeof linesOf> | undefined
  const line = (at: 0 | 1 | 2) => {
    lines ??= linesOf(sealed)
    return lines[at]
  }
  let told: Told | undefined
  let marked: Pick<AnnotatedArticle, 'annotations' | 'blocks'> | undefined
  let sentences: SentenceSpan[] | undefined
  const markedOnce = () => {
    marked ??= markedIn(parsed<Marks>(line(1)), text)
    return marked
  }
  const toldOnce = () => {
    if (!told) {
      const { mentioned, ...rest } = parsed<Head>(line(0))
      told = rest
      mentionedOnes.set(article, mentioned)
    }
    return told
  }
  const article: AnnotatedArticle = {
    get outlet() {
      return toldOnce().outlet
    },
    get headline() {
      return toldOnce().headline
    },
    get date() {
      return toldOnce().date
    },
    get repairs() {
      return toldOnce().repairs
    },
    get annotations() {
      return markedOnce().annotations
    },
    get blocks() {
      return markedOnce().blocks
    },
    get sentences() {
      sentences ??= sentencesOf(parsed<Words>(line(2)), text)
      return sentences
    },
  }
  sealedOnes.set(article, sealed)
  return article
}

/** What an article mentions; of one that was sealed without reading what is marked in it. */
export function mentionedOf(article: AnnotatedArticle): Mentioned {
  const sealed = sealedOnes.get(article)
  if (!sealed) return mentionedIn(article)
  const known = mentionedOnes.get(article)
  mentionedOnes.delete(article)
  return known ?? parsed<Head>(linesOf(sealed)[0]).mentioned
}

function linesOf(sealed: SealedArticle): [SealedArticle, SealedArticle, SealedArticle] {
  const first = sealed.indexOf(lineEnd)
  const second = sealed.indexOf(lineEnd, first + 1)
  return [sealed.subarray(0, first), sealed.subarray(first + 1, second), sealed.subarray(second + 1)]
}

function parsed<T>(line: SealedArticle): T {
  return JSON.parse(decoder.decode(line))
}

function markedIn({ annotations, blocks }: Marks, text: string): Pick<AnnotatedArticle, 'annotations' | 'blocks'> {
  const within = isWithin(text)
  const found = annotations.filter(within) as Annotation[]
  for (const annotation of found) annotation.text = text.slice(annotation.start, annotation.end)
  return { annotations: found, blocks: blocks.filter(within) }
}

function wordsOf(sentences: readonly SentenceSpan[], text: string): Words {
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  let last = 0
  const spans = tokens.flatMap(({ start, end, kind }) => {
    const numbers = [kinds.indexOf(kind), start - last, end - start]
    last = end
    return numbers
  })
  return {
    sentences: sentences.map(({ start, end, block, text: read }) =>
      read === text.slice(start, end) ? [start, end, block] : [start, end, block, read],
    ),
    counts: sentences.map((sentence) => sentence.tokens.length),
    spans,
    repaired: tokens.flatMap(({ start, end, text: read }, index): [number, string][] =>
      read === text.slice(start, end) ? [] : [[index, read]],
    ),
  }
}

function sentencesOf({ sentences, counts, spans, repaired }: Words, text: string): SentenceSpan[] {
  const places = placesOf(spans)
  const repairs = new Map(repaired)
  let first = 0
  const within = isWithin(text)
  const all = sentences.map(([start, end, block, read = text.slice(start, end)], at) => {
    const from = first
    first += counts[at] ?? 0
    const to = first
    let tokens: TokenSpan[] | undefined
    const tokenAt = (index: number): TokenSpan => {
      const [from, to] = [places[2 * index] as number, places[2 * index + 1] as number]
      const kind = kinds[spans[numbersOfToken * index] as number] ?? 'word'
      return { kind, start: from, end: to, text: repairs.get(index) ?? text.slice(from, to) }
    }
    return {
      start,
      end,
      text: read,
      block,
      get tokens() {
        tokens ??= Array.from({ length: to - from }, (_, token) => tokenAt(from + token))
        return tokens
      },
    }
  })
  return all.filter(within)
}

/** Whoever made the bytes: what does not lie in the text is never shown. */
function isWithin({ length }: string): (span: Span) => boolean {
  return ({ start, end }) =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
}

/** The start and the end of each token. */
function placesOf(spans: readonly number[]): Uint32Array {
  const places = new Uint32Array((spans.length / numbersOfToken) * 2)
  let last = 0
  for (let at = 0; 2 * at < places.length; at++) {
    const start = last + (spans[numbersOfToken * at + 1] as number)
    last = start + (spans[numbersOfToken * at + 2] as number)
    places.set([start, last], 2 * at)
  }
  return places
}
