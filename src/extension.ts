import * as vscode from 'vscode'
import { putTogether } from './activate.ts'
import { followLinksWith } from './editor/find-texts.ts'
import { changeOnDiskWith } from './editor/lists/change-list.ts'
import { changeFile } from './library/disk/change-file.ts'
import { realFiles } from './library/disk/real-files.ts'
import { nodeThread } from './library/engine/node-thread.ts'

/** Where VS Code runs extensions in Node: on a desktop, or on a server for a remote window. */
export function activate(context: vscode.ExtensionContext): void {
  changeOnDiskWith(changeFile)
  followLinksWith(realFiles)
  const kept = vscode.Uri.joinPath(context.globalStorageUri, 'articles')
  const keep = { module: context.asAbsolutePath('dist/kept-articles.cjs'), folder: kept.fsPath }
  putTogether(context, nodeThread(context.asAbsolutePath('dist/worker.cjs'), keep), kept)
}
