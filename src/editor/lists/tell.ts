import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { unlinked } from '../plain-text.ts'
import type { ListProblems } from './folder-lists.ts'

/** Says what is wrong with a list ("Speaker aliases in …"), and leads there. */
export function tellProblems(what: string, { uri, problems }: ListProblems): void {
  const text = l10n.t('{0} in {1}: {2}', what, vscode.workspace.asRelativePath(uri), problems.join(' '))
  const openList = l10n.t('Open list')
  vscode.window.showWarningMessage(unlinked(text), openList).then((action) => {
    if (action === openList) void vscode.window.showTextDocument(uri)
  })
}
