import type { Claim, Comparison } from '../comparison/claim.ts'

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

/**
 * Claims by articles, a table for each event that two or more of the articles report; the event with most articles
 * first.
 *
 * @param paths of all articles compared, in their order
 */
export function claimsTables({ claims, relations = [] }: Comparison, paths: readonly string[]): ClaimsTable[] {
  const events = grouped(
    paths,
    claims.map((claim) => [...claim.mentions.map(({ path }) => path), ...claim.absent]),
  )
  const families = grouped(
    paths,
    relations.flatMap(({ kind, path, of }) => (kind === 'passages' ? [] : [[path, of]])),
  )
  const byEvent = new Map<string | undefined, { members: string[]; told: Claim[] }>()
  const eventOf = (path: string) => {
    const event = byEvent.get(events.get(path)) ?? { members: [], told: [] }
    byEvent.set(events.get(path), event)
    return event
  }
  for (const path of paths) eventOf(path).members.push(path)
  for (const claim of claims) eventOf(claim.mentions[0]?.path ?? '').told.push(claim)
  return [...byEvent.values()]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.members.length - a.members.length)
    .map(({ members, told }) => {
      // Where all articles share their text, each is told from the others.
      const apart = members.every((path) => families.get(path) === families.get(members[0] ?? ''))
      const kin = apart ? new Map(members.map((path) => [path, path])) : families
      const rows = told.map((claim) => ({ claim, cells: members.map((path) => cellOf(claim, path)) }))
      return { paths: members, rows, alone: members.map((path) => aloneOf(path, rows, kin)) }
    })
}

function cellOf({ mentions, differences }: Claim, path: string): Cell {
  if (!mentions.some((mention) => mention.path === path)) return 'absent'
  return differences.some(({ spans }) => spans.some((span) => span.path === path)) ? 'differs' : 'reported'
}

function aloneOf(path: string, rows: readonly TableRow[], families: ReadonlyMap<string, string>): Alone {
  const family = families.get(path)
  const kin = (list: readonly string[]) => list.length > 0 && list.every((one) => families.get(one) === family)
  const claims = rows.map(({ claim }) => claim)
  const reporting = ({ mentions }: Claim) => [...new Set(mentions.map((mention) => mention.path))]
  return {
    path,
    reports: claims.filter((claim) => reporting(claim).includes(path) && kin(reporting(claim))),
    leavesOut: claims.filter(
      (claim) => claim.absent.includes(path) && kin(claim.absent) && reporting(claim).length > 1,
    ),
  }
}

/** For each item the first of its group, where the sets tie items together. */
function grouped(items: readonly string[], sets: readonly (readonly string[])[]): Map<string, string> {
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
  for (const [first, ...others] of sets)
    for (const other of others) {
      if (first === undefined || !above.has(first) || !above.has(other)) continue
      const [a, b] = [top(first), top(other)]
      const [one, two] = (order.get(a) ?? 0) < (order.get(b) ?? 0) ? [a, b] : [b, a]
      above.set(two, one)
    }
  return new Map(items.map((item) => [item, top(item)]))
}
