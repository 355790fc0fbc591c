import type { Entry, LibraryOptions, Skipped } from './library.ts'
import type { Reading } from './reader.ts'
import type { SharedTask } from './work/shared-task.ts'

/** One file of the library: what it holds on disk, what the editor holds of it, and what readers are shown. */
export interface Slot {
  uri: string
  /** As last read from disk. */
  disk?: Reading
  /** The file has changed since. */
  stale: boolean
  /** Reading from disk that is under way. */
  task?: SharedTask<void>
  /** Rules (which files are articles) under which it was read. */
  rules: string
  /** Text in the editor, while the document is open. */
  openText?: string
  /** The editor's text as last read: not the newest one while that is being read. */
  open?: { text: string; reading: Reading }
  /** Counts the texts from the editor. */
  turn: number
  /** The entry of the newest text from the editor, while that is being read. */
  opening?: Promise<Entry | undefined>
  /** Fires when that reading is cancelled. */
  openingSignal?: AbortSignal
  /** Cancels the reading of a text that a newer one replaces. */
  superseded?: AbortController
  /** What readers are shown. */
  entry?: Entry
  /** What that was made of, and by which rules. */
  settled?: { reading: Reading | undefined; path: string; by: object }
  /** The path by which it stands among the others that are shown. */
  path?: string
  /** Why there is nothing to show, as far as listeners have been told. */
  told?: string
}

export function newSlot(uri: string): Slot {
  return { uri, stale: false, rules: '', turn: 0 }
}

/** What counts: the text in the editor before the text on disk. */
export function readingOf(slot: Slot): Reading | undefined {
  return slot.openText === undefined ? slot.disk : slot.open?.reading
}

/** Those that are not read, and why. */
export function skippedAmong(slots: Iterable<Slot>): Skipped[] {
  const skipped: Skipped[] = []
  for (const slot of slots) {
    const reading = readingOf(slot)
    if (reading && 'reason' in reading) skipped.push({ uri: slot.uri, reason: reading.reason, cause: reading.cause })
  }
  return skipped
}

/** Is what was read what is there now? */
export function isFresh(slot: Slot, rules: string): boolean {
  const reading = readingOf(slot)
  if (!reading || slot.rules !== rules || ('cause' in reading && reading.cause === 'failure')) return false
  return slot.openText === undefined ? !slot.stale : slot.open?.text === slot.openText
}

/** Changes when other files would count as articles. */
export function rulesOf({ include, exclude, maximumLength, maximumLengths }: LibraryOptions): string {
  return JSON.stringify([include, exclude, maximumLength, maximumLengths])
}

/** Is it the file itself, or in the folder? */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}
