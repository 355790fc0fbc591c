import { retext } from 'retext'
import type { AnnotatedArticle } from './article.ts'
import articleCompiler from './compile.ts'
import articleParser from './parse.ts'
import { plugins } from './plugins.ts'

export { amend } from './amend/index.ts'

/** retext with a parser of our own, which lays out the article before parse-english reads its words. */
const processor = retext()
  .use(articleParser)
  .use({ plugins: [...plugins] })
  .use(articleCompiler)
  .freeze()

/**
 * Annotates the text of one article.
 *
 * @param text the decoded text, without a byte order mark; line ends as they are
 * @returns annotations with offsets (UTF-16 code units) into `text`
 */
export function analyse(text: string): AnnotatedArticle {
  return processor.processSync(text).result as AnnotatedArticle
}
