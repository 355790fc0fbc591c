import type { Span } from '../../analysis/article.ts'
import { type Claim, type Comparison, type Mention, verdicts } from '../../comparison/claim.ts'
import type { Steps } from '../../steps.ts'

/** A passage that states a claim. */
export interface Stated extends Span {
  claim: Claim
  mention: Mention
  /** Of the mention among the claim's. */
  index: number
}

/** Where claims are stated, by article. */
export class StatedClaims {
  readonly #byPath = new Map<string, Stated[]>()

  private constructor() {}

  static *of({ claims }: Comparison): Steps<StatedClaims> {
    const stated = new StatedClaims()
    const byPath = stated.#byPath
    for (const claim of claims) {
      claim.mentions.forEach((mention, index) => {
        const { path, start, end } = mention
        const list = byPath.get(path) ?? []
        byPath.set(path, list)
        list.push({ start, end, claim, mention, index })
      })
      yield
    }
    for (const list of byPath.values()) {
      list.sort((a, b) => a.start - b.start || a.end - b.end)
      yield
    }
    return stated
  }

  /** In the order of the text. */
  in(path: string): readonly Stated[] {
    return this.#byPath.get(path) ?? []
  }
}

/** The passages at an offset: the gravest claim first, then the shortest passage. */
export function statedAt(stated: readonly Stated[], offset: number): Stated[] {
  return stated
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => gravity(a) - gravity(b) || length(a) - length(b))
}

/** The shortest passage at an offset. */
export function shortestAt(stated: readonly Stated[], offset: number): Stated | undefined {
  const at = stated.filter(({ start, end }) => start <= offset && offset < end)
  return at.reduce<Stated | undefined>((found, one) => (found && length(found) <= length(one) ? found : one), undefined)
}

/** Those of them that other articles report otherwise. */
export function differingAt(stated: readonly Stated[], offset: number): Stated[] {
  return statedAt(stated, offset).filter((one) => one.claim.differences.length > 0 && elsewhere(one).length > 0)
}

/** The first that begins behind the offset, or the last that begins before it; from the other end when there is none. */
export function nextOf(stated: readonly Stated[], offset: number, direction: 1 | -1): Stated | undefined {
  return direction > 0
    ? (stated.find(({ start }) => start > offset) ?? stated[0])
    : (stated.findLast(({ start }) => start < offset) ?? stated.at(-1))
}

function length({ start, end }: Span): number {
  return end - start
}

/** The same claim in other articles. */
export function elsewhere({ claim, mention }: Pick<Stated, 'claim' | 'mention'>): Mention[] {
  return claim.mentions.filter(({ path }) => path !== mention.path)
}

/** Passages whose claim another article reports too, each place once, with the gravest claim. */
export function shared(stated: readonly Stated[]): Stated[] {
  const found = new Map<number, Stated>()
  for (const one of stated) {
    if (!elsewhere(one).length) continue
    const known = found.get(one.start)
    if (!known || gravity(one) < gravity(known)) found.set(one.start, one)
  }
  return [...found.values()]
}

/** 0 for the gravest. */
export function gravity({ claim }: Stated): number {
  return verdicts.indexOf(claim.verdict)
}
