import type { AnnotatedArticle } from '../analysis/article.ts'
import { shorten } from '../wording.ts'

/** An article to be named. */
export interface Nameable {
  /** Path relative to the workspace, with `/`. */
  path: string
  article: Pick<AnnotatedArticle, 'outlet' | 'headline'>
}

/** UTF-16 code units of a headline that fit into a row. */
const longestHeadline = 60

/**
 * What a person would call each article: the reader's own name, else outlet and headline, else the headline, else the
 * file's name. Where two would be called the same, the file's name or, if that does not tell them apart, its path is
 * added.
 *
 * @returns one name for each article, in their order
 */
export function displayNames(articles: readonly Nameable[], own: Readonly<Record<string, string>>): string[] {
  const plain = articles.map((article) => nameOf(article, own))
  const withFile = articles.map(({ path }, index) => added(plain[index] ?? '', fileName(path)))
  const plainCounts = countsOf(plain)
  const fileCounts = countsOf(withFile)
  return articles.map(({ path }, index) => {
    const name = plain[index] ?? ''
    if (plainCounts.get(name) === 1) return name
    const named = withFile[index] ?? ''
    return fileCounts.get(named) === 1 ? named : added(name, printable(path))
  })
}

function nameOf({ path, article }: Nameable, own: Readonly<Record<string, string>>): string {
  const ownName = Object.hasOwn(own, path) ? printable(own[path] ?? '') : ''
  if (ownName) return ownName
  const outlet = printable(article.outlet ?? '')
  const headline = headlineIn(article)
  if (!headline) return fileName(path)
  return outlet ? `${outlet}: ${headline}` : headline
}

/** The headline as far as it is part of an article's name; "" where there is none. */
export function headlineIn({ headline }: Pick<AnnotatedArticle, 'headline'>): string {
  return shorten(printable(headline ?? ''), longestHeadline)
}

function added(name: string, detail: string): string {
  return name === detail || detail.endsWith(`/${name}`) ? detail : `${name} (${detail})`
}

function fileName(path: string): string {
  return printable(path.slice(path.lastIndexOf('/') + 1))
}

/** One line without control characters or marks that turn the direction of writing. */
function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
