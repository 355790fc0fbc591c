import * as vscode from 'vscode'
import type { Library } from '../library/library.ts'
import { affectsLibrary } from './options.ts'
import type { Readings } from './readings.ts'

/** Milliseconds after the first article is shown until the others are read. */
const wait = 500

/**
 * Reads the workspace's other articles once the first is shown, so that hovers can say what they have in common; and
 * again when folders come or go, or the settings tell other files to be articles.
 */
export function indexRest(readings: Readings, library: Library, log: vscode.LogOutputChannel): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined
  let running = new AbortController()

  const index = async () => {
    running.abort()
    running = new AbortController()
    const { signal } = running
    try {
      await library.index(undefined, { signal })
    } catch (error) {
      if (!signal.aborted) log.error(`Reading the other articles failed: ${error}`)
    }
  }
  const indexSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(index, wait)
  }
  const indexAgain = () => {
    if (timer) indexSoon()
  }
  const first = readings.onDidRead((document) => {
    if (!readings.last(document)?.entry) return
    first.dispose()
    indexSoon()
  })
  return vscode.Disposable.from(
    first,
    vscode.workspace.onDidChangeWorkspaceFolders(indexAgain),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsLibrary(event)) indexAgain()
    }),
    new vscode.Disposable(() => {
      clearTimeout(timer)
      running.abort()
    }),
  )
}
