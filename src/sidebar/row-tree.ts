import * as vscode from 'vscode'
import type { RowSource } from './drawn.ts'

const expansion = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
}

/** Hands rows to VS Code's own tree. */
export class RowTree<Row, Source extends RowSource<Row>> implements vscode.TreeDataProvider<Row> {
  readonly #changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly #commandOf: (row: Row) => vscode.Command | undefined
  readonly #opened = new Map<string, boolean>()
  #rows: Source | undefined

  /** @param commandOf what a click on a row does */
  constructor(commandOf: (row: Row) => vscode.Command | undefined) {
    this.#commandOf = commandOf
  }

  /** Rows that are gone for a while come back opened or folded as the reader left them. */
  keepOpened(view: vscode.TreeView<Row>): vscode.Disposable {
    const set = (opened: boolean) => (event: vscode.TreeViewExpansionEvent<Row>) => {
      const drawn = this.#rows?.draw(event.element)
      if (drawn) this.#opened.set(drawn.id, opened)
    }
    return vscode.Disposable.from(view.onDidExpandElement(set(true)), view.onDidCollapseElement(set(false)))
  }

  /** The rows from now on; none when left out. */
  set rows(rows: Source | undefined) {
    this.#rows = rows
    this.refresh()
  }

  get rows(): Source | undefined {
    return this.#rows
  }

  /** The rows have changed among themselves. */
  refresh(): void {
    this.#changed.fire()
  }

  /** Has the reader, or else the row itself, its children in sight? */
  isOpen(row: Row): boolean {
    const drawn = this.#rows?.draw(row)
    return drawn !== undefined && (this.#opened.get(drawn.id) ?? drawn.children === 'expanded')
  }

  getChildren(row?: Row): Row[] {
    return this.#rows?.children(row) ?? []
  }

  getParent(row: Row): Row | undefined {
    return this.#rows?.parent(row)
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const drawn = this.#rows?.draw(row)
    if (!drawn) return new vscode.TreeItem('')
    const { label, highlights } = drawn
    const children = drawn.children === 'none' ? 'none' : this.isOpen(row) ? 'expanded' : 'collapsed'
    const item = new vscode.TreeItem(highlights ? { label, highlights } : label, expansion[children])
    item.id = drawn.id
    item.description = drawn.description
    item.tooltip = drawn.tooltip
    item.contextValue = drawn.context
    item.accessibilityInformation = { label: drawn.spoken }
    if (drawn.icon)
      item.iconPath = new vscode.ThemeIcon(drawn.icon, drawn.colour ? new vscode.ThemeColor(drawn.colour) : undefined)
    item.command = this.#commandOf(row)
    return item
  }
}
