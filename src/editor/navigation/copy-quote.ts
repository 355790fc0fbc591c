import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { shorten } from '../../wording.ts'
import { mayHoldArticle } from '../documents.ts'
import { noIcon } from '../plain-text.ts'
import type { Readings } from '../readings.ts'
import { quotation, quoteAt } from './quotation.ts'

/** Milliseconds for which the status bar says what was copied. */
const telling = 4000

/**
 * Command `crossread.copyQuote`: puts the quote at the caret on the clipboard, with its speaker and where it stands.
 *
 * @returns the text; undefined when there is no quote, which the reader has been told
 */
export async function copyQuote(readings: Readings): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor
  const document = editor?.document
  const entry = document && mayHoldArticle(document) ? (await readings.current(document))?.entry : undefined
  const quote = editor && document && entry && quoteAt(entry.article, document.offsetAt(editor.selection.start))
  if (!document || !entry || !quote) {
    void vscode.window.showInformationMessage(l10n.t('Put the caret into a quote of an article first.'))
    return undefined
  }
  const text = quotation(entry, quote, vscode.workspace.asRelativePath(document.uri))
  await vscode.env.clipboard.writeText(text)
  vscode.window.setStatusBarMessage(noIcon(l10n.t('Copied with attribution: {0}', shorten(quote.text, 60))), telling)
  return text
}
