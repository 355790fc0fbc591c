import * as vscode from 'vscode'
import type { FigureIndex } from '../library/figure-index.ts'
import type { Library } from '../library/library.ts'
import { chooseHighlights } from './choose.ts'
import { registerHighlights } from './highlights.ts'
import { registerHovers } from './hovers/index.ts'
import { excludeArticle, includeArticle } from './include.ts'
import { indexRest } from './index-rest.ts'
import { affectsLibrary } from './options.ts'
import { revealCommand } from './passage.ts'
import { Readings } from './readings.ts'
import { reveal } from './reveal.ts'
import { registerStatus } from './status.ts'

/**
 * Everything that Crossread does in an editor with one article. Reads nothing until an article is in view.
 *
 * @param renamed fires when speakers go by other names
 */
export function registerEditor(
  context: vscode.ExtensionContext,
  library: Library,
  figures: FigureIndex,
  log: vscode.LogOutputChannel,
  renamed: vscode.Event<void>,
): void {
  const readings = new Readings(library, log)
  const { registerCommand } = vscode.commands
  context.subscriptions.push(
    readings,
    registerHighlights(readings),
    registerHovers(readings, library, figures),
    registerStatus(readings),
    indexRest(readings, library, log),
    registerCommand('crossread.chooseHighlights', chooseHighlights),
    registerCommand('crossread.includeArticle', () => includeArticle(readings)),
    registerCommand('crossread.excludeArticle', excludeArticle),
    registerCommand(revealCommand, (...passage: unknown[]) => reveal(library, ...passage)),
    renamed(() => readings.renew()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsLibrary(event)) readings.renew()
    }),
  )
  readings.readVisible()
}
