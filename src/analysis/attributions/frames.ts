import type { QuoteAnnotation, Span } from '../article.ts'
import type { ArticleTree, BlockNode, Token } from '../tree.ts'

/** A word, a mark, or a whole quotation. Offsets are UTF-16 code units into the text as read. */
export interface Item {
  kind: 'word' | 'mark' | 'quote'
  start: number
  end: number
  text: string
  lower: string
  quote?: QuoteAnnotation
  /** Part of a country's name: never a verb ("States"). */
  country?: boolean
}

/** A sentence of the reporter's, with each quotation in it as one item however many sentences that holds. */
export interface Frame {
  items: Item[]
  block: BlockNode
  /** Index of the block in the article. */
  at: number
}

/** What is longer is no sentence ("said said said …"), and reading it whole takes time by its square. */
const mostItems = 300

/** The frames of an article in order. */
export function framesOf(tree: ArticleTree): Frame[] {
  const frames: Frame[] = []
  let next = 0
  const countries = new Spans(tree.countries)
  for (const [at, block] of tree.children.entries()) {
    let items: Item[] = []
    for (const sentence of block.children) {
      for (const token of sentence.children) {
        while (next < tree.quotes.length && (tree.quotes[next] as QuoteAnnotation).end <= token.start) next++
        const quote = tree.quotes[next]
        if (!quote || quote.start >= token.end)
          items.push({
            kind: token.type,
            start: token.start,
            end: token.end,
            text: token.text,
            lower: token.lower,
            country: countries.covers(token),
          })
        else if (items.at(-1)?.quote !== quote) items.push(fromQuote(quote))
        if (items.length < mostItems) continue
        frames.push({ items, block, at })
        items = []
      }
      const last = items.at(-1)
      if (!last || (last.quote && last.end > sentence.end)) continue
      frames.push({ items, block, at })
      items = []
    }
    if (items.length) frames.push({ items, block, at })
  }
  return frames
}

/** Sorted spans, asked about tokens in order. */
class Spans {
  private next = 0
  private readonly spans: readonly Span[]
  constructor(spans: readonly Span[]) {
    this.spans = spans
  }
  covers(token: Token): boolean {
    while ((this.spans[this.next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) this.next++
    const span = this.spans[this.next]
    return !!span && span.start <= token.start && span.end >= token.end
  }
}

function fromQuote(quote: QuoteAnnotation): Item {
  return { kind: 'quote', start: quote.start, end: quote.end, text: quote.text, lower: '', quote }
}
