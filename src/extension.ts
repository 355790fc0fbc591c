import * as vscode from 'vscode'
import { WorkspaceFiles } from './editor/files.ts'
import { registerEditor } from './editor/index.ts'
import { libraryOptions } from './editor/options.ts'
import { createLibrary } from './library/create.ts'
import { FigureIndex } from './library/figure-index.ts'
import { WorkerEngine } from './library/worker-engine.ts'
import { AliasFiles } from './sidebar/alias-files.ts'
import { registerCountries } from './sidebar/countries.ts'
import { registerFigures } from './sidebar/figures.ts'
import { registerSidebar } from './sidebar/index.ts'
import { registerSpeakers } from './sidebar/speakers.ts'

/** Puts the parts together. Nothing is read before an article is in view or claims are compared. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Crossread', { log: true })
  const files = new WorkspaceFiles()
  const engine = new WorkerEngine(context.asAbsolutePath('dist/worker.cjs'))
  const aliases = new AliasFiles()
  const library = createLibrary(files, engine, () => ({ ...libraryOptions(), aliases: aliases.current }))
  const figures = new FigureIndex(library)
  const refreshing = aliases.onDidChange(() => library.refresh())
  context.subscriptions.push(log, files, engine, aliases, library, figures, refreshing)
  registerEditor(context, library, figures, log, aliases.onDidChange)
  registerSidebar(context, library)
  context.subscriptions.push(
    registerSpeakers(library, aliases),
    registerFigures(library, figures),
    registerCountries(library),
  )
}
