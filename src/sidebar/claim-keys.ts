import type { Claim, Mention } from '../comparison/claim.ts'

/**
 * A key for each claim, unique, and the same from one comparison to the next: a claim's `id` changes with every mention
 * that comes or goes, and what the reader has opened and selected should not be lost with it. A claim that was gone for
 * a while, as its file was, comes back under its key.
 */
export class ClaimKeys {
  private readonly keys = new Map<string, string>()
  /** By the ids and by the mentions of claims, those of earlier comparisons too. */
  private readonly byId: Map<string, string>
  private readonly byMention: Map<string, string>

  /** @param before the keys of the comparison before, to be kept where claims go on */
  constructor(claims: readonly Claim[], before?: ClaimKeys) {
    this.byId = new Map(before?.byId)
    this.byMention = new Map(before?.byMention)
    const taken = new Set<string>()
    const give = (claim: Claim, key: string | undefined) => {
      if (key === undefined || taken.has(key)) return
      taken.add(key)
      this.keys.set(claim.id, key)
    }
    for (const claim of claims) give(claim, before?.keys.get(claim.id))
    for (const claim of claims) if (!this.keys.has(claim.id)) give(claim, before?.byId.get(claim.id))
    for (const claim of claims) if (!this.keys.has(claim.id)) give(claim, before?.heir(claim, taken))
    for (const claim of claims) {
      for (let key = claim.id; !this.keys.has(claim.id); key += '+') give(claim, key)
      this.byId.set(claim.id, this.of(claim))
      for (const mention of claim.mentions) this.byMention.set(named(mention), this.of(claim))
    }
  }

  of(claim: Claim): string {
    return this.keys.get(claim.id) ?? claim.id
  }

  /** The key of the claim that had most of this one's mentions. */
  private heir(claim: Claim, taken: ReadonlySet<string>): string | undefined {
    const votes = new Map<string, number>()
    for (const mention of claim.mentions) {
      const key = this.byMention.get(named(mention))
      if (key !== undefined && !taken.has(key)) votes.set(key, (votes.get(key) ?? 0) + 1)
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
}

/** Offsets shift with the text before them: a mention goes by its article and its words. */
function named({ path, text }: Mention): string {
  return `${path}\n${text}`
}
