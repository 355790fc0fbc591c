import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { writeWhole } from '../../editor/lists/change-list.ts'
import { unlinked } from '../../editor/plain-text.ts'
import { diskReason } from '../../library/disk/disk-reason.ts'
import type { ExportedFile } from '../../report/formats.ts'
import { unusedName } from './saved-name.ts'

/** Asks where a file is to be written; a file that is there already is written over only when the reader says so. */
export async function askFile(
  folder: vscode.Uri | undefined,
  base: string,
  extension: string,
  title: string,
): Promise<vscode.Uri | undefined> {
  const name = unusedName(base, extension, folder ? await namesIn(folder) : [])
  return vscode.window.showSaveDialog({
    title,
    defaultUri: folder && vscode.Uri.joinPath(folder, name),
    filters: { [title]: [extension] },
  })
}

/** Asks for a folder in which a new one is to be made. */
export async function askFolder(folder: vscode.Uri | undefined, title: string): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: l10n.t('Export here'),
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: folder,
    })) ?? []
  return chosen
}

/** Writes files into a new folder within another one, which goes again when one of them fails. Returns the folder. */
export async function writeNewFolder(
  within: vscode.Uri,
  base: string,
  files: readonly ExportedFile[],
): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(within, unusedName(base, '', await namesIn(within)))
  await vscode.workspace.fs.createDirectory(folder)
  try {
    for (const { name, text } of files) await writeWhole(vscode.Uri.joinPath(folder, name), text)
  } catch (error) {
    await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false }).then(undefined, () => {})
    throw error
  }
  return folder
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}

/** Opens what was written in the way that suits it. */
export async function open(uri: vscode.Uri, extension: string, text: string): Promise<void> {
  if (extension === 'html') await openPage(uri, text)
  else await vscode.window.showTextDocument(uri, { preview: false })
  if (extension === 'md') await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
}

/** In a browser where the file lies on this machine, else as a page in an editor tab. */
async function openPage(uri: vscode.Uri, text: string): Promise<void> {
  const here = uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName
  if (here && (await vscode.env.openExternal(uri))) return
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1)
  const panel = vscode.window.createWebviewPanel('crossread.report', name, vscode.ViewColumn.Active, {
    enableScripts: false,
    enableFindWidget: true,
    localResourceRoots: [],
  })
  panel.webview.html = text
}

/** Says that something went wrong with an export or import. */
export function tellFailed(what: string, error: unknown): void {
  const reason = diskReason(error)
  void vscode.window.showErrorMessage(unlinked(`${what} ${reason}`))
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name),
    () => [],
  )
}
