import type { TableCell, TableColumn, TableEvent, TableRow, TableView } from '../../table-protocol.ts'
import { element } from '../element.ts'
import type { Choice, SortKey } from './order.ts'

const signs: Readonly<Record<TableCell['state'], { sign: string; word: string }>> = {
  reported: { sign: '●', word: 'reported' },
  differs: { sign: '≠', word: 'differs' },
  absent: { sign: '–', word: 'absent' },
}

/** Rows drawn at once. */
export const portion = 300

/** More columns than this get narrow, upright headings. */
const mostWide = 8

/** What stands at the top of the page: what was compared, and which of its events is shown. */
export function pageHeading({ summary, events }: TableView, choice: Choice): HTMLElement[] {
  const names = events.map(
    ({ columns }, at) => [String(at), `${columns.length} articles: ${columns[0]?.fullName ?? ''} …`] as const,
  )
  return [
    element('h1', '', summary),
    ...(events.length > 1 ? [select('Event', 'event', String(choice.event), names)] : []),
  ]
}

/** The claims by articles, as many of them as are to be drawn. */
export function claimsView(event: TableEvent, choice: Choice, rows: readonly TableRow[], drawn: number): HTMLElement[] {
  const table = element('table', '', heading(event, choice))
  table.append(element('tbody', '', ...rows.slice(0, drawn).map((row) => rowOf(row, event.columns))))
  table.setAttribute('role', 'grid')
  table.setAttribute('aria-label', 'Claims by articles')
  table.setAttribute('aria-rowcount', String(rows.length + 3))
  const rest = rows.length - drawn
  return [
    controls(event, choice),
    element('div', 'scroll', table),
    ...(rows.length ? [] : [element('p', 'hint', 'No claim to show.')]),
    ...(rest > 0 ? [more(rest)] : []),
  ]
}

/** Which claims are shown, and what the signs mean. */
function controls({ rows, columns }: TableEvent, { filter }: Choice): HTMLElement {
  const [kind, column] = filter.split(' ')
  const name = columns[Number(column)]?.fullName ?? ''
  const state = { reported: `In ${name} as in others`, differs: `In ${name} otherwise`, absent: `Not in ${name}` }[
    kind as TableCell['state']
  ]
  const shown = select('Show', 'filter', filter, [
    ['all', `All claims (${rows.length})`],
    ['shared', 'In two or more articles'],
    ['differing', 'Where accounts differ'],
    ...(state ? [[filter, state] as const] : []),
    ...columns.map(({ fullName, alone }, at) => [`alone ${at}`, `Only in ${fullName} (${alone.length})`] as const),
    ...columns.map(
      ({ fullName, lacking }, at) => [`lacking ${at}`, `Missing only in ${fullName} (${lacking.length})`] as const,
    ),
  ])
  const legend = Object.values(signs).map(({ sign, word }) => `${sign} ${word}`)
  return element(
    'div',
    'controls',
    shown,
    element('p', 'legend', `${legend.join(', ')}. Accounts count copies, and articles that rest on one source, once.`),
  )
}

function more(rest: number): HTMLElement {
  const made = button(`Show ${Math.min(rest, portion)} more of ${rest}`, '', 'more', '')
  made.className = 'more'
  made.tabIndex = 0
  return made
}

function select(
  label: string,
  name: string,
  value: string,
  options: readonly (readonly [value: string, text: string])[],
): HTMLElement {
  const box = document.createElement('select')
  box.dataset.choose = name
  for (const [key, text] of options) {
    const option = document.createElement('option')
    option.value = key
    option.textContent = text
    option.selected = key === value
    box.append(option)
  }
  return element('label', 'choice', `${label} `, box)
}

/** The table's heading: columns to sort by, and what each article alone reports and leaves out. */
function heading({ columns }: TableEvent, choice: Choice): HTMLElement {
  const sortable = (label: string, key: SortKey, title: string, className = '') => {
    const cell = element('th', className, button(label, title, 'sort', String(key)))
    cell.setAttribute('scope', 'col')
    const order = choice.descending ? 'descending' : 'ascending'
    cell.setAttribute('aria-sort', choice.sort === key ? order : 'none')
    return cell
  }
  const counts = (label: string, kind: 'alone' | 'lacking', title: (column: TableColumn) => string) => {
    const row = element('tr', 'counts', headed(label), spread())
    for (const [at, column] of columns.entries()) {
      const size = column[kind].length
      const what = `${title(column)}: ${size}`
      const cell = element('td', 'article', size ? button(String(size), what, 'filter', `${kind} ${at}`) : '0')
      if (!size) cell.setAttribute('aria-label', what)
      row.append(cell)
    }
    return row
  }
  return element(
    'thead',
    columns.length > mostWide ? 'many' : '',
    element(
      'tr',
      'headings',
      sortable('Claim', 'label', 'Sort by claim', 'label'),
      sortable('Verdict', 'verdict', 'Sort by verdict, the gravest first'),
      sortable('Articles', 'reported', 'Sort by how many articles report it', 'number'),
      sortable('Accounts', 'accounts', 'Sort by how many accounts there are', 'number'),
      ...columns.map(({ name, fullName }, at) => sortable(name, at, `Sort by ${fullName}`, 'article')),
    ),
    counts('Alone reports', 'alone', ({ fullName }) => `Claims only in ${fullName}`),
    counts('Alone leaves out', 'lacking', ({ fullName }) => `Claims missing only in ${fullName}`),
  )
}

function headed(text: string): HTMLElement {
  const cell = element('th', 'label', text)
  cell.setAttribute('scope', 'row')
  return cell
}

/** The columns between a claim and the articles. */
function spread(): HTMLElement {
  const cell = document.createElement('td')
  cell.colSpan = 3
  return cell
}

/** One claim: a row of cells, each of which does what it says when it is chosen. */
function rowOf(row: TableRow, columns: readonly TableColumn[]): HTMLElement {
  const label = acting(element('th', 'label', row.label), 'select', '', 'Show how each article words it')
  label.setAttribute('scope', 'row')
  const accounts = element('td', row.accounts < row.reported ? 'number fewer' : 'number', String(row.accounts))
  if (row.independence) accounts.title = row.independence
  const made = element(
    'tr',
    row.verdict,
    label,
    element('td', 'verdict', element('span', 'badge', row.verdictLabel)),
    element('td', 'number', String(row.reported)),
    accounts,
    ...row.cells.map((cell, at) => cellOf(cell, columns[at])),
  )
  made.dataset.claim = row.claim
  return made
}

function cellOf({ state, mention, words }: TableCell, column: TableColumn | undefined): HTMLElement {
  const { sign, word } = signs[state]
  const cell = element('td', `article ${state}`, element('span', 'sign', sign), element('span', 'spoken', word))
  cell.firstElementChild?.setAttribute('aria-hidden', 'true')
  const name = column?.fullName ?? ''
  if (mention === undefined) cell.title = `Not in ${name}`
  else acting(cell, 'reveal', String(mention), `${name}: ${words ?? ''}`)
  return cell
}

function acting(cell: HTMLElement, act: string, value: string, title: string): HTMLElement {
  cell.dataset.act = act
  cell.dataset.value = value
  if (title) cell.title = title
  return cell
}

/** A button that acts when it is chosen; in a grid, arrow keys lead to it. */
export function button(text: string, title: string, act: string, value: string): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.tabIndex = -1
  return acting(made, act, value, title)
}
