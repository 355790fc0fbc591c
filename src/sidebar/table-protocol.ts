/** What the claims table's panel and its page tell each other. Free of VS Code and of the DOM. */
import type { Verdict } from '../comparison/claim.ts'
import type { Cell } from '../report/table.ts'
import type { SideBySide } from './protocol.ts'

export interface TableCell {
  state: Cell
  /** Index into the claim's mentions; left out where the article does not report it. */
  mention?: number
  /** The passage, cut. */
  words?: string
}

export interface TableRow {
  /** The claim's id. */
  claim: string
  label: string
  verdict: Verdict
  verdictLabel: string
  /** Articles that report it. */
  reported: number
  /** Articles that report it, those that share a text or a source counted once. */
  accounts: number
  /** Why they are fewer, in a sentence; may be empty. */
  independence: string
  /** In the order of the columns. */
  cells: TableCell[]
}

export interface TableColumn {
  /** As short as the tree has it. */
  name: string
  fullName: string
  /** Claims that this article alone reports, or leaves out, by id. */
  alone: string[]
  lacking: string[]
}

/** The claims about one event. */
export interface TableEvent {
  columns: TableColumn[]
  rows: TableRow[]
}

export interface TableView {
  /** "116 claims in 5 articles". */
  summary: string
  events: TableEvent[]
}

export type ToTable =
  | { type: 'table'; view: TableView }
  | { type: 'nothing'; text: string }
  /** The claim that is selected, here or elsewhere; none when it is gone. */
  | { type: 'claim'; claim: SideBySide | undefined }

export type FromTable =
  | { type: 'ready' }
  /** The reader wants to see a passage. */
  | { type: 'reveal'; claim: string; mention: number }
  /** The reader selects a claim. */
  | { type: 'select'; claim: string }

/** Is it a message that the page may send? Everything else is ignored. */
export function isFromTable(message: unknown): message is FromTable {
  if (typeof message !== 'object' || message === null) return false
  const { type, claim, mention } = message as Record<string, unknown>
  if (type === 'ready') return true
  return typeof claim === 'string' && (type === 'select' || (type === 'reveal' && Number.isInteger(mention)))
}
