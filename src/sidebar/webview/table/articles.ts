import type { Cell } from '../../../report/table.ts'
import type { TableColumn, TableEvent } from '../../table-protocol.ts'
import { element } from '../element.ts'
import { button } from './elements.ts'
import { drawing, percent, svg } from './svg.ts'

/** Height of a bar, in pixels. */
const height = 12

const states: readonly { state: Cell; heading: string; of: (name: string) => string }[] = [
  { state: 'reported', heading: 'As in others', of: (name) => `Claims in ${name} as in others` },
  { state: 'differs', heading: 'Otherwise', of: (name) => `Claims in ${name} otherwise than in others` },
  { state: 'absent', heading: 'Not in it', of: (name) => `Claims of others that are not in ${name}` },
]

/** Who reports what: how many claims each article reports as others do, otherwise, not at all, and alone. */
export function articlesView({ columns, rows }: TableEvent): HTMLElement[] {
  const shared = rows.filter(({ reported }) => reported > 1)
  const most = Math.max(1, ...columns.map(({ alone }) => alone.length))
  const table = element(
    'table',
    'articles',
    element(
      'thead',
      '',
      element(
        'tr',
        '',
        headed('Article', 'label'),
        headed('Claims in two or more articles', 'bar'),
        ...states.map(({ state, heading }) => headed(heading, 'count', swatch(state))),
        headed('Alone', 'alone', swatch('alone')),
      ),
    ),
    element('tbody', '', ...columns.map(rowOf)),
  )
  table.setAttribute('role', 'grid')
  table.setAttribute('aria-label', 'Who reports what')
  return [
    element(
      'p',
      'legend',
      `How many of the ${shared.length} claims in two or more articles each article reports as the others do, otherwise or not at all, and how many claims it alone reports. Choose a number to see its claims.`,
    ),
    element('div', 'scroll', table, stripes()),
  ]

  function rowOf({ name, fullName, alone }: TableColumn, at: number): HTMLElement {
    const counts = states.map(({ state }) => shared.filter(({ cells }) => cells[at]?.state === state).length)
    const label = element('th', 'label', name)
    label.setAttribute('scope', 'row')
    label.title = fullName
    return element(
      'tr',
      '',
      label,
      element('td', 'bar', barOf(counts, shared.length)),
      ...states.map(({ state, of }, index) => cellOf('count', counts[index] ?? 0, of(fullName), `${state} ${at}`)),
      cellOf('alone', alone.length, `Claims only in ${fullName}`, `alone ${at}`, loneBar(alone.length / most)),
    )
  }
}

function headed(text: string, className: string, ...more: Node[]): HTMLElement {
  const cell = element('th', className, ...more, text)
  cell.setAttribute('scope', 'col')
  return cell
}

function cellOf(className: string, size: number, what: string, filter: string, ...more: Node[]): HTMLElement {
  const cell = element(
    'td',
    className,
    size ? button(String(size), `${what}: ${size}`, 'filter', filter) : '0',
    ...more,
  )
  if (!size) cell.setAttribute('aria-label', `${what}: 0`)
  return cell
}

/** The parts of the whole, one after another. */
function barOf(counts: readonly number[], whole: number): SVGElement {
  let from = 0
  const parts = counts.map((size, index) => {
    const x = from / Math.max(1, whole)
    from += size
    return part(states[index]?.state ?? 'absent', x, size / Math.max(1, whole))
  })
  return drawing('parts', height, ...parts)
}

function loneBar(share: number): SVGElement {
  return drawing('parts', height, part('alone', 0, share))
}

/** A part of a bar: filled, striped or only outlined, so that colours need not be told apart. */
function part(kind: Cell | 'alone', x: number, width: number): SVGElement {
  const place = { class: kind, x: percent(x), width: percent(width), y: 0.5, height: height - 1 }
  return svg('rect', kind === 'differs' ? { ...place, fill: 'url(#stripes)' } : place)
}

function swatch(kind: Cell | 'alone'): SVGElement {
  const made = drawing('swatch parts', height, part(kind, 0, 1))
  made.setAttribute('width', String(height))
  return made
}

/** What striped parts are filled with. */
function stripes(): SVGElement {
  const pattern = svg(
    'pattern',
    { id: 'stripes', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { class: 'stripe', width: 2.5, height: 5 }),
  )
  return drawing('patterns', 0, svg('defs', {}, pattern))
}
