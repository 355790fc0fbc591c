import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'

/**
 * Command: deletes what is kept on disk of articles that were read. They are read anew when they are needed; articles,
 * decisions and settings stay.
 *
 * @param folder where they are kept; undefined where none are
 */
export async function clearKept(folder: vscode.Uri | undefined): Promise<void> {
  if (folder) await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false }).then(undefined, unlessGone)
  void vscode.window.showInformationMessage(
    l10n.t('What was kept of articles is deleted. They are read anew when they are needed.'),
  )
}

function unlessGone(error: unknown): void {
  if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error
}
