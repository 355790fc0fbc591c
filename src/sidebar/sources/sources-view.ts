import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { revealCommand } from '../../editor/passage.ts'
import { showClaimCommand } from '../../editor/show-in-views.ts'
import type { Comparing } from '../comparing.ts'
import { RowTree } from '../row-tree.ts'
import { passageOf, type SourceRow, SourceRows } from './source-rows.ts'

export const sourcesView = 'crossread.sources'

/** The command that shows a source that articles share; its arguments are its name or null for a text, and the articles. */
export const showSourceCommand = 'crossread.showSource'

/** Sets up the view of sources, which is there as soon as articles are compared. */
export function registerSourcesView(comparing: Comparing): vscode.Disposable {
  const tree = new RowTree<SourceRow, SourceRows>(commandOf)
  const view = vscode.window.createTreeView(sourcesView, { treeDataProvider: tree, showCollapseAll: true })

  function render(): void {
    const current = comparing.current
    tree.rows = current?.kind === 'compared' ? new SourceRows(current.compared) : undefined
    view.description = tree.rows?.summary
  }

  /** @returns whether there is such a source */
  async function show(source: unknown, paths: unknown): Promise<boolean> {
    const articles = Array.isArray(paths) ? paths.map(String) : []
    const row = tree.rows?.rowOf(typeof source === 'string' ? source : null, articles)
    if (row) await view.reveal(row, { select: true, focus: true, expand: true })
    else await vscode.commands.executeCommand(`${sourcesView}.focus`)
    return row !== undefined
  }

  render()
  const listening = comparing.onDidChange(render)
  return vscode.Disposable.from(
    view,
    tree.keepOpened(view),
    new vscode.Disposable(() => listening.dispose()),
    vscode.commands.registerCommand(showSourceCommand, show),
  )
}

/** What a click on a row does: what is left out is shown among the claims. */
function commandOf(row: SourceRow): vscode.Command | undefined {
  const passage = passageOf(row)
  if (passage)
    return {
      title: l10n.t('Show passage'),
      command: revealCommand,
      arguments: [passage.path, passage.start, passage.end],
    }
  return row.type === 'claim'
    ? { title: l10n.t('Show claim'), command: showClaimCommand, arguments: [row.claim.id] }
    : undefined
}
