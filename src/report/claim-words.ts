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

/** "same text as", or "nearly the same text as" where a word of it was changed; undefined where it repeats no other. */
export function repeats(claim: Claim, { copyOf, text }: Mention): string | undefined {
  if (copyOf === null) return undefined
  const words = (given: string) => given.replace(/\s+/gu, ' ').trim()
  const same = claim.mentions.some((other) => other.path === copyOf && words(other.text) === words(text))
  return same ? 'same text as' : 'nearly the same text as'
}
