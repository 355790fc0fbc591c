import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { repair } from '../analysis/reading/index.ts'
import { mayHoldArticle } from './documents.ts'

export const repairedCopyCommand = 'crossread.repairedCopy'

/**
 * Command: opens a copy of the active text in which marks and letters that a wrong encoding has damaged are what they
 * were. The copy is a document that is not saved; the file stays as it is.
 *
 * @returns the copy; undefined when there is nothing to repair, which the reader has been told
 */
export async function openRepairedCopy(): Promise<vscode.Uri | undefined> {
  const document = vscode.window.activeTextEditor?.document
  if (!document || !mayHoldArticle(document)) {
    void vscode.window.showInformationMessage(l10n.t('Open a plain text file first.'))
    return undefined
  }
  const { text, repairs } = repair(document.getText())
  if (!repairs.length) {
    void vscode.window.showInformationMessage(l10n.t('Nothing in this text looks damaged by a wrong encoding.'))
    return undefined
  }
  const copy = await vscode.workspace.openTextDocument({ language: document.languageId, content: text })
  await vscode.window.showTextDocument(copy, { preview: false })
  return copy.uri
}
