import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Mention } from '../../comparison/claim.ts'
import { asRead } from '../../library/as-read.ts'
import type { Entry } from '../../library/library.ts'
import { mayHoldArticle } from '../documents.ts'
import type { Readings } from '../readings.ts'
import { compareClaimsCommand } from '../show-in-views.ts'
import type { Stated, StatedClaims } from './stated.ts'

/** What was compared last, kept right by whoever shows it. */
export interface ClaimsAtHand {
  readonly current: { compared: { entries: readonly Entry[] }; rows?: { stated: StatedClaims } } | undefined
  onDidChange(listener: () => void): { dispose(): void }
}

/** Milliseconds for which a text just typed may wait to be compared. */
const patience = 8000

/** The claims of articles in editors. Compares nothing by itself. */
export class ClaimsInText {
  readonly #claims: ClaimsAtHand
  readonly #readings: Readings
  readonly #byUri = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>()

  constructor(claims: ClaimsAtHand, readings: Readings) {
    this.#claims = claims
    this.#readings = readings
  }

  onDidChange(listener: () => void): vscode.Disposable {
    return vscode.Disposable.from(this.#claims.onDidChange(listener))
  }

  /** The articles compared. */
  get entries(): readonly Entry[] {
    return this.#claims.current?.compared.entries ?? []
  }

  /** An article as it was compared. */
  entryOf(uri: string): Entry | undefined {
    const { entries } = this
    const known = this.#byUri.get(entries) ?? new Map(entries.map((entry) => [entry.uri, entry]))
    this.#byUri.set(entries, known)
    return known.get(uri)
  }

  /** What to call an article that was compared. */
  nameOf(uri: string): string | undefined {
    return this.entryOf(uri)?.name
  }

  /** The words of a passage that was compared, as they are read. */
  wordsOf(mention: Mention): string {
    const entry = this.entryOf(mention.path)
    return entry ? asRead(entry, mention) : mention.text
  }

  /** Was the document compared, however it reads by now? */
  isCompared(document: vscode.TextDocument): boolean {
    return this.entryOf(document.uri.toString()) !== undefined
  }

  /** All claims stated in an article, whatever its editor holds by now. */
  stated(uri: string): readonly Stated[] {
    return this.#claims.current?.rows?.stated.in(uri) ?? []
  }

  /** The claims stated in a document; undefined when it was not compared, or reads otherwise by now. */
  in(document: vscode.TextDocument): readonly Stated[] | undefined {
    const entry = mayHoldArticle(document) ? this.entryOf(document.uri.toString()) : undefined
    return entry && entry.text === document.getText() ? this.stated(entry.uri) : undefined
  }

  /** The same, once what was typed is compared; undefined where nothing of the kind is under way. */
  async settled(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<readonly Stated[] | undefined> {
    const found = this.in(document)
    if (found || !this.isCompared(document)) return found
    const { version } = document
    await this.#nextChange(() => this.in(document) !== undefined, token)
    return document.version === version ? this.in(document) : undefined
  }

  /** The same for a command: where an article was not compared, the reader is asked to. */
  async wanted(document: vscode.TextDocument): Promise<readonly Stated[] | undefined> {
    if (!mayHoldArticle(document) || !(await this.#readings.current(document))?.entry) return undefined
    const found = await this.settled(document)
    if (found) return found
    const text = l10n.t('This article has not been compared with others yet.')
    const compareNow = l10n.t('Compare claims')
    if ((await vscode.window.showInformationMessage(text, compareNow)) !== compareNow) return undefined
    await vscode.commands.executeCommand(compareClaimsCommand, document.uri)
    await vscode.window.showTextDocument(document)
    return this.in(document)
  }

  /** Resolves when a comparison is enough, when nobody waits for it any more, and in any case after a while. */
  #nextChange(isEnough: () => boolean, token: vscode.CancellationToken | undefined): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        waiting.dispose()
        resolve()
      }
      const timer = setTimeout(end, patience)
      const waiting = vscode.Disposable.from(
        this.onDidChange(() => {
          if (isEnough()) end()
        }),
        ...(token ? [token.onCancellationRequested(end)] : []),
      )
    })
  }
}
