import type { ArticleAt } from '../claim.ts'
import { type Figure, type FiguredArticle, figuresOf } from './figure.ts'
import { type Link, linksBetween } from './links.ts'
import { relationOf } from './quantity.ts'
import { TellingIndex } from './related.ts'

/** Figures of one thing, from one or several articles. */
export interface FigureLine {
  verdict: 'differ' | 'agree' | 'single'
  /** In the order of the articles, then of the text. */
  figures: Figure[]
}

/** Lines up the figures of articles, keeping what it worked out for those that stay the same. */
export class FigureLines {
  /** By path, with the article that they were read from. */
  #read = new Map<string, { of: ArticleAt['article']; read: FiguredArticle }>()
  readonly #links = new WeakMap<FiguredArticle, WeakMap<FiguredArticle, Link[]>>();

  /**
   * Lines up in small steps, between which others may have their turn. Every comparable figure is in one line; lines
   * come in the order in which the articles bring them up.
   */
  *lineUp(articles: readonly ArticleAt[]): Generator<void, FigureLine[], void> {
    const read: FiguredArticle[] = []
    const index = new TellingIndex()
    for (const at of articles) {
      const figured = this.#figuresOf(at)
      read.push(figured)
      index.add(figured)
      yield
    }
    this.#read = new Map(
      articles.map((at, place) => [at.path, { of: at.article, read: read[place] as FiguredArticle }]),
    )
    const links: Link[] = []
    for (const [place, a] of read.entries()) {
      for (const other of [place, ...index.after(place)]) links.push(...this.#linksOf(a, read[other] as FiguredArticle))
      yield
    }
    return group(read, links)
  }

  #figuresOf(at: ArticleAt): FiguredArticle {
    const known = this.#read.get(at.path)
    return known?.of === at.article ? known.read : figuresOf(at)
  }

  #linksOf(a: FiguredArticle, b: FiguredArticle): Link[] {
    const known = this.#links.get(a)?.get(b)
    if (known) return known
    const links = linksBetween(a, b)
    const row = this.#links.get(a) ?? new WeakMap()
    this.#links.set(a, row.set(b, links))
    return links
  }
}

/** Joins figures by the surest links first. */
function group(read: readonly FiguredArticle[], links: readonly Link[]): FigureLine[] {
  const groups = new Map<Figure, Figure[]>()
  for (const { figures } of read) for (const figure of figures) groups.set(figure, [figure])
  const tied = new Map<Figure, Set<Figure>>()
  for (const { a, b } of links) {
    tied.set(a, (tied.get(a) ?? new Set()).add(b))
    tied.set(b, (tied.get(b) ?? new Set()).add(a))
  }
  for (const { a, b } of links.filter(({ strong }) => strong).sort((x, y) => y.sure - x.sure)) {
    const [one, other] = [groups.get(a) as Figure[], groups.get(b) as Figure[]]
    if (one === other || !one.every((x) => other.every((y) => fits(x, y)))) continue
    for (const figure of other) groups.set(figure, one)
    one.push(...other)
  }
  const order = new Map(read.flatMap(({ figures }) => figures).map((figure, index) => [figure, index]))
  const place = (figure: Figure) => order.get(figure) as number
  return [...new Set(groups.values())].map((figures) => {
    figures.sort((x, y) => place(x) - place(y))
    return { verdict: verdictOf(figures), figures }
  })

  /** Figures that differ need a tie of their own. An article gives one figure of a thing: two that differ are of two. */
  function fits(x: Figure, y: Figure): boolean {
    if (x.quantity.dimension !== y.quantity.dimension) return false
    if (relationOf(x.quantity, y.quantity) !== 'different') return true
    return x.path !== y.path && tied.get(x)?.has(y) === true
  }
}

/** What some of the articles give of a line. */
export function lineWithin({ figures }: FigureLine, paths: ReadonlySet<string>): FigureLine {
  const own = figures.filter(({ path }) => paths.has(path))
  return { verdict: own.length ? verdictOf(own) : 'single', figures: own }
}

function verdictOf(figures: readonly Figure[]): FigureLine['verdict'] {
  if (figures.every(({ path }) => path === figures[0]?.path)) return 'single'
  const differ = figures.some((a) => figures.some((b) => relationOf(a.quantity, b.quantity) === 'different'))
  return differ ? 'differ' : 'agree'
}
