import * as vscode from 'vscode'
import { unlinked } from '../plain-text.ts'
import type { ListProblems } from './folder-lists.ts'

const openList = 'Open list'

/** Says what is wrong with a list ("Speaker aliases in …"), and leads there. */
export function tellProblems(what: string, { uri, problems }: ListProblems): void {
  const text = `${what} in ${vscode.workspace.asRelativePath(uri)}: ${problems.join(' ')}`
  vscode.window.showWarningMessage(unlinked(text), openList).then((action) => {
    if (action === openList) void vscode.window.showTextDocument(uri)
  })
}
