/** The comparison page: shows what it is sent as the reader chooses, and says what the reader wants to see. */
import * as l10n from '@vscode/l10n'
import { numeral } from '../../../wording.ts'
import type { FigureScale, FromTable, TableEvent, TableRow, TableView, ToTable } from '../../table-protocol.ts'
import { element } from '../element.ts'
import { speakAsPage } from '../language.ts'
import { articlesView } from './articles.ts'
import { ChosenClaim } from './chosen-claim.ts'
import { claimsView, portionOf, type Stretch } from './claims.ts'
import { pageHeading } from './controls.ts'
import { figuresView } from './figures.ts'
import { Grid } from './grid.ts'
import { type Choice, chosenRows, fitting, placeOf, type SortKey, sortedBy, type Tab } from './order.ts'
import { Tabs } from './tabs.ts'
import { timelineView } from './timeline.ts'

declare function acquireVsCodeApi(): {
  postMessage(message: FromTable): void
  getState(): unknown
  setState(state: Choice): void
}

speakAsPage()

const host = acquireVsCodeApi()
const main = document.querySelector('main') as HTMLElement
const heading = element('div', 'heading')
const shown = element('div', 'shown')
const chosen = new ChosenClaim((claim, mention) => host.postMessage({ type: 'reveal', claim, mention }))
const tabs = new Tabs(shown, (tab) => choose({ tab }))
const header = element('header', '', heading, tabs.element)
let view: TableView | undefined
let figures: readonly FigureScale[][] = []
let choice: Choice = fitting(host.getState(), [])
/** The claims that the table can show, and which of them are drawn. */
let rows: readonly TableRow[] = []
let drawn: Stretch = { from: 0, to: 0 }

addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  if (data.type === 'table' && data.view.events.length) {
    choice = fitting(view ? choice : host.getState(), data.view.events)
    if (!view) main.replaceChildren(header, shown, chosen.element)
    view = data.view
    chosen.open = choice.open
    draw()
  } else if (data.type === 'figures') {
    figures = data.figures
    draw()
  } else if (data.type === 'claim') {
    const before = chosen.claim
    chosen.show(data.claim)
    if (data.claim && data.claim.id !== before) bringToView()
    mark()
  } else if (data.type !== 'table' || !data.view.events.length) {
    view = undefined
    const text = data.type === 'nothing' ? data.text : l10n.t('No two of these articles are on one event.')
    main.replaceChildren(element('p', 'hint', text))
  }
})

/** Draws everything anew; what has the focus gets it again where it is still there. */
function draw(): void {
  const event = view?.events[choice.event]
  if (!view || !event) return
  const focused = focusedPlace()
  const before = tabs.shown
  const place = shown.querySelector('.scroll')?.scrollTop ?? 0
  rows = chosenRows(event, choice)
  drawn = { from: drawn.from < rows.length ? drawn.from : 0, to: Math.max(drawn.to, drawn.from + portionOf(event)) }
  const scales = figures[choice.event] ?? []
  const all = tabsOf(event, scales)
  const tab = all.some(([one]) => one === choice.tab) ? choice.tab : 'claims'
  tabs.show(all, tab)
  heading.replaceChildren(...pageHeading(view, choice))
  if (tab === 'articles') shown.replaceChildren(...articlesView(event))
  else if (tab === 'figures') shown.replaceChildren(...figuresView(scales))
  else if (tab === 'timeline') shown.replaceChildren(...timelineView(event.timeline))
  else shown.replaceChildren(...claimsView(event, choice, rows, drawn))
  for (const table of shown.querySelectorAll<HTMLTableElement>('table[role="grid"]')) new Grid(table)
  if (tab === before && place) shown.querySelector('.scroll')?.scrollTo(0, place)
  mark()
  focused?.()
}

/** What there is to look at. */
function tabsOf({ timeline }: TableEvent, scales: readonly FigureScale[]): [Tab, string][] {
  return [
    ['claims', l10n.t('Claims')],
    ['articles', l10n.t('Who reports what')],
    ...(scales.length ? [['figures', l10n.t('Figures ({0})', numeral(scales.length))] satisfies [Tab, string]] : []),
    ...(timeline.length ? [['timeline', l10n.t('Timeline')] satisfies [Tab, string]] : []),
  ]
}

/** Marks the selected claim's row; says where it is when the table does not show it. */
function mark(): void {
  for (const row of shown.querySelectorAll<HTMLTableRowElement>('tr[data-claim]')) {
    const selected = row.dataset.claim === chosen.claim
    row.classList.toggle('selected', selected)
    row.setAttribute('aria-selected', String(selected))
  }
  const missing = choice.tab === 'claims' && !rows.some(({ claim }) => claim === chosen.claim)
  chosen.missing = missing && chosen.claim !== undefined && placeOf(chosen.claim, view?.events ?? []) !== undefined
}

