import type { AnnotatedArticle } from '../analysis/article.ts'
import { type Aliases, applyAliases } from '../analysis/speakers/aliases.ts'
import { articleNames } from '../comparison/article-names.ts'
import type { Comparison } from '../comparison/claim.ts'
import { compareEvent, type ReadArticle, readArticle } from '../comparison/event.ts'
import { Neighbours } from '../comparison/folder/neighbours.ts'
import { type Part, Parts, type Shape } from '../comparison/folder/parts.ts'
import { type Profile, profileOf } from '../comparison/folder/profile.ts'
import { ClaimIds } from '../comparison/folder/whole.ts'
import { applyEdits } from '../decisions/annotations.ts'
import { type Corrections, constraintsOf, type Ruling, withRulings } from '../decisions/claims.ts'
import type { ComparedParts, PartId } from './compared-parts.ts'
import type { Progress } from './engine.ts'
import { Recent } from './recent.ts'

/** An article's text by its number. */
export interface NumberedSource {
  path: string
  number: number
  called?: string
}

/** What comparing needs of the thread that it runs in. */
export interface Surroundings {
  /** The texts of some numbers, in their order. */
  texts(numbers: readonly number[]): Promise<readonly string[]>
  annotate(text: string): Promise<AnnotatedArticle>
  /** Lets other work have its turn. Throws when this one is cancelled. */
  breathe(): Promise<void>
  progress?: Progress
  /** Takes a part that is new. */
  deliver(id: PartId, part: Comparison): void
}

interface KnownArticle {
  /** What its annotations come from: text, aliases and edits. */
  origin: string
  outlet: string | undefined
}

/** What the comparison of a part depends on besides its shape, and all of it as a key. */
interface PartKey {
  /** Of each article where it comes from, its path and its name. */
  members: readonly string[]
  rulings: readonly Ruling[]
  key: string
}

interface KnownPart {
  id: PartId
  /** Of its claims. */
  ids: string[]
  /** When it was last part of a folder. */
  used: number
}

/** UTF-16 code units of articles whose propositions are kept. */
const keptPropositions = 1_000_000
/** Texts asked for at a time. */
const batch = 32
/** A part is forgotten when so many comparisons have gone without it. */
const comparisons = 2

/**
 * Compares a folder's articles, and again when some have changed: what changed costs its own reading and that of its
 * event, the other events stay as they are.
 */
export class FolderComparer {
  readonly #neighbours = new Neighbours()
  readonly #folderParts = new Parts()
  readonly #claimIds = new ClaimIds()
  /** By path. */
  readonly #articles = new Map<string, KnownArticle>()
  /** Of articles that the neighbours do not know yet, by path. */
  readonly #profiles = new Map<string, Profile>()
  /** By path and origin. */
  readonly #read = new Recent<ReadArticle>(keptPropositions)
  /** By all that they depend on. */
  readonly #parts = new Map<string, KnownPart>()
  /** As they were last: most parts stay what they are. */
  readonly #keys = new WeakMap<Shape, PartKey>()
  /** The aliases of late, with another number for others. */
  #aliases = { listed: '', number: 0 }
  #done = 0
  #lastId = 0
  #turn: Promise<unknown> = Promise.resolve()

