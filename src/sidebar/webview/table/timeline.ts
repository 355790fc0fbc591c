import * as l10n from '@vscode/l10n'
import type { TimelineStatement, TimelineTime } from '../../table-protocol.ts'
import { element } from '../element.ts'
import { button, headed } from './acting.ts'

/** What the articles date, in the order of time: each statement with the articles that give it, in their words. */
export function timelineView(times: readonly TimelineTime[]): HTMLElement[] {
  const table = element(
    'table',
    'timeline',
    element(
      'thead',
      '',
      element(
        'tr',
        'headings',
        headed('col', 'when', l10n.t('When')),
        headed('col', '', l10n.t('What')),
        headed('col', 'points', l10n.t('Who gives the date')),
      ),
    ),
    element('tbody', '', ...times.flatMap(rowsOf)),
  )
  table.setAttribute('role', 'grid')
  table.setAttribute('aria-label', l10n.t('Timeline'))
  return [element('div', 'scroll', table)]
}

/** A time is told once; its other rows repeat it for screen readers. */
function rowsOf({ label, statements, published }: TimelineTime): HTMLElement[] {
  const rows = statements.map((one) => rowOf(statementOf(one), ...pointsOf(one)))
  if (published.length) rows.push(rowOf(element('td', 'published', l10n.t('Published')), published.join(', ')))
  for (const [at, row] of rows.entries()) {
    row.prepend(headed('row', at ? 'when' : 'when first', at ? element('span', 'spoken', label) : label))
    if (statements[at]) row.dataset.claim = statements[at].claim
  }
  return rows
}

function rowOf(what: HTMLElement, ...points: (HTMLElement | string)[]): HTMLElement {
  return element('tr', '', what, element('td', 'points', ...points))
}

function statementOf({ label, otherwise }: TimelineStatement): HTMLElement {
  const made = element('td', 'what', button(label, l10n.t('Show how each article words it'), 'select', ''))
  if (otherwise)
    made.append(element('p', 'otherwise', element('span', 'sign', '≠'), ' ', l10n.t('Another day in {0}', otherwise)))
  return made
}

function pointsOf({ points }: TimelineStatement): HTMLElement[] {
  return points.map(({ name, date, words, mention }) =>
    button(l10n.t('{0}: “{1}”', name, date), words, 'reveal', String(mention)),
  )
}
