import type { Claim, Comparison } from '../../comparison/claim.ts'
import { inOne, type Renamed } from '../../comparison/folder/whole.ts'

/** Names the comparison of a part of a folder; another number for another outcome. */
export type PartId = number

/** What a folder's comparison is made of. */
export interface ComparedParts {
  /** In their order. */
  parts: PartId[]
  renamed: Renamed[]
  /** Parts that will not be named again. */
  dropped: PartId[]
}

/** The parts that have been compared, as they come. What is in a comparison again is the very same object. */
export class PartsAtHand {
  readonly #parts = new Map<PartId, Comparison>()
  readonly #paths = new Map<string, string>()

  /** Takes a part, or some more of its claims. */
  add(id: PartId, { claims, credits = [], relations = [] }: Comparison): void {
    for (const claim of claims) this.#sharePaths(claim)
    const part = this.#parts.get(id)
    if (part) part.claims.push(...claims)
    else this.#parts.set(id, { claims: [...claims], credits, relations })
  }

  whole({ parts, renamed, dropped }: ComparedParts): Comparison {
    for (const id of dropped) this.#parts.delete(id)
    return inOne(
      parts.map((id) => this.#parts.get(id) as Comparison),
      renamed,
    )
  }

  /** Each string that comes from another thread takes room of its own, and a claim names all articles that leave it out. */
  #sharePaths(claim: Claim): void {
    claim.absent = claim.absent.map((path) => this.#shared(path))
    for (const mention of claim.mentions) mention.path = this.#shared(mention.path)
    for (const { spans } of claim.differences) for (const span of spans) span.path = this.#shared(span.path)
  }

  #shared(path: string): string {
    const known = this.#paths.get(path)
    if (known === undefined) this.#paths.set(path, path)
    return known ?? path
  }
}
