/** The page of the claims table: shows what it is sent as the reader chooses, and says what the reader wants to see. */
import type { FromTable, TableView, ToTable } from '../../table-protocol.ts'
import { element } from '../element.ts'
import { speakAsPage } from '../language.ts'
import { controls, heading, rowOf } from './elements.ts'
import { Grid } from './grid.ts'
import { type Choice, chosenRows, fitting, type SortKey } from './order.ts'

declare function acquireVsCodeApi(): {
  postMessage(message: FromTable): void
  getState(): unknown
  setState(state: Choice): void
}

/** Rows drawn at once. */
const portion = 300

speakAsPage()

const host = acquireVsCodeApi()
const main = document.querySelector('main') as HTMLElement
let view: TableView | undefined
let choice: Choice = fitting(host.getState(), [])
let drawn = portion

addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  if (data.type === 'table' && data.view.events.length) {
    choice = fitting(view ? choice : host.getState(), data.view.events)
    view = data.view
    draw()
  } else {
    view = undefined
    const text = data.type === 'nothing' ? data.text : 'No two of these articles are on one event.'
    main.replaceChildren(element('p', 'hint', text))
  }
})

/** Draws everything anew; what has the focus gets it again where it is still there. */
function draw(): void {
  const event = view?.events[choice.event]
  if (!view || !event) return
  const focused = focusedPlace()
  const table = document.createElement('table')
  const grid = new Grid(table)
  const rows = chosenRows(event, choice)
  const body = element('tbody', '', ...rows.slice(0, drawn).map((row) => rowOf(row, event.columns)))
  table.setAttribute('aria-label', 'Claims by articles')
  table.setAttribute('aria-rowcount', String(rows.length + 3))
  table.append(heading(event, choice), body)
  const rest = rows.length - drawn
  main.replaceChildren(
    element('header', '', ...controls(view, choice)),
    element('div', 'scroll', table),
    ...(rows.length ? [] : [element('p', 'hint', 'No claim to show.')]),
    ...(rest > 0 ? [more(rest)] : []),
  )
  grid.refresh()
  focused?.()
}

function more(rest: number): HTMLElement {
  const button = element('button', 'more', `Show ${Math.min(rest, portion)} more of ${rest}`)
  button.dataset.act = 'more'
  return button
}

/** How to focus again what is focused now. */
function focusedPlace(): (() => void) | undefined {
  const active = document.activeElement as HTMLElement | null
  if (!active || !main.contains(active)) return undefined
  const { choose, act, value } = active.dataset
  if (choose) return () => main.querySelector<HTMLElement>(`[data-choose="${choose}"]`)?.focus()
  const claim = active.closest<HTMLElement>('tr')?.dataset.claim
  const column = active.closest<HTMLTableCellElement>('th, td')?.cellIndex ?? 0
  return () => {
    const rows = [...main.querySelectorAll<HTMLTableRowElement>('tr')]
    const row = claim && rows.find(({ dataset }) => dataset.claim === claim)
    const same =
      act &&
      [...main.querySelectorAll<HTMLElement>('button')].find(
        ({ dataset }) => dataset.act === act && dataset.value === value,
      )
    if (row) row.cells[column]?.focus()
    else if (same) same.focus()
  }
}

function choose(change: Partial<Choice>): void {
  choice = fitting({ ...choice, ...change }, view?.events ?? [])
  drawn = portion
  host.setState(choice)
  draw()
}

main.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  if (target.dataset.choose === 'event')
    choose({ event: Number(target.value), filter: 'shared', sort: 'verdict', descending: false })
  else choose({ filter: target.value })
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
  if (act === 'sort') sortBy(value)
  else if (act === 'filter') choose({ filter: choice.filter === value ? 'shared' : value })
  else if (act === 'more') showMore()
  else if (act === 'show' && claim) host.postMessage({ type: 'show', claim })
  else if (act === 'reveal' && claim) host.postMessage({ type: 'reveal', claim, mention: Number(value) })
  else return false
  return true
}

function sortBy(value: string): void {
  const sort = (/^\d+$/.test(value) ? Number(value) : value) as SortKey
  // Of numbers, many come first.
  const many = sort === 'reported' || sort === 'accounts'
  choose({ sort, descending: choice.sort === sort ? !choice.descending : many })
}

function showMore(): void {
  const from = drawn
  drawn += portion
  draw()
  const row = main.querySelectorAll<HTMLTableRowElement>('tbody tr')[from]
  row?.cells[0]?.focus()
}

host.postMessage({ type: 'ready' })
