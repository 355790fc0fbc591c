import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Drawn, RowSource } from './drawn.ts'
import { More, Pages } from './pages.ts'

const expansion = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
}

/** The command of rows that stand for more rows; its argument draws them. */
const showMoreCommand = 'crossread.showMoreRows'

/** Sets up what all trees share. */
export function registerRowTrees(): vscode.Disposable {
  return vscode.commands.registerCommand(showMoreCommand, (show: unknown) =>
    typeof show === 'function' ? show() : undefined,
  )
}

/** A row, or one that stands for more rows. */
export type TreeRow<Row> = Row | More<Row>

/** Hands rows to VS Code's own tree, a page at a time. */
export class RowTree<Row, Source extends RowSource<Row>> implements vscode.TreeDataProvider<TreeRow<Row>> {
  readonly #changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly #commandOf: (row: Row) => vscode.Command | undefined
  readonly #opened = new Map<string, boolean>()
  readonly #pages = new Pages<Row>()
  #rows: Source | undefined
  #view: vscode.TreeView<TreeRow<Row>> | undefined

  /** @param commandOf what a click on a row does */
  constructor(commandOf: (row: Row) => vscode.Command | undefined) {
    this.#commandOf = commandOf
  }

  /**
   * Makes the view of the tree. Rows that are gone for a while come back in it opened or folded as the reader left them.
   *
   * @param provider hands over the rows of this tree
   */
  createView(id: string, provider: vscode.TreeDataProvider<TreeRow<Row>> = this): vscode.TreeView<TreeRow<Row>> {
    const view = vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true })
    this.#view = view
    view.onDidExpandElement(({ element }) => this.#keep(element, true))
    view.onDidCollapseElement(({ element }) => {
      this.#keep(element, false)
      if (this.#pages.rewind(element)) this.refresh()
    })
    return view
  }

  /** The rows from the next refresh on; none when left out. */
  set rows(rows: Source | undefined) {
    this.#rows = rows
    this.#pages.source = rows
  }

  get rows(): Source | undefined {
    return this.#rows
  }

  /** The rows have changed. */
  refresh(): void {
    this.#changed.fire()
  }

  /** Shows a row in the view, wherever it is. */
  async reveal(row: Row, options: Parameters<vscode.TreeView<Row>['reveal']>[1]): Promise<void> {
    if (this.#pages.uncover(row)) this.refresh()
    await this.#view?.reveal(row, options)
  }

  /** Has the reader, or else the row itself, its children in sight? */
  isOpen(row: TreeRow<Row>): boolean {
    const drawn = this.#draw(row)
    return drawn !== undefined && this.#isOpen(drawn)
  }

  getChildren(row?: TreeRow<Row>): TreeRow<Row>[] {
    return this.#pages.children(row)
  }

  getParent(row: TreeRow<Row>): Row | undefined {
    return this.#pages.parent(row)
  }

  getTreeItem(row: TreeRow<Row>): vscode.TreeItem {
    const drawn = this.#draw(row)
    if (!drawn) return new vscode.TreeItem('')
    const { label, highlights } = drawn
    const children = drawn.children === 'none' ? 'none' : this.#isOpen(drawn) ? 'expanded' : 'collapsed'
    const item = new vscode.TreeItem(highlights ? { label, highlights } : label, expansion[children])
    item.id = drawn.id
    item.description = drawn.description
    item.tooltip = drawn.tooltip
    item.contextValue = drawn.context
    item.accessibilityInformation = { label: drawn.spoken }
    if (drawn.icon)
      item.iconPath = new vscode.ThemeIcon(drawn.icon, drawn.colour ? new vscode.ThemeColor(drawn.colour) : undefined)
    item.command =
      row instanceof More
        ? { title: l10n.t('Show more'), command: showMoreCommand, arguments: [() => this.#showMore(row)] }
        : this.#commandOf(row)
    return item
  }

  /** The focus goes on to the first of the new rows, as the row that was clicked is gone. */
  async #showMore(more: More<Row>): Promise<void> {
    const next = this.#pages.show(more)
    this.refresh()
    if (next !== undefined) await this.#view?.reveal(next, { select: false, focus: true })
  }

  #keep(row: TreeRow<Row>, opened: boolean): void {
    const drawn = this.#draw(row)
    if (drawn) this.#opened.set(drawn.id, opened)
  }

  #isOpen({ id, children }: Drawn): boolean {
    return this.#opened.get(id) ?? children === 'expanded'
  }

  #draw(row: TreeRow<Row>): Drawn | undefined {
    return this.#rows && this.#pages.draw(row)
  }
}
