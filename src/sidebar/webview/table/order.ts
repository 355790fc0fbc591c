import type { TableEvent, TableRow } from '../../table-protocol.ts'

/** A column by which rows can be put in order; a number is an article's. */
export type SortKey = 'verdict' | 'label' | 'reported' | 'accounts' | number

/** Which rows are shown, and in what order: what the reader chose. */
export interface Choice {
  event: number
  /** "all", "shared", "differing", or "alone 2" and "lacking 2" for the article in that column. */
  filter: string
  sort: SortKey
  descending: boolean
}

export const initially: Choice = { event: 0, filter: 'shared', sort: 'verdict', descending: false }

const states = ['differs', 'reported', 'absent']

/** The rows that the choice shows, in its order. Rows that are equal stay in the order in which they came. */
export function chosenRows({ rows, columns }: TableEvent, { filter, sort, descending }: Choice): TableRow[] {
  const [kind = '', column = ''] = filter.split(' ')
  const listed = kind === 'alone' || kind === 'lacking' ? new Set(columns[Number(column)]?.[kind]) : undefined
  const chosen = rows.filter((row) => {
    if (listed) return listed.has(row.claim)
    return (
      filter === 'all' ||
      (row.reported > 1 && (filter === 'shared' || row.cells.some(({ state }) => state === 'differs')))
    )
  })
  // Rows come gravest first.
  if (sort === 'verdict') return descending ? chosen.reverse() : chosen
  const direction = descending ? -1 : 1
  return chosen.sort((a, b) => direction * compared(a, b, sort))
}

function compared(a: TableRow, b: TableRow, sort: Exclude<SortKey, 'verdict'>): number {
  if (sort === 'label') return a.label.localeCompare(b.label, 'en')
  if (typeof sort === 'number')
    return states.indexOf(a.cells[sort]?.state ?? '') - states.indexOf(b.cells[sort]?.state ?? '')
  return a[sort] - b[sort]
}

/** A choice as it was kept, as far as it still fits the table. */
export function fitting(kept: unknown, events: readonly TableEvent[]): Choice {
  const { event, filter, sort, descending } = { ...initially, ...(typeof kept === 'object' ? kept : {}) } as Choice
  const columns = events[event]?.columns.length ?? 0
  if (!columns) return initially
  const column = /^(?:alone|lacking) (\d+)$/.exec(filter)?.[1]
  const known = column === undefined ? ['all', 'shared', 'differing'].includes(filter) : Number(column) < columns
  const sorted =
    typeof sort === 'number' ? sort >= 0 && sort < columns : ['verdict', 'label', 'reported', 'accounts'].includes(sort)
  return {
    event,
    filter: known ? filter : initially.filter,
    sort: sorted ? sort : initially.sort,
    descending: sorted && descending === true,
  }
}
