import type { Claim, Comparison } from '../claim.ts'

/** A claim that goes by another id in the folder: an earlier part has one of the same words. */
export interface Renamed {
  part: number
  claim: number
  id: string
}

/** A part by the ids of its claims; the very same object as long as it is the same part. */
type Ids = readonly string[]

/** Tells claims of a folder's parts apart whose ids are alike. Costs what has changed since it was asked last. */
export class ClaimIds {
  #parts = new Set<Ids>()
  /** The part that has an id, or one of several. */
  readonly #holder = new Map<string, Ids>()
  /** The parts that have an id, where there are several. */
  readonly #shared = new Map<string, Set<Ids>>()

  /** Claims whose ids earlier parts have. */
  renamed(parts: readonly Ids[]): Renamed[] {
    const now = new Set(parts)
    for (const part of this.#parts) if (!now.has(part)) this.#remove(part)
    for (const part of now) if (!this.#parts.has(part)) this.#add(part)
    this.#parts = now
    if (!this.#shared.size) return []
    const places = new Map(parts.map((part, at) => [part, at]))
    return [...this.#shared].flatMap(([id, holders]) => {
      const placed = [...holders].map((ids) => ({ ids, part: places.get(ids) as number }))
      return placed
        .sort((a, b) => a.part - b.part)
        .flatMap(({ ids, part }, times) => (times ? { part, claim: ids.indexOf(id), id: `${id}~${times + 1}` } : []))
    })
  }

  #add(part: Ids): void {
    for (const id of part) {
      const holder = this.#holder.get(id)
      if (!holder) this.#holder.set(id, part)
      else this.#shared.set(id, (this.#shared.get(id) ?? new Set([holder])).add(part))
    }
  }

  #remove(part: Ids): void {
    for (const id of part) {
      const holders = this.#shared.get(id)
      holders?.delete(part)
      if (holders?.size === 1) this.#shared.delete(id)
      if (this.#holder.get(id) !== part) continue
      const [other] = holders ?? []
      if (other) this.#holder.set(id, other)
      else this.#holder.delete(id)
    }
  }
}

/** By the claim as its part has it: what has not changed is the very same object. */
const renamedClaims = new WeakMap<Claim, Claim>()

/** The parts of a folder as one comparison, in their order. */
export function inOne(parts: readonly Comparison[], renamed: readonly Renamed[]): Comparison {
  const whole: Required<Comparison> = { claims: [], credits: [], relations: [] }
  const starts: number[] = []
  for (const { claims, credits = [], relations = [] } of parts) {
    starts.push(whole.claims.length)
    for (const claim of claims) whole.claims.push(claim)
    for (const credit of credits) whole.credits.push(credit)
    for (const relation of relations) whole.relations.push(relation)
  }
  for (const { part, claim, id } of renamed) {
    const at = (starts[part] as number) + claim
    whole.claims[at] = called(whole.claims[at] as Claim, id)
  }
  return whole
}

function called(claim: Claim, id: string): Claim {
  const known = renamedClaims.get(claim)
  if (known?.id === id) return known
  const renamed = { ...claim, id }
  renamedClaims.set(claim, renamed)
  return renamed
}
