import * as vscode from 'vscode'
import { copySamples, isOpen, samplesFolder } from './samples.ts'

const walkthrough = 'crossread.crossread#firstMinute'
const opened = 'samplesOpened'
/** True in a window with the sample articles: the walkthrough's first step is done there. */
const inSamples = 'crossread.inSamples'
/** Milliseconds in which a window opens; a later one is not the one that was asked for. */
const opening = 60_000

/** Notes that the sample articles are about to be opened in a window, where the walkthrough goes on. */
export async function continueThere({ globalState }: vscode.ExtensionContext): Promise<void> {
  await globalState.update(opened, Date.now())
}

/** In a window with the sample articles: goes on with the walkthrough when they have just been opened. */
export async function continueWalkthrough(context: vscode.ExtensionContext): Promise<void> {
  if (!isOpen(samplesFolder(context))) return
  const { globalState } = context
  if (Date.now() - globalState.get<number>(opened, 0) <= opening) {
    await globalState.update(opened, undefined)
    await showSample(await copySamples(context))
  }
  // Once it is shown: a walkthrough sees what changes, not what is so already.
  await vscode.commands.executeCommand('setContext', inSamples, true)
}

/** Shows the first sample article, and the walkthrough beside it. */
export async function showSample([first]: readonly vscode.Uri[]): Promise<void> {
  if (first) await vscode.window.showTextDocument(first, { viewColumn: vscode.ViewColumn.One, preview: false })
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, true)
}
