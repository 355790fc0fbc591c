import * as vscode from 'vscode'
import { clearKept } from './editor/clear-kept.ts'
import { Deciding } from './editor/decisions/deciding.ts'
import { DecisionFiles } from './editor/decisions/decision-files.ts'
import { WorkspaceFiles } from './editor/files.ts'
import { registerFirstMinute } from './editor/first-minute/index.ts'
import { registerEditor } from './editor/index.ts'
import { watchSettings } from './editor/kept-settings.ts'
import { libraryOptions } from './editor/options.ts'
import { speak } from './language.ts'
import { createLibrary } from './library/create.ts'
import type { StartThread } from './library/engine/thread.ts'
import { WorkerEngine } from './library/engine/worker-engine.ts'
import { FigureIndex } from './library/figure-index.ts'
import { AliasFiles } from './sidebar/alias-files.ts'
import { registerAssistants } from './sidebar/assistants/index.ts'
import { registerCountries } from './sidebar/countries.ts'
import { registerFigures } from './sidebar/figures.ts'
import { registerSidebar } from './sidebar/index.ts'
import { registerSpeakers } from './sidebar/speakers.ts'

/**
 * Puts the parts together, in Node and in browsers alike. Nothing is read before an article is in view or claims are
 * compared.
 *
 * @param startThread starts the worker that articles are read in
 * @param kept the folder where it keeps them; undefined where it keeps none
 */
export function putTogether(context: vscode.ExtensionContext, startThread: StartThread, kept?: vscode.Uri): void {
  speak({ locale: vscode.env.language, sentences: vscode.l10n.bundle })
  context.subscriptions.push(watchSettings())
  const log = vscode.window.createOutputChannel('Crossread', { log: true })
  const files = new WorkspaceFiles()
  const engine = new WorkerEngine(startThread)
  const aliases = new AliasFiles()
  const decisions = new DecisionFiles()
  const options = () => ({ ...libraryOptions(), aliases: aliases.current, decisions: decisions.current })
  const library = createLibrary(files, engine, options)
  const figures = new FigureIndex(library)
  const deciding = new Deciding(decisions, library)
  const corrected: vscode.Event<void> = (listener) =>
    vscode.Disposable.from(aliases.onDidChange(listener), decisions.onDidChange(listener))
  const refreshing = corrected(() => library.refresh())
  context.subscriptions.push(log, files, engine, aliases, decisions, library, figures, refreshing)
  const claims = registerSidebar(context, library, figures, deciding)
  registerEditor(context, { library, figures, claims }, deciding, log, corrected)
  context.subscriptions.push(
    registerFirstMinute(context),
    registerSpeakers(library, aliases),
    registerFigures(library, figures),
    registerCountries(library),
    registerAssistants(library, claims),
    vscode.commands.registerCommand('crossread.clearKept', () => clearKept(kept)),
  )
}
