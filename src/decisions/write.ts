import * as l10n from '@vscode/l10n'
import { isObject, type Rewritten, tooLongText, written } from '../kept.ts'
import { numeral } from '../wording.ts'
import { bounds, type Decision, formatVersion } from './format.ts'
import { entriesIn } from './read.ts'

/** What is to become of a list: entries that go, decisions (or entries that were there before) that come. */
export interface Change {
  remove?: readonly unknown[]
  add?: readonly unknown[]
}

/** What a new list holds beside its decisions. */
const head = () => ({
  $comment: l10n.t(
    'What readers decided about what Crossread finds in these articles. Passages are found again by their words and by what stands before and after them.',
  ),
  version: formatVersion,
})

/** A new list without a decision. */
export function newDecisions(): string {
  return written({ ...head(), decisions: [] })
}

/**
 * The list changed. What it holds beside, fields that are not known included, stays as it is, and so does the order:
 * a new entry comes before the first that belongs after it, by the file and the place of its first passage, so that
 * decisions that two people make apart do not meet on the same line.
 *
 * @param text of the list so far; undefined when there is none
 * @returns the new text, which is the text so far when nothing changes
 */
export function withChange(text: string | undefined, { remove = [], add = [] }: Change): Rewritten {
  const found = text?.trim() ? entriesIn(text) : { list: head(), entries: [] }
  if (typeof found === 'string') return { problem: found }
  const entries = [...found.entries]
  const known = entries.map((entry) => JSON.stringify(entry))
  for (const entry of remove) {
    const at = known.indexOf(JSON.stringify(entry))
    if (at < 0) continue
    entries.splice(at, 1)
    known.splice(at, 1)
  }
  for (const entry of add) {
    const key = JSON.stringify(entry)
    if (known.includes(key)) continue
    const after = entries.findIndex((other) => comesAfter(other, entry))
    const at = after < 0 ? entries.length : after
    entries.splice(at, 0, entry)
    known.splice(at, 0, key)
  }
  return rewritten(text, found, entries)
}

/** The list with every entry replaced by what `replace` makes of it, in its place; the same text when all stay. */
export function withEntries(text: string, replace: (entry: unknown) => unknown): Rewritten {
  const found = entriesIn(text)
  return typeof found === 'string' ? { problem: found } : rewritten(text, found, found.entries.map(replace))
}

/** The entry of a decision, its fields in the order in which people read them. */
export function entryOf({ decision, passages, note, made, ...own }: Decision): Record<string, unknown> {
  return { decision, ...own, ...(note ? { note } : {}), ...(made ? { made } : {}), passages }
}

function rewritten(
  text: string | undefined,
  before: { list: Record<string, unknown>; entries: readonly unknown[] },
  entries: readonly unknown[],
): Rewritten {
  if (text?.trim() && sameEntries(entries, before.entries)) return { text }
  const next = asBefore(text ?? '', { ...before.list, decisions: entries })
  // What could not be read again must not be written.
  if (entries.length > bounds.decisions)
    return { problem: l10n.t('The list is full: it has {0} decisions.', numeral(bounds.decisions)) }
  return next.length > bounds.list ? { problem: tooLongText(bounds.list) } : { text: next }
}

function sameEntries(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((entry, at) => entry === others[at])
}

/** Indented, and its lines ended, as the text before was. */
function asBefore(before: string, list: Record<string, unknown>): string {
  const indent = /^([ \t]+)\S/m.exec(before)?.[1] ?? '  '
  const text = written(list, indent)
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}

function comesAfter(entry: unknown, other: unknown): boolean {
  const [one, two] = [placeOf(entry), placeOf(other)]
  if (!one || !two) return false
  return one.file === two.file ? one.at > two.at : one.file > two.file
}

function placeOf(entry: unknown): { file: string; at: number } | undefined {
  const passage = isObject(entry) && Array.isArray(entry.passages) ? entry.passages[0] : undefined
  if (!isObject(passage) || typeof passage.file !== 'string') return undefined
  return { file: passage.file, at: typeof passage.at === 'number' ? passage.at : Number.POSITIVE_INFINITY }
}
