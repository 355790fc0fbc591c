import * as vscode from 'vscode'
import { putTogether } from './activate.ts'
import { webThread } from './library/engine/web-thread.ts'

/** Where VS Code runs extensions in the browser: VS Code for the Web. */
export function activate(context: vscode.ExtensionContext): void {
  const worker = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.cjs')
  putTogether(
    context,
    webThread(() => vscode.workspace.fs.readFile(worker)),
  )
}
