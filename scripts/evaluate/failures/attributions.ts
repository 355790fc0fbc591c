import {
  type Attribution,
  type Classify,
  hasContent,
  hasCue,
  isInside,
  isInTitle,
  isQuoted,
  isSwapped,
  type Marked,
  matches,
} from './article.ts'
import type kinds from './kinds.json'
import { shared, size, textOf } from './spans.ts'

export type MissedKind = keyof (typeof kinds)['missed']['kinds']
export type FalseKind = keyof (typeof kinds)['false']['kinds']

/** Why an attribution of the reference was not found; undefined when it was. */
export function whyMissed(gold: Attribution, article: Marked, classify: Classify): MissedKind | undefined {
  const { text, predicted, marks } = article
  if (isFound(gold, article)) return undefined
  const sameContent = predicted.filter((found) => hasContent(found, gold))
  if (sameContent.length) return whyOtherSource(gold, sameContent)
  const sameCue = predicted.find((found) => hasCue(found, gold))
  if (sameCue) return whyOtherContent(gold, sameCue)
  if (isInTitle(text, gold.content[0])) return 'title'
  if (!gold.source.length) return 'nobody'
  if (!gold.cue.length) return 'noCue'
  if (isQuoted(gold.cue[0], marks)) return 'quoted'
  if (isInside(gold.content, predicted)) return 'nested'
  return classify(textOf(text, gold.cue))
}

function whyOtherSource(gold: Attribution, found: readonly Attribution[]): MissedKind {
  if (found.some((one) => isSwapped(one, gold))) return 'swapped'
  if (!found.some((one) => one.source.length && gold.source.length)) return 'noSource'
  return found.some((one) => hasCue(one, gold)) ? 'otherSource' : 'otherClause'
}

function whyOtherContent(gold: Attribution, found: Attribution): MissedKind {
  const both = shared(found.content, gold.content)
  if (both >= 0.9 * size(gold.content)) return 'tooLong'
  return both > 0 && both >= 0.9 * size(found.content) ? 'tooShort' : 'otherPart'
}

/** Why an attribution that was found is wrong by the reference; undefined when it is right. */
export function whyFalse(found: Attribution, article: Marked, classify: Classify): FalseKind | undefined {
  const { text, gold } = article
  if (gold.some((one) => matches(found, one, text))) return undefined
  const same = gold.filter((one) => hasContent(found, one))
  if (same.length) return same.every((one) => isFound(one, article)) ? 'double' : 'otherSource'
  if (gold.some((one) => hasCue(found, one))) return 'otherContent'
  if (isInTitle(text, found.content[0])) return 'title'
  if (!found.cue.length) return 'noCue'
  if (isInside(found.content, gold)) return 'inside'
  return classify(textOf(text, found.cue))
}

function isFound(gold: Attribution, { text, predicted }: Marked): boolean {
  return predicted.some((found) => matches(found, gold, text))
}
