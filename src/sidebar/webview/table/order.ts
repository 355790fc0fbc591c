import type { TableEvent, TableRow } from '../../table-protocol.ts'

/** A column by which rows can be put in order; a number is an article's. */
export type SortKey = 'verdict' | 'label' | 'reported' | 'accounts' | number

/** A way of looking at the comparison. */
export type Tab = 'claims' | 'articles' | 'figures' | 'timeline'

/** What is shown, and how: what the reader chose. */
export interface Choice {
  tab: Tab
  event: number
  /**
   * Which claims: "all", "shared", "differing", or of the article in column 2 what it alone has ("alone 2") or lacks
   * ("lacking 2"), and of the shared ones those in a state there ("differs 2").
   */
  filter: string
  sort: SortKey
  descending: boolean
  /** Is the selected claim's part of the page open? */
  open: boolean
}

export const initially: Choice = {
  tab: 'claims',
  event: 0,
  filter: 'shared',
  sort: 'verdict',
  descending: false,
  open: true,
}

const tabs: readonly Tab[] = ['claims', 'articles', 'figures', 'timeline']
const states: readonly string[] = ['differs', 'reported', 'absent']

/** The rows that the choice shows, in its order. Rows that are equal stay in the order in which they came. */
export function chosenRows({ rows, columns }: TableEvent, { filter, sort, descending }: Choice): TableRow[] {
  const [kind = '', column = ''] = filter.split(' ')
  const listed = kind === 'alone' || kind === 'lacking' ? new Set(columns[Number(column)]?.[kind]) : undefined
  const chosen = rows.filter((row) => {
    if (listed) return listed.has(row.claim)
    if (states.includes(kind)) return row.reported > 1 && row.cells[Number(column)]?.state === kind
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

/** The order that a click on a column's heading asks for: the other way round where it is in that order already. */
export function sortedBy(sort: SortKey, { sort: before, descending }: Choice): Pick<Choice, 'sort' | 'descending'> {
  // Of numbers, many come first.
  const many = sort === 'reported' || sort === 'accounts'
  return { sort, descending: before === sort ? !descending : many }
}

/** The choice that shows a claim in the table; undefined where no table has it. */
export function placeOf(claim: string, events: readonly TableEvent[]): Pick<Choice, 'event' | 'filter'> | undefined {
  for (const [event, { rows }] of events.entries()) {
    const row = rows.find((one) => one.claim === claim)
    if (row) return { event, filter: row.reported > 1 ? 'shared' : 'all' }
  }
  return undefined
}

/** A choice as it was kept, as far as it still fits the table. */
export function fitting(kept: unknown, events: readonly TableEvent[]): Choice {
  const given = { ...initially, ...(typeof kept === 'object' ? kept : {}) } as Choice
  const { event, filter, sort } = given
  const columns = events[event]?.columns.length ?? 0
  const tab = tabs.includes(given.tab) ? given.tab : initially.tab
  const open = given.open !== false
  if (!columns) return { ...initially, tab, open }
  const column = /^(?:alone|lacking|reported|differs|absent) (\d+)$/.exec(filter)?.[1]
  const known = column === undefined ? ['all', 'shared', 'differing'].includes(filter) : Number(column) < columns
  const sorted =
    typeof sort === 'number' ? sort >= 0 && sort < columns : ['verdict', 'label', 'reported', 'accounts'].includes(sort)
  return {
    tab,
    event,
    filter: known ? filter : initially.filter,
    sort: sorted ? sort : initially.sort,
    descending: sorted && given.descending === true,
    open,
  }
}
