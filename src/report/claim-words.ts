import type { Claim, Mention } from '../comparison/claim.ts'

/** In how many articles the claim stands. */
export function reports(claim: Claim): number {
  return new Set(claim.mentions.map(({ path }) => path)).size
}

/** "4 of 5": how many of the articles on the event report the claim. */
export function reportedBy(claim: Claim): string {
  return `${reports(claim)} of ${reports(claim) + claim.absent.length}`
}

/** Who says it there. */
export function voiceOf({ speaker }: Mention): string {
  return speaker === null ? 'stated by the article itself' : `said by ${speaker}`
}
