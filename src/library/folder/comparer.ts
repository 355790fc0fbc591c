import type { Aliases } from '../../analysis/speakers/aliases.ts'
import type { Comparison } from '../../comparison/claim.ts'
import { compareEvent } from '../../comparison/event.ts'
import { Neighbours } from '../../comparison/folder/neighbours.ts'
import { type Part, Parts, type Shape } from '../../comparison/folder/parts.ts'
import { ClaimIds } from '../../comparison/folder/whole.ts'
import { type Corrections, constraintsOf, type Ruling, withRulings } from '../../decisions/claims.ts'
import { type FolderArticle, FolderArticles, type NumberedSource, type ReadingSurroundings } from './articles.ts'
import type { ComparedParts, PartId } from './compared-parts.ts'
import { KnownLinks } from './known-links.ts'

/** What comparing needs of the thread that it runs in. */
export interface Surroundings extends ReadingSurroundings {
  /** Takes a part that is new. */
  deliver(id: PartId, part: Comparison): void
}

/** What the comparison of a part depends on besides its shape, and all of it as a key. */
interface PartKey {
  members: readonly FolderArticle[]
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

/** A part is forgotten when so many comparisons have gone without it. */
const comparisons = 2

/**
 * Compares a folder's articles, and again when some have changed: what changed is read anew, linked with the others of
 * its event, and that event's claims are made anew; the other events stay as they are.
 */
export class FolderComparer {
  readonly #articles = new FolderArticles()
  readonly #neighbours = new Neighbours()
  readonly #folderParts = new Parts()
  readonly #claimIds = new ClaimIds()
  readonly #links = new KnownLinks()
  /** By all that they depend on. */
  readonly #parts = new Map<string, KnownPart>()
  /** As they were last: most parts stay what they are. */
  readonly #keys = new WeakMap<Shape, PartKey>()
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
    const articles = await this.#articles.update(sources, aliases, edits, around)
    const paths = articles.map(({ path }) => path)
    this.#neighbours.update(paths, this.#articles.newProfiles())
    const constraints = constraintsOf(rulings)
    const rulingsIn = finder(rulings)
    const found: KnownPart[] = []
    let done = 0
    for (const part of this.#folderParts.of(paths, this.#neighbours, constraints)) {
      const members = part.articles.map((at) => articles[at] as FolderArticle)
      const own = rulings.length ? rulingsIn(members.map(({ path }) => path)) : rulings
      const key = this.#keyOf(members, part.shape, own)
      const known = this.#parts.get(key)
      if (known) found.push(known)
      else {
        const comparison = await this.#compared(members, part, aliases, { edits, rulings: own }, around)
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

  async #compared(
    members: readonly FolderArticle[],
    part: Part,
    aliases: Aliases,
    { edits, rulings }: Corrections,
    around: Surroundings,
  ): Promise<Comparison> {
    const read = await this.#articles.read(members, aliases, edits, around)
    const { memory, keep } = this.#links.of(members.map(({ reading }) => reading))
    const steps = compareEvent(read, part.shape, constraintsOf(rulings), memory)
    for (;;) {
      await around.breathe()
      const { done, value } = steps.next()
      if (!done) continue
      keep()
      return withRulings(value, rulings)
    }
  }

  /** All that the comparison of a part depends on. */
  #keyOf(members: readonly FolderArticle[], shape: Shape, rulings: readonly Ruling[]): string {
    const known = this.#keys.get(shape)
    if (known && isSame(known.members, members) && isSame(known.rulings, rulings)) return known.key
    const told = members.map(({ path, number, aliases, edits, name }) => [path, number, aliases, edits, name])
    const key = JSON.stringify([told, shape, rulings])
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
