/** What the suites in the extension host share: files of the folder that is open, hovers, and waiting. */
import * as vscode from 'vscode'

/** The folder that is open. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? []
  if (!first) throw new Error('no folder is open')
  return first.uri
}

/** A file or folder in the folder that is open, by its parts. */
export function fileAt(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(folder(), ...path)
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

/** Closes all editors and deletes what a suite made, if it is there. */
export async function clear(...made: vscode.Uri[]): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  for (const uri of made) await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => {})
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Waits until something is found. How long is a guard against waiting for ever, not a bound that is tested. */
export async function until<T>(what: string, found: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const start = Date.now(); Date.now() - start < 40_000; await pause(50)) {
    const value = await found()
    if (value) return value
  }
  throw new Error(`waited in vain for ${what}`)
}

/** The hovers of all extensions on words of a document, at a word of them. */
export async function hoversOn(
  document: vscode.TextDocument,
  words: string,
  word = words,
): Promise<vscode.MarkdownString[]> {
  const at = document.getText().indexOf(words)
  if (at < 0) throw new Error(`no “${words}” in the document`)
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(at + words.indexOf(word) + 1),
  )
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[])
}

/** What hovers say as markdown, their references to characters read. */
export function said(hovers: readonly vscode.MarkdownString[]): string {
  return hovers
    .map(({ value }) => value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
    .join('\n')
}
