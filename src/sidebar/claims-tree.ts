import * as vscode from 'vscode'
import { revealCommand } from '../editor/passage.ts'
import { isOriginRow, passageOf } from './origin-rows.ts'
import { RowTree } from './row-tree.ts'
import type { Row, Rows } from './rows.ts'

/** The tree of claims. */
export class ClaimsTree extends RowTree<Row, Rows> {
  constructor() {
    super(commandOf)
  }
}

/** What a click on a row does. */
function commandOf(row: Row): vscode.Command | undefined {
  const passage = row.type === 'mention' ? row.claim.mentions[row.index] : isOriginRow(row) ? passageOf(row) : undefined
  if (passage)
    return { title: 'Show passage', command: revealCommand, arguments: [passage.path, passage.start, passage.end] }
  const uri = row.type === 'absent' ? row.uri : row.type === 'skipped' ? row.skipped.uri : undefined
  if (uri === undefined) return undefined
  return { title: 'Open', command: 'vscode.open', arguments: [vscode.Uri.parse(uri, true)] }
}

/** The article that a row stands for, as a URI. */
export function articleOf(row: Row): string | undefined {
  if (row.type === 'mention') return row.claim.mentions[row.index]?.path
  if (row.type === 'group') return row.group.uri
  return row.type === 'absent' ? row.uri : undefined
}
