import * as vscode from 'vscode'
import { reportedBy } from '../../report/claim-words.ts'
import { verdictWords } from '../../report/verdict-words.ts'
import { rangesIn } from '../locations.ts'
import { noIcon } from '../plain-text.ts'
import { showClaimCommand } from '../show-in-views.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { nextOf, type Stated, shared } from './stated.ts'

/** Milliseconds for which the status bar says what was found. */
const telling = 6000

/** Commands: go to the next, or the previous, passage whose claim other articles report too; round at the end. */
export async function step(claims: ClaimsInText, direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  const { document } = editor
  const stated = await claims.wanted(document)
  if (!stated) return
  const found = nextOf(shared(stated), document.offsetAt(editor.selection.start), direction)
  if (!found) {
    void vscode.window.showInformationMessage('No other article reports what this one does.')
    return
  }
  const range = rangesIn(document.getText())(found)
  const shown = await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn, selection: range })
  shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  vscode.window.setStatusBarMessage(noIcon(summaryOf(found)), telling)
  void vscode.commands.executeCommand(showClaimCommand, found.claim.id, true)
}

/** "Figures differ, 4 of 5 articles: The Courier has 35, Lindale News 27." */
function summaryOf({ claim }: Stated): string {
  const { title } = verdictWords[claim.verdict]
  const detail = claim.differences[0]?.detail
  return `${title}, ${reportedBy(claim)} articles${detail ? `: ${detail}` : ''}`
}
