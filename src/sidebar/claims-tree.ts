import * as vscode from 'vscode'
import { revealCommand } from '../editor/passage.ts'
import type { Row, Rows } from './rows.ts'

const expansion = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
}

/** Hands the rows to VS Code's own tree. */
export class ClaimsTree implements vscode.TreeDataProvider<Row> {
  readonly #changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event
  #rows: Rows | undefined

  /** The rows from now on; none when left out. */
  set rows(rows: Rows | undefined) {
    this.#rows = rows
    this.#changed.fire()
  }

  get rows(): Rows | undefined {
    return this.#rows
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
    const item = new vscode.TreeItem(drawn.label, expansion[drawn.children])
    item.id = drawn.id
    item.description = drawn.description
    item.tooltip = drawn.tooltip
    item.contextValue = drawn.context
    item.accessibilityInformation = { label: drawn.spoken }
    if (drawn.icon)
      item.iconPath = new vscode.ThemeIcon(drawn.icon, drawn.colour ? new vscode.ThemeColor(drawn.colour) : undefined)
    item.command = commandOf(row)
    return item
  }
}

/** What a click on a row does. */
function commandOf(row: Row): vscode.Command | undefined {
  if (row.type === 'mention') {
    const mention = row.claim.mentions[row.index]
    if (!mention) return undefined
    return { title: 'Show passage', command: revealCommand, arguments: [mention.path, mention.start, mention.end] }
  }
  const uri = row.type === 'absent' ? row.uri : row.type === 'skipped' ? row.skipped.uri : undefined
  if (uri === undefined) return undefined
  return { title: 'Open', command: 'vscode.open', arguments: [vscode.Uri.parse(uri, true)] }
}

/** The article that a row stands for, as a URI. */
export function articleOf(row: Row): string | undefined {
  if (row.type === 'mention') return row.claim.mentions[row.index]?.path
  return row.type === 'absent' ? row.uri : undefined
}
