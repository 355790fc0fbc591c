import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'

/** VS Code's own page on trusting what is open. */
const manageCommand = 'workbench.trust.manage'

/**
 * May a folder's lists be written? In a folder that nobody trusts, what looks like a list may be a link to a file
 * elsewhere. When not, the reader is told, with the way to trust it.
 */
export function mayWrite(): boolean {
  if (vscode.workspace.isTrusted) return true
  const manage = l10n.t('Manage Trust')
  vscode.window.showWarningMessage(notTrusted(), manage).then((action) => {
    if (action === manage) void vscode.commands.executeCommand(manageCommand)
  })
  return false
}

export function notTrusted(): string {
  return l10n.t('The folder is not trusted: Crossread reads it and writes nothing into it.')
}
