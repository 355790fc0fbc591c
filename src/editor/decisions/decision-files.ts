import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { Decisions, located, noDecisions } from '../../decisions/decisions.ts'
import { bounds, type Decision, decisionsPath } from '../../decisions/format.ts'
import { nameAside } from '../../decisions/name-aside.ts'
import { damagedList, noList, type ReadDecisions, readDecisions } from '../../decisions/read.ts'
import { entryOf, newDecisions, withChange, withEntries } from '../../decisions/write.ts'
import { isObject } from '../../kept.ts'
import { changeList, type Unchanged } from '../lists/change-list.ts'
import { type FolderList, FolderLists, type ListProblems } from '../lists/folder-lists.ts'
import { relativePath } from '../relative-path.ts'

/** A decision and the entry that it comes from. Its passages name articles by their URIs. */
export interface Kept {
  decision: Decision
  entry: unknown
  /** The list that keeps it. */
  list: vscode.Uri
}

/** What became of one list: the same, the other way round, takes it back. */
interface Step {
  list: vscode.Uri
  removed: unknown[]
  added: unknown[]
}

/** Why nothing was changed, and the list that it is about, if it is about one. */
export interface Refusal extends Unchanged {
  list?: vscode.Uri
}

/** What readers decided, as the folders of the workspace keep it. */
export class DecisionFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #unwritten = new vscode.EventEmitter<ListProblems>()
  readonly #files = new FolderLists<ReadDecisions>({
    path: decisionsPath,
    longest: bounds.list,
    read: readDecisions,
    none: noList,
    failed: damagedList,
  })
  readonly #disposables = [
    this.#changed,
    this.#unwritten,
    this.#files,
    this.#files.onDidChange(() => this.#take()),
    vscode.workspace.onDidRenameFiles(({ files }) => void this.#rename(files)),
  ]
  readonly onDidChange = this.#changed.event
  /** A list was read that is not all right (the sound part of it counts), or could not be written by the way. */
  readonly onDidFail: vscode.Event<ListProblems> = (listener) =>
    vscode.Disposable.from(this.#files.onDidFail(listener), this.#unwritten.event(listener))
  #kept = new Map<Decision, Kept>()
  #current = noDecisions
  /** What was done in this window, last first to be undone. */
  readonly #history: Step[][] = []

  /** The same object while nothing changes. */
  get current(): Decisions {
    // Asking has them read.
    void this.#files.lists
    return this.#current
  }

  /** The lists as they were read, damaged ones too. */
  get lists(): readonly FolderList<ReadDecisions>[] {
    return this.#files.lists
  }

  /** Can nothing of the list be relied on? It must be left as it is then. */
  isDamaged(uri: vscode.Uri): boolean {
    return this.#files.lists.some((one) => one.uri.toString() === uri.toString() && one.list.damaged)
  }

  kept(decision: Decision): Kept | undefined {
    return this.#kept.get(decision)
  }

  /** Was anything decided in this window that can be undone? */
  get canUndo(): boolean {
    return this.#history.length > 0
  }

  /**
   * Adds decisions (passages by URI) and takes others out, as one step that can be undone as one.
   *
   * @returns why nothing was done; undefined when all is well
   */
  async change(add: readonly Decision[], remove: readonly Kept[] = []): Promise<Refusal | undefined> {
    const steps = new Map<string, Step>()
    const step = (list: vscode.Uri) => {
      const found = steps.get(list.toString()) ?? { list, removed: [], added: [] }
      steps.set(list.toString(), found)
      return found
    }
    for (const kept of remove) step(kept.list).removed.push(kept.entry)
    for (const decision of add) {
      const folder = folderOf(decision)
      if (!folder) return { problem: l10n.t('Open a folder first: decisions are kept in its {0}.', decisionsPath) }
      const inFolder = pathsIn(folder, decision)
      if (!inFolder)
        return { problem: l10n.t('The articles must lie in one place with the folder that keeps the decisions.') }
      const list = this.#files.uriIn(folder)
      step(list).added.push(JSON.parse(JSON.stringify(entryOf(inFolder))))
    }
    const taken = [...steps.values()]
    const refusal = await this.#carryOut(taken)
    if (!refusal) this.#history.push(taken)
    return refusal
  }

  /** Takes back what was done last in this window. */
  async undo(): Promise<Refusal | undefined> {
    const last = this.#history.pop()
    if (!last) return undefined
    const refusal = await this.#carryOut(
      last.map(({ list, removed, added }) => ({ list, removed: added, added: removed })),
    )
    if (refusal) this.#history.push(last)
    return refusal
  }

  /** The list for a file (the first folder's when left out); undefined without a folder. */
  listFor(file: vscode.Uri | undefined): vscode.Uri | undefined {
    const folder = folderAt(file)
    return folder && this.#files.uriIn(folder)
  }

  /** Makes a list where there is none. */
  async make(list: vscode.Uri): Promise<Refusal | undefined> {
    const unchanged = await changeList(list, (text) => ({ text: text ?? newDecisions() }))
    return unchanged && { ...unchanged, list }
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose()
  }

  /**
   * Moves a list that cannot be read out of the way, to begin a new one.
   *
   * @returns where it is now
   * @throws when it cannot be moved
   */
  async setAside(list: vscode.Uri): Promise<vscode.Uri> {
    const folder = vscode.Uri.joinPath(list, '..')
    const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name))
    const aside = vscode.Uri.joinPath(folder, nameAside(list.path.slice(list.path.lastIndexOf('/') + 1), taken))
    await vscode.workspace.fs.rename(list, aside, { overwrite: false })
    await this.#files.reload()
    return aside
  }

  /** All steps or none: what was done before one of them failed is taken back. */
  async #carryOut(steps: readonly Step[]): Promise<Refusal | undefined> {
    const done: Step[] = []
    let refusal: Refusal | undefined
    for (const step of steps) {
      const { list, removed, added } = step
      const unchanged = await changeList(list, (text) => withChange(text, { remove: removed, add: added }))
      if (unchanged) {
        refusal = { ...unchanged, list }
        break
      }
      done.push(step)
    }
    if (refusal)
      for (const { list, removed, added } of done)
        await changeList(list, (text) => withChange(text, { remove: added, add: removed }))
    await this.#files.reload()
    return refusal
  }

  #take(): void {
    this.#kept = new Map(
      this.#files.lists.flatMap(({ folder, uri, list }) =>
        list.decisions.map(({ decision, entry }): [Decision, Kept] => {
          const here = located(decision, (file) => vscode.Uri.joinPath(folder, file).toString())
          return [here, { decision: here, entry, list: uri }]
        }),
      ),
    )
    this.#current = new Decisions([...this.#kept.keys()])
    this.#changed.fire()
  }

  /** Takes decisions along when articles, or folders of them, are renamed or moved. */
  async #rename(files: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[]): Promise<void> {
    for (const { folder, uri, list } of await this.#files.ready()) {
      if (!list.decisions.length) continue
      const unchanged = await changeList(uri, (text) =>
        text === undefined
          ? { problem: l10n.t('It is gone.') }
          : withEntries(text, (entry) => renamed(entry, folder, files)),
      )
      if (unchanged) {
        const told = l10n.t('Decisions could not follow what was renamed. {0}', unchanged.problem)
        this.#unwritten.fire({ uri, problems: [told] })
      }
    }
    await this.#files.reload()
  }
}

