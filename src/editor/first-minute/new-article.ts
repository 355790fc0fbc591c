import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { unlinked } from '../plain-text.ts'
import { askParticulars } from './ask.ts'
import { fileNameFor } from './file-name.ts'
import { articleText, particularsOf, whyNoArticle } from './pasted.ts'

export const newArticleCommand = 'crossread.newArticle'

/**
 * Command: makes the text on the clipboard an article beside the others and opens it; without a folder, a document that
 * is not saved yet.
 *
 * @returns what was opened; undefined when there is nothing to make an article of, or the reader has cancelled
 */
export async function newArticle(): Promise<vscode.Uri | undefined> {
  const pasted = (await vscode.env.clipboard.readText()).replace(/\r\n?/g, '\n')
  const problem = whyNoArticle(pasted)
  if (problem) {
    void vscode.window.showWarningMessage(problem)
    return undefined
  }
  const folder = await folderForArticles()
  if (folder === 'cancelled') return undefined
  const particulars = await askParticulars(particularsOf(pasted))
  if (!particulars) return undefined
  const content = articleText(pasted, particulars)
  if (!folder) return show(await vscode.workspace.openTextDocument({ language: 'plaintext', content }))
  try {
    // Without a headline, the text's first words name the file.
    const uri = await create(folder, particulars.outlet, particulars.headline || pasted, content)
    return await show(await vscode.workspace.openTextDocument(uri))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void vscode.window.showErrorMessage(unlinked(l10n.t('The article could not be saved. {0}', reason)))
    return undefined
  }
}

/** Where the article in the editor lies, else the folder that is open, else the one of several that is chosen. */
async function folderForArticles(): Promise<vscode.Uri | undefined | 'cancelled'> {
  const document = vscode.window.activeTextEditor?.document
  if (document?.languageId === 'plaintext' && vscode.workspace.getWorkspaceFolder(document.uri))
    return vscode.Uri.joinPath(document.uri, '..')
  const folders = vscode.workspace.workspaceFolders ?? []
  if (folders.length < 2) return folders[0]?.uri
  const chosen = await vscode.window.showWorkspaceFolderPick({ placeHolder: l10n.t('The folder for the new article') })
  return chosen?.uri ?? 'cancelled'
}

/** Writes a file that was not there before. Rejects when it cannot be written. */
async function create(folder: vscode.Uri, outlet: string, headline: string, text: string): Promise<vscode.Uri> {
  const taken = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name)
  const uri = vscode.Uri.joinPath(folder, fileNameFor(outlet, headline, taken))
  const edit = new vscode.WorkspaceEdit()
  // Not written over another that came to be in this moment.
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) })
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(l10n.t('The folder does not take the file.'))
  return uri
}

async function show(document: vscode.TextDocument): Promise<vscode.Uri> {
  await vscode.window.showTextDocument(document)
  return document.uri
}
