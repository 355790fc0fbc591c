import { fileName } from '../wording.ts'
import type { ArticleAt } from './claim.ts'

/** What of an article tells its name. */
type Named = Pick<ArticleAt, 'path' | 'called'> & { article: Pick<ArticleAt['article'], 'outlet'> }

/**
 * What sentences call each article, by path: as its readers do, else its outlet where the text tells and no other has
 * it, else its file.
 */
export function articleNames(articles: readonly Named[]): Map<string, string> {
  const outlets = unshared(articles.map(({ article }) => oneLine(article.outlet ?? '')))
  const files = unshared(articles.map(({ path }) => oneLine(fileName(path))))
  return new Map(
    articles.map(({ path, called = '' }, at) => [path, oneLine(called) || outlets[at] || files[at] || oneLine(path)]),
  )
}

/** The names that stand once; "" in place of others. */
function unshared(names: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return names.map((name) => (times.get(name) === 1 ? name : ''))
}

/** Without control characters and marks that turn the direction of writing. */
function oneLine(text: string): string {
  if (isPlain(text)) return text
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** Words of common letters and marks with a space between: most names are, and there may be thousands. */
function isPlain(text: string): boolean {
  return !/[^ !-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]|^ | {2}| $/.test(text)
}
