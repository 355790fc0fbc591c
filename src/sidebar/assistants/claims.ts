import type { Claim, Verdict } from '../../comparison/claim.ts'
import { decidedOf, isConfirmed } from '../../decisions/claims.ts'
import type { Compared } from '../rows.ts'
import { Evident } from './evidence.ts'
import { likeness } from './likeness.ts'

/** Claims listed when no number is given. */
const usual = 20

/** What `crossread_list_claims` is asked. */
export interface ListInput {
  verdict?: Verdict
  about?: string
  limit?: number
}

/** What `crossread_show_claim` is asked: one of the two. */
export interface ShowInput {
  id?: string
  about?: string
}

/** The claims of the compared articles, the gravest differences first, or those closest to some words. */
export function listClaims({ comparison, entries, skipped }: Compared, { verdict, about, limit = usual }: ListInput) {
  const evident = new Evident(entries)
  const claims = matching(comparison.claims, about).filter((claim) => !verdict || claim.verdict === verdict)
  return {
    articles: entries.map(({ uri, name }) => ({ uri, name })),
    leftOut: skipped.map(({ uri, reason }) => ({ uri, reason })),
    claims: claims.slice(0, limit).map((claim) => briefly(claim, evident)),
    found: claims.length,
  }
}

/** One claim with all that is known of it; undefined when there is none such. */
export function showClaim({ comparison, entries }: Compared, { id, about }: ShowInput) {
  const { claims } = comparison
  const claim = id === undefined ? matching(claims, about ?? '')[0] : claims.find((one) => one.id === id)
  if (!claim) return undefined
  const evident = new Evident(entries)
  return {
    ...briefly(claim, evident),
    differences: claim.differences.map((difference) => ({
      kind: difference.kind,
      detail: difference.detail,
      confirmedByReader: isConfirmed(difference),
      passages: difference.spans.flatMap((span) => evident.of(span)),
    })),
    differencesThatReadersIgnore: (decidedOf(claim).ignored ?? []).map(({ kind, detail }) => ({ kind, detail })),
    whyOneClaim: claim.why,
    confidence: claim.confidence,
    accounts: claim.independence && {
      articles: claim.independence.articles,
      accounts: claim.independence.accounts,
      detail: claim.independence.detail,
    },
  }
}

function briefly(claim: Claim, evident: Evident) {
  return {
    id: claim.id,
    label: claim.label,
    verdict: claim.verdict,
    differences: claim.differences.map(({ kind, detail }): object => ({ kind, detail })),
    reportedIn: claim.mentions.flatMap((mention) =>
      evident.of(mention).map((passage) => ({
        ...passage,
        saidBy: mention.speaker,
        ...(mention.copyOf ? { copiedFrom: evident.nameOf(mention.copyOf) } : {}),
      })),
    ),
    notIn: claim.absent.map((uri) => ({ uri, article: evident.nameOf(uri) })),
  }
}

/** All claims as they stand, or those that some words are about, the closest first. */
function matching(claims: readonly Claim[], about: string | undefined): Claim[] {
  if (about === undefined) return [...claims]
  const like = likeness(about)
  return claims
    .map((claim) => ({
      claim,
      alike: Math.max(
        like(claim.label),
        ...claim.mentions.map(({ text, speaker }) => like(`${speaker ?? ''} ${text}`)),
      ),
    }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .map(({ claim }) => claim)
}
