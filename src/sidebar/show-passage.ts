import * as l10n from '@vscode/l10n'
import type * as vscode from 'vscode'
import { type Passage, revealCommand } from '../editor/passage.ts'

/** What a click on a row of a passage does; nothing where there is none. */
export function showPassage(passage: Passage | undefined): vscode.Command | undefined {
  if (!passage) return undefined
  return { title: l10n.t('Show passage'), command: revealCommand, arguments: [passage.uri, passage.start, passage.end] }
}
