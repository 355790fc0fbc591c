/** What the claims table's panel and its page tell each other. Free of VS Code and of the DOM. */
import type { Verdict } from '../comparison/claim.ts'
import type { Openness } from '../comparison/figures/quantity.ts'
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

/** A claim at a time that articles give for it. */
export interface TimelineStatement {
  /** The claim's id. */
  claim: string
  label: string
  /** Articles that give another day, and which: "Evening Post (Fri, 9 January 2026)"; may be empty. */
  otherwise: string
  points: {
    /** Index into the claim's mentions. */
    mention: number
    /** Of the article, as short as the tree has it. */
    name: string
    /** In the words of the article: "Monday". */
    date: string
    /** The article's full name, and the date in its sentence. */
    words: string
  }[]
}

export interface TimelineTime {
  label: string
  statements: TimelineStatement[]
  /** Names of the articles that appeared on that day. */
  published: string[]
}

/** The claims about one event. */
export interface TableEvent {
  columns: TableColumn[]
  rows: TableRow[]
  /** In the order of time; empty where there is nothing to draw. */
  timeline: TimelineTime[]
}

export interface TableView {
  /** "116 claims in 5 articles". */
  summary: string
  events: TableEvent[]
}

/** A figure where one article gives it. */
export interface FigurePoint {
  /** Index into all articles compared. */
  article: number
  /** Where it starts there, in UTF-16 code units. */
  start: number
  /** Of the article, as short as the tree has it. */
  name: string
  /** The article's full name, and the figure in its sentence. */
  words: string
}

/** One version of a figure, and who gives it. */
export interface FigureLane {
  /** In the words of the articles: "at least 14". */
  figure: string
  openness: Openness
  /** In the unit of the scale; what is left open lies between `low` and `high`. */
  value: number
  low: number
  high: number
  points: FigurePoint[]
}

/** Figures for one thing that articles give otherwise. */
export interface FigureScale {
  /** What is counted, in the words of the articles. */
  thing: string
  /** Empty where things are counted. */
  unit: string
  /** Can they not all be right? */
  differ: boolean
  /** The lowest first. */
  lanes: FigureLane[]
}

export type ToTable =
  | { type: 'table'; view: TableView }
  /** For each event of the table. */
  | { type: 'figures'; figures: FigureScale[][] }
  | { type: 'nothing'; text: string }
  /** The claim that is selected, here or elsewhere; none when it is gone. */
  | { type: 'claim'; claim: SideBySide | undefined }

export type FromTable =
  | { type: 'ready' }
  /** The reader wants to see a passage. */
  | { type: 'reveal'; claim: string; mention: number }
  /** The reader selects a claim. */
  | { type: 'select'; claim: string }
  /** The reader wants to see a figure in its article. */
  | { type: 'figure'; article: number; start: number }

/** Is it a message that the page may send? Everything else is ignored. */
export function isFromTable(message: unknown): message is FromTable {
  if (typeof message !== 'object' || message === null) return false
  const { type, claim, mention, article, start } = message as Record<string, unknown>
  switch (type) {
    case 'ready':
      return true
    case 'select':
      return typeof claim === 'string'
    case 'reveal':
      return typeof claim === 'string' && Number.isInteger(mention)
    case 'figure':
      return Number.isInteger(article) && Number.isInteger(start)
    default:
      return false
  }
}
