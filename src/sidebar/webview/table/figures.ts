import * as l10n from '@vscode/l10n'
import { locale } from '../../../language.ts'
import type { FigureLane, FigureScale } from '../../table-protocol.ts'
import { element } from '../element.ts'
import { button, headed } from './acting.ts'
import { type Axis, axisOf, isBand, shareOf } from './axis.ts'
import { drawing, percent, svg } from './svg.ts'

/** Height of a figure's line, and where its middle is, in pixels. */
const height = 22
const middle = height / 2
/** Length of the arrow of a bound, in pixels. */
const arrow = 26

type Openness = FigureLane['openness']

/** What the signs mean, in the order in which they are told. */
const meanings = (): Readonly<Record<Openness, string>> => ({
  exact: l10n.t('exact'),
  about: l10n.t('about, with what that may leave open'),
  'at least': l10n.t('at least'),
  'at most': l10n.t('at most'),
  range: l10n.t('a range'),
  vague: l10n.t('in words such as “dozens”'),
})

/** Figures for one thing that articles give otherwise, each version at its place on a scale. */
export function figuresView(figures: readonly FigureScale[]): HTMLElement[] {
  const differing = figures.filter(({ differ }) => differ)
  const others = figures.filter(({ differ }) => !differ)
  const used = new Set(figures.flatMap(({ lanes }) => lanes.map(({ openness }) => openness)))
  return [
    legend(used),
    element(
      'div',
      'scroll figures',
      ...group(l10n.t('Figures that differ'), differing),
      ...group(l10n.t('Told otherwise, but can all be right'), others),
    ),
  ]
}

function group(title: string, figures: readonly FigureScale[]): HTMLElement[] {
  return figures.length ? [element('h2', '', title), ...figures.map(scale)] : []
}

function scale({ thing, unit, lanes }: FigureScale): HTMLElement {
  const axis = axisOf(lanes)
  const table = element(
    'table',
    'scale',
    element('colgroup', '', ...['figure', 'place', 'points'].map((column) => element('col', column))),
    element(
      'thead',
      'spoken',
      element(
        'tr',
        '',
        ...[l10n.t('Figure'), l10n.t('On the scale'), l10n.t('Articles')].map((text) => headed('col', '', text)),
      ),
    ),
    element('tbody', '', ...lanes.map((lane) => rowOf(lane, unit, axis))),
  )
  table.setAttribute('role', 'grid')
  table.setAttribute('aria-label', thing)
  return element('div', 'figure', element('h3', '', thing), table, axisOfScale(axis, unit))
}

function rowOf(lane: FigureLane, unit: string, axis: Axis): HTMLElement {
  const points = lane.points.map(({ name, words, article, start }) =>
    button(name, words, 'figure', `${article} ${start}`),
  )
  const lines = axis.ticks.map((tick) => line('tick', shareOf(axis, tick), 0, height))
  const drawn = drawing('lane', height, ...lines, ...mark(lane, axis))
  const [first] = lane.points
  if (first) {
    drawn.dataset.act = 'figure'
    drawn.dataset.value = `${first.article} ${first.start}`
  }
  return element(
    'tr',
    '',
    headed('row', 'label', lane.figure),
    element('td', 'place', drawn, element('span', 'spoken', told(lane, unit))),
    element('td', 'points', ...points),
  )
}

/** The figure in numerals: what the drawing shows. */
function told({ openness, value, low, high }: FigureLane, unit: string): string {
  const [at = '', from = '', to = ''] = [value, low, high].map((one) => written(one))
  const numerals: Record<Openness, string> = {
    exact: at,
    about: l10n.t('about {0}', at),
    'at least': l10n.t('{0} or more', at),
    'at most': l10n.t('{0} or less', at),
    range: l10n.t('{0} to {1}', from, to),
    vague: l10n.t('between {0} and {1}', from, to),
  }
  return unit ? l10n.t('{0} (unit: {1})', numerals[openness], unit) : numerals[openness]
}

/** The sign of a figure at its place. Signs differ in shape. */
function mark({ openness, value, low, high }: FigureLane, axis: Axis): SVGElement[] {
  const at = shareOf(axis, value)
  const band = () => {
    const [from, to] = [shareOf(axis, low), shareOf(axis, high)]
    const place = { x: percent(from), width: percent(to - from), y: middle - 4, height: 8, rx: 2 }
    return svg('rect', { class: `band ${openness}`, ...place })
  }
  if (isBand(openness)) return openness === 'about' ? [band(), dot(at, 'about')] : [band()]
  if (openness === 'exact') return [dot(at, 'exact')]
  const way = openness === 'at least' ? 1 : -1
  const tip = way * arrow
  const path = `M0 ${middle - 7}V${middle + 7}M0 ${middle}H${tip}M${tip - way * 6} ${middle - 5}L${tip} ${middle}L${tip - way * 6} ${middle + 5}`
  // A drawing in the drawing: paths know no percentages.
  return [svg('svg', { x: percent(at), overflow: 'visible' }, svg('path', { class: 'bound', d: path }))]
}

function dot(at: number, className: string): SVGElement {
  return svg('circle', { class: `dot ${className}`, cx: percent(at), cy: middle, r: 5 })
}

function line(className: string, at: number, from: number, to: number): SVGElement {
  return svg('line', { class: className, x1: percent(at), x2: percent(at), y1: from, y2: to })
}

function written(value: number): string {
  return value.toLocaleString(locale(), { maximumSignificantDigits: 6 })
}

/** "50M" */
function short(value: number): string {
  return value.toLocaleString(locale(), { notation: 'compact', maximumFractionDigits: 2 })
}

/** The labelled line under the figures, in the column of their places. */
function axisOfScale(axis: Axis, unit: string): HTMLElement {
  const labels = axis.ticks.map((tick, index) => {
    const last = axis.ticks.length - 1
    const anchor = index === 0 ? 'start' : index === last ? 'end' : 'middle'
    const label = svg('text', { x: percent(shareOf(axis, tick)), y: 16, 'text-anchor': anchor })
    label.textContent = unit === '%' ? `${short(tick)}%` : short(tick)
    return label
  })
  const ends = axis.ticks.map((tick) => line('tick', shareOf(axis, tick), 0, 4))
  const base = svg('line', { class: 'base', x1: 0, x2: '100%', y1: 0.5, y2: 0.5 })
  const named = unit && unit !== '%' ? l10n.t('Unit: {0}', unit) : ''
  const made = element('div', 'axis', element('span', 'unit', named), element('span', ''))
  made.lastElementChild?.append(drawing('', 20, base, ...ends, ...labels))
  return made
}

/** What the signs in use mean. */
function legend(used: ReadonlySet<Openness>): HTMLElement {
  const axis: Axis = { from: 0, to: 10, ticks: [] }
  const signs = (Object.entries(meanings()) as [Openness, string][])
    .filter(([openness]) => used.has(openness))
    .map(([openness, meaning]) => {
      const bound = openness === 'at least' ? 2 : openness === 'at most' ? 8 : 5
      const sign = drawing(
        'sign',
        height,
        ...mark({ figure: '', openness, value: bound, low: 1, high: 9, points: [] }, axis),
      )
      sign.setAttribute('width', '40')
      return element('span', 'meaning', sign, meaning)
    })
  return element('p', 'legend signs', ...signs)
}
