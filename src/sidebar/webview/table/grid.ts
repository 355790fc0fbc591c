/**
 * Makes a table with the role `grid` one stop of the tab key, in which arrow keys lead from cell to cell, as the ARIA practices have it for
 * grids. A cell that holds buttons hands the focus on to them.
 */
export class Grid {
  readonly #table: HTMLTableElement

  constructor(table: HTMLTableElement) {
    this.#table = table
    table.addEventListener('keydown', (event) => this.#move(event))
    table.addEventListener('focusin', ({ target }) => this.#stopAt(target as HTMLElement))
    for (const cell of table.querySelectorAll<HTMLElement>('th, td'))
      for (const stop of stopsIn(cell)) stop.tabIndex = -1
    const first = [...table.rows].find((row) => row.parentElement?.className !== 'spoken')?.cells[0]
    if (first) (stopsIn(first)[0] as HTMLElement).tabIndex = 0
  }

  #stopAt(target: HTMLElement): void {
    for (const other of this.#table.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1
    target.tabIndex = 0
  }

  #move(event: KeyboardEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('th, td')
    const row = cell?.parentElement as HTMLTableRowElement | undefined
    if (!cell || !row) return
    const next = this.#next(event, cell, row)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  #next(event: KeyboardEvent, cell: HTMLTableCellElement, row: HTMLTableRowElement): HTMLElement | undefined {
    const across = (step: 1 | -1) => {
      const stops = stopsIn(cell)
      const others = [...row.cells].filter((one) => one === cell || one.checkVisibility())
      const beside = others[others.indexOf(cell) + step]
      const within = stops[stops.indexOf(event.target as HTMLElement) + step]
      return within ?? (beside && stopsIn(beside).at(step === 1 ? 0 : -1))
    }
    switch (event.key) {
      case 'ArrowRight':
        return across(1)
      case 'ArrowLeft':
        return across(-1)
      case 'ArrowDown':
        return firstIn(this.#inRow(row.rowIndex + 1, columnOf(cell)))
      case 'ArrowUp':
        return firstIn(this.#inRow(row.rowIndex - 1, columnOf(cell)))
      case 'Home':
        return firstIn(event.ctrlKey ? this.#inRow(0, 0) : row.cells[0])
      case 'End':
        return firstIn(
          event.ctrlKey ? this.#inRow(this.#table.rows.length - 1, Infinity) : row.cells[row.cells.length - 1],
        )
      default:
        return undefined
    }
  }

  /** The cell of a row at a column, counted with spans. */
  #inRow(at: number, column: number): HTMLElement | undefined {
    const cells = [...(this.#table.rows[at]?.cells ?? [])]
    return cells.findLast((cell) => columnOf(cell) <= column) ?? cells[0]
  }
}

function columnOf(cell: HTMLTableCellElement): number {
  let column = 0
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling)
    column += (before as HTMLTableCellElement).colSpan
  return column
}

/** What of a cell can have the focus: its buttons, else itself. */
function stopsIn(cell: HTMLElement): HTMLElement[] {
  const buttons = [...cell.querySelectorAll<HTMLElement>('button')]
  return buttons.length ? buttons : [cell]
}

function firstIn(cell: HTMLElement | undefined): HTMLElement | undefined {
  return cell && stopsIn(cell)[0]
}
