import type { Claim } from '../comparison/claim.ts'
import { shortNames } from '../library/short-names.ts'
import { byGravity, reports } from '../report/claim-words.ts'
import { type ClaimsTable, claimsTables, type TableRow as Row } from '../report/table.ts'
import { fileName, shorten, sizeOf } from '../wording.ts'
import type { Compared } from './rows.ts'
import type { TableEvent, TableRow, TableView } from './table-protocol.ts'
import { timelineOf } from './timeline.ts'
import { verdictLooks } from './verdicts.ts'

/** UTF-16 code units of a passage that a cell tells when it is pointed at. */
const longestWords = 240

/** A comparison as a table, ready to be shown: claims gravest first, then those in most articles. */
export function tableView({ comparison, entries }: Compared): TableView {
  const names = shortNames(entries)
  const full = new Map(entries.map(({ uri, name }) => [uri, name]))
  const events = claimsTables(
    comparison,
    entries.map(({ uri }) => uri),
  ).map(eventOf)
  return {
    summary: sizeOf(comparison.claims.length, entries.length),
    events,
  }

  function eventOf({ paths, rows, alone }: ClaimsTable): TableEvent {
    const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id)
    const ordered = [...rows].sort((a, b) => byGravity(a.claim, b.claim))
    const own = entries.filter(({ uri }) => paths.includes(uri))
    return {
      columns: alone.map(({ path, reports, leavesOut }) => ({
        name: names.get(path) ?? fileName(path),
        fullName: full.get(path) ?? fileName(path),
        alone: ids(reports),
        lacking: ids(leavesOut),
      })),
      rows: ordered.map((row) => rowOf(row, paths)),
      timeline: timelineOf(
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
