import * as l10n from '@vscode/l10n'
import type { Cell } from '../../../report/table.ts'
import { numeral } from '../../../wording.ts'
import type { TableColumn, TableEvent } from '../../table-protocol.ts'
import { element } from '../element.ts'
import { countOf, headed } from './acting.ts'
import { drawing, percent, svg } from './svg.ts'

/** Height of a bar, in pixels. */
const height = 12

const states: readonly { state: Cell; heading: () => string; of: (name: string, size: string) => string }[] = [
  {
    state: 'reported',
    heading: () => l10n.t('As in others'),
    of: (name, size) => l10n.t('Claims in {0} as in others: {1}', name, size),
  },
  {
    state: 'differs',
    heading: () => l10n.t('Otherwise'),
    of: (name, size) => l10n.t('Claims in {0} otherwise than in others: {1}', name, size),
  },
  {
    state: 'absent',
    heading: () => l10n.t('Not in it'),
    of: (name, size) => l10n.t('Claims of others that are not in {0}: {1}', name, size),
  },
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
        headed('col', 'label', l10n.t('Article')),
        headed('col', 'bar', l10n.t('Claims in two or more articles')),
        ...states.map(({ state, heading }) => headed('col', 'count', swatch(state), heading())),
        headed('col', 'alone', swatch('alone'), l10n.t('Alone')),
      ),
    ),
    element('tbody', '', ...columns.map(rowOf)),
  )
  table.setAttribute('role', 'grid')
  table.setAttribute('aria-label', l10n.t('Who reports what'))
  return [
    element(
      'p',
      'legend',
      l10n.t(
        'How many of the {0} claims in two or more articles each article reports as the others do, otherwise or not at all, and how many claims it alone reports. Choose a number to see its claims.',
        numeral(shared.length),
      ),
    ),
    element('div', 'scroll', table, stripes()),
  ]

  function rowOf({ name, fullName, alone }: TableColumn, at: number): HTMLElement {
    const counts = states.map(({ state }) => shared.filter(({ cells }) => cells[at]?.state === state).length)
    const label = headed('row', 'label', name)
    label.title = fullName
    return element(
      'tr',
      '',
      label,
      element('td', 'bar', barOf(counts, shared.length)),
      ...states.map(({ state, of }, index) =>
        countOf('count', counts[index] ?? 0, (size) => of(fullName, size), `${state} ${at}`),
      ),
      countOf(
        'alone',
        alone.length,
        (size) => l10n.t('Claims only in {0}: {1}', fullName, size),
        `alone ${at}`,
        loneBar(alone.length / most),
      ),
    )
  }
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
