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
    void vscode.window.showErrorMessage(unlinked(`The sample articles could not be opened. ${reason}`))
    return undefined
  }
}

/** A window that holds a folder is not taken unasked. */
async function askForNewWindow(): Promise<boolean | undefined> {
  const here = vscode.workspace.name
  const chosen = await vscode.window.showQuickPick(
    [
      { label: 'Open in a New Window', detail: 'This window stays as it is.', forceNewWindow: true },
      {
        label: 'Open in This Window',
        detail: here ? 'The samples take the place of what is open here.' : 'Nothing is open here.',
        forceNewWindow: false,
      },
    ],
    { title: 'Open Sample Articles', placeHolder: 'Five articles on one event, copied for you to try things on' },
  )
  return chosen?.forceNewWindow
}
