import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { mayHoldArticle } from './documents.ts'
import { anywhere, globOf } from './merge-options.ts'
import type { Readings } from './readings.ts'
import { textsIn } from './setting-values.ts'
import { writeSetting } from './settings.ts'

/** Command: reads the active file as an article from now on, whatever it looks like. */
export async function includeArticle(readings: Readings): Promise<void> {
  const document = await choose('articles.include', 'articles.exclude')
  if (!document) return
  const reading = await readings.current(document)
  if (reading && !reading.entry && reading.refused) {
    void vscode.window.showInformationMessage(l10n.t('The file is still left alone: {0}.', reading.refused.reason))
  }
}

/** Command: leaves the active file alone from now on. */
export async function excludeArticle(): Promise<void> {
  await choose('articles.exclude', 'articles.include')
}

/** Names the active file in one of the two settings, and no longer in the other. */
async function choose(into: string, outOf: string): Promise<vscode.TextDocument | undefined> {
  const document = vscode.window.activeTextEditor?.document
  if (!document || !mayHoldArticle(document)) {
    void vscode.window.showInformationMessage(l10n.t('Open a plain text file first.'))
    return undefined
  }
  if (document.isUntitled) {
    void vscode.window.showInformationMessage(l10n.t('Save the file first: the settings know files by their path.'))
    return undefined
  }
  const { uri } = document
  const inside = vscode.workspace.getWorkspaceFolder(uri)
  const path = vscode.workspace.asRelativePath(uri, false)
  const glob = inside ? globOf(path) : anywhere(path)
  const settings = vscode.workspace.getConfiguration('crossread', uri)
  const [now, other] = [textsIn(settings.get(into)), textsIn(settings.get(outOf))]
  if (other.includes(glob))
    await writeSetting(
      outOf,
      other.filter((known) => known !== glob),
      uri,
    )
  if (!now.includes(glob)) await writeSetting(into, [...now, glob], uri)
  return document
}
