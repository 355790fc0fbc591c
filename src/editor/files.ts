import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { FileChange, Files } from '../library/library.ts'
import { mayHoldArticle } from './documents.ts'
import { isHidden, textsUnder } from './find-texts.ts'
import { kept } from './kept-settings.ts'

/** The text files of the workspace, in whatever file system its folders lie. */
export class WorkspaceFiles implements Files, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<FileChange>()
  private readonly disposables: vscode.Disposable[]
  readonly onDidChange = (listener: (change: FileChange) => void) => this.changed.event(listener)

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.txt')
    // Of a folder that is deleted nothing is told but the folder.
    const deletions = vscode.workspace.createFileSystemWatcher('**', true, true, false)
    const tell = (kind: 'changed' | 'deleted') => (uri: vscode.Uri) => this.changed.fire({ kind, uri: uri.toString() })
    this.disposables = [
      this.changed,
      watcher,
      watcher.onDidCreate((uri) => this.created(uri)),
      watcher.onDidChange(tell('changed')),
      deletions,
      deletions.onDidDelete(tell('deleted')),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) void this.renamed(oldUri, newUri)
      }),
    ]
  }

  /** Text files within the folders and files given, or in all of the workspace; without a folder, those that are open. */
  async list(within?: readonly string[]): Promise<string[]> {
    const found = within
      ? (await Promise.all(within.map((uri) => filesUnder(vscode.Uri.parse(uri))))).flat()
      : vscode.workspace.workspaceFolders
        ? (await Promise.all(vscode.workspace.workspaceFolders.map(({ uri }) => textsUnder(uri)))).flat()
        : openTexts()
    return [...new Set(found.map(String))].sort()
  }

  async size(uri: string): Promise<number> {
    const parsed = vscode.Uri.parse(uri)
    if (parsed.scheme === 'untitled') return (await this.read(uri)).length
    const { type, size } = await vscode.workspace.fs.stat(parsed)
    // A link may lead to a device, which has no end.
    if (!(type & vscode.FileType.File)) throw new Error(l10n.t('it is no file'))
    return size
  }

  async read(uri: string): Promise<Uint8Array> {
    const parsed = vscode.Uri.parse(uri)
    if (parsed.scheme !== 'untitled') return vscode.workspace.fs.readFile(parsed)
    return new TextEncoder().encode((await vscode.workspace.openTextDocument(parsed)).getText())
  }

  readonly relative = kept(
    (uri: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    (uri) => uri,
  )

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose()
  }

  /** A new file counts only where it would be found: `files.exclude` hides some. */
  private created(uri: vscode.Uri): void {
    if (!isHidden(uri)) this.changed.fire({ kind: 'created', uri: uri.toString() })
  }

  /** A folder is renamed with all that lies in it. */
  private async renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const under = to.toString()
    for (const uri of await filesUnder(to)) {
      const moved = uri.toString()
      const before = from.toString() + moved.slice(under.length)
      this.changed.fire(
        moved.endsWith('.txt') ? { kind: 'renamed', uri: before, to: moved } : { kind: 'deleted', uri: before },
      )
    }
  }
}

/** The text files in a folder, or the file itself; none when it is gone. */
async function filesUnder(uri: vscode.Uri): Promise<vscode.Uri[]> {
  if (uri.scheme === 'untitled') return [uri]
  try {
    const { type } = await vscode.workspace.fs.stat(uri)
    if (!(type & vscode.FileType.Directory)) return [uri]
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return []
    throw error
  }
  return textsUnder(uri)
}

function openTexts(): vscode.Uri[] {
  return vscode.workspace.textDocuments.filter(mayHoldArticle).map(({ uri }) => uri)
}
