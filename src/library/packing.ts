import type { AnnotatedArticle, SentenceSpan, TokenSpan } from '../analysis/article.ts'

/** An article whose tokens are numbers: cloning an object for every word would hold up the thread that receives it. */
export interface PackedArticle {
  /** With sentences that have no tokens. */
  article: AnnotatedArticle
  /** How many tokens each sentence has. */
  counts: Uint32Array
  /** For each token its start, its end and the index of its kind. */
  spans: Uint32Array
  /** Tokens, by index, that read differently from the text: damaged marks are repaired in them. */
  repaired: Map<number, string>
}

const kinds = ['word', 'mark'] as const satisfies TokenSpan['kind'][]

/** Those that have come packed: they go on as they came. */
const packedOnes = new WeakMap<AnnotatedArticle, PackedArticle>()

/** @param text the text that was annotated */
export function pack(article: AnnotatedArticle, text: string): PackedArticle {
  const known = packedOnes.get(article)
  if (known) return known
  const tokens = article.sentences.flatMap((sentence) => sentence.tokens)
  const spans = new Uint32Array(tokens.length * 3)
  const repaired = new Map<number, string>()
  tokens.forEach((token, index) => {
    spans.set([token.start, token.end, kinds.indexOf(token.kind)], index * 3)
    if (text.slice(token.start, token.end) !== token.text) repaired.set(index, token.text)
  })
  return {
    article: { ...article, sentences: article.sentences.map((sentence) => ({ ...sentence, tokens: [] })) },
    counts: Uint32Array.from(article.sentences, (sentence) => sentence.tokens.length),
    spans,
    repaired,
  }
}

/**
 * Undoes `pack`. Tokens are made when they are asked for: most articles of a folder are never looked at so closely.
 *
 * @param text the text that was annotated
 */
export function unpack(packed: PackedArticle, text: string): AnnotatedArticle {
  const { article, counts } = packed
  let first = 0
  const sentences = article.sentences.map((sentence, at) => {
    const from = first
    first += counts[at] ?? 0
    return withTokens(sentence, () => tokensOf(packed, from, from + (counts[at] ?? 0), text))
  })
  const unpacked = { ...article, sentences }
  packedOnes.set(unpacked, packed)
  return unpacked
}

function withTokens({ start, end, text, block }: SentenceSpan, make: () => TokenSpan[]): SentenceSpan {
  let made: TokenSpan[] | undefined
  return {
    start,
    end,
    text,
    block,
    get tokens() {
      made ??= make()
      return made
    },
  }
}

function tokensOf({ spans, repaired }: PackedArticle, from: number, to: number, text: string): TokenSpan[] {
  return Array.from({ length: to - from }, (_, at) => {
    const index = from + at
    const [start = 0, end = 0, kind = 0] = spans.subarray(index * 3, index * 3 + 3)
    return { kind: kinds[kind] ?? 'word', start, end, text: repaired.get(index) ?? text.slice(start, end) }
  })
}
