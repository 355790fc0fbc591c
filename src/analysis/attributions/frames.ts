import type { QuoteAnnotation } from '../article.ts'
import type { ArticleTree, BlockNode, Token } from '../tree.ts'

/** A word, a mark, or a whole quotation. Offsets are UTF-16 code units into the text as read. */
export interface Item {
  kind: 'word' | 'mark' | 'quote'
  start: number
  end: number
  text: string
  lower: string
  quote?: QuoteAnnotation
}

/** A sentence of the reporter's, with each quotation in it as one item however many sentences that holds. */
export interface Frame {
  items: Item[]
  block: BlockNode
  /** Index of the block in the article. */
  at: number
}

/** The frames of an article in order. */
export function framesOf(tree: ArticleTree): Frame[] {
  const frames: Frame[] = []
  let next = 0
  for (const [at, block] of tree.children.entries()) {
    let items: Item[] = []
    for (const sentence of block.children) {
      for (const token of sentence.children) {
        while (next < tree.quotes.length && (tree.quotes[next] as QuoteAnnotation).end <= token.start) next++
        const quote = tree.quotes[next]
        if (!quote || quote.start >= token.end) items.push(fromToken(token))
        else if (items.at(-1)?.quote !== quote) items.push(fromQuote(quote))
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

function fromToken({ type, start, end, text, lower }: Token): Item {
  return { kind: type, start, end, text, lower }
}

function fromQuote(quote: QuoteAnnotation): Item {
  return { kind: 'quote', start: quote.start, end: quote.end, text: quote.text, lower: '', quote }
}
