import * as vscode from 'vscode'
import { isObject } from '../kept.ts'
import type { realFiles } from '../library/disk/real-files.ts'
import { hiddenBy } from './hidden.ts'
import { kept } from './kept-settings.ts'

/** Where VS Code always has a search of its own. Elsewhere `findFiles` may wait for one for ever. */
const searched = new Set(['file', 'vscode-remote'])

/** The text files in a folder and the folders in it, in whatever file system, but for what `files.exclude` hides. */
export async function textsUnder(folder: vscode.Uri): Promise<vscode.Uri[]> {
  if (!searched.has(folder.scheme)) return walk(folder)
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*.txt'))
  // A search below the workspace's folder takes the setting's globs to be relative to where it starts.
  return reallyIn(found.filter((uri) => !isHidden(uri)))
}

/** Set where there is a disk that has links; VS Code's search follows them. */
let linksOnDisk: typeof realFiles | undefined

/** Has each file on a disk found once, whatever links lead to it. */
export function followLinksWith(find: typeof realFiles): void {
  linksOnDisk = find
}

/** Each file once. In a folder that nobody trusts, links lead nowhere else: it may come from anybody. */
async function reallyIn(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  if (!linksOnDisk || uris.some(({ scheme }) => scheme !== 'file')) return [...uris]
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.fsPath) ?? []
  const paths = uris.map(({ fsPath }) => fsPath)
  const real = new Set(await linksOnDisk(paths, vscode.workspace.isTrusted ? undefined : folders))
  return uris.filter((_, at) => real.has(paths[at] as string))
}

/** Does `files.exclude` hide the file or folder? */
export function isHidden(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)
  if (!folder) return false
  return hiddenIn(folder)(vscode.workspace.asRelativePath(uri, false))
}

/** What `files.exclude` hides in a folder of the workspace. */
const hiddenIn = kept(
  (folder: vscode.WorkspaceFolder) => {
    const exclude: unknown = vscode.workspace.getConfiguration('files', folder).get('exclude')
    return hiddenBy(isObject(exclude) ? exclude : {})
  },
  ({ uri }) => uri.toString(),
)

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
