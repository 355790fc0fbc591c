import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { changeList } from '../editor/lists/change-list.ts'
import type { ListProblems } from '../editor/lists/folder-lists.ts'
import { tellProblems } from '../editor/lists/tell.ts'
import { mayWrite } from '../editor/lists/trust.ts'
import { noIcon, unlinked } from '../editor/plain-text.ts'
import { aliasesPath, newList, withAlias } from '../library/aliases.ts'
import { aliasFileIn } from './alias-files.ts'
import type { Card } from './speaker-cards.ts'
import type { SpeakerRow, SpeakerRows } from './speaker-rows.ts'

export const editAliasesCommand = 'crossread.editAliases'
export const sameSpeakerCommand = 'crossread.sameSpeaker'

/** Command: opens the folder's list of aliases, made when there is none. */
export async function editAliases(): Promise<void> {
  const uri = listAtHand()
  if (!uri) return
  if (!(await exists(uri))) {
    if (!mayWrite()) return
    const unchanged = await changeList(uri, (text) => ({ text: text ?? newList() }))
    if (unchanged) {
      const again = { label: l10n.t('Try again'), take: editAliases }
      tellProblems(listName(), { uri, problems: [unchanged.problem] }, ...(unchanged.unwritten ? [again] : []))
      return
    }
  }
  await vscode.window.showTextDocument(uri)
}

/** Command on a speaker's row: asks who that is, and writes it into the list. */
export async function sameSpeaker(rows: SpeakerRows | undefined, row: SpeakerRow | undefined): Promise<void> {
  if (row?.type !== 'speaker' || !row.card || !rows) return
  const { card } = row
  const items = rows.others(card).map((other) => {
    const { label, description } = rows.draw({ type: 'speaker', card: other })
    return { label: noIcon(label), description: description && noIcon(description), card: other }
  })
  const chosen = await vscode.window.showQuickPick(items, {
    title: unlinked(l10n.t('“{0}” is the same as', card.name)),
    placeHolder: l10n.t('The name will stand for the chosen speaker in every article of the folder'),
    matchOnDescription: true,
  })
  if (chosen) await join(card, chosen.card)
}

/** Says what is wrong with a list, and leads there. */
export function tellAliasProblems(problems: ListProblems): void {
  tellProblems(listName(), problems)
}

const listName = () => l10n.t('Speaker aliases')

/** Of the two, one with a name of its own gives the name; the chosen one when both have or neither has. */
async function join(one: Card, chosen: Card): Promise<void> {
  const [alias, name] = chosen.kind === 'unnamed' && one.kind !== 'unnamed' ? [chosen, one] : [one, chosen]
  const uri = listAtHand(vscode.Uri.parse(alias.said[0]?.uri ?? '', true))
  if (!uri || !mayWrite()) return
  const unchanged = await changeList(uri, (before) => withAlias(before, alias.name, name.name))
  if (unchanged) {
    const again = { label: l10n.t('Try again'), take: () => join(one, chosen) }
    tellProblems(listName(), { uri, problems: [unchanged.problem] }, ...(unchanged.unwritten ? [again] : []))
    return
  }
  const told = l10n.t('“{0}” now stands for {1} in the folder’s articles.', alias.name, name.name)
  const openList = l10n.t('Open list')
  vscode.window.showInformationMessage(unlinked(told), openList).then((action) => {
    if (action === openList) void vscode.window.showTextDocument(uri)
  })
}

/** The list of the folder that the file (the one in the editor when left out) lies in, else of the first folder. */
function listAtHand(file = vscode.window.activeTextEditor?.document.uri): vscode.Uri | undefined {
  const own = file && vscode.workspace.getWorkspaceFolder(file)
  const folder = own ?? vscode.workspace.workspaceFolders?.[0]
  if (!folder) {
    void vscode.window.showInformationMessage(l10n.t('Open a folder first: aliases are kept in its {0}.', aliasesPath))
    return undefined
  }
  return aliasFileIn(folder.uri)
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}
