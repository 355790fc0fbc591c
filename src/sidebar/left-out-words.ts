import * as l10n from '@vscode/l10n'
import type { Entry, Skipped } from '../library/library.ts'
import { fileName, list, numeral, plural, shorten } from '../wording.ts'

/** Why there is nothing to compare: what was found, what was left out and for what reason. */
export function tooFew(entries: readonly Entry[], skipped: readonly Skipped[]): string {
  const found = entries[0]
    ? l10n.t('Only one article was found: {0}.', shorten(entries[0].name, 80))
    : l10n.t('No article was found.')
  const shown = skipped
    .slice(0, 3)
    .map(({ uri, reason }) => l10n.t('{0} ({1})', fileName(uri), reason.replace(/\.$/u, '')))
  const rest = skipped.length - shown.length
  const others = plural(rest, l10n.t('{0} other file', numeral(rest)), l10n.t('{0} other files', numeral(rest)))
  return [
    found,
    l10n.t('Comparing needs two or more plain-text articles.'),
    ...(skipped.length ? [l10n.t('Left out: {0}.', list(rest ? [...shown, others] : shown))] : []),
  ].join(' ')
}

/** "3 files left out" */
export function leftOutText(files: number): string {
  return plural(files, l10n.t('{0} file left out', numeral(files)), l10n.t('{0} files left out', numeral(files)))
}
