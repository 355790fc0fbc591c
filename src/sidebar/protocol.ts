/** What the sidebar and its page tell each other. Free of VS Code and of the DOM. */
import type { DifferenceKind, Verdict } from '../comparison/claim.ts'
import type { Segment } from '../report/marks.ts'

export interface Passage {
  /** Index into the claim's mentions. */
  mention: number
  segments: Segment[]
  /** "said by Steve Witkoff", "stated by the article itself". */
  voice: string
  /** "same text as Valley Courier", where it repeats another article's. */
  copy?: string
}

export interface Card {
  /** Of the article, as short as the tree has it. */
  name: string
  fullName: string
  passages: Passage[]
}

/** One claim, ready to be shown. */
export interface SideBySide {
  id: string
  label: string
  verdict: Verdict
  verdictLabel: string
  /** "4 of 5 articles". */
  reported: string
  differences: { kind: DifferenceKind; detail: string; confirmed?: true }[]
  /** Differences that a reader does not count as such. */
  ignored?: { kind: DifferenceKind; detail: string }[]
  /** A reader agrees that the passages state one claim. */
  confirmed?: true
  /** On how many accounts it rests, where copies and one source make them fewer; may be empty. */
  independence: string
  /** What ties the passages, in plain words; may be empty. */
  why: string
  cards: Card[]
  /** Names of the articles that do not report it. */
  absent: string[]
}

/** What a part of the page stands for: VS Code hands it to the commands of its context menu. */
export type MenuContext = { claim: string; preventDefaultContextMenuItems: true } & (
  | { webviewSection: 'claim'; several: boolean; confirmed: boolean }
  | { webviewSection: 'mention'; mention: number; several: boolean }
  | { webviewSection: 'difference'; kind: DifferenceKind; confirmed: boolean }
  | { webviewSection: 'ignored'; kind: DifferenceKind }
)

export type ToPage = { type: 'claim'; claim: SideBySide } | { type: 'nothing'; text: string }

export type FromPage = { type: 'ready' } | { type: 'reveal'; claim: string; mention: number }

/** Is it a message that the page may send? Everything else is ignored. */
export function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== 'object' || message === null) return false
  const { type, claim, mention } = message as Record<string, unknown>
  return type === 'ready' || (type === 'reveal' && typeof claim === 'string' && Number.isInteger(mention))
}
