import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { showClaimCommand } from '../../editor/show-in-views.ts'
import type { Comparing } from '../comparing.ts'
import { FolderView } from '../folder-view.ts'
import { showPassage } from '../show-passage.ts'
import { passageOf, type SourceRow, SourceRows } from './source-rows.ts'

export const sourcesView = 'crossread.sources'

/** The command that shows a source that articles share; its arguments are its name or null for a text, and the articles. */
export const showSourceCommand = 'crossread.showSource'

/** Sets up the view of sources, which is there as soon as articles are compared. */
export function registerSourcesView(comparing: Comparing): vscode.Disposable {
  const view = new FolderView<SourceRow, SourceRows>(sourcesView, {
    source: comparing,
    make: () => (comparing.current?.kind === 'compared' ? SourceRows.of(comparing.current.compared) : undefined),
    commandOf,
  })

  /** @returns whether there is such a source */
  async function show(source: unknown, paths: unknown): Promise<boolean> {
    const articles = Array.isArray(paths) ? paths.map(String) : []
    const row = (await view.rows())?.rowOf(typeof source === 'string' ? source : null, articles)
    await view.reveal(row)
    return row !== undefined
  }

  return vscode.Disposable.from(view, vscode.commands.registerCommand(showSourceCommand, show))
}

/** What a click on a row does: what is left out is shown among the claims. */
function commandOf(row: SourceRow): vscode.Command | undefined {
  const passage = passageOf(row)
  if (passage) return showPassage({ ...passage, uri: passage.path })
  return row.type === 'claim'
    ? { title: l10n.t('Show claim'), command: showClaimCommand, arguments: [row.claim.id] }
    : undefined
}
