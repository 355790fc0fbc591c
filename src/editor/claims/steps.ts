import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { articlesOf, reports } from '../../report/claim-words.ts'
import { verdictWords } from '../../report/verdict-words.ts'
import { numeral } from '../../wording.ts'
import { rangesIn } from '../locations.ts'
import { noIcon } from '../plain-text.ts'
import { showClaimCommand } from '../show-in-views.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { nextOf, type Stated, shared } from './stated.ts'

/** Milliseconds for which the status bar says what was found. */
const telling = 6000

/** Commands: go to the next, or the previous, passage whose claim other articles report too; round at the end. */
export async function step(claims: ClaimsInText, direction: 1 | -1): Promise<void> {
  const document = vscode.window.activeTextEditor?.document
  const stated = document && (await claims.wanted(document))
  const editor = vscode.window.activeTextEditor
  if (!stated || editor?.document !== document) return
  const found = nextOf(shared(stated), document.offsetAt(editor.selection.start), direction)
  if (!found) {
    void vscode.window.showInformationMessage(l10n.t('No other article reports what this one does.'))
    return
  }
  const { start, end } = rangesIn(document.getText())(found)
  // Known at once, so that keys pressed in quick succession each go one on.
  editor.selection = new vscode.Selection(start, end)
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  vscode.window.setStatusBarMessage(noIcon(summaryOf(found)), telling)
  void vscode.commands.executeCommand(showClaimCommand, found.claim.id, true)
}

/** "Figures differ, 4 of 5 articles: The Courier has 35, Lindale News 27." */
function summaryOf({ claim }: Stated): string {
  const { title } = verdictWords(claim.verdict)
  const detail = claim.differences[0]?.detail
  const where = l10n.t('{0}, {1} of {2} articles', title, numeral(reports(claim)), numeral(articlesOf(claim)))
  return detail ? l10n.t('{0}: {1}', where, detail) : where
}
