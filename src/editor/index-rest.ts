import * as vscode from 'vscode'
import type { Library } from '../library/library.ts'
import type { Readings } from './readings.ts'

/** How long after the first article is shown the others are read, in milliseconds. */
const wait = 500

/** Reads the workspace's other articles once the first is shown, so that hovers can say what they have in common. */
export function indexRest(readings: Readings, library: Library, log: vscode.LogOutputChannel): vscode.Disposable {
  const abort = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const index = async () => {
    try {
      await library.index(undefined, { signal: abort.signal })
    } catch (error) {
      if (!abort.signal.aborted) log.error(`Reading the other articles failed: ${error}`)
    }
  }
  const listener = readings.onDidRead((document) => {
    if (!readings.last(document)?.entry) return
    listener.dispose()
    timer = setTimeout(index, wait)
  })
  return new vscode.Disposable(() => {
    listener.dispose()
    clearTimeout(timer)
    abort.abort()
  })
}
