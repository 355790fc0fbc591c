import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Library } from '../library/library.ts'
import { rangesIn } from './locations.ts'
import { comparisonPage, passageFrom } from './passage.ts'

/**
 * Command `crossread.reveal`: shows a passage in its article, selected and in the middle of the editor.
 *
 * Its arguments are the article's URI and the passage's offsets into the text as the library read it; and, where what is
 * shown should stay in view, `true`. The comparison page always stays.
 */
export async function reveal(library: Library, ...given: unknown[]): Promise<void> {
  const passage = passageFrom(given[0], given[1], given[2])
  if (!passage) return
  let document: vscode.TextDocument
  try {
    document = await vscode.workspace.openTextDocument(vscode.Uri.parse(passage.uri, true))
  } catch {
    void vscode.window.showWarningMessage(l10n.t('The article that this passage comes from cannot be opened.'))
    return
  }
  const text = library.get(passage.uri)?.text ?? document.getText()
  const selection = document.validateRange(rangesIn(text)(passage))
  const viewColumn = given[3] === true || isPageInFront() ? columnBeside() : undefined
  const editor = await vscode.window.showTextDocument(document, { selection, viewColumn })
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenter)
}

function isPageInFront(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input
  // VS Code puts a prefix of its own before the type.
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(comparisonPage)
}

/** The column of a text that is in view, else a new one. */
function columnBeside(): vscode.ViewColumn {
  const [editor] = vscode.window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined)
  return editor?.viewColumn ?? vscode.ViewColumn.Beside
}
