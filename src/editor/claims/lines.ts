import * as l10n from '@vscode/l10n'
import type { BlockSpan } from '../../analysis/article.ts'
import { verdictWords } from '../../report/verdict-words.ts'
import { numeral, plural } from '../../wording.ts'
import { elsewhere, gravity, type Stated, shared } from './stated.ts'

/** What is said above a paragraph, and the claim that it leads to. */
export interface ParagraphLine {
  /** Offset of the paragraph, in UTF-16 code units. */
  start: number
  text: string
  stated: Stated
}

/** A line for each paragraph that says what other articles report too, about the gravest of its claims. */
export function paragraphLines(blocks: readonly BlockSpan[], stated: readonly Stated[]): ParagraphLine[] {
  const found = shared(stated)
  let at = 0
  return blocks.flatMap((block) => {
    const from = at
    while ((found[at]?.start ?? Infinity) < block.end) at++
    const within = found.slice(from, at)
    const [gravest] = [...within].sort((a, b) => gravity(a) - gravity(b) || articles(b) - articles(a))
    return gravest ? [{ start: block.start, text: textOf(gravest, within.length - 1), stated: gravest }] : []
  })
}

/** "3 other articles report this: words differ (and 2 more claims)" */
function textOf(stated: Stated, more: number): string {
  const others = articles(stated)
  const how = verdictWords(stated.claim.verdict).within
  const text = plural(
    others,
    l10n.t('{0} other article reports this: {1}', numeral(others), how),
    l10n.t('{0} other articles report this: {1}', numeral(others), how),
  )
  if (more <= 0) return text
  return plural(
    more,
    l10n.t('{0} (and {1} more claim)', text, numeral(more)),
    l10n.t('{0} (and {1} more claims)', text, numeral(more)),
  )
}

function articles(stated: Stated): number {
  return new Set(elsewhere(stated).map(({ path }) => path)).size
}
