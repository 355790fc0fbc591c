import * as vscode from 'vscode'
import type { LibraryOptions } from '../library/library.ts'
import { kept } from './kept-settings.ts'
import { type FolderOptions, mergeOptions } from './merge-options.ts'
import { namedTextsIn, numberIn, textsIn } from './setting-values.ts'

/** What the settings say to the library, all folders of the workspace together. */
export function libraryOptions(): LibraryOptions {
  return known(undefined)
}

const known = kept(readOptions, () => '')

function readOptions(): LibraryOptions {
  const folders = vscode.workspace.workspaceFolders ?? []
  if (folders.length < 2) return mergeOptions([optionsOf(folders[0]?.uri)])
  return mergeOptions(folders.map(({ uri, name }) => ({ ...optionsOf(uri), folder: name })))
}

function optionsOf(scope: vscode.Uri | undefined): FolderOptions {
  const settings = vscode.workspace.getConfiguration('crossread', scope)
  return {
    include: textsIn(settings.get('articles.include')),
    exclude: textsIn(settings.get('articles.exclude')),
    maximumLength: numberIn(settings.get('maximumLength'), 2_000_000),
    names: namedTextsIn(settings.get('articleNames')),
  }
}

/** Does a change of the settings concern the library? */
export function affectsLibrary(event: vscode.ConfigurationChangeEvent): boolean {
  return ['crossread.articles', 'crossread.maximumLength', 'crossread.articleNames'].some((name) =>
    event.affectsConfiguration(name),
  )
}
