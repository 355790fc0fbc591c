import * as vscode from 'vscode'
import type { Library } from '../../library/library.ts'
import { locationsOf } from '../locations.ts'
import { sharedAtCaret } from './at-caret.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { elsewhere } from './stated.ts'

/**
 * Command `crossread.peekClaim`: the passages of other articles that state the claim at the caret, in place.
 *
 * @returns how many there are
 */
export async function peekClaim(claims: ClaimsInText, library: Pick<Library, 'get'>): Promise<number> {
  const editor = vscode.window.activeTextEditor
  const stated = await sharedAtCaret(claims)
  if (!editor || !stated) return 0
  const passages = elsewhere(stated).map(({ path, start, end }) => ({ uri: path, start, end }))
  const locations = locationsOf(library, passages)
  const { document, selection } = editor
  await vscode.commands.executeCommand('editor.action.peekLocations', document.uri, selection.start, locations, 'peek')
  return locations.length
}
