import type { AnnotatedArticle } from '../../analysis/article.ts'
import { type Aliases, applyAliases } from '../../analysis/speakers/aliases.ts'
import { articleNames } from '../../comparison/article-names.ts'
import { type ReadArticle, readArticle } from '../../comparison/event.ts'
import { type Profile, profileOf } from '../../comparison/folder/profile.ts'
import { applyEdits } from '../../decisions/annotations.ts'
import type { Corrections } from '../../decisions/claims.ts'
import { Recent } from '../work/recent.ts'
import type { Progress } from '../work/work.ts'

/** An article's text by its number. */
export interface NumberedSource {
  path: string
  number: number
  called?: string
}

/** What reading articles needs of the thread that it runs in. */
export interface ReadingSurroundings {
  /** The texts of some numbers, in their order. */
  texts(numbers: readonly number[]): Promise<readonly string[]>
  annotate(text: string): Promise<AnnotatedArticle>
  /** Lets other work have its turn. Throws when this one is cancelled. */
  breathe(): Promise<void>
  progress?: Progress
}

/** An article of a folder; the very same object as long as it is the same. */
export interface FolderArticle {
  readonly path: string
  readonly number: number
  /** Another one whenever it is read anew. */
  readonly reading: number
  /** What its annotations come from besides its text: the number of the aliases, and the edits. */
  readonly aliases: number
  readonly edits: string
  readonly outlet: string | undefined
  readonly called: string | undefined
  /** What sentences call it. */
  readonly name: string
}

type Origin = Pick<FolderArticle, 'path' | 'number' | 'aliases' | 'edits'>

/** UTF-16 code units of articles whose propositions are kept. */
const keptPropositions = 1_000_000
/** Texts asked for at a time. */
const batch = 32

/** The articles of a folder, read when they are new or have changed. */
export class FolderArticles {
  readonly #known = new Map<string, FolderArticle>()
  /** Of articles that nobody has taken yet, by path. */
  readonly #profiles = new Map<string, Profile>()
  /** By path and origin. */
  readonly #read = new Recent<ReadArticle>(keptPropositions)
  /** The aliases of late, with another number for others. */
  #aliases = { listed: '', number: 0 }
  #readings = 0
  /** As they were taken last, in the order of the folder. */
  #list: readonly FolderArticle[] = []

  /**
   * Reads the articles that are new or have changed, and forgets those that are gone.
   *
   * @returns all of them, in their order
   */
  async update(
    sources: readonly NumberedSource[],
    aliases: Aliases,
    edits: Corrections['edits'],
    around: ReadingSurroundings,
  ): Promise<readonly FolderArticle[]> {
    if (!this.#isSameFolder(sources)) this.#forgetOthers(new Set(sources.map(({ path }) => path)))
    const number = this.#numberOf(aliases)
    const editsOf = (path: string) => (edits.has(path) ? JSON.stringify(edits.get(path)) : '')
    const changed = sources.filter((source) => {
      const known = this.#known.get(source.path)
      return known?.number !== source.number || known.aliases !== number || known.edits !== editsOf(source.path)
    })
    let done = sources.length - changed.length
    for (let from = 0; from < changed.length; from += batch) {
      const some = changed.slice(from, from + batch)
      const texts = await around.texts(some.map(({ number }) => number))
      for (const [index, source] of some.entries()) {
        await around.breathe()
        const { path, called } = source
        const origin = { path, number: source.number, aliases: number, edits: editsOf(path) }
        const { article, indexed } = await this.#readOne(origin, texts[index] as string, aliases, edits, around)
        const reading = ++this.#readings
        this.#known.set(path, { ...origin, reading, called, name: '', outlet: article.outlet })
        this.#profiles.set(path, profileOf(indexed.propositions))
        around.progress?.(++done, sources.length, 'read')
      }
    }
    if (!this.#isSameFolder(sources) || !this.#areAsTaken(sources)) this.#list = this.#named(sources)
    return this.#list
  }

  /** What articles speak of that were read since this was asked last. */
  newProfiles(): ReadonlyMap<string, Profile> {
    const profiles = new Map(this.#profiles)
    this.#profiles.clear()
    return profiles
  }

  /** Some of the articles with their propositions. */
  async read(
    articles: readonly FolderArticle[],
    aliases: Aliases,
    edits: Corrections['edits'],
    around: ReadingSurroundings,
  ): Promise<ReadArticle[]> {
    const read = new Map(articles.map((article) => [article, this.#read.get(keyOf(article))]))
    const missing = articles.filter((article) => !read.get(article))
    const texts = await around.texts(missing.map(({ number }) => number))
    for (const [index, article] of missing.entries()) {
      await around.breathe()
      read.set(article, await this.#readOne(article, texts[index] as string, aliases, edits, around))
    }
    return articles.map((article) => ({ ...(read.get(article) as ReadArticle), called: article.name }))
  }

  async #readOne(
    origin: Origin,
    text: string,
    aliases: Aliases,
    edits: Corrections['edits'],
    { annotate }: ReadingSurroundings,
  ): Promise<ReadArticle> {
    const { path } = origin
    const aliased = applyAliases(await annotate(text), aliases)
    const read = readArticle({ path, article: applyEdits(aliased, text, edits.get(path) ?? [], aliases) })
    this.#read.set(keyOf(origin), read, text.length)
    return read
  }

  #isSameFolder(sources: readonly NumberedSource[]): boolean {
    return sources.length === this.#list.length && sources.every(({ path }, at) => path === this.#list[at]?.path)
  }

  #areAsTaken(sources: readonly NumberedSource[]): boolean {
    return sources.every(({ path, called }, at) => {
      const known = this.#known.get(path)
      return known === this.#list[at] && known?.called === called
    })
  }

  #forgetOthers(there: ReadonlySet<string>): void {
    for (const path of this.#known.keys())
      if (!there.has(path)) {
        this.#known.delete(path)
        this.#profiles.delete(path)
      }
  }

  #numberOf(aliases: Aliases): number {
    const listed = JSON.stringify([...aliases])
    if (listed !== this.#aliases.listed) this.#aliases = { listed, number: this.#aliases.number + 1 }
    return this.#aliases.number
  }

  /** What one is called depends on the others, but not on what they report. */
  #named(sources: readonly NumberedSource[]): FolderArticle[] {
    const all = sources.map(({ path, called }) => ({ path, called, article: this.#known.get(path) as FolderArticle }))
    const before = this.#list
    const isAsBefore =
      all.length === before.length &&
      all.every(({ path, called, article }, at) => {
        const known = before[at] as FolderArticle
        return known === article || (known.path === path && known.called === called && known.outlet === article.outlet)
      })
    const names = isAsBefore ? undefined : articleNames(all)
    return all.map(({ path, called, article }, at) => {
      const name = (names ? names.get(path) : before[at]?.name) ?? ''
      if (article.name === name && article.called === called) return article
      const named = { ...article, called, name }
      this.#known.set(path, named)
      return named
    })
  }
}

function keyOf({ path, number, aliases, edits }: Origin): string {
  return `${number} ${aliases} ${edits}\n${path}`
}
