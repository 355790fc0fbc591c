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
 * What a person would call each article.
 *
 * @returns one name for each article, in their order
 */
export function displayNames(articles: readonly Nameable[], own: Readonly<Record<string, string>>): string[] {
  const names = new DisplayNames<number>()
  for (const [at, article] of articles.entries()) names.set(at, article, own)
  return articles.map((_, at) => names.of(at))
}

/** The names that an article can go by. */
interface Names {
  plain: string
  withFile: string
  withPath: string
}

/**
 * What a person would call each article: the reader's own name, else outlet and headline, else the headline, else the
 * file's name. Where two would be called the same, the file's name or, if that does not tell them apart, its path is
 * added. What is told of one article costs no more for having many.
 */
export class DisplayNames<Key> {
  readonly #names = new Map<Key, Names>()
  readonly #plain = new Map<string, Set<Key>>()
  readonly #withFile = new Map<string, Set<Key>>()

  /** "" for an article that is not known. */
  of(key: Key): string {
    const names = this.#names.get(key)
    if (!names) return ''
    const { plain, withFile, withPath } = names
    if (this.#plain.get(plain)?.size === 1) return plain
    return this.#withFile.get(withFile)?.size === 1 ? withFile : withPath
  }

  /**
   * Names an article, or names it anew.
   *
   * @param own the reader's names, by path
   * @returns the others that are called otherwise now
   */
  set(key: Key, article: Nameable, own: Readonly<Record<string, string>>): Key[] {
    const plain = nameOf(article, own)
    const withFile = added(plain, fileName(article.path))
    const withPath = added(plain, printable(article.path))
    const before = this.#names.get(key)
    if (before?.plain === plain && before.withFile === withFile && before.withPath === withPath) return []
    const others = this.delete(key)
    this.#names.set(key, { plain, withFile, withPath })
    return [...others, ...take(this.#plain, plain, key), ...take(this.#withFile, withFile, key)]
  }

  /** @returns the others that are called otherwise now */
  delete(key: Key): Key[] {
    const names = this.#names.get(key)
    if (!names) return []
    this.#names.delete(key)
    return [...give(this.#plain, names.plain, key), ...give(this.#withFile, names.withFile, key)]
  }
}

/** @returns the one that had the name alone until now */
function take<Key>(holders: Map<string, Set<Key>>, name: string, key: Key): Key[] {
  const own = holders.get(name) ?? new Set()
  const alone = own.size === 1 ? [...own] : []
  holders.set(name, own.add(key))
  return alone
}

/** @returns the one that has the name alone now */
function give<Key>(holders: Map<string, Set<Key>>, name: string, key: Key): Key[] {
  const own = holders.get(name)
  own?.delete(key)
  if (own?.size === 0) holders.delete(name)
  return own?.size === 1 ? [...own] : []
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
