import type { TimelineStatement, TimelineTime } from '../../table-protocol.ts'
import { element } from '../element.ts'
import { button } from './elements.ts'

/** What the articles date, in the order of time: each statement with the articles that give it, in their words. */
export function timelineView(times: readonly TimelineTime[]): HTMLElement[] {
  const table = element(
    'table',
    'timeline',
    element(
      'thead',
      '',
      element('tr', 'headings', headed('When', 'when'), headed('What', ''), headed('Who gives the date', 'points')),
    ),
    element('tbody', '', ...times.flatMap(rowsOf)),
  )
  table.setAttribute('role', 'grid')
  table.setAttribute('aria-label', 'Timeline')
  return [element('div', 'scroll', table)]
}

function headed(text: string, className: string): HTMLElement {
  const cell = element('th', className, text)
  cell.setAttribute('scope', 'col')
  return cell
}

/** A time is told once; its other rows repeat it for screen readers. */
function rowsOf({ label, statements, published }: TimelineTime): HTMLElement[] {
  const rows = statements.map((one) => rowOf(statementOf(one), ...pointsOf(one)))
  if (published.length) rows.push(rowOf(element('td', 'published', 'Published'), published.join(', ')))
  for (const [at, row] of rows.entries()) {
    const when = element('th', at ? 'when' : 'when first', at ? element('span', 'spoken', label) : label)
    when.setAttribute('scope', 'row')
    row.prepend(when)
    if (statements[at]) row.dataset.claim = statements[at].claim
  }
  return rows
}

function rowOf(what: HTMLElement, ...points: (HTMLElement | string)[]): HTMLElement {
  return element('tr', '', what, element('td', 'points', ...points))
}

function statementOf({ label, otherwise }: TimelineStatement): HTMLElement {
  const made = element('td', 'what', button(label, 'Show how each article words it', 'select', ''))
  if (otherwise) made.append(element('p', 'otherwise', element('span', 'sign', '≠'), ` Another day in ${otherwise}`))
  return made
}

function pointsOf({ points }: TimelineStatement): HTMLElement[] {
  return points.map(({ name, date, words, mention }) => button(`${name}: “${date}”`, words, 'reveal', String(mention)))
}
