import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Entry, Library, Refused } from '../library/library.ts'
import { mayHoldArticle } from './documents.ts'

/** What came of reading a document as an article. */
export interface Reading {
  /** The document's version that was read. */
  version: number
  /** Undefined when the document is left alone. */
  entry?: Entry
  /** Why it is left alone. */
  refused?: Refused
}

interface State {
  version: number
  abort: AbortController
  result: Promise<Reading | undefined>
  reading?: Reading
}

/** Milliseconds after the last keystroke until a document is read again; the library waits 150 more on its part. */
const pause = 100

/**
 * Reads the articles in visible editors, each version once: at once when a document comes into view, a moment after the
 * last keystroke when it is edited. Work on an outdated version is cancelled.
 */
export class Readings implements vscode.Disposable {
  private readonly states = new Map<string, State>()
  private readonly timers = new Map<string, NodeJS.Timeout>()
  private readonly read = new vscode.EventEmitter<vscode.TextDocument>()
  private readonly disposables: vscode.Disposable[]
  /** A document was read, or left alone. */
  readonly onDidRead = this.read.event

  constructor(
    private readonly library: Library,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.disposables = [
      this.read,
      vscode.window.onDidChangeVisibleTextEditors(() => this.readVisible()),
      vscode.workspace.onDidOpenTextDocument(() => this.readVisible()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length && this.states.has(keyOf(document))) this.readSoon(document)
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      library.onDidChange((uris) => this.correct(uris)),
    ]
  }

  /** The last reading, of this version of the document or an earlier one. */
  last(document: vscode.TextDocument): Reading | undefined {
    return this.states.get(keyOf(document))?.reading
  }

  /** The reading of the document as it is now; undefined when the document was changed or closed meanwhile. */
  current(document: vscode.TextDocument): Promise<Reading | undefined> {
    const key = keyOf(document)
    const before = this.states.get(key)
    if (before?.version === document.version) return before.result
    before?.abort.abort()
    this.cancelTimer(key)
    const abort = new AbortController()
    const state: State = {
      version: document.version,
      abort,
      reading: before?.reading,
      result: this.start(document, document.version, abort.signal),
    }
    this.states.set(key, state)
    return state.result
  }

  /** Reads everything in view again, for settings that decide what is an article. */
  renew(): void {
    for (const state of this.states.values()) {
      state.abort.abort()
      state.version = -1
    }
    this.readVisible()
  }

  readVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors)
      if (mayHoldArticle(document)) void this.current(document)
  }

  dispose(): void {
    for (const { abort } of this.states.values()) abort.abort()
    for (const key of [...this.timers.keys()]) this.cancelTimer(key)
    for (const disposable of this.disposables) disposable.dispose()
  }

  private async start(
    document: vscode.TextDocument,
    version: number,
    signal: AbortSignal,
  ): Promise<Reading | undefined> {
    const reading = await this.open(document, version, signal)
    const state = this.states.get(keyOf(document))
    if (signal.aborted || !reading || !state) return undefined
    state.reading = reading
    this.read.fire(document)
    return reading
  }

  private async open(
    document: vscode.TextDocument,
    version: number,
    signal: AbortSignal,
  ): Promise<Reading | undefined> {
    const uri = keyOf(document)
    try {
      const entry = await this.library.open(uri, document.getText(), { signal })
      if (entry) return { version, entry }
      return { version, refused: this.library.skipped().find((skipped) => skipped.uri === uri) }
    } catch (error) {
      if (signal.aborted) return undefined
      this.log.error(`${document.uri.path}: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
      return { version, refused: { reason: l10n.t('it could not be read; the log has the details'), cause: 'failure' } }
    }
  }

  /** A long text is read in two steps: where it changed, at once, and whole after a rest. */
  private correct(uris: readonly string[]): void {
    for (const document of vscode.workspace.textDocuments) {
      const key = keyOf(document)
      const state = uris.includes(key) ? this.states.get(key) : undefined
      const entry = state && this.library.get(key)
      if (!entry || !state.reading?.entry || state.reading.version !== document.version) continue
      if (entry === state.reading.entry || entry.text !== state.reading.entry.text) continue
      state.reading = { ...state.reading, entry }
      this.read.fire(document)
    }
  }

  private readSoon(document: vscode.TextDocument): void {
    const key = keyOf(document)
    this.states.get(key)?.abort.abort()
    this.cancelTimer(key)
    this.timers.set(
      key,
      setTimeout(() => void this.current(document), pause),
    )
  }

  private cancelTimer(key: string): void {
    clearTimeout(this.timers.get(key))
    this.timers.delete(key)
  }

  private forget(document: vscode.TextDocument): void {
    const key = keyOf(document)
    this.cancelTimer(key)
    const state = this.states.get(key)
    if (!state) return
    state.abort.abort()
    this.states.delete(key)
    this.library.close(key)
  }
}

function keyOf(document: vscode.TextDocument): string {
  return document.uri.toString()
}
