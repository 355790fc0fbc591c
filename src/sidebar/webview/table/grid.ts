/**
 * Makes a table with the role `grid` one stop of the tab key, in which arrow keys lead from cell to cell, as the ARIA practices have it for
 * grids. A cell that holds a button hands the focus on to it.
 */
export class Grid {
  readonly #table: HTMLTableElement

  constructor(table: HTMLTableElement) {
    this.#table = table
    table.addEventListener('keydown', (event) => this.#move(event))
    table.addEventListener('focusin', ({ target }) => this.#stopAt(target as HTMLElement))
    for (const cell of table.querySelectorAll<HTMLElement>('th, td')) stopOf(cell).tabIndex = -1
    const first = table.rows[0]?.cells[0]
    if (first) stopOf(first).tabIndex = 0
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
    stopOf(next).focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  #next(event: KeyboardEvent, cell: HTMLTableCellElement, row: HTMLTableRowElement): HTMLElement | null | undefined {
    const across = (step: number) => row.cells[cell.cellIndex + step]
    switch (event.key) {
      case 'ArrowRight':
        return across(1)
      case 'ArrowLeft':
        return across(-1)
      case 'ArrowDown':
        return this.#inRow(row.rowIndex + 1, columnOf(cell))
      case 'ArrowUp':
        return this.#inRow(row.rowIndex - 1, columnOf(cell))
      case 'Home':
        return event.ctrlKey ? this.#inRow(0, 0) : row.cells[0]
      case 'End':
        return event.ctrlKey ? this.#inRow(this.#table.rows.length - 1, Infinity) : row.cells[row.cells.length - 1]
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

function stopOf(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('button') ?? cell
}
