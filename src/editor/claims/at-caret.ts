import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { ClaimsInText } from './claims-in-text.ts'
import { elsewhere, type Stated, statedAt } from './stated.ts'

/** The passage at the caret that other articles report too; the reader is told when there is none. */
export async function sharedAtCaret(claims: ClaimsInText): Promise<Stated | undefined> {
  const editor = vscode.window.activeTextEditor
  const stated = editor && (await claims.wanted(editor.document))
  if (!editor || !stated) return undefined
  const [found] = statedAt(stated, editor.document.offsetAt(editor.selection.start))
  if (found && elsewhere(found).length) return found
  const text = found
    ? l10n.t('Only this article reports it.')
    : l10n.t('Put the caret into a statement of the article first.')
  void vscode.window.showInformationMessage(text)
  return undefined
}
