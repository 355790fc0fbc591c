import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Mention } from '../../comparison/claim.ts'
import { voiceOf } from '../../report/claim-words.ts'
import { fileName, shorten } from '../../wording.ts'
import { wordingScheme } from '../documents.ts'
import { passageFrom } from '../passage.ts'
import { noIcon } from '../plain-text.ts'
import { sharedAtCaret } from './at-caret.ts'
import type { ClaimsInText } from './claims-in-text.ts'
import { diffWordingsCommand } from './commands.ts'
import { elsewhere, type Stated } from './stated.ts'

/** Shows wordings of a claim as documents that can be compared. */
export class Wordings implements vscode.TextDocumentContentProvider {
  readonly #claims: ClaimsInText
  /** What the documents hold, by their URI; only while they are open. */
  readonly #texts = new Map<string, string>()
  #count = 0

  constructor(claims: ClaimsInText) {
    this.#claims = claims
  }

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(wordingScheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
      vscode.commands.registerCommand(diffWordingsCommand, (...given: unknown[]) => this.#diff(given)),
    )
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.#texts.get(uri.toString()) ??
      `${l10n.t('This wording is no longer at hand. Choose it in its article once more.')}\n`
    )
  }

  /** @returns whether there are two wordings to be shown */
  async #diff(given: readonly unknown[]): Promise<boolean> {
    const stated = await this.#statedFrom(given)
    if (!stated) return false
    const others = elsewhere(stated)
    const passage = passageFrom(given[3], given[4], given[5])
    const named = passage && others.find(({ path, start }) => path === passage.uri && start === passage.start)
    const other = named ?? (await this.#ask(others))
    if (!other) return false
    const [one, two] = [this.#open(stated.mention), this.#open(other)]
    const title = `${this.#name(stated.mention.path)} ↔ ${this.#name(other.path)}`
    await vscode.commands.executeCommand('vscode.diff', one, two, title)
    return true
  }

  /** The passage given, else the one at the caret. */
  async #statedFrom(given: readonly unknown[]): Promise<Stated | undefined> {
    const passage = passageFrom(given[0], given[1], given[2])
    if (passage)
      return this.#claims.stated(passage.uri).find((one) => one.start === passage.start && elsewhere(one).length > 0)
    return sharedAtCaret(this.#claims)
  }

  async #ask(others: readonly Mention[]): Promise<Mention | undefined> {
    if (others.length < 2) return others[0]
    const items = others.map((mention) => ({
      label: noIcon(this.#name(mention.path)),
      description: noIcon(voiceOf(mention)),
      detail: noIcon(shorten(this.#claims.wordsOf(mention), 200)),
      mention,
    }))
    const title = l10n.t('Show two wordings as a diff')
    const placeHolder = l10n.t('Which wording beside this one?')
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder })
    return chosen?.mention
  }

  /** The passage as a document: its words, and who says them. */
  #open(mention: Mention): vscode.Uri {
    const path = `/${++this.#count}/${fileName(mention.path)}`
    const uri = vscode.Uri.from({ scheme: wordingScheme, path })
    this.#texts.set(uri.toString(), `${this.#claims.wordsOf(mention).trim()}\n\n(${voiceOf(mention)})\n`)
    return uri
  }

  #name(path: string): string {
    return shorten(this.#claims.nameOf(path) ?? fileName(path), 50)
  }
}
