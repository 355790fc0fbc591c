import * as vscode from 'vscode'
import type { Aliases } from '../analysis/speakers/aliases.ts'
import { aliasesPath, longestList, noAliases, type ReadAliases, readAliases, tooLong } from '../library/aliases.ts'

/** What is wrong with a list, in plain words. */
export interface AliasProblems {
  uri: vscode.Uri
  problems: string[]
}

/** The lists of aliases of the workspace's folders, read when they are first asked for and whenever they change. */
export class AliasFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #failed = new vscode.EventEmitter<AliasProblems>()
  readonly #disposables: vscode.Disposable[]
  readonly onDidChange = this.#changed.event
  /** A list was read that is not all right; the sound part of it counts. */
  readonly onDidFail = this.#failed.event
  #aliases: Aliases = noAliases
  #asked = false
  #turn = 0

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${aliasesPath}`)
    const read = () => {
      if (this.#asked) void this.#read()
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

  /** The same object while nothing changes. Where folders differ on an alias, the first folder counts. */
  get current(): Aliases {
    if (!this.#asked) {
      this.#asked = true
      void this.#read()
    }
    return this.#aliases
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose()
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn
    const folders = vscode.workspace.workspaceFolders ?? []
    const lists = await Promise.all(folders.map(({ uri }) => readList(aliasFileIn(uri))))
    if (turn !== this.#turn) return
    lists.forEach(({ problems }, index) => {
      const folder = folders[index]
      if (folder && problems.length) this.#failed.fire({ uri: aliasFileIn(folder.uri), problems })
    })
    const merged: Aliases = new Map(lists.toReversed().flatMap(({ aliases }) => [...aliases]))
    if (JSON.stringify([...merged]) === JSON.stringify([...this.#aliases])) return
    this.#aliases = merged
    this.#changed.fire()
  }
}

/** Where a folder keeps its list. */
export function aliasFileIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, ...aliasesPath.split('/'))
}

async function readList(uri: vscode.Uri): Promise<ReadAliases> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri)
    if (size > longestList) return tooLong
    return readAliases(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)))
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound')
      return { aliases: noAliases, problems: [] }
    return {
      aliases: noAliases,
      problems: [`The list could not be read: ${error instanceof Error ? error.message : error}`],
    }
  }
}
