import * as vscode from 'vscode'
import { newArticle, newArticleCommand } from './new-article.ts'
import { openSamples, openSamplesCommand } from './open-samples.ts'
import { continueWalkthrough } from './walkthrough.ts'

/** What leads a new reader to the first difference: sample articles, the walkthrough, and articles of one's own. */
export function registerFirstMinute(context: vscode.ExtensionContext): vscode.Disposable {
  void continueWalkthrough(context)
  return vscode.Disposable.from(
    vscode.commands.registerCommand(openSamplesCommand, () => openSamples(context)),
    vscode.commands.registerCommand(newArticleCommand, newArticle),
  )
}
