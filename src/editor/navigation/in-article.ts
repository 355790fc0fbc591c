import * as vscode from 'vscode'
import { mayHoldArticle } from '../documents.ts'
import type { Readings } from '../readings.ts'

/** True while an article has the focus among the editors: menus and keys of articles go by it. */
const inArticle = 'crossread.inArticle'

/** Keeps menus and keyboard shortcuts out of editors that hold no article. */
export function followArticle(readings: Readings): vscode.Disposable {
  let known: boolean | undefined
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document
    const now = document !== undefined && mayHoldArticle(document) && readings.last(document)?.entry !== undefined
    if (now === known) return
    known = now
    void vscode.commands.executeCommand('setContext', inArticle, now)
  }
  tell()
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(tell), readings.onDidRead(tell))
}
