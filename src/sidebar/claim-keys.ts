import type { Claim, Mention } from '../comparison/claim.ts'
import type { Steps } from '../steps.ts'

/**
 * A key for each claim, unique, and the same from one comparison to the next: a claim's `id` changes with every mention
 * that comes or goes, and what the reader has opened and selected should not be lost with it. A claim that was gone for
 * a while, as its file was, comes back under its key.
 */
export class ClaimKeys {
  readonly #keys = new Map<string, string>()
  readonly #claims = new Map<string, Claim>()
  /** By the ids and by the mentions of claims, those of earlier comparisons too: handed on from one to the next. */
  readonly #byId: Map<string, string>
  readonly #byMention: Map<string, string>

  private constructor(before: ClaimKeys | undefined) {
    this.#byId = before ? before.#byId : new Map()
    this.#byMention = before ? before.#byMention : new Map()
  }

  /** @param before the keys of the comparison before, to be kept where claims go on */
  static *of(claims: readonly Claim[], before?: ClaimKeys): Steps<ClaimKeys> {
    const made = new ClaimKeys(before)
    yield* made.#give(claims, before)
    return made
  }

  of(claim: Claim): string {
    return this.#keys.get(claim.id) ?? claim.id
  }

  /** The claim of a key. */
  claim(key: string): Claim | undefined {
    return this.#claims.get(key)
  }

  *#give(claims: readonly Claim[], before: ClaimKeys | undefined): Steps<void> {
    const give = (claim: Claim, key: string | undefined) => {
      if (key === undefined || this.#keys.has(claim.id) || this.#claims.has(key)) return
      this.#claims.set(key, claim)
      this.#keys.set(claim.id, key)
    }
    const ways = [
      (claim: Claim) => give(claim, before ? before.#keys.get(claim.id) : undefined),
      (claim: Claim) => give(claim, this.#byId.get(claim.id)),
      (claim: Claim) => give(claim, before && !this.#keys.has(claim.id) ? this.#heir(claim) : undefined),
      (claim: Claim) => {
        for (let key = claim.id; !this.#keys.has(claim.id); key += '+') give(claim, key)
      },
      (claim: Claim) => {
        this.#byId.set(claim.id, this.of(claim))
        for (const mention of claim.mentions) this.#byMention.set(named(mention), this.of(claim))
      },
    ]
    for (const way of ways)
      for (const claim of claims) {
        way(claim)
        yield
      }
  }

  /** The key of the claim that had most of this one's mentions, unless it goes on. */
  #heir(claim: Claim): string | undefined {
    const votes = new Map<string, number>()
    for (const mention of claim.mentions) {
      const key = this.#byMention.get(named(mention))
      if (key !== undefined && !this.#claims.has(key)) votes.set(key, (votes.get(key) ?? 0) + 1)
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
}

/** Offsets shift with the text before them: a mention goes by its article and its words. */
function named({ path, text }: Mention): string {
  return `${path}\n${text}`
}
