import * as vscode from 'vscode'
import type { Aliases } from '../analysis/speakers/aliases.ts'
import { FolderLists } from '../editor/lists/folder-lists.ts'
import { aliasesPath, longestList, noAliases, type ReadAliases, readAliases } from '../library/aliases.ts'

/** The lists of aliases of the workspace's folders. */
export class AliasFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #files = new FolderLists<ReadAliases>({
    path: aliasesPath,
    longest: longestList,
    read: readAliases,
    none: { aliases: noAliases, problems: [] },
    failed: (problem) => ({ aliases: noAliases, problems: [problem] }),
  })
  readonly #subscription = this.#files.onDidChange(() => this.#merge())
  readonly onDidChange = this.#changed.event
  /** A list was read that is not all right; the sound part of it counts. */
  readonly onDidFail = this.#files.onDidFail
  #aliases: Aliases = noAliases

  /** The same object while nothing changes. Where folders differ on an alias, the first folder counts. */
  get current(): Aliases {
    // Asking has them read.
    void this.#files.lists
    return this.#aliases
  }

  dispose(): void {
    for (const disposable of [this.#subscription, this.#files, this.#changed]) disposable.dispose()
  }

  #merge(): void {
    const merged: Aliases = new Map(this.#files.lists.toReversed().flatMap(({ list }) => [...list.aliases]))
    if (JSON.stringify([...merged]) === JSON.stringify([...this.#aliases])) return
    this.#aliases = merged
    this.#changed.fire()
  }
}

/** Where a folder keeps its list. */
export function aliasFileIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, ...aliasesPath.split('/'))
}
