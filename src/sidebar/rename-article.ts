import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { unlinked } from '../editor/plain-text.ts'
import { namedTextsIn } from '../editor/setting-values.ts'
import type { Library } from '../library/library.ts'
import { articleOf } from './claims-tree.ts'
import type { Row } from './rows.ts'
import type { SourceRow } from './sources/source-rows.ts'

export const renameArticleCommand = 'crossread.renameArticle'

/** Asks what an article is to be called and keeps it in the settings, where colleagues who share the folder see it too. */
export async function renameArticle(library: Library, row?: Row | SourceRow | vscode.Uri): Promise<void> {
  const uri = uriOf(row)
  const entry = uri && library.get(uri.toString())
  if (!uri || !entry) {
    vscode.window.showInformationMessage(l10n.t('Open an article, or choose one among the claims, to rename it.'))
    return
  }
  const { path, target } = keyOf(uri)
  const names = ownNames(uri, target)
  const name = await vscode.window.showInputBox({
    title: l10n.t('Rename article'),
    prompt: l10n.t(
      'What to call {0} in Crossread. The file keeps its name. Leave empty for the name that the text gives.',
      unlinked(path),
    ),
    value: entry.name,
  })
  if (name === undefined || name.trim() === entry.name) return
  const { [path]: _, ...others } = names
  await keep(uri, name.trim() ? { ...others, [path]: name.trim() } : others, target)
}

/** Takes a reader's name along when its file is renamed or moved within its folder. */
export async function followRename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { path, target } = keyOf(from)
  const { [path]: name, ...others } = ownNames(from, target)
  if (name === undefined || vscode.workspace.getWorkspaceFolder(from) !== vscode.workspace.getWorkspaceFolder(to))
    return
  await keep(to, { ...others, [keyOf(to).path]: name }, target)
}

async function keep(uri: vscode.Uri, names: Record<string, string>, target: vscode.ConfigurationTarget): Promise<void> {
  await vscode.workspace
    .getConfiguration('crossread', uri)
    .update('articleNames', Object.keys(names).length ? names : undefined, target)
}

/** Where an article's name is kept: in the settings of its folder, by its path there; outside of folders, in the user's. */
function keyOf(uri: vscode.Uri): { path: string; target: vscode.ConfigurationTarget } {
  const { WorkspaceFolder, Global } = vscode.ConfigurationTarget
  return {
    path: vscode.workspace.asRelativePath(uri, false),
    target: vscode.workspace.getWorkspaceFolder(uri) ? WorkspaceFolder : Global,
  }
}

/** The names at the level that is written, those of other levels apart. */
function ownNames(uri: vscode.Uri, target: vscode.ConfigurationTarget): Record<string, string> {
  const levels = vscode.workspace.getConfiguration('crossread', uri).inspect('articleNames')
  return namedTextsIn(target === vscode.ConfigurationTarget.Global ? levels?.globalValue : levels?.workspaceFolderValue)
}

function uriOf(row: Row | SourceRow | vscode.Uri | undefined): vscode.Uri | undefined {
  if (row instanceof vscode.Uri) return row
  const article = row && articleOf(row)
  return article === undefined ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(article, true)
}
