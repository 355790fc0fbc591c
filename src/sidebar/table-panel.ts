import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Span } from '../analysis/article.ts'
import type { Claim } from '../comparison/claim.ts'
import { comparisonPage, revealCommand } from '../editor/passage.ts'
import type { FigureIndex } from '../library/figure-index.ts'
import { inSlices } from '../library/work/slices.ts'
import { sideBySide } from './cards.ts'
import type { Comparing } from './comparing.ts'
import { figureScales } from './figure-scales.ts'
import { page } from './page.ts'
import { type FromTable, isFromTable, type ToTable } from './table-protocol.ts'
import { tableView } from './table-view.ts'

export const showTableCommand = 'crossread.showTable'

/** The editor tab that shows a comparison as a page: claims by articles, and one claim as its articles word it. */
export class TablePanel implements vscode.Disposable {
  readonly #extension: vscode.Uri
  readonly #comparing: Comparing
  readonly #figures: Pick<FigureIndex, 'lines'>
  readonly #chosen: (claim: Claim) => void
  readonly #subscription: vscode.Disposable
  #panel: vscode.WebviewPanel | undefined
  #selected: Claim | undefined
  /** Ends the making of a table that is outdated. */
  #making = new AbortController()

  /** @param chosen told of a claim that the reader selects on the page */
  constructor(
    extension: vscode.Uri,
    comparing: Comparing,
    figures: Pick<FigureIndex, 'lines'>,
    chosen: (claim: Claim) => void,
  ) {
    this.#figures = figures
    this.#extension = extension
    this.#comparing = comparing
    this.#chosen = chosen
    this.#subscription = comparing.onDidChange(() => void this.#send())
  }

  /** Opens the tab, or brings it to the front. */
  open(): void {
    if (this.#panel) {
      this.#panel.reveal()
      return
    }
    const files = vscode.Uri.joinPath(this.#extension, 'dist')
    const panel = vscode.window.createWebviewPanel(comparisonPage, l10n.t('Claims Table'), vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [files],
    })
    const address = (name: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(files, name)).toString()
    this.#panel = panel
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined
    })
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message))
    panel.webview.html = page({
      script: address('table.js'),
      style: address('table.css'),
      source: panel.webview.cspSource,
      nonce: crypto.randomUUID(),
      title: l10n.t('Claims table'),
    })
  }

  /** Is the page on screen? */
  get visible(): boolean {
    return this.#panel?.visible === true
  }

  /** Selects a claim of the comparison that is shown on the page too; none when left out. */
  select(claim: Claim | undefined): void {
    if (this.#selected === claim) return
    this.#selected = claim
    this.#sendSelected()
  }

  dispose(): void {
    this.#subscription.dispose()
    this.#making.abort()
    this.#panel?.dispose()
  }

  /** What is outdated meanwhile is not sent; figures take longest and come when they are there. */
  async #send(): Promise<void> {
    this.#making.abort()
    if (!this.#panel) return
    const { current } = this.#comparing
    if (current?.kind !== 'compared') {
      this.#post({ type: 'nothing', text: l10n.t('There is nothing to compare.') })
      this.#sendSelected()
      return
    }
    this.#making = new AbortController()
    const { signal } = this.#making
    try {
      this.#post({ type: 'table', view: await inSlices(tableView(current.compared), signal) })
      this.#sendSelected()
      const lines = await this.#figures.lines()
      const figures = await inSlices(figureScales(lines, current.compared), signal)
      if (!signal.aborted) this.#post({ type: 'figures', figures })
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  #sendSelected(): void {
    if (!this.#panel) return
    const { comparison, entries } = this.#comparing.current?.compared ?? {}
    const claim = comparison?.claims.find((one) => one === this.#selected)
    this.#post({ type: 'claim', claim: claim && sideBySide(claim, entries ?? []) })
  }

  #post(message: ToTable): void {
    void this.#panel?.webview.postMessage(message)
  }

  #showFigure({ article, start }: Extract<FromTable, { type: 'figure' }>): void {
    const { comparison, entries } = this.#comparing.current?.compared ?? {}
    const entry = entries?.[article]
    const found = entry?.article.annotations.find((one) => one.type === 'number' && one.start === start)
    if (!entry || !found) return
    const claim = claimWith(comparison?.claims ?? [], entry.uri, found)
    if (claim) this.#chosen(claim)
    reveal(entry.uri, found)
  }

  #receive(message: unknown): void {
    if (!isFromTable(message)) return
    if (message.type === 'ready') {
      void this.#send()
      return
    }
    // The page names claims, mentions and figures of the comparison that is shown: it cannot send anyone elsewhere.
    if (message.type === 'figure') {
      this.#showFigure(message)
      return
    }
    const claim = this.#comparing.current?.compared.comparison.claims.find(({ id }) => id === message.claim)
    if (!claim) return
    this.#chosen(claim)
    const mention = message.type === 'reveal' ? claim.mentions[message.mention] : undefined
    if (mention) reveal(mention.path, mention)
  }
}

/** The claim that a passage helps to state, first of all one on whose figures articles differ. */
function claimWith(claims: readonly Claim[], uri: string, { start, end }: Span): Claim | undefined {
  const stated = claims.filter(({ mentions }) =>
    mentions.some((mention) => mention.path === uri && mention.start <= start && end <= mention.end),
  )
  return stated.find(({ differences }) => differences.some(({ kind }) => kind === 'number')) ?? stated[0]
}

/** Shows a passage beside the page. */
function reveal(uri: string, { start, end }: Span): void {
  vscode.commands.executeCommand(revealCommand, uri, start, end, true)
}
