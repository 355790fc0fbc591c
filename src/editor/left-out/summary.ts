import type { Skipped } from '../../library/library.ts'
import { count } from '../../wording.ts'

/** Reasons told of in a summary; the list has them all. */
const mostReasons = 5

/** "5 articles read, 3 files left out:" and, for each reason, "2 files: a log"; those of most files first. */
export function summaryOf(articles: number, skipped: readonly Skipped[]): { line: string; reasons: string[] } {
  const read = `${count(articles, 'article')} read`
  if (!skipped.length) return { line: `${read}, no file left out`, reasons: [] }
  const files = new Map<string, number>()
  for (const { reason } of skipped) files.set(reason, (files.get(reason) ?? 0) + 1)
  const all = [...files].sort(([, a], [, b]) => b - a)
  // One reason more takes no more room than the line that would stand for it.
  const shown = all.length > mostReasons + 1 ? all.slice(0, mostReasons) : all
  const rest = all.slice(shown.length).reduce((sum, [, number]) => sum + number, 0)
  const reasons = shown.map(([reason, number]) => `${count(number, 'file')}: ${reason}`)
  if (rest) reasons.push(`${count(rest, 'file')}: other reasons`)
  return { line: `${read}, ${count(skipped.length, 'file')} left out`, reasons }
}
