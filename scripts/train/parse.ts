import { unified } from 'unified'
import { VFile } from 'vfile'
import countries from '../../src/analysis/countries/index.ts'
import articleParser from '../../src/analysis/parse.ts'
import quotes from '../../src/analysis/quotes/index.ts'
import type { ArticleTree } from '../../src/analysis/tree.ts'

const processor = unified().use(articleParser).freeze()

/** The tree as the attributions' plugin finds it: laid out, with countries and quotation marks. */
export function parseAnnotated(text: string): ArticleTree {
  const tree = processor.parse(new VFile(text)) as unknown as ArticleTree
  countries()(tree)
  quotes()(tree)
  return tree
}
