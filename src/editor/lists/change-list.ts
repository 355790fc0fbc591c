import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { listText, notText, type Rewritten } from '../../kept.ts'
import type { changeFile } from '../../library/disk/change-file.ts'
import { diskReason } from '../../library/disk/disk-reason.ts'
import { notTrusted } from './trust.ts'

/** Set where there is a disk: VS Code's own file system writes in place, and knows no lock. */
let onDisk: typeof changeFile | undefined

/** Has lists on a disk changed with locks and in one piece; in browsers there is none. */
export function changeOnDiskWith(change: typeof changeFile): void {
  onDisk = change
}

/** Why a list is as it was, in plain words. */
export interface Unchanged {
  problem: string
  /** It could not be written: another time it may. Otherwise what the list holds stands in the way. */
  unwritten?: true
}

/** Changes under way, by list: each waits for the one before. */
const running = new Map<string, Promise<unknown>>()

/**
 * Changes a list that a folder keeps, as it is at that moment: in the editor when it is open there with changes that
 * are not saved, else on disk, in one piece, while no other window changes it.
 *
 * @param change the text so far (undefined without a list) to the new text
 * @returns why nothing was changed; undefined when all is well
 */
export async function changeList(
  uri: vscode.Uri,
  change: (text: string | undefined) => Rewritten,
): Promise<Unchanged | undefined> {
  if (!vscode.workspace.isTrusted) return { problem: notTrusted() }
  const key = uri.toString()
  const turn = (running.get(key) ?? Promise.resolve()).then(() => changed(uri, change))
  running.set(key, turn)
  try {
    return await turn
  } finally {
    if (running.get(key) === turn) running.delete(key)
  }
}

/**
 * Writes a text file that the reader has chosen: whole, or not at all where there is a disk.
 *
 * @throws when it cannot be written
 */
export async function writeWhole(uri: vscode.Uri, text: string): Promise<void> {
  if (uri.scheme === 'file' && onDisk) await onDisk(uri.fsPath, () => ({ result: undefined, text }))
  else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
}

async function changed(
  uri: vscode.Uri,
  change: (text: string | undefined) => Rewritten,
): Promise<Unchanged | undefined> {
  try {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
    if (open?.isDirty) return await changeDocument(open, change)
    const disk = uri.scheme === 'file' ? onDisk : undefined
    return disk ? await changeOnDisk(disk, uri.fsPath, change) : await changeElsewhere(uri, change)
  } catch (error) {
    return { problem: l10n.t('It could not be written: {0}', diskReason(error)), unwritten: true }
  }
}

async function changeOnDisk(disk: typeof changeFile, file: string, change: (text: string | undefined) => Rewritten) {
  const { result } = await disk<Unchanged | undefined>(file, (bytes) => {
    const text = bytes && listText(bytes)
    if (bytes && text === undefined) return { result: { problem: notText() } }
    const next = change(text)
    if ('problem' in next) return { result: next }
    return { result: undefined, ...(next.text === text ? {} : { text: next.text }) }
  })
  return result
}

/** In file systems that are no disk, what is written is written at once, and there is no lock. */
async function changeElsewhere(uri: vscode.Uri, change: (text: string | undefined) => Rewritten) {
  const { fs } = vscode.workspace
  const bytes = await fs.readFile(uri).then(
    (found) => found,
    (error) => {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error
      return undefined
    },
  )
  const text = bytes && listText(bytes)
  if (bytes && text === undefined) return { problem: notText() }
  const next = change(text)
  if ('problem' in next) return next
  if (next.text !== text) await fs.writeFile(uri, new TextEncoder().encode(next.text))
  return undefined
}

/** Replaces only what differs, so that the reader's own changes and the caret stay where they are. */
async function changeDocument(document: vscode.TextDocument, change: (text: string | undefined) => Rewritten) {
  const before = document.getText()
  const next = change(before)
  if ('problem' in next) return next
  const { text } = next
  let start = 0
  while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++
  let same = 0
  while (
    same < Math.min(before.length, text.length) - start &&
    before[before.length - 1 - same] === text[text.length - 1 - same]
  )
    same++
  // Not between the two halves of a line's end.
  if (start && before[start - 1] === '\r') start--
  if (same && before[before.length - same] === '\n') same--
  const edit = new vscode.WorkspaceEdit()
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - same))
  edit.replace(document.uri, range, text.slice(start, text.length - same))
  if ((await vscode.workspace.applyEdit(edit)) && (await document.save())) return undefined
  return { problem: l10n.t('The list is open in an editor and could not be saved there.') }
}
