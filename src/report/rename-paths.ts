import type { Claim, Comparison, Difference, PathSpan } from '../comparison/claim.ts'
import { decidedOf } from '../decisions/claims.ts'
import { mapped, type Steps } from '../steps.ts'

/** The comparison with every path as `nameOf` has it. */
export function* renamePaths(comparison: Comparison, nameOf: (path: string) => string): Steps<Comparison> {
  const at = <T extends { path: string }>(one: T): T => ({ ...one, path: nameOf(one.path) })
  const orNull = (span: PathSpan | null) => span && at(span)
  const spans = (difference: Difference): Difference => ({ ...difference, spans: difference.spans.map(at) })
  const ignored = (claim: Claim) => decidedOf(claim).ignored?.map(spans)
  return {
    ...comparison,
    claims: yield* mapped(
      comparison.claims,
      (claim): Claim => ({
        ...claim,
        differences: claim.differences.map(spans),
        ...(ignored(claim) ? { ignored: ignored(claim) } : {}),
        mentions: claim.mentions.map((mention) => ({
          ...at(mention),
          copyOf: mention.copyOf === null ? null : nameOf(mention.copyOf),
        })),
        absent: claim.absent.map(nameOf),
        ...(claim.independence
          ? {
              independence: {
                ...claim.independence,
                groups: claim.independence.groups.map((group) => ({ ...group, paths: group.paths.map(nameOf) })),
              },
            }
          : {}),
      }),
    ),
    ...(comparison.credits ? { credits: comparison.credits.map(at) } : {}),
    ...(comparison.relations
      ? {
          relations: comparison.relations.map((relation) => ({
            ...at(relation),
            of: nameOf(relation.of),
            changes: relation.changes.map((change) => ({
              ...change,
              now: orNull(change.now),
              before: orNull(change.before),
            })),
          })),
        }
      : {}),
  }
}
