import attributions from './attributions/index.ts'
import countries from './countries/index.ts'
import numbers from './numbers/index.ts'
import quotes from './quotes/index.ts'
import speakers from './speakers/index.ts'
import type { ArticleTree } from './tree.ts'

/** What finds annotations, each on what those before it have found. */
export const plugins = [countries, numbers, quotes, attributions, speakers] as const

const transformers = plugins.map((plugin) => plugin())

/** Has all of them annotate a tree. */
export function annotate(tree: ArticleTree): void {
  for (const transform of transformers) transform(tree)
}
