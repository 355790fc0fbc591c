import { fileName } from '../wording.ts'
import type { ArticleAt } from './claim.ts'

/** What sentences call each article, by path: its outlet where the text tells and no other has it, else its file. */
export function articleNames(articles: readonly ArticleAt[]): Map<string, string> {
  const outlets = articles.map(({ article }) => oneLine(article.outlet ?? ''))
  const files = articles.map(({ path }) => oneLine(fileName(path).replace(/\.txt$/i, '')))
  return new Map(
    articles.map(({ path }, at) => {
      const name = [outlets, files].find((names) => names[at] && isAlone(names, at))?.[at]
      return [path, name ?? oneLine(path)]
    }),
  )
}

function isAlone(names: readonly string[], at: number): boolean {
  return names.every((name, index) => index === at || name !== names[at])
}

/** Without control characters and marks that turn the direction of writing. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
