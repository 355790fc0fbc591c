import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { type HighlightClass, highlightClasses } from './marks.ts'

/** The classes that the settings show in a document. */
export function shownIn(document: vscode.TextDocument): ReadonlySet<HighlightClass> {
  const settings = vscode.workspace.getConfiguration('crossread.highlight', document)
  return new Set(highlightClasses.filter((name) => settings.get<boolean>(name, true)))
}

/** Shows the setting of the longest text that is read. */
export function limitSettings() {
  return {
    title: l10n.t('Change the limit'),
    command: 'workbench.action.openSettings',
    arguments: ['@ext:crossread.crossread maximumLength'],
  } satisfies vscode.Command
}

/**
 * Writes a setting of Crossread where it is set already, else for the folder of the file that it is about, else for
 * the user.
 */
export async function writeSetting(name: string, value: unknown, file: vscode.Uri | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('crossread', file)
  await settings.update(name, value, targetOf(settings.inspect(name), file))
}

function targetOf(
  found: ReturnType<vscode.WorkspaceConfiguration['inspect']>,
  file: vscode.Uri | undefined,
): vscode.ConfigurationTarget {
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget
  if (found?.workspaceFolderValue !== undefined) return WorkspaceFolder
  if (found?.workspaceValue !== undefined) return Workspace
  if (found?.globalValue !== undefined) return Global
  if (file && vscode.workspace.getWorkspaceFolder(file)) {
    return (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? WorkspaceFolder : Workspace
  }
  return Global
}
