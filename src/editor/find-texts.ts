import * as vscode from 'vscode'
import { isObject } from '../kept.ts'
import { hiddenBy } from './hidden.ts'

/** Where VS Code always has a search of its own. Elsewhere `findFiles` may wait for one for ever. */
const searched = new Set(['file', 'vscode-remote'])

/** The text files in a folder and the folders in it, in whatever file system, but for what `files.exclude` hides. */
export async function textsUnder(folder: vscode.Uri): Promise<vscode.Uri[]> {
  if (!searched.has(folder.scheme)) return walk(folder)
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*.txt'))
  // A search below the workspace's folder takes the setting's globs to be relative to where it starts.
  return found.filter((uri) => !isHidden(uri))
}

/** Does `files.exclude` hide the file or folder? */
export function isHidden(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)
  if (!folder) return false
  const exclude: unknown = vscode.workspace.getConfiguration('files', folder).get('exclude')
  return hiddenBy(isObject(exclude) ? exclude : {})(vscode.workspace.asRelativePath(uri, false))
}

/** Links to folders are not followed: they may lead in circles. */
async function walk(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = []
  const inside = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => [])
  for (const [name, type] of inside) {
    const uri = vscode.Uri.joinPath(folder, name)
    if (type === vscode.FileType.Directory) {
      if (!isHidden(uri)) found.push(...(await walk(uri)))
    } else if (type & vscode.FileType.File && name.endsWith('.txt') && !isHidden(uri)) found.push(uri)
  }
  return found
}
