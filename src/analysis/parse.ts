import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import layOut from './layout/index.ts'
import { repair } from './reading/index.ts'
import { splitSentences } from './sentences/index.ts'
import type { ArticleTree, BlockNode } from './tree.ts'

/**
 * Unified plugin: sets the parser that turns an article's text into an `ArticleTree`.
 *
 * Layout comes first, then sentences block by block: parse-latin takes a whole file as one sentence first and is
 * super-linear in its length, and a headline without a full stop would run into the paragraph under it.
 */
export default function articleParser(this: Processor): void {
  this.parser = parseArticle as unknown as typeof this.parser
}

function parseArticle(given: string, file: VFile): ArticleTree {
  const reading = repair(given)
  file.data.given = given
  file.data.reading = reading
  const layout = layOut(reading.text)
  return {
    type: 'article',
    text: reading.text,
    outlet: layout.outlet,
    headline: layout.headline,
    date: layout.date,
    children: layout.blocks.map(
      (block): BlockNode => ({
        type: 'block',
        ...block,
        children: readable.has(block.kind) ? splitSentences(reading.text, block.start, block.end) : [],
      }),
    ),
    countries: [],
    numbers: [],
    quotes: [],
    attributions: [],
    credits: [],
    speakers: [],
  }
}

/** Blocks that hold sentences of the article's own. */
const readable = new Set(['headline', 'subheading', 'paragraph'])
