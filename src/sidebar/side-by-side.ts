import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Claim } from '../comparison/claim.ts'
import { revealCommand } from '../editor/passage.ts'
import type { Entry } from '../library/library.ts'
import { sideBySide } from './cards.ts'
import { page } from './page.ts'
import { isFromPage, type ToPage } from './protocol.ts'

export const sideBySideView = 'crossread.sideBySide'

/** The view that shows one claim as its articles word it. Sends the claim anew whenever its page is made anew. */
export class SideBySideView implements vscode.WebviewViewProvider {
  readonly #extension: vscode.Uri
  #view: vscode.WebviewView | undefined
  #shown: { claim: Claim; entries: readonly Entry[] } | undefined
  #nothing = ''

  constructor(extension: vscode.Uri) {
    this.#extension = extension
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const files = vscode.Uri.joinPath(this.#extension, 'dist')
    const address = (name: string) => view.webview.asWebviewUri(vscode.Uri.joinPath(files, name)).toString()
    this.#view = view
    view.onDidDispose(() => {
      if (this.#view === view) this.#view = undefined
    })
    view.webview.onDidReceiveMessage((message: unknown) => this.#receive(message))
    view.webview.options = { enableScripts: true, localResourceRoots: [files] }
    view.webview.html = page({
      script: address('webview.js'),
      style: address('webview.css'),
      source: view.webview.cspSource,
      nonce: crypto.randomUUID(),
      title: l10n.t('Side by side'),
    })
  }

  show(claim: Claim, entries: readonly Entry[]): void {
    this.#shown = { claim, entries }
    this.#send()
  }

  /** Shows no claim, and why. */
  clear(text: string): void {
    this.#shown = undefined
    this.#nothing = text
    this.#send()
  }

  #send(): void {
    if (!this.#view) return
    const shown = this.#shown
    const message: ToPage = shown
      ? { type: 'claim', claim: sideBySide(shown.claim, shown.entries) }
      : { type: 'nothing', text: this.#nothing }
    this.#view.webview.postMessage(message)
  }

  #receive(message: unknown): void {
    if (!isFromPage(message)) return
    if (message.type === 'ready') {
      this.#send()
      return
    }
    // The page names a mention by number: it cannot send anyone elsewhere.
    const claim = this.#shown?.claim
    const mention = claim?.id === message.claim ? claim.mentions[message.mention] : undefined
    if (mention) vscode.commands.executeCommand(revealCommand, mention.path, mention.start, mention.end)
  }
}
