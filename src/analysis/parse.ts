import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import type { BlockKind, BlockSpan } from './article.ts'
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
  const tree = emptyTree(reading.text, layout)
  tree.children = layout.blocks.map((block) => blockNode(reading.text, block))
  return tree
}

/** A tree without blocks. */
export function emptyTree(
  text: string,
  { outlet, headline, date }: Pick<ArticleTree, 'outlet' | 'headline' | 'date'>,
): ArticleTree {
  return {
    type: 'article',
    text,
    outlet,
    headline,
    date,
    children: [],
    countries: [],
    numbers: [],
    quotes: [],
    attributions: [],
    credits: [],
    speakers: [],
  }
}

/** A block with its sentences. */
export function blockNode(text: string, block: BlockSpan & { source?: string }): BlockNode {
  const { start, end, kind } = block
  return { type: 'block', ...block, children: isReadable(kind) ? splitSentences(text, start, end) : [] }
}

/** Does a block of the kind hold sentences of the article's own? */
export function isReadable(kind: BlockKind): boolean {
  return kind === 'headline' || kind === 'subheading' || kind === 'paragraph'
}
