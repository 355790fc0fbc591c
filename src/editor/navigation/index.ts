import * as vscode from 'vscode'
import type { Library } from '../../library/library.ts'
import type { ClaimsInText } from '../claims/claims-in-text.ts'
import type { Readings } from '../readings.ts'
import { copyQuote } from './copy-quote.ts'
import { registerDocumentSymbols } from './document-symbols.ts'
import { registerFolding } from './folding.ts'
import { followArticle } from './in-article.ts'
import { registerReferences } from './references.ts'
import { registerWorkspaceSymbols } from './workspace-symbols.ts'

/** Ways through articles that editors have for code too: outline, symbols, references, folding; and quotes to take along. */
export function registerNavigation(readings: Readings, claims: ClaimsInText, library: Library): vscode.Disposable {
  const { executeCommand, registerCommand } = vscode.commands
  return vscode.Disposable.from(
    followArticle(readings),
    registerDocumentSymbols(readings),
    registerWorkspaceSymbols(library),
    registerReferences(readings, claims, library),
    registerFolding(readings),
    // It is the only thing that folds as comments do.
    registerCommand('crossread.foldFurniture', () => executeCommand('editor.foldAllBlockComments')),
    registerCommand('crossread.copyQuote', () => copyQuote(readings)),
  )
}