/** Scrolls to the selected claim's row, where there is one. */
function bringToView(): HTMLTableRowElement | undefined {
  const event = view?.events[choice.event]
  if (!event || chosen.claim === undefined) return undefined
  const at = rows.findIndex(({ claim }) => claim === chosen.claim)
  if (at >= 0 && choice.tab === 'claims' && (at < drawn.from || at >= drawn.to)) {
    const from = Math.max(0, at - Math.floor(portionOf(event) / 2))
    drawn = { from, to: from + portionOf(event) }
    draw()
  }
  const row = [...shown.querySelectorAll('tr')].find(({ dataset }) => dataset.claim === chosen.claim)
  // Its first cell stays in view: the page does not move sideways.
  row?.cells[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  return row
}

/** Chooses what shows the selected claim in the table. */
function findChosen(): void {
  const place = chosen.claim === undefined ? undefined : placeOf(chosen.claim, view?.events ?? [])
  if (!place) return
  choose({ ...place, tab: 'claims' })
  bringToView()?.cells[0]?.focus()
}

/** How to focus again what is focused now. */
function focusedPlace(): (() => void) | undefined {
  const active = document.activeElement as HTMLElement | null
  if (!active || !(heading.contains(active) || shown.contains(active))) return undefined
  const { choose, act, value } = active.dataset
  if (choose) return () => main.querySelector<HTMLElement>(`[data-choose="${choose}"]`)?.focus()
  const claim = active.closest<HTMLElement>('tr')?.dataset.claim
  const column = active.closest<HTMLTableCellElement>('th, td')?.cellIndex ?? 0
  return () => {
    const row = claim && [...shown.querySelectorAll('tr')].find(({ dataset }) => dataset.claim === claim)
    const same =
      act && [...main.querySelectorAll('button')].find(({ dataset }) => dataset.act === act && dataset.value === value)
    if (row) row.cells[column]?.focus()
    else if (same) same.focus()
  }
}

function choose(change: Partial<Choice>): void {
  choice = fitting({ ...choice, ...change }, view?.events ?? [])
  drawn = { from: 0, to: 0 }
  host.setState(choice)
  draw()
}

main.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  if (target.dataset.choose === 'event')
    choose({ event: Number(target.value), filter: 'shared', sort: 'verdict', descending: false })
  else choose({ filter: target.value })
})

chosen.onToggle((open) => {
  choice = { ...choice, open }
  host.setState(choice)
})

main.addEventListener('click', ({ target }) => {
  // Selecting words to copy them is no wish to leave.
  if (getSelection()?.isCollapsed !== false) act(target)
})

main.addEventListener('keydown', (event) => {
  // Buttons answer to these keys by themselves.
  if ((event.key !== 'Enter' && event.key !== ' ') || event.target instanceof HTMLButtonElement) return
  if (act(event.target)) event.preventDefault()
})

/** Does what the cell or button says. */
function act(target: EventTarget | null): boolean {
  const acting = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null
  const { act, value = '' } = acting?.dataset ?? {}
  const claim = acting?.closest<HTMLElement>('tr')?.dataset.claim
  if (act === 'sort') choose(sortedBy((/^\d+$/.test(value) ? Number(value) : value) as SortKey, choice))
  else if (act === 'filter') choose({ tab: 'claims', filter: choice.filter === value ? 'shared' : value })
  else if (act === 'more' || act === 'earlier') showMore(act)
  else if (act === 'find') findChosen()
  else if (act === 'figure') showFigure(value)
  else if (act === 'select' && claim) host.postMessage({ type: 'select', claim })
  else if (act === 'reveal' && claim) host.postMessage({ type: 'reveal', claim, mention: Number(value) })
  else return false
  return true
}

function showFigure(value: string): void {
  const [article = -1, start = -1] = value.split(' ').map(Number)
  host.postMessage({ type: 'figure', article, start })
}

/** Draws more of the rows, and gives the focus to the one that is next to those that were drawn. */
function showMore(act: 'earlier' | 'more'): void {
  const event = view?.events[choice.event]
  if (!event) return
  const { from, to } = drawn
  const next = act === 'more' ? to : from - 1
  drawn = act === 'more' ? { from, to: to + portionOf(event) } : { from: Math.max(0, from - portionOf(event)), to }
  draw()
  const row = shown.querySelectorAll<HTMLTableRowElement>('tbody tr')[next - drawn.from]
  row?.cells[0]?.focus()
}

host.postMessage({ type: 'ready' })
