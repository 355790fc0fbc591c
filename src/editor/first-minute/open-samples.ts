import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { unlinked } from '../plain-text.ts'
import { copySamples, isOpen, samplesFolder } from './samples.ts'
import { continueThere, showSample } from './walkthrough.ts'

export const openSamplesCommand = 'crossread.openSamples'

/**
 * Command: copies the sample articles to where they can be changed, and opens their folder in a new window or, when the
 * reader says so, in this one.
 *
 * @returns the folder; undefined when it could not be made, which the reader has been told
 */
export async function openSamples(context: vscode.ExtensionContext): Promise<vscode.Uri | undefined> {
  const folder = samplesFolder(context)
  try {
    const samples = await copySamples(context)
    if (isOpen(folder)) {
      await showSample(samples)
      return folder
    }
    const forceNewWindow = await askForNewWindow()
    if (forceNewWindow === undefined) return folder
    await continueThere(context)
    await vscode.commands.executeCommand('vscode.openFolder', folder, {
      forceNewWindow,
      forceReuseWindow: !forceNewWindow,
    })
    return folder
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void vscode.window.showErrorMessage(unlinked(l10n.t('The sample articles could not be opened. {0}', reason)))
    return undefined
  }
}

/** A window that holds a folder is not taken unasked. */
async function askForNewWindow(): Promise<boolean | undefined> {
  const here = vscode.workspace.name
  const chosen = await vscode.window.showQuickPick(
    [
      { label: l10n.t('Open in a New Window'), detail: l10n.t('This window stays as it is.'), forceNewWindow: true },
      {
        label: l10n.t('Open in This Window'),
        detail: here ? l10n.t('The samples take the place of what is open here.') : l10n.t('Nothing is open here.'),
        forceNewWindow: false,
      },
    ],
    {
      title: l10n.t('Open Sample Articles'),
      placeHolder: l10n.t('Five articles on one event, copied for you to try things on'),
    },
  )
  return chosen?.forceNewWindow
}