  /** One folder at a time: whoever comes next waits for the one before to end or be cancelled. */
  compare(
    sources: readonly NumberedSource[],
    aliases: Aliases,
    corrections: Corrections,
    around: Surroundings,
  ): Promise<ComparedParts> {
    const result = this.#turn.then(async () => {
      await around.breathe()
      return this.#compare(sources, aliases, corrections, around)
    })
    this.#turn = result.catch(() => {})
    return result
  }

  async #compare(
    sources: readonly NumberedSource[],
    aliases: Aliases,
    { edits, rulings }: Corrections,
    around: Surroundings,
  ): Promise<ComparedParts> {
    const origins = this.#originsOf(sources, aliases, edits)
    const annotated = async (at: number, text: string) => {
      const { path } = sources[at] as NumberedSource
      return applyEdits(applyAliases(await around.annotate(text), aliases), text, edits.get(path) ?? [], aliases)
    }
    await this.#readChanged(sources, origins, annotated, around)
    const paths = sources.map(({ path }) => path)
    this.#neighbours.update(paths, this.#profiles)
    this.#profiles.clear()
    const names = articleNames(
      sources.map(({ path, called }) => ({ path, called, article: { outlet: this.#articles.get(path)?.outlet } })),
    )
    const constraints = constraintsOf(rulings)
    const rulingsIn = finder(rulings)
    const found: KnownPart[] = []
    let done = 0
    for (const part of this.#folderParts.of(paths, this.#neighbours, constraints)) {
      const own = rulingsIn(part.articles.map((at) => paths[at] as string))
      const key = this.#keyOf(part, paths, names, own)
      const known = this.#parts.get(key)
      if (known) found.push(known)
      else {
        const members = await this.#members(part, sources, names, annotated, around)
        const comparison = withRulings(await this.#inSteps(members, part, own, around), own)
        const fresh = { id: ++this.#lastId, ids: comparison.claims.map(({ id }) => id), used: this.#done }
        around.deliver(fresh.id, comparison)
        this.#parts.set(key, fresh)
        found.push(fresh)
      }
      done += part.articles.length
      // What is known takes no time: it is not told of one by one.
      if (!known || done === sources.length) around.progress?.(done, sources.length, 'compare')
    }
    return this.#finish(found)
  }

  #originsOf(sources: readonly NumberedSource[], aliases: Aliases, edits: Corrections['edits']): string[] {
    const listed = JSON.stringify([...aliases])
    if (listed !== this.#aliases.listed) this.#aliases = { listed, number: this.#aliases.number + 1 }
    const { number: names } = this.#aliases
    return sources.map(({ path, number }) => {
      const own = edits.get(path)
      return own ? `${number} ${names} ${JSON.stringify(own)}` : `${number} ${names}`
    })
  }

  /** Reads the articles that are new or have changed, and forgets those that are gone. */
  async #readChanged(
    sources: readonly NumberedSource[],
    origins: readonly string[],
    annotated: (at: number, text: string) => Promise<AnnotatedArticle>,
    around: Surroundings,
  ): Promise<void> {
    const there = new Set(sources.map(({ path }) => path))
    for (const path of this.#articles.keys())
      if (!there.has(path)) {
        this.#articles.delete(path)
        this.#profiles.delete(path)
      }
    const changed = [...sources.keys()].filter(
      (at) => this.#articles.get(sources[at]?.path as string)?.origin !== origins[at],
    )
    let done = sources.length - changed.length
    for (let from = 0; from < changed.length; from += batch) {
      const some = changed.slice(from, from + batch)
      const texts = await around.texts(some.map((at) => sources[at]?.number as number))
      for (const [index, at] of some.entries()) {
        await around.breathe()
        const { path } = sources[at] as NumberedSource
        const text = texts[index] as string
        const article = readArticle({ path, article: await annotated(at, text) })
        const origin = origins[at] as string
        this.#read.set(readKey(path, origin), article, text.length)
        this.#articles.set(path, { origin, outlet: article.article.outlet })
        this.#profiles.set(path, profileOf(article.indexed.propositions))
        around.progress?.(++done, sources.length, 'read')
      }
    }
  }

  async #members(
    part: Part,
    sources: readonly NumberedSource[],
    names: ReadonlyMap<string, string>,
    annotated: (at: number, text: string) => Promise<AnnotatedArticle>,
    around: Surroundings,
  ): Promise<ReadArticle[]> {
    const keyOf = (at: number) => {
      const { path } = sources[at] as NumberedSource
      return readKey(path, this.#articles.get(path)?.origin as string)
    }
    const read = new Map(part.articles.map((at) => [at, this.#read.get(keyOf(at))]))
    const missing = part.articles.filter((at) => !read.get(at))
    const texts = await around.texts(missing.map((at) => sources[at]?.number as number))
    for (const [index, at] of missing.entries()) {
      await around.breathe()
      const text = texts[index] as string
      const article = readArticle({ path: sources[at]?.path as string, article: await annotated(at, text) })
      this.#read.set(keyOf(at), article, text.length)
      read.set(at, article)
    }
    return part.articles.map((at) => {
      const article = read.get(at) as ReadArticle
      return { ...article, called: names.get(article.path) }
    })
  }

  async #inSteps(
    members: readonly ReadArticle[],
    part: Part,
    rulings: readonly Ruling[],
    { breathe }: Surroundings,
  ): Promise<Comparison> {
    const steps = compareEvent(members, part.shape, constraintsOf(rulings))
    for (;;) {
      await breathe()
      const { done, value } = steps.next()
      if (done) return value
    }
  }

  /** All that the comparison of a part depends on. */
  #keyOf(
    { articles, shape }: Part,
    paths: readonly string[],
    names: ReadonlyMap<string, string>,
    rulings: readonly Ruling[],
  ): string {
    const members = articles.flatMap((at) => {
      const path = paths[at] as string
      return [this.#articles.get(path)?.origin ?? '', path, names.get(path) ?? '']
    })
    const known = this.#keys.get(shape)
    if (known && isSame(known.members, members) && isSame(known.rulings, rulings)) return known.key
    const key = JSON.stringify([members, shape, rulings])
    this.#keys.set(shape, { members, rulings, key })
    return key
  }

  /** Forgets the parts that have long not been used. */
  #finish(found: readonly KnownPart[]): ComparedParts {
    this.#done++
    for (const part of found) part.used = this.#done
    const dropped: PartId[] = []
    for (const [key, { id, used }] of this.#parts)
      if (used <= this.#done - comparisons) {
        this.#parts.delete(key)
        dropped.push(id)
      }
    return { parts: found.map(({ id }) => id), renamed: this.#claimIds.renamed(found.map(({ ids }) => ids)), dropped }
  }
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}

function readKey(path: string, origin: string): string {
  return `${origin}\n${path}`
}

/** Finds the rulings on passages of some articles, in their order. */
function finder(rulings: readonly Ruling[]): (paths: readonly string[]) => Ruling[] {
  const about = new Map<string, Set<Ruling>>()
  for (const ruling of rulings)
    for (const { path } of ruling.spans) about.set(path, (about.get(path) ?? new Set()).add(ruling))
  return (paths) => {
    const near = new Set(paths.flatMap((path) => [...(about.get(path) ?? [])]))
    return near.size ? rulings.filter((ruling) => near.has(ruling)) : []
  }
}
