import * as vscode from 'vscode'
import { revealCommand } from '../editor/passage.ts'
import { showSpeakerCommand, speakerFrom } from '../editor/show-speaker.ts'
import type { Library } from '../library/library.ts'
import type { AliasFiles } from './alias-files.ts'
import { editAliases, editAliasesCommand, sameSpeaker, sameSpeakerCommand, tellAliasProblems } from './edit-aliases.ts'
import { RowTree } from './row-tree.ts'
import { passageOf, type SpeakerRow, SpeakerRows } from './speaker-rows.ts'

const speakersView = 'crossread.speakers'

/** Milliseconds after the last change until speakers are drawn anew. */
const rest = 300

/** Sets up the view of speakers, and the commands around them. Reads nothing by itself. */
export function registerSpeakers(library: Library, aliases: AliasFiles): vscode.Disposable {
  const tree = new RowTree<SpeakerRow, SpeakerRows>(commandOf)
  const view = vscode.window.createTreeView(speakersView, { treeDataProvider: tree, showCollapseAll: true })
  let timer: NodeJS.Timeout | undefined

  function render(): void {
    clearTimeout(timer)
    timer = undefined
    tree.rows = new SpeakerRows(library.entries())
    describe()
  }

  /** Not before somebody looks: counting reads every article's annotations. */
  function describe(): void {
    if (view.visible) view.description = tree.rows?.summary
  }

  /** @returns whether there is such a speaker */
  async function show(...given: unknown[]): Promise<boolean> {
    const wanted = speakerFrom(given[0], given[1])
    if (!wanted) return false
    if (timer) render()
    const row = tree.rows?.speaker(wanted.uri, wanted.name)
    if (row) await view.reveal(row, { select: true, focus: true, expand: true })
    else await vscode.commands.executeCommand(`${speakersView}.focus`)
    return row !== undefined
  }

  render()
  return vscode.Disposable.from(
    view,
    new vscode.Disposable(() => clearTimeout(timer)),
    view.onDidChangeVisibility(describe),
    library.onDidChange(() => {
      clearTimeout(timer)
      timer = setTimeout(render, rest)
    }),
    aliases.onDidFail(tellAliasProblems),
    vscode.commands.registerCommand(showSpeakerCommand, show),
    vscode.commands.registerCommand(editAliasesCommand, editAliases),
    vscode.commands.registerCommand(sameSpeakerCommand, (row?: SpeakerRow) => sameSpeaker(tree.rows, row)),
  )
}

function commandOf(row: SpeakerRow): vscode.Command | undefined {
  const passage = passageOf(row)
  if (!passage) return undefined
  return { title: 'Show passage', command: revealCommand, arguments: [passage.uri, passage.start, passage.end] }
}
