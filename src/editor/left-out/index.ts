import * as vscode from 'vscode'
import type { Cause, Library, Skipped } from '../../library/library.ts'
import { count, fileName } from '../../wording.ts'
import { includeArticle } from '../include.ts'
import { noIcon } from '../plain-text.ts'
import type { Readings } from '../readings.ts'
import { limitSettings } from '../settings.ts'

export const showLeftOutCommand = 'crossread.showLeftOut'

const readAllTheSame: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('book'),
  tooltip: 'Read it all the same',
}
const changeLimit: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('settings-gear'),
  tooltip: limitSettings.title,
}

/** What a reader can do about a file, by what keeps it from being read. */
const buttons: Partial<Record<Cause, vscode.QuickInputButton>> = {
  looks: readAllTheSame,
  settings: readAllTheSame,
  length: changeLimit,
}

interface Item extends vscode.QuickPickItem {
  uri: vscode.Uri
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
    pick.title = `Left out: ${count(skipped.length, 'file')}`
    pick.placeholder = skipped.length
      ? 'Choose a file to open it'
      : pick.busy
        ? 'The files are being read'
        : 'Every text file that was found is read'
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
  pick.onDidTriggerItemButton(async ({ item, button }) => {
    pick.hide()
    if (button === changeLimit) {
      await vscode.commands.executeCommand(limitSettings.command, ...limitSettings.arguments)
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
  const button = buttons[cause]
  return {
    uri: parsed,
    label: noIcon(name),
    description: path === name ? '' : noIcon(path),
    detail: noIcon(`${reason[0]?.toUpperCase()}${reason.slice(1)}`),
    buttons: button ? [button] : [],
  }
}
