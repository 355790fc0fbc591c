import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { type Passage, revealCommand } from '../editor/passage.ts'
import type { Library } from '../library/library.ts'
import type { RowSource } from './drawn.ts'
import { RowTree } from './row-tree.ts'

/** Milliseconds after the last change until a view is drawn anew. */
const rest = 300

/** Rows of a view over a library. */
export interface FolderRows<Row> extends RowSource<Row> {
  /** Stands beside the view's title: "42 in 5 articles". */
  readonly summary: string
}

/**
 * A tree over all articles of a library, drawn anew a moment after they change. Nothing is worked out while nobody looks:
 * VS Code asks for rows when the view is on screen.
 */
export class FolderView<Row, Rows extends FolderRows<Row>> implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #id: string
  readonly #make: () => Rows | Promise<Rows>
  readonly #tree: RowTree<Row, Rows>
  readonly #view: vscode.TreeView<Row>
  readonly #changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly #listening: { dispose(): void }
  #timer: NodeJS.Timeout | undefined
  /** The rows of the articles as they are; none when these have changed. */
  #current: Promise<Rows> | undefined

  /**
   * @param make the rows of the articles as they are
   * @param passageOf what a click on a row leads to
   */
  constructor(
    id: string,
    library: Pick<Library, 'onDidChange'>,
    make: () => Rows | Promise<Rows>,
    passageOf: (row: Row) => Passage | undefined,
  ) {
    this.#id = id
    this.#make = make
    this.#tree = new RowTree<Row, Rows>((row) => commandTo(passageOf(row)))
    this.#view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true })
    this.#listening = library.onDidChange(() => {
      this.#current = undefined
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#changed.fire(), rest)
    })
  }

  /** The rows, of the articles as they are now. */
  rows(): Promise<Rows> {
    this.#current ??= this.#read()
    return this.#current
  }

  /** The rows read last. */
  get shown(): Rows | undefined {
    return this.#tree.rows
  }

  /** Selects a row; gives the view the focus where there is none. */
  async reveal(row: Row | undefined): Promise<void> {
    if (row) await this.#view.reveal(row, { select: true, focus: true, expand: true })
    else await vscode.commands.executeCommand(`${this.#id}.focus`)
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) await this.rows()
    return this.#tree.getChildren(row)
  }

  getParent(row: Row): Row | undefined {
    return this.#tree.getParent(row)
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return this.#tree.getTreeItem(row)
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#listening.dispose()
    this.#view.dispose()
    this.#changed.dispose()
  }

  async #read(): Promise<Rows> {
    const rows = await this.#make()
    this.#tree.rows = rows
    this.#view.description = rows.summary
    return rows
  }
}

function commandTo(passage: Passage | undefined): vscode.Command | undefined {
  if (!passage) return undefined
  return { title: l10n.t('Show passage'), command: revealCommand, arguments: [passage.uri, passage.start, passage.end] }
}
