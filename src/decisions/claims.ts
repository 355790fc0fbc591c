import type { Claim, Comparison, Difference, Mention, PathSpan } from '../comparison/claim.ts'
import type { Constraints, MentionPair } from '../comparison/constraints.ts'
import { verdictOf } from '../comparison/judge/verdict.ts'
import type { Edit } from './draft.ts'
import type { ClaimDecision } from './format.ts'

/** A decision about claims, and where its passages are. */
export interface Ruling {
  decision: ClaimDecision
  spans: PathSpan[]
}

/** What readers' decisions change when articles are compared: plain data that can go to a worker. */
export interface Corrections {
  /** By the article's path, in the order in which they were made. */
  edits: ReadonlyMap<string, readonly Edit[]>
  /** In the order in which they were made. */
  rulings: readonly Ruling[]
}

export const noCorrections: Corrections = { edits: new Map(), rulings: [] }

/** A difference that a reader has looked at. */
export interface LookedAt extends Difference {
  /** A reader agrees that the accounts differ there. */
  confirmed?: true
}

/** A claim with what readers decided about it. */
export interface DecidedClaim extends Claim {
  differences: LookedAt[]
  /** A reader agrees that all its mentions state one claim. */
  confirmed?: true
  /** Differences that a reader does not count as such. */
  ignored?: Difference[]
}

/** What readers decided about a claim; nothing for most. */
export function decidedOf(claim: Claim): Pick<DecidedClaim, 'confirmed' | 'ignored'> {
  return claim as DecidedClaim
}

export function isConfirmed(difference: Difference): boolean {
  return (difference as LookedAt).confirmed === true
}

/** Which mentions state one claim and which do not. Of two decisions about the same pair the later one counts. */
export function constraintsOf(rulings: readonly Ruling[]): Constraints {
  const together = new Map<string, MentionPair>()
  const apart = new Map<string, MentionPair>()
  for (const { decision, spans } of rulings) {
    const [first, ...others] = spans as [PathSpan, ...PathSpan[]]
    if (decision.decision === 'not the same claim') {
      for (const other of others) {
        together.delete(pairKey(first, other))
        apart.set(pairKey(first, other), [first, other])
      }
    } else if (decision.decision === 'same claim' || decision.decision === 'confirm claim') {
      for (const [at, one] of spans.entries())
        for (const other of spans.slice(at + 1)) apart.delete(pairKey(one, other))
      // One pair each is enough to hold them together.
      for (const other of others) together.set(pairKey(first, other), [first, other])
    }
  }
  return { together: [...together.values()], apart: [...apart.values()] }
}

function pairKey(one: PathSpan, other: PathSpan): string {
  return [one, other]
    .map(({ path, start, end }) => `${start} ${end} ${path}`)
    .sort()
    .join('\n')
}

/** The comparison with what readers decided about its claims and their differences. */
export function withRulings(comparison: Comparison, rulings: readonly Ruling[]): Comparison {
  const about = new Map<string, Ruling[]>()
  for (const ruling of rulings)
    for (const path of new Set(ruling.spans.map((span) => span.path)))
      about.set(path, [...(about.get(path) ?? []), ruling])
  if (!about.size) return comparison
  const order = new Map(rulings.map((ruling, at) => [ruling, at]))
  const near = ({ mentions }: Claim) =>
    [...new Set(mentions.flatMap(({ path }) => about.get(path) ?? []))].sort(
      (a, b) => (order.get(a) as number) - (order.get(b) as number),
    )
  return { ...comparison, claims: comparison.claims.map((claim) => ruled(claim, rulingsOn(claim, near(claim)))) }
}

/** The rulings whose passages are all mentions of the claim. */
export function rulingsOn({ mentions }: Claim, rulings: readonly Ruling[]): Ruling[] {
  return rulings.filter(({ spans }) => spans.every((span) => mentions.some((mention) => isMention(span, mention))))
}

function ruled(claim: Claim, rulings: readonly Ruling[]): Claim {
  if (!rulings.length) return claim
  const ignored: Difference[] = []
  const differences = claim.differences.flatMap((difference): LookedAt[] => {
    const last = rulings.findLast((ruling) => isAbout(ruling, difference))
    if (last?.decision.decision === 'confirm difference') return [{ ...difference, confirmed: true }]
    if (!last) return [difference]
    ignored.push(difference)
    return []
  })
  const reports = new Set(claim.mentions.map(({ path }) => path)).size
  const decided: DecidedClaim = { ...claim, differences, verdict: verdictOf(differences, reports) }
  if (ignored.length) decided.ignored = ignored
  if (rulings.some((ruling) => isConfirmation(ruling, claim))) {
    decided.confirmed = true
    decided.confidence = 1
  }
  return decided
}

/** Was it decided about this difference, and is there nothing new in it? */
function isAbout({ decision, spans }: Ruling, difference: Difference): boolean {
  if (decision.decision !== 'ignore difference' && decision.decision !== 'confirm difference') return false
  return (
    decision.difference === difference.kind &&
    difference.spans.every((part) => spans.some((span) => isMention(part, span)))
  )
}

function isConfirmation({ decision, spans }: Ruling, { mentions }: Claim): boolean {
  return (
    decision.decision === 'confirm claim' && mentions.every((mention) => spans.some((span) => isMention(span, mention)))
  )
}

/** Is one of the two mostly within the other? */
export function isMention(span: PathSpan, mention: PathSpan | Mention): boolean {
  const shared = Math.min(span.end, mention.end) - Math.max(span.start, mention.start)
  return span.path === mention.path && 2 * shared > Math.min(span.end - span.start, mention.end - mention.start)
}

/** Rulings on which mentions belong together that the comparison does not follow, for another one or none at all. */
export function unmet({ claims }: Comparison, rulings: readonly Ruling[]): ClaimDecision[] {
  const byPath = new Map<string, { mention: Mention; claim: Claim }[]>()
  for (const claim of claims)
    for (const mention of claim.mentions) {
      const list = byPath.get(mention.path)
      if (list) list.push({ mention, claim })
      else byPath.set(mention.path, [{ mention, claim }])
    }
  const claimsAt = (span: PathSpan) => {
    const near = (byPath.get(span.path) ?? []).filter(({ mention }) => isMention(span, mention))
    const same = near.filter(({ mention }) => mention.start === span.start && mention.end === span.end)
    return (same.length ? same : near).map(({ claim }) => claim)
  }
  return rulings.flatMap(({ decision, spans }) => {
    const [first, ...others] = spans.map(claimsAt)
    if (decision.decision === 'not the same claim')
      return others.some((list) => list.some((claim) => first?.includes(claim))) ? [decision] : []
    if (decision.decision !== 'same claim' && decision.decision !== 'confirm claim') return []
    return others.every((list) => list.some((claim) => first?.includes(claim))) ? [] : [decision]
  })
}