/** The entry with the files that it names under their new names; the same one when none was renamed. */
function renamed(
  entry: unknown,
  folder: vscode.Uri,
  files: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[],
): unknown {
  if (!isObject(entry) || !Array.isArray(entry.passages)) return entry
  let changed = false
  const passages = entry.passages.map((passage: unknown) => {
    if (!isObject(passage) || typeof passage.file !== 'string') return passage
    const at = vscode.Uri.joinPath(folder, passage.file).path
    const move = files.find(({ oldUri }) => at === oldUri.path || at.startsWith(`${oldUri.path}/`))
    const file =
      move && fileIn(folder, move.newUri.with({ path: move.newUri.path + at.slice(move.oldUri.path.length) }))
    if (file === undefined) return passage
    changed = true
    return { ...passage, file }
  })
  return changed ? { ...entry, passages } : entry
}

/** The folder whose list keeps a decision: that of its first passage's article, else the first one. */
function folderOf({ passages }: Decision): vscode.Uri | undefined {
  return folderAt(passages[0] && vscode.Uri.parse(passages[0].file, true))
}

function folderAt(file: vscode.Uri | undefined): vscode.Uri | undefined {
  const own = file && vscode.workspace.getWorkspaceFolder(file)
  return (own ?? vscode.workspace.workspaceFolders?.[0])?.uri
}

/** The decision with its articles by their paths from the folder; undefined where there is no way from it to them. */
function pathsIn(folder: vscode.Uri, decision: Decision): Decision | undefined {
  const files = decision.passages.map(({ file }) => fileIn(folder, vscode.Uri.parse(file, true)))
  if (files.includes(undefined)) return undefined
  return { ...decision, passages: decision.passages.map((passage, at) => ({ ...passage, file: files[at] as string })) }
}

function fileIn(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return undefined
  return relativePath(folder.path, file.path)
}
