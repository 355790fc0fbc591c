import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { unlinked } from '../plain-text.ts'
import type { ListProblems } from './folder-lists.ts'

/** Something that a reader can do about a problem. */
export interface WayOut {
  label: string
  take(): unknown
}

/** Says what is wrong with a list ("Speaker aliases in …"), offers what can be done about it, and leads there. */
export function tellProblems(what: string, { uri, problems }: ListProblems, ...ways: WayOut[]): void {
  const text = l10n.t('{0} in {1}: {2}', what, vscode.workspace.asRelativePath(uri), problems.join(' '))
  const openList = { label: l10n.t('Open list'), take: () => vscode.window.showTextDocument(uri) }
  const all = [...ways, openList]
  vscode.window.showWarningMessage(unlinked(text), ...all.map(({ label }) => label)).then((chosen) => {
    void all.find(({ label }) => label === chosen)?.take()
  })
}
