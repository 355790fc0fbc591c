import * as vscode from 'vscode'
import { WorkspaceFiles } from './editor/files.ts'
import { registerEditor } from './editor/index.ts'
import { libraryOptions } from './editor/options.ts'
import { createLibrary } from './library/create.ts'
import { WorkerEngine } from './library/worker-engine.ts'
import { registerSidebar } from './sidebar/index.ts'

/** Puts the parts together. Nothing is read before an article is in view or claims are compared. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Crossread', { log: true })
  const files = new WorkspaceFiles()
  const engine = new WorkerEngine(context.asAbsolutePath('dist/worker.cjs'))
  const library = createLibrary(files, engine, libraryOptions)
  context.subscriptions.push(log, files, engine, library)
  registerEditor(context, library, log)
  registerSidebar(context, library)
}
