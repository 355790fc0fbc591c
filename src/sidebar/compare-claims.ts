import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { unlinked } from '../editor/plain-text.ts'
import type { Work } from '../library/engine/engine.ts'
import type { Skipped } from '../library/library.ts'
import type { Comparing, Outcome } from './comparing.ts'
import { tooFew } from './left-out-words.ts'
import { withNotification } from './with-notification.ts'

export const compareAgainCommand = 'crossread.compareAgain'

/** The share of the time that reading takes, about, where comparing takes the rest. */
const reading = 0.3
/** What the commands return to whoever runs them: small, for it may travel between processes. */
export interface Summary {
  kind: Outcome['kind']
  claims: number
  articles: { uri: string; name: string }[]
  skipped: Skipped[]
}

export function summaryOf(outcome: Outcome): Summary {
  const { comparison, entries, skipped } =
    outcome.kind === 'cancelled' ? { comparison: { claims: [] }, entries: [], skipped: [] } : outcome.compared
  const articles = entries.map(({ uri, name }) => ({ uri, name }))
  return { kind: outcome.kind, claims: comparison.claims.length, articles, skipped }
}

/**
 * The command "Compare claims": from the explorer with what is selected there, from elsewhere with the folder of the
 * article at hand.
 *
 * @returns the outcome; undefined when it failed, which the reader has been told
 */
export function compareClaims(
  comparing: Comparing,
  clicked?: unknown,
  selected?: unknown,
): Promise<Outcome | undefined> {
  return attended((work) => comparing.run(scopeOf(clicked, selected)?.map(String), work))
}

/** Compares again what was compared last. */
export function compareAgain(comparing: Comparing): Promise<Outcome | undefined> {
  return attended((work) => comparing.again(work))
}

/** The files and folders to read; undefined for the whole workspace. */
function scopeOf(clicked: unknown, selected: unknown): vscode.Uri[] | undefined {
  const chosen = Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : []
  // One file alone has nothing to be compared with: its folder is meant. Folders are left to the library.
  if (chosen.length > 1 || (chosen[0] && !isTextFile(chosen[0]))) return chosen
  if (chosen[0]) return [vscode.Uri.joinPath(chosen[0], '..')]
  const at = clicked instanceof vscode.Uri ? clicked : vscode.window.activeTextEditor?.document.uri
  const folder = at && vscode.workspace.getWorkspaceFolder(at)
  if (folder) return [folder.uri]
  if (at && at.scheme !== 'untitled' && isTextFile(at)) return [vscode.Uri.joinPath(at, '..')]
  return undefined
}

function isTextFile(uri: vscode.Uri): boolean {
  return uri.path.toLowerCase().endsWith('.txt')
}

/** Runs a comparison with progress and a way to cancel; tells what went wrong. */
async function attended(run: (work: Work) => Promise<Outcome>): Promise<Outcome | undefined> {
  try {
    const outcome = await withNotification(l10n.t('Comparing claims'), run, reading)
    if (outcome.kind === 'compared') await vscode.commands.executeCommand('crossread.claims.focus')
    if (outcome.kind === 'few') tellTooFew(outcome)
    return outcome
  } catch (error) {
    tellFailure(error)
    return undefined
  }
}

function tellTooFew({ compared }: Extract<Outcome, { kind: 'few' | 'compared' }>): void {
  const text = unlinked(tooFew(compared.entries, compared.skipped))
  const openFolder = l10n.t('Open folder')
  vscode.window.showWarningMessage(text, openFolder).then((action) => {
    if (action === openFolder) vscode.commands.executeCommand('vscode.openFolder')
  })
}

/** Says that a comparison failed; what was shown before stays. */
export function tellFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  const again = l10n.t('Try again')
  vscode.window
    .showErrorMessage(unlinked(l10n.t('The claims could not be compared. {0}', reason)), again)
    .then((action) => action === again && vscode.commands.executeCommand(compareAgainCommand))
}
