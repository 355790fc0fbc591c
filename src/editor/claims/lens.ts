import * as vscode from 'vscode'
import { mayHoldArticle } from '../documents.ts'
import { rangesIn } from '../locations.ts'
import type { Readings } from '../readings.ts'
import { showClaimCommand } from '../show-in-views.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { paragraphLines } from './lines.ts'

const setting = 'crossread.codeLens'

/** A line above each paragraph that other articles report too, where the reader asks for it. */
export function registerLenses(claims: ClaimsInText, readings: Readings): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!mayHoldArticle(document) || !vscode.workspace.getConfiguration(undefined, document).get(setting)) return []
      const entry = (await readings.current(document))?.entry
      // What was typed is waited for, so that the lines do not come and go.
      const stated = entry && (await claims.settled(document, token))
      if (!entry || !stated) return []
      const rangeOf = rangesIn(entry.text)
      return paragraphLines(entry.article.blocks, stated).map(({ start, text, stated: { claim } }) => {
        const command = { title: text, command: showClaimCommand, arguments: [claim.id] }
        return new vscode.CodeLens(rangeOf({ start, end: start }), command)
      })
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider('plaintext', provider),
    claims.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) changed.fire()
    }),
  )
}
