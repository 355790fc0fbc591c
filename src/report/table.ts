import type { Claim, Comparison } from '../comparison/claim.ts'
import type { Steps } from '../steps.ts'

/** Does an article report a claim, otherwise than others, or not at all? */
export type Cell = 'reported' | 'differs' | 'absent'

export interface TableRow {
  claim: Claim
  /** In the order of the table's paths. */
  cells: Cell[]
}

/** What one article alone has, or lacks. Articles that share their text count as one. */
export interface Alone {
  path: string
  reports: Claim[]
  leavesOut: Claim[]
}

/** The claims about one event by its articles. */
export interface ClaimsTable {
  paths: string[]
  /** In the order of the claims. */
  rows: TableRow[]
  /** In the order of the paths. */
  alone: Alone[]
}

/** Articles on one event, and the claims that they state. */
interface Event {
  /** In the order in which they were compared. */
  paths: string[]
  /** In their order. */
  claims: Claim[]
}

/**
 * Claims by articles, a table for each event that two or more of the articles report; the event with most articles
 * first.
 *
 * @param paths of all articles compared, in their order
 */
export function* tablesInSteps(comparison: Comparison, paths: readonly string[]): Steps<ClaimsTable[]> {
  const tables: ClaimsTable[] = []
  const families = yield* familiesOf(comparison, paths)
  for (const { paths: members, claims } of yield* eventsOf(comparison, paths)) {
    const rows: TableRow[] = []
    for (const claim of claims) {
      rows.push({ claim, cells: cellsOf(claim, members) })
      yield
    }
    tables.push({ paths: members, rows, alone: yield* aloneOn(members, claims, families) })
  }
  return tables
}

/** What each article alone has or lacks, by its path; nothing of articles that are alone on their event. */
export function* aloneInSteps(comparison: Comparison, paths: readonly string[]): Steps<Map<string, Alone>> {
  const found = new Map<string, Alone>()
  const families = yield* familiesOf(comparison, paths)
  for (const { paths: members, claims } of yield* eventsOf(comparison, paths))
    for (const alone of yield* aloneOn(members, claims, families)) found.set(alone.path, alone)
  return found
}

/** The events that two or more of the articles report, the one with most articles first. */
export function* eventsOf({ claims }: Comparison, paths: readonly string[]): Steps<Event[]> {
  const events = yield* grouped(
    paths,
    claims.map((claim) => [...claim.mentions.map(({ path }) => path), ...claim.absent]),
  )
  const found = new Map<string | undefined, Event>()
  const eventOf = (path: string) => {
    const event = found.get(events.get(path)) ?? { paths: [], claims: [] }
    found.set(events.get(path), event)
    return event
  }
  for (const path of paths) eventOf(path).paths.push(path)
  for (const claim of claims) eventOf(claim.mentions[0]?.path ?? '').claims.push(claim)
  return [...found.values()].filter((one) => one.paths.length > 1).sort((a, b) => b.paths.length - a.paths.length)
}

/** Articles that share their text, by the first of them. */
function familiesOf({ relations = [] }: Comparison, paths: readonly string[]): Steps<Map<string, string>> {
  return grouped(
    paths,
    relations.flatMap(({ kind, path, of }) => (kind === 'passages' ? [] : [[path, of]])),
  )
}

function cellsOf({ mentions, differences }: Claim, paths: readonly string[]): Cell[] {
  const reporting = new Set(mentions.map(({ path }) => path))
  const differing = new Set(differences.flatMap(({ spans }) => spans.map(({ path }) => path)))
  return paths.map((path) => (!reporting.has(path) ? 'absent' : differing.has(path) ? 'differs' : 'reported'))
}

function* aloneOn(
  paths: readonly string[],
  claims: readonly Claim[],
  families: ReadonlyMap<string, string>,
): Steps<Alone[]> {
  const all = new Map(paths.map((path): [string, Alone] => [path, { path, reports: [], leavesOut: [] }]))
  // Where all articles share their text, each is told from the others.
  const apart = paths.every((path) => families.get(path) === families.get(paths[0] ?? ''))
  const familyOf = (path: string) => (apart ? path : families.get(path))
  const areKin = (some: readonly string[]) => some.every((path) => familyOf(path) === familyOf(some[0] ?? ''))
  for (const claim of claims) {
    const reporting = [...new Set(claim.mentions.map(({ path }) => path))]
    if (areKin(reporting)) for (const path of reporting) all.get(path)?.reports.push(claim)
    if (reporting.length > 1 && areKin(claim.absent))
      for (const path of new Set(claim.absent)) all.get(path)?.leavesOut.push(claim)
    yield
  }
  return [...all.values()]
}

/** For each item the first of its group, where the sets tie items together. */
function* grouped(items: readonly string[], sets: readonly (readonly string[])[]): Steps<Map<string, string>> {
  const above = new Map(items.map((item) => [item, item]))
  const top = (item: string): string => {
    let found = item
    for (let next = above.get(found); next !== undefined && next !== found; next = above.get(found)) {
      above.set(found, above.get(next) ?? next)
      found = next
    }
    return found
  }
  const order = new Map(items.map((item, at) => [item, at]))
  for (const [first, ...others] of sets) {
    for (const other of others) {
      if (first === undefined || !above.has(first) || !above.has(other)) continue
      const [a, b] = [top(first), top(other)]
      const [one, two] = (order.get(a) ?? 0) < (order.get(b) ?? 0) ? [a, b] : [b, a]
      above.set(two, one)
    }
    yield
  }
  return new Map(items.map((item) => [item, top(item)]))
}
