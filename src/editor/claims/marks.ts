import * as vscode from 'vscode'
import { mayHoldArticle } from '../documents.ts'
import { rangesIn } from '../locations.ts'
import { shownIn } from '../settings.ts'
import type { ClaimsInText } from './claims-in-text.ts'

/** Marks the passages of articles in view whose claim other articles report otherwise. */
export function registerClaimMarks(claims: ClaimsInText): vscode.Disposable {
  const colour = new vscode.ThemeColor('crossread.differenceBorder')
  const type = vscode.window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    borderColor: colour,
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })

  const show = (editor: vscode.TextEditor) => {
    const { document } = editor
    if (!mayHoldArticle(document)) return
    const stated = shownIn(document).has('differences') ? claims.in(document) : []
    if (stated) {
      const rangeOf = rangesIn(document.getText())
      editor.setDecorations(type, stated.filter(({ claim }) => claim.differences.length).map(rangeOf))
      return
    }
    // Marks have moved along with what was typed; they stay until it is compared.
    if (!claims.isCompared(document)) editor.setDecorations(type, [])
  }
  const showAll = () => vscode.window.visibleTextEditors.forEach(show)

  showAll()
  return vscode.Disposable.from(
    type,
    claims.onDidChange(showAll),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('crossread.highlight')) showAll()
    }),
  )
}
