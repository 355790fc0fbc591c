import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { listText, notText, tooLongText } from '../../kept.ts'
import { diskReason } from '../../library/disk/disk-reason.ts'

/** What is wrong with a list, in plain words. */
export interface ListProblems {
  uri: vscode.Uri
  problems: readonly string[]
}

/** A list that a folder of the workspace keeps. */
export interface FolderList<T> {
  folder: vscode.Uri
  uri: vscode.Uri
  list: T
}

/** How a kind of list is kept and read. */
export interface ListKind<T> {
  /** Path in the folder. */
  path: string
  /** Bytes, and UTF-16 code units, that are read at most. */
  longest: number
  read(text: string): T
  /** What counts when there is no list. */
  none: T
  /** What counts when it cannot be read at all. */
  failed(problem: string): T
}

/** A list of one kind in each folder of the workspace, read when it is first asked for and whenever it changes. */
export class FolderLists<T extends { problems: readonly string[] }> implements vscode.Disposable {
  readonly #kind: ListKind<T>
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #failed = new vscode.EventEmitter<ListProblems>()
  readonly #disposables: vscode.Disposable[]
  readonly onDidChange = this.#changed.event
  /** A list was read that is not all right. */
  readonly onDidFail = this.#failed.event
  #lists: readonly (FolderList<T> & { text: string | undefined })[] = []
  #reading: Promise<void> | undefined
  #turn = 0

  constructor(kind: ListKind<T>) {
    this.#kind = kind
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${kind.path}`)
    const read = () => {
      if (this.#reading) void this.reload()
    }
    this.#disposables = [
      this.#changed,
      this.#failed,
      watcher,
      watcher.onDidCreate(read),
      watcher.onDidChange(read),
      watcher.onDidDelete(read),
      vscode.workspace.onDidChangeWorkspaceFolders(read),
    ]
  }

  /** The same object while nothing changes; in the order of the folders. */
  get lists(): readonly FolderList<T>[] {
    if (!this.#reading) void this.reload()
    return this.#lists
  }

  /** The lists once they have been read. */
  async ready(): Promise<readonly FolderList<T>[]> {
    if (!this.#reading) void this.reload()
    await this.#reading
    return this.#lists
  }

  /** Where a folder keeps its list. */
  uriIn(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(folder, ...this.#kind.path.split('/'))
  }

  reload(): Promise<void> {
    this.#reading = this.#read()
    return this.#reading
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose()
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn
    const lists = await Promise.all(
      (vscode.workspace.workspaceFolders ?? []).map(async ({ uri: folder }) => {
        const uri = this.uriIn(folder)
        return { folder, uri, ...(await this.#readOne(uri)) }
      }),
    )
    if (turn !== this.#turn) return
    const keyOf = (all: readonly { uri: vscode.Uri; text: string | undefined }[]) =>
      JSON.stringify(all.flatMap(({ uri, text }) => (text === undefined ? [] : [[uri.toString(), text]])))
    const before = new Map(this.#lists.map(({ uri, list }) => [uri.toString(), list.problems.join('\n')]))
    const same = keyOf(lists) === keyOf(this.#lists)
    this.#lists = lists
    if (same) return
    for (const { uri, list } of lists)
      if (list.problems.length && before.get(uri.toString()) !== list.problems.join('\n'))
        this.#failed.fire({ uri, problems: list.problems })
    this.#changed.fire()
  }

  async #readOne(uri: vscode.Uri): Promise<{ list: T; text: string | undefined }> {
    const { longest, read, none, failed } = this.#kind
    const refused = (problem: string) => ({ list: failed(problem), text: problem })
    try {
      const { size, type } = await vscode.workspace.fs.stat(uri)
      // A link may lead to a device, which has no end.
      if (!(type & vscode.FileType.File)) return refused(l10n.t('The list is no file.'))
      // A character has up to three bytes a code unit.
      if (size > 3 * longest) return refused(tooLongText(longest))
      const text = listText(await vscode.workspace.fs.readFile(uri))
      return text === undefined ? refused(notText()) : { list: read(text), text }
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound')
        return { list: none, text: undefined }
      return refused(l10n.t('The list could not be read: {0}', diskReason(error)))
    }
  }
}
