import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Entry, Library } from '../../library/library.ts'
import { fileName, shorten } from '../../wording.ts'
import { mayHoldArticle } from '../documents.ts'
import { noIcon } from '../plain-text.ts'

/**
 * Command `crossread.diffArticles`: two articles as a diff. From the explorer the two that are selected, else the one
 * clicked or the one in the editor beside one that the reader chooses.
 *
 * @returns whether there are two
 */
export async function diffArticles(library: Library, clicked?: unknown, selected?: unknown): Promise<boolean> {
  const chosen = Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : []
  const one = clicked instanceof vscode.Uri ? clicked : openArticle()
  if (!one) {
    void vscode.window.showInformationMessage(l10n.t('Open an article first.'))
    return false
  }
  const second = chosen.length === 2 ? chosen.find((uri) => uri.toString() !== one.toString()) : undefined
  const other = second ?? (await askOther(library, one))
  if (!other) return false
  const name = (uri: vscode.Uri) => shorten(library.get(uri.toString())?.name ?? fileName(uri.toString()), 50)
  await vscode.commands.executeCommand('vscode.diff', one, other, `${name(one)} ↔ ${name(other)}`)
  return true
}

function openArticle(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document
  return document && mayHoldArticle(document) ? document.uri : undefined
}

async function askOther(library: Library, one: vscode.Uri): Promise<vscode.Uri | undefined> {
  const itemsOf = (entries: readonly Entry[]) =>
    entries
      .filter(({ uri }) => uri !== one.toString())
      .map(({ uri, name }) => {
        const parsed = vscode.Uri.parse(uri, true)
        return { label: noIcon(name), description: noIcon(vscode.workspace.asRelativePath(parsed)), uri: parsed }
      })
  // The articles may not have been read yet when a file of the explorer is clicked.
  const items = library.index().then(({ entries }) => itemsOf(entries))
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Compare with another article'),
    placeHolder: l10n.t('Which article beside this one?'),
    matchOnDescription: true,
  })
  return chosen?.uri
}
