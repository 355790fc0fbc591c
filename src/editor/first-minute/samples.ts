import * as vscode from 'vscode'
import { writeWhole } from '../lists/change-list.ts'
import { sampleNames } from './sample-names.ts'

/** The reader's own copy of the sample articles, in the extension's storage. */
export function samplesFolder({ globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(globalStorageUri, 'Sample articles')
}

/**
 * Copies the sample articles to where they can be changed. Those that are there already stay as they are.
 *
 * @returns the copies, in the order of their names
 */
export async function copySamples(context: vscode.ExtensionContext): Promise<vscode.Uri[]> {
  const { fs } = vscode.workspace
  const [from, to] = [vscode.Uri.joinPath(context.extensionUri, 'seeds'), samplesFolder(context)]
  await fs.createDirectory(to)
  const there = new Set((await fs.readDirectory(to)).map(([name]) => name))
  for (const name of sampleNames) {
    // Read and written, for a copy would keep the protection of an installed file. Half of one would stay for good.
    if (!there.has(name)) await writeWhole(at(to, name), textOf(await fs.readFile(at(from, name))))
  }
  return sampleNames.map((name) => at(to, name))
}

/** Is the folder one of this window's? */
export function isOpen(folder: vscode.Uri): boolean {
  return vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) ?? false
}

function at(folder: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, name)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
