import * as l10n from '@vscode/l10n'
import type { Skipped } from '../../library/library.ts'
import { numeral, plural } from '../../wording.ts'

/** Reasons told of in a summary; the list has them all. */
const mostReasons = 5

/** "5 articles read, 3 files left out:" and, for each reason, "2 files: a log"; those of most files first. */
export function summaryOf(articles: number, skipped: readonly Skipped[]): { line: string; reasons: string[] } {
  const read = plural(
    articles,
    l10n.t('{0} article read', numeral(articles)),
    l10n.t('{0} articles read', numeral(articles)),
  )
  if (!skipped.length) return { line: l10n.t('{0}, no file left out', read), reasons: [] }
  const files = new Map<string, number>()
  for (const { reason } of skipped) files.set(reason, (files.get(reason) ?? 0) + 1)
  const all = [...files].sort(([, a], [, b]) => b - a)
  // One reason more takes no more room than the line that would stand for it.
  const shown = all.length > mostReasons + 1 ? all.slice(0, mostReasons) : all
  const rest = all.slice(shown.length).reduce((sum, [, number]) => sum + number, 0)
  const reasons = shown.map(([reason, number]) => filesFor(number, reason))
  if (rest) reasons.push(filesFor(rest, l10n.t('other reasons')))
  const left = plural(
    skipped.length,
    l10n.t('{0}, {1} file left out', read, numeral(skipped.length)),
    l10n.t('{0}, {1} files left out', read, numeral(skipped.length)),
  )
  return { line: left, reasons }
}

function filesFor(number: number, reason: string): string {
  return plural(
    number,
    l10n.t('{0} file: {1}', numeral(number), reason),
    l10n.t('{0} files: {1}', numeral(number), reason),
  )
}
