import * as vscode from 'vscode'
import { inSlices } from '../library/work/slices.ts'
import type { Steps } from '../steps.ts'
import type { RowSource } from './drawn.ts'
import { RowTree, type TreeRow } from './row-tree.ts'

/** Milliseconds after the last change until a view is drawn anew. */
const rest = 300

/** Rows of a view over articles. */
export interface FolderRows<Row> extends RowSource<Row> {
  /** Stands beside the view's title: "42 in 5 articles". */
  readonly summary: string
}

/** What a view is made of. */
export interface FolderViewOptions<Row, Rows> {
  /** Where the articles come from. */
  source: { onDidChange(listener: () => void): { dispose(): void } }
  /** Makes the rows of the articles as they are; none where there is nothing to show. */
  make(): Steps<Rows> | undefined | Promise<Steps<Rows> | undefined>
  /** What a click on a row does. */
  commandOf(row: Row): vscode.Command | undefined
}

/**
 * A tree over all articles, drawn anew a moment after they change. Nothing is worked out while nobody looks: VS Code asks
 * for rows when the view is on screen, and shows that it waits. Until the new rows are there, the view has the old ones.
 */
export class FolderView<Row, Rows extends FolderRows<Row>>
  implements vscode.TreeDataProvider<TreeRow<Row>>, vscode.Disposable
{
  readonly #id: string
  readonly #options: FolderViewOptions<Row, Rows>
  readonly #tree: RowTree<Row, Rows>
  readonly #view: vscode.TreeView<TreeRow<Row>>
  readonly onDidChangeTreeData: vscode.Event<void>
  readonly #listening: { dispose(): void }
  #timer: NodeJS.Timeout | undefined
  /** The rows of the articles as they are; none when these have changed. */
  #current: Promise<Rows | undefined> | undefined
  /** Ends the making of rows that are outdated. */
  #making: AbortController | undefined

  constructor(id: string, options: FolderViewOptions<Row, Rows>) {
    this.#id = id
    this.#options = options
    this.#tree = new RowTree<Row, Rows>(options.commandOf)
    this.onDidChangeTreeData = this.#tree.onDidChangeTreeData
    this.#view = this.#tree.createView(id, this)
    this.#listening = options.source.onDidChange(() => this.#outdated())
  }

  /** The rows, of the articles as they are now. */
  rows(): Promise<Rows | undefined> {
    this.#current ??= this.#read()
    return this.#current
  }

  /** The rows read last. */
  get shown(): Rows | undefined {
    return this.#tree.rows
  }

  /** Selects a row; gives the view the focus where there is none. */
  async reveal(row: Row | undefined): Promise<void> {
    if (row) await this.#tree.reveal(row, { select: true, focus: true, expand: true })
    else await vscode.commands.executeCommand(`${this.#id}.focus`)
  }

  async getChildren(row?: TreeRow<Row>): Promise<TreeRow<Row>[]> {
    if (!row) await this.rows()
    return this.#tree.getChildren(row)
  }

  getParent(row: TreeRow<Row>): Row | undefined {
    return this.#tree.getParent(row)
  }

  getTreeItem(row: TreeRow<Row>): vscode.TreeItem {
    return this.#tree.getTreeItem(row)
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#listening.dispose()
    this.#view.dispose()
  }

  #outdated(): void {
    // Rows being made are made anew, for whoever waits for them.
    if (this.#making) this.#making.abort()
    else this.#current = undefined
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tree.refresh(), rest)
  }

  async #read(): Promise<Rows | undefined> {
    for (;;) {
      const making = new AbortController()
      this.#making = making
      try {
        const steps = await this.#options.make()
        const rows = steps && (await inSlices(steps, making.signal))
        if (making.signal.aborted) continue
        this.#making = undefined
        this.#tree.rows = rows
        this.#view.description = rows?.summary
        return rows
      } catch (error) {
        if (making.signal.aborted) continue
        this.#making = undefined
        this.#current = undefined
        throw error
      }
    }
  }
}
