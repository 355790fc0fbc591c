import type { AnnotatedArticle, TokenSpan } from '../analysis/article.ts'

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

/** @param text the text that was annotated */
export function pack(article: AnnotatedArticle, text: string): PackedArticle {
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
 * Undoes `pack`, in place.
 *
 * @param text the text that was annotated
 */
export function unpack({ article, counts, spans, repaired }: PackedArticle, text: string): AnnotatedArticle {
  let index = 0
  article.sentences.forEach((sentence, at) => {
    const end = index + (counts[at] ?? 0)
    for (; index < end; index++) sentence.tokens.push(tokenAt(index, spans, repaired, text))
  })
  return article
}

function tokenAt(index: number, spans: Uint32Array, repaired: Map<number, string>, text: string): TokenSpan {
  const [start = 0, end = 0, kind = 0] = spans.subarray(index * 3, index * 3 + 3)
  return { kind: kinds[kind] ?? 'word', start, end, text: repaired.get(index) ?? text.slice(start, end) }
}
