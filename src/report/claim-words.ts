import * as l10n from '@vscode/l10n'
import { type Claim, type Mention, verdicts } from '../comparison/claim.ts'
import { numeral } from '../wording.ts'

/** In how many articles the claim stands. */
export function reports(claim: Claim): number {
  return new Set(claim.mentions.map(({ path }) => path)).size
}

/** How many articles on the event there are. */
export function articlesOf(claim: Claim): number {
  return reports(claim) + claim.absent.length
}

/** "4 of 5 articles" */
export function reportedText(claim: Claim): string {
  return l10n.t('{0} of {1} articles', numeral(reports(claim)), numeral(articlesOf(claim)))
}

/** "4 of 5": how many of the articles on the event report the claim. */
export function reportedBy(claim: Claim): string {
  return l10n.t('{0} of {1}', numeral(reports(claim)), numeral(articlesOf(claim)))
}

/** Who says it there. */
export function voiceOf({ speaker }: Mention): string {
  return speaker === null ? l10n.t('stated by the article itself') : l10n.t('said by {0}', speaker)
}

/**
 * "same text as Valley Courier", or "nearly the same text as" where a word of it was changed; undefined where it
 * repeats no other.
 *
 * @param original what to call the article that it repeats
 */
export function repeats(claim: Claim, { copyOf, text }: Mention, original: string): string | undefined {
  if (copyOf === null) return undefined
  const words = (given: string) => given.replace(/\s+/gu, ' ').trim()
  const same = claim.mentions.some((other) => other.path === copyOf && words(other.text) === words(text))
  return same ? l10n.t('same text as {0}', original) : l10n.t('nearly the same text as {0}', original)
}

/** The gravest claims first, then those in most articles. */
export function byGravity(a: Claim, b: Claim): number {
  return verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || reports(b) - reports(a)
}
