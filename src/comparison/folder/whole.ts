import type { Claim, Comparison } from '../claim.ts'

/** A claim that goes by another id in the folder: an earlier part has one of the same words. */
export interface Renamed {
  part: number
  claim: number
  id: string
}

/**
 * Claims whose ids earlier parts have.
 *
 * @param ids of the claims of each part
 */
export function renamedIn(ids: readonly (readonly string[])[]): Renamed[] {
  const seen = new Map<string, number>()
  const renamed: Renamed[] = []
  for (const [part, list] of ids.entries())
    for (const [claim, id] of list.entries()) {
      const times = (seen.get(id) ?? 0) + 1
      seen.set(id, times)
      if (times > 1) renamed.push({ part, claim, id: `${id}~${times}` })
    }
  return renamed
}

/** The parts of a folder as one comparison, in their order. */
export function inOne(parts: readonly Comparison[], renamed: readonly Renamed[]): Comparison {
  const claims = parts.flatMap((part) => part.claims)
  let start = 0
  const starts = parts.map((part) => {
    start += part.claims.length
    return start - part.claims.length
  })
  for (const { part, claim, id } of renamed) {
    const at = (starts[part] as number) + claim
    claims[at] = { ...(claims[at] as Claim), id }
  }
  return {
    claims,
    credits: parts.flatMap(({ credits = [] }) => credits),
    relations: parts.flatMap(({ relations = [] }) => relations),
  }
}
