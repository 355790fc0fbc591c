import * as vscode from 'vscode'
import { choiceDetail, choiceLabel } from '../../decisions/choices.ts'
import { mayHoldArticle } from '../documents.ts'
import { type Correcting, correctCommand, keyOf } from './correct.ts'

const kind = vscode.CodeActionKind.QuickFix

/** Offers corrections where a reader asks for quick fixes; no light bulb beside every line of a text. */
export function registerActions(correcting: Correcting): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    'plaintext',
    {
      async provideCodeActions(document, range, { triggerKind }) {
        if (triggerKind !== vscode.CodeActionTriggerKind.Invoke || !mayHoldArticle(document)) return []
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
        const uri = document.uri.toString()
        return (await correcting.choices(document, span)).map((choice) => {
          const action = new vscode.CodeAction(`${choiceLabel(choice)} ${choiceDetail(choice)}`, kind)
          const given = [uri, span.start, span.end, keyOf(choice)]
          action.command = { title: choiceLabel(choice), command: correctCommand, arguments: given }
          return action
        })
      },
    },
    { providedCodeActionKinds: [kind] },
  )
}
