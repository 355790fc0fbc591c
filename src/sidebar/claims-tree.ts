import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { revealCommand } from '../editor/passage.ts'
import { RowTree } from './row-tree.ts'
import type { Row, Rows } from './rows.ts'
import type { SourceRow } from './sources/source-rows.ts'
import { showSourceCommand } from './sources/sources-view.ts'

/** The tree of claims. */
export class ClaimsTree extends RowTree<Row, Rows> {
  constructor() {
    super(commandOf)
  }
}

/** What a click on a row does. */
function commandOf(row: Row): vscode.Command | undefined {
  const passage = row.type === 'mention' ? row.claim.mentions[row.index] : undefined
  if (passage)
    return {
      title: l10n.t('Show passage'),
      command: revealCommand,
      arguments: [passage.path, passage.start, passage.end],
    }
  const shared = row.type === 'independence' ? row.claim.independence?.groups[0] : undefined
  if (shared)
    return { title: l10n.t('Show source'), command: showSourceCommand, arguments: [shared.source, shared.paths] }
  const uri = row.type === 'absent' ? row.uri : row.type === 'skipped' ? row.skipped.uri : undefined
  if (uri === undefined) return undefined
  return { title: l10n.t('Open'), command: 'vscode.open', arguments: [vscode.Uri.parse(uri, true)] }
}

/** The article that a row stands for, as a URI. */
export function articleOf(row: Row | SourceRow): string | undefined {
  if (row.type === 'article') return row.uri
  if (row.type === 'mention') return row.claim.mentions[row.index]?.path
  if (row.type === 'group') return row.group.uri
  return row.type === 'absent' ? row.uri : undefined
}
