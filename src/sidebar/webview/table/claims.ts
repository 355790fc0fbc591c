import * as l10n from '@vscode/l10n'
import { numeral } from '../../../wording.ts'
import type { TableCell, TableColumn, TableEvent, TableRow } from '../../table-protocol.ts'
import { element } from '../element.ts'
import { acting, button, countOf, headed } from './acting.ts'
import { controls } from './controls.ts'
import type { Choice, SortKey } from './order.ts'

const signs: Readonly<Record<TableCell['state'], { sign: string; word: () => string }>> = {
  reported: { sign: '●', word: () => l10n.t('reported') },
  differs: { sign: '≠', word: () => l10n.t('differs') },
  absent: { sign: '–', word: () => l10n.t('absent') },
}

/** Cells drawn at once, about: a browser lays out some thousands of them without a pause. */
const mostCells = 4000
/** Columns besides the articles', and rows besides the claims'. */
const ownColumns = 4
const headings = 3

/** Rows drawn at once. */
export function portionOf({ columns }: TableEvent): number {
  return Math.min(300, Math.ceil(mostCells / (columns.length + ownColumns)))
}

/** More columns than this get narrow, upright headings. */
const mostWide = 8

/** A stretch of the rows, by their indexes; the end is not in it. */
export interface Stretch {
  from: number
  to: number
}

/** The claims by articles, as far as they are to be drawn. */
export function claimsView(
  event: TableEvent,
  choice: Choice,
  rows: readonly TableRow[],
  { from, to }: Stretch,
): HTMLElement[] {
  const table = element('table', '', heading(event, choice))
  table.append(element('tbody', '', ...rows.slice(from, to).map((row, at) => rowOf(row, event.columns, from + at))))
  table.setAttribute('role', 'grid')
  table.setAttribute('aria-label', l10n.t('Claims by articles'))
  table.setAttribute('aria-rowcount', String(rows.length + headings))
  const portion = portionOf(event)
  const shown = l10n.t('{0} to {1} of {2} shown', numeral(from + 1), numeral(to), numeral(rows.length))
  return [
    controls(event, choice),
    ...(from > 0 ? [more('earlier', l10n.t('Show {0} before these', numeral(Math.min(from, portion))), shown)] : []),
    element('div', 'scroll', table),
    ...(rows.length ? [] : [element('p', 'hint', l10n.t('No claim to show.'))]),
    ...(to < rows.length
      ? [more('more', l10n.t('Show {0} more', numeral(Math.min(rows.length - to, portion))), shown)]
      : []),
  ]
}

/** @param shown says which are drawn */
function more(act: 'earlier' | 'more', text: string, shown: string): HTMLElement {
  const made = button(text, '', act, '')
  made.className = 'page'
  made.tabIndex = 0
  return element('p', 'more', made, element('span', 'legend', shown))
}

/** The table's heading: columns to sort by, and what each article alone reports and leaves out. */
function heading({ columns }: TableEvent, choice: Choice): HTMLElement {
  const sortable = (label: string, key: SortKey, title: string, className = '') => {
    const cell = headed('col', className, button(label, title, 'sort', String(key)))
    const order = choice.descending ? 'descending' : 'ascending'
    cell.setAttribute('aria-sort', choice.sort === key ? order : 'none')
    return cell
  }
  const counts = (label: string, kind: 'alone' | 'lacking', told: (name: string, size: string) => string) =>
    element(
      'tr',
      'counts',
      headed('row', 'label', label),
      // Under the columns between a claim and the articles.
      ...['', 'number', 'number'].map((className) => element('td', className)),
      ...columns.map((column, at) =>
        countOf('article', column[kind].length, (size) => told(column.fullName, size), `${kind} ${at}`),
      ),
    )
  return element(
    'thead',
    columns.length > mostWide ? 'many' : '',
    element(
      'tr',
      'headings',
      sortable(l10n.t('Claim'), 'label', l10n.t('Sort by claim'), 'label'),
      sortable(l10n.t('Verdict'), 'verdict', l10n.t('Sort by verdict, the gravest first')),
      sortable(l10n.t('Articles'), 'reported', l10n.t('Sort by how many articles report it'), 'number'),
      sortable(l10n.t('Accounts'), 'accounts', l10n.t('Sort by how many accounts there are'), 'number'),
      ...columns.map(({ name, fullName }, at) => sortable(name, at, l10n.t('Sort by {0}', fullName), 'article')),
    ),
    counts(l10n.t('Alone reports'), 'alone', (name, size) => l10n.t('Claims only in {0}: {1}', name, size)),
    counts(l10n.t('Alone leaves out'), 'lacking', (name, size) =>
      l10n.t('Claims missing only in {0}: {1}', name, size),
    ),
  )
}

/** One claim: a row of cells, each of which does what it says when it is chosen. */
function rowOf(row: TableRow, columns: readonly TableColumn[], at: number): HTMLElement {
  const accounts = element('td', row.accounts < row.reported ? 'number fewer' : 'number', numeral(row.accounts))
  if (row.independence) accounts.title = row.independence
  const made = element(
    'tr',
    row.verdict,
    acting(headed('row', 'label', row.label), 'select', '', l10n.t('Show how each article words it')),
    element('td', 'verdict', element('span', 'badge', row.verdictLabel)),
    element('td', 'number', numeral(row.reported)),
    accounts,
    ...row.cells.map((cell, at) => cellOf(cell, columns[at])),
  )
  made.dataset.claim = row.claim
  made.setAttribute('aria-rowindex', String(headings + at + 1))
  return made
}

function cellOf({ state, mention, words }: TableCell, column: TableColumn | undefined): HTMLElement {
  const { sign, word } = signs[state]
  const cell = element('td', `article ${state}`, element('span', 'sign', sign), element('span', 'spoken', word()))
  cell.firstElementChild?.setAttribute('aria-hidden', 'true')
  const name = column?.fullName ?? ''
  if (mention === undefined) cell.title = l10n.t('Not in {0}', name)
  else acting(cell, 'reveal', String(mention), l10n.t('{0}: {1}', name, words ?? ''))
  return cell
}
