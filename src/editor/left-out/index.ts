import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Cause, Library, Skipped } from '../../library/library.ts'
import { fileName, numeral, plural } from '../../wording.ts'
import { includeArticle } from '../include.ts'
import { noIcon } from '../plain-text.ts'
import type { Readings } from '../readings.ts'
import { limitSettings } from '../settings.ts'

export const showLeftOutCommand = 'crossread.showLeftOut'

interface Item extends vscode.QuickPickItem {
  uri: vscode.Uri
  cause: Cause
}

/** The command that lists the files that are not read, each with its reason and the way to it. */
export function registerLeftOut(library: Library, readings: Readings): vscode.Disposable {
  return vscode.commands.registerCommand(showLeftOutCommand, () => showLeftOut(library, readings))
}

/** Files may not have been read yet: the list grows while they are. */
function showLeftOut(library: Library, readings: Readings): void {
  const pick = vscode.window.createQuickPick<Item>()
  const fill = () => {
    const skipped = library.skipped()
    const number = numeral(skipped.length)
    pick.title = plural(skipped.length, l10n.t('Left out: {0} file', number), l10n.t('Left out: {0} files', number))
    pick.placeholder = skipped.length
      ? l10n.t('Choose a file to open it')
      : pick.busy
        ? l10n.t('The files are being read')
        : l10n.t('Every text file that was found is read')
    pick.items = skipped.map(itemOf)
  }
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  const reading = new AbortController()
  pick.busy = true
  fill()
  const listening = library.onDidChange(fill)
  library.index(undefined, { signal: reading.signal }).then(
    () => {
      pick.busy = false
      fill()
    },
    () => {
      pick.busy = false
    },
  )
  pick.onDidAccept(async () => {
    const [item] = pick.selectedItems
    pick.hide()
    // Not as text: VS Code has its own word for a file that is none.
    if (item) await vscode.commands.executeCommand('vscode.open', item.uri)
  })
  pick.onDidTriggerItemButton(async ({ item }) => {
    pick.hide()
    if (item.cause === 'length') {
      const { command, arguments: given } = limitSettings()
      await vscode.commands.executeCommand(command, ...given)
      return
    }
    await vscode.window.showTextDocument(item.uri)
    await includeArticle(readings)
  })
  pick.onDidHide(() => {
    listening.dispose()
    reading.abort()
    pick.dispose()
  })
  pick.show()
}

function itemOf({ uri, reason, cause }: Skipped): Item {
  const parsed = vscode.Uri.parse(uri)
  const name = fileName(uri)
  const path = vscode.workspace.asRelativePath(parsed)
  const button = buttonFor(cause)
  return {
    uri: parsed,
    cause,
    label: noIcon(name),
    description: path === name ? '' : noIcon(path),
    detail: noIcon(`${reason[0]?.toUpperCase()}${reason.slice(1)}`),
    buttons: button ? [button] : [],
  }
}

/** What a reader can do about a file, by what keeps it from being read. */
function buttonFor(cause: Cause): vscode.QuickInputButton | undefined {
  if (cause === 'length') return { iconPath: new vscode.ThemeIcon('settings-gear'), tooltip: limitSettings().title }
  if (cause === 'looks' || cause === 'settings')
    return { iconPath: new vscode.ThemeIcon('book'), tooltip: l10n.t('Read it all the same') }
}
