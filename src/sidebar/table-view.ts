import type { Claim } from '../comparison/claim.ts'
import { namesInSteps } from '../library/short-names.ts'
import { byGravity, reports } from '../report/claim-words.ts'
import { type ClaimsTable, type TableRow as Row, tablesInSteps } from '../report/table.ts'
import { type Steps, sorted } from '../steps.ts'
import { fileName, shorten, sizeOf } from '../wording.ts'
import type { Compared } from './rows.ts'
import type { TableEvent, TableRow, TableView } from './table-protocol.ts'
import { timelineOf } from './timeline.ts'
import { verdictLooks } from './verdicts.ts'

/** UTF-16 code units of a passage that a cell tells when it is pointed at. */
const longestWords = 240

/** A comparison as a table, ready to be shown: claims gravest first, then those in most articles. */
export function* tableView({ comparison, entries }: Compared): Steps<TableView> {
  const names = yield* namesInSteps(entries)
  const full = new Map(entries.map(({ uri, name }) => [uri, name]))
  const byUri = new Map(entries.map((entry) => [entry.uri, entry]))
  const events: TableEvent[] = []
  const tables = yield* tablesInSteps(
    comparison,
    entries.map(({ uri }) => uri),
  )
  for (const table of tables) events.push(yield* eventOf(table))
  return {
    summary: sizeOf(comparison.claims.length, entries.length),
    events,
  }

  function* eventOf({ paths, rows, alone }: ClaimsTable): Steps<TableEvent> {
    const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id)
    const ordered = yield* sorted(rows, (a, b) => byGravity(a.claim, b.claim))
    const drawn: TableRow[] = []
    for (const row of ordered) {
      drawn.push(rowOf(row, paths))
      yield
    }
    const own = paths.flatMap((path) => byUri.get(path) ?? [])
    return {
      columns: alone.map(({ path, reports, leavesOut }) => ({
        name: names.get(path) ?? fileName(path),
        fullName: full.get(path) ?? fileName(path),
        alone: ids(reports),
        lacking: ids(leavesOut),
      })),
      rows: drawn,
      timeline: yield* timelineOf(
        ordered.map(({ claim }) => claim),
        own,
        (uri) => names.get(uri) ?? fileName(uri),
      ),
    }
  }
}

function rowOf({ claim, cells }: Row, paths: readonly string[]): TableRow {
  const reported = reports(claim)
  return {
    claim: claim.id,
    label: shorten(claim.label, 200),
    verdict: claim.verdict,
    verdictLabel: verdictLooks[claim.verdict].label,
    reported,
    accounts: claim.independence?.accounts ?? reported,
    independence: claim.independence?.detail ?? '',
    cells: cells.map((state, at) => {
      const mention = claim.mentions.findIndex(({ path }) => path === paths[at])
      const text = claim.mentions[mention]?.text
      return text === undefined ? { state } : { state, mention, words: shorten(text, longestWords) }
    }),
  }
}
