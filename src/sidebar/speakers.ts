import * as vscode from 'vscode'
import { showSpeakerCommand, speakerFrom } from '../editor/show-speaker.ts'
import type { Library } from '../library/library.ts'
import type { AliasFiles } from './alias-files.ts'
import { editAliases, editAliasesCommand, sameSpeaker, sameSpeakerCommand, tellAliasProblems } from './edit-aliases.ts'
import { FolderView } from './folder-view.ts'
import { showPassage } from './show-passage.ts'
import { passageOf, type SpeakerRow, SpeakerRows } from './speaker-rows.ts'

/** Sets up the view of speakers, and the commands around them. Reads nothing by itself. */
export function registerSpeakers(library: Library, aliases: AliasFiles): vscode.Disposable {
  const view = new FolderView<SpeakerRow, SpeakerRows>('crossread.speakers', {
    source: library,
    make: () => SpeakerRows.of(library.entries()),
    commandOf: (row) => showPassage(passageOf(row)),
  })

  /** @returns whether there is such a speaker */
  async function show(...given: unknown[]): Promise<boolean> {
    const wanted = speakerFrom(given[0], given[1])
    if (!wanted) return false
    const row = (await view.rows())?.speaker(wanted.uri, wanted.name)
    await view.reveal(row)
    return row !== undefined
  }

  return vscode.Disposable.from(
    view,
    aliases.onDidFail(tellAliasProblems),
    vscode.commands.registerCommand(showSpeakerCommand, show),
    vscode.commands.registerCommand(editAliasesCommand, editAliases),
    vscode.commands.registerCommand(sameSpeakerCommand, (row?: SpeakerRow) => sameSpeaker(view.shown, row)),
  )
}
