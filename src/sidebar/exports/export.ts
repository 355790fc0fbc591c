import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { writeWhole } from '../../editor/lists/change-list.ts'
import { unlinked } from '../../editor/plain-text.ts'
import type { Library } from '../../library/library.ts'
import { inSlices } from '../../library/work/slices.ts'
import { isCancelled } from '../../library/work/work.ts'
import { formats } from '../../report/formats.ts'
import type { Steps } from '../../steps.ts'
import type { Comparing } from '../comparing.ts'
import { withLateNotification, withNotification } from '../with-notification.ts'
import {
  annotationOffers,
  type Choice,
  choiceFrom,
  claimOffers,
  extensionOf,
  type FileChoice,
  type Offer,
} from './choices.ts'
import { type Exported, rendered, renderedFolder } from './render.ts'
import { askFile, askFolder, exists, open, tellFailed, writeNewFolder } from './save.ts'
import { baseName } from './saved-name.ts'

export const exportCommand = 'crossread.export'

/**
 * Command: exports the comparison that is shown, or what the folder's articles are annotated with.
 *
 * @param given what, and as what (see `choiceFrom`); the reader is asked when left out
 * @param to where; never over what is there. The reader is asked when left out
 * @returns what was written, as a URI
 */
export async function exportAs(
  comparing: Comparing,
  library: Library,
  given?: unknown,
  to?: unknown,
): Promise<string | undefined> {
  try {
    const exported = await whatThereIs(comparing, library)
    if (!exported.entries.length) {
      void vscode.window.showInformationMessage(
        l10n.t('There is no article to export anything of. Open a folder of articles.'),
      )
      return undefined
    }
    const choice = choiceFrom(given) ?? (await ask('comparison' in exported))
    if (!choice) return undefined
    const target = to instanceof vscode.Uri ? to : undefined
    const written =
      choice.format === 'brat' ? await exportFolder(exported, target) : await exportFile(choice, exported, target)
    return written?.toString()
  } catch (error) {
    if (!isCancelled(error)) tellFailed(l10n.t('Nothing was exported.'), error)
    return undefined
  }
}

/** The comparison that is shown; without one, the articles that are known, or else all of the workspace's. */
async function whatThereIs(comparing: Comparing, library: Library): Promise<Exported> {
  if (comparing.current?.kind === 'compared') return comparing.current.compared
  const known = comparing.current?.compared.entries ?? []
  if (known.length) return { entries: known }
  return withNotification(l10n.t('Reading the articles'), (work) => library.index(undefined, work))
}

async function ask(compared: boolean): Promise<Choice | undefined> {
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator })
  const offers: (Offer | vscode.QuickPickItem)[] = [
    ...(compared ? [separator(l10n.t('Claims')), ...claimOffers()] : []),
    separator(l10n.t('Annotations of the articles')),
    ...annotationOffers(),
  ]
  const chosen = await vscode.window.showQuickPick(offers, {
    title: l10n.t('Export'),
    placeHolder: compared
      ? l10n.t('What, and as what?')
      : l10n.t('Compare claims first to export them; annotations can be had now'),
    matchOnDetail: true,
  })
  return chosen && 'choice' in chosen ? chosen.choice : undefined
}

async function exportFile(
  choice: FileChoice,
  exported: Exported,
  given: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const folder = folderOf(exported)
  const extension = extensionOf(choice.format)
  const base = baseName(folder && nameOf(folder), choice.what)
  const to = given ?? (await askFile(folder, base, extension, formats[choice.format].title()))
  if (!to) return undefined
  if (given && (await exists(given))) throw new Error(l10n.t('There is a file of that name already.'))
  const text = await making(rendered(choice, exported, to.toString(), pathOf))
  await writeWhole(to, text)
  await open(to, extension, text)
  return to
}

async function exportFolder(exported: Exported, given: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const folder = folderOf(exported)
  const within = given ?? (await askFolder(folder && vscode.Uri.joinPath(folder, '..'), l10n.t('Export for brat')))
  if (!within) return undefined
  // The texts that brat needs would be read as articles.
  if (vscode.workspace.getWorkspaceFolder(within))
    throw new Error(
      l10n.t('Choose a folder outside the workspace: in it, the copies of the texts would be taken for articles.'),
    )
  const made = await writeNewFolder(
    within,
    baseName(folder && nameOf(folder), 'brat'),
    await making(renderedFolder(exported.entries, pathOf)),
  )
  void vscode.window.showInformationMessage(unlinked(l10n.t('The annotations are in {0}.', made.fsPath)))
  return made
}

/** A notification tells of what takes long, from which it can be cancelled. */
function making<T>(steps: Steps<T>): Promise<T> {
  return withLateNotification(l10n.t('Exporting'), (signal) => inSlices(steps, signal))
}

/** The folder that the articles lie in. */
function folderOf({ entries }: Exported): vscode.Uri | undefined {
  const first = entries.find(({ uri }) => !uri.startsWith('untitled:'))
  const uri = first && vscode.Uri.parse(first.uri, true)
  return uri ? (vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..')) : undefined
}

function nameOf(folder: vscode.Uri): string {
  return folder.path.slice(folder.path.lastIndexOf('/') + 1)
}

/** Relative to the workspace: where on this machine it lies is nobody's business. */
function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true))
}
