import * as vscode from 'vscode'
import type { FigureIndex } from '../library/figure-index.ts'
import type { Library } from '../library/library.ts'
import { chooseHighlights } from './choose.ts'
import { type ClaimsAtHand, ClaimsInText } from './claims/claims-in-text.ts'
import { registerClaimsInText } from './claims/index.ts'
import type { Deciding } from './decisions/deciding.ts'
import { registerDecisions } from './decisions/index.ts'
import { registerHighlights } from './highlights.ts'
import { registerHovers } from './hovers/index.ts'
import { excludeArticle, includeArticle } from './include.ts'
import { indexRest } from './index-rest.ts'
import { registerLeftOut } from './left-out/index.ts'
import { registerNavigation } from './navigation/index.ts'
import { affectsLibrary } from './options.ts'
import { revealCommand } from './passage.ts'
import { Readings } from './readings.ts'
import { openRepairedCopy, repairedCopyCommand } from './repaired-copy.ts'
import { reveal } from './reveal.ts'
import { registerStatus } from './status.ts'

/** What the editor shows of an article and of those beside it. */
interface Shown {
  library: Library
  figures: FigureIndex
  claims: ClaimsAtHand
}

/**
 * Everything that Crossread does in an editor with one article. Reads nothing until an article is in view.
 *
 * @param corrected fires when aliases or decisions change what articles are read as
 */
export function registerEditor(
  context: vscode.ExtensionContext,
  { library, figures, claims }: Shown,
  deciding: Deciding,
  log: vscode.LogOutputChannel,
  corrected: vscode.Event<void>,
): void {
  const readings = new Readings(library, log)
  const claimsInText = new ClaimsInText(claims, readings)
  const { registerCommand } = vscode.commands
  context.subscriptions.push(
    readings,
    registerHighlights(readings),
    // Hovers that are registered first are shown last.
    registerDecisions(deciding, library, readings),
    registerHovers(readings, library, figures, claimsInText),
    registerStatus(readings, library),
    registerLeftOut(library, readings),
    registerNavigation(readings, claimsInText, library),
    registerClaimsInText(readings, claimsInText, library),
    indexRest(readings, library, log),
    registerCommand('crossread.chooseHighlights', chooseHighlights),
    registerCommand('crossread.includeArticle', () => includeArticle(readings)),
    registerCommand('crossread.excludeArticle', excludeArticle),
    registerCommand(repairedCopyCommand, openRepairedCopy),
    registerCommand(revealCommand, (...passage: unknown[]) => reveal(library, ...passage)),
    corrected(() => readings.renew()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsLibrary(event)) readings.renew()
    }),
  )
  readings.readVisible()
}
