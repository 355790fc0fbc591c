import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Claim } from '../comparison/claim.ts'
import type { Deciding } from '../editor/decisions/deciding.ts'
import { compareClaimsCommand, showClaimCommand } from '../editor/show-in-views.ts'
import type { FigureIndex } from '../library/figure-index.ts'
import type { Library } from '../library/library.ts'
import { ClaimsView, claimsView } from './claims/claims-view.ts'
import {
  compareAgain,
  compareAgainCommand,
  compareClaims,
  type Summary,
  summaryOf,
  tellFailure,
} from './compare-claims.ts'
import { Comparing, type Outcome } from './comparing.ts'
import { ClaimsCommands } from './decisions/claims-commands.ts'
import { registerDecisionsView } from './decisions/decisions-view.ts'
import { exportAs, exportCommand } from './exports/export.ts'
import { importAnnotations, importCommand } from './exports/import.ts'
import { followCaret } from './follow-caret.ts'
import { followRename, renameArticle, renameArticleCommand } from './rename-article.ts'
import { registerRowTrees } from './row-tree.ts'
import { SideBySideView, sideBySideView } from './side-by-side.ts'
import { registerSourcesView } from './sources/sources-view.ts'
import { showTableCommand, TablePanel } from './table-panel.ts'

/**
 * Sets up the sidebar: the tree of claims, one claim side by side, and the commands that fill them.
 *
 * @returns the comparison that it shows
 */
export function registerSidebar(
  context: vscode.ExtensionContext,
  library: Library,
  figures: FigureIndex,
  deciding: Deciding,
): Comparing {
  const around = (work: () => Promise<void>) =>
    Promise.resolve(vscode.window.withProgress({ location: { viewId: claimsView } }, work))
  const claims = new ClaimsView(context.workspaceState, show)
  const comparing = new Comparing(library, { around, arrange: (rows) => claims.arrange(rows), failed: tellFailure })
  const side = new SideBySideView(context.extensionUri)
  const table = new TablePanel(context.extensionUri, comparing, figures, choose)

  function show(claim: Claim): void {
    claims.claim = claim
    if (comparing.current) side.show(claim, comparing.current.compared.entries)
    table.select(claim)
  }

  function showNone(why: string): void {
    side.clear(why)
    table.select(undefined)
  }

  function render(): void {
    const { current } = comparing
    claims.show(current)
    const { claim } = claims
    if (claim) {
      show(claim)
      claims.keepInSight(claim)
    } else if (current?.kind === 'compared') showNone(l10n.t('Choose a claim to see how each article words it.'))
    else showNone(l10n.t('There is nothing to compare.'))
    vscode.commands.executeCommand('setContext', 'crossread.compared', current?.kind === 'compared')
  }

  /** Quietly: a group that is folded stays so. */
  function pick(claim: Claim): void {
    if ((!claims.visible && !table.visible) || claim === claims.claim) return
    show(claim)
    if (claims.visible) claims.revealOpen(claim)
  }

  /** On the page: the tree follows where it is open, so that the page keeps its room. */
  function choose(claim: Claim): void {
    show(claim)
    if (claims.visible) claims.reveal(claim)
  }

  /** Command: shows a claim side by side and in the tree; quietly, where only the views that are open follow. */
  function showClaim(id: unknown, quietly: unknown): void {
    const claim = comparing.current?.compared.comparison.claims.find((one) => one.id === id)
    if (claim && quietly === true) pick(claim)
    else if (claim) {
      show(claim)
      claims.reveal(claim)
    }
  }

  async function compared(running: Promise<Outcome | undefined>): Promise<Summary | undefined> {
    const outcome = await running
    if (outcome?.kind === 'compared') await claims.revealFirst()
    return outcome && summaryOf(outcome)
  }

  /** Without a comparison there is none to show. */
  async function showTable(): Promise<void> {
    if (comparing.current?.kind !== 'compared') await compared(compareClaims(comparing))
    if (comparing.current?.kind === 'compared') table.open()
  }

  /** What was decided, as far as a comparison goes by it: notes change nothing. */
  const judging = () => JSON.stringify(deciding.files.current.list.filter(({ decision }) => decision !== 'note'))
  let judged = judging()

  context.subscriptions.push(
    registerRowTrees(),
    comparing,
    claims,
    table,
    comparing.onDidChange(render),
    deciding.files.onDidChange(() => {
      const before = judged
      judged = judging()
      if (judged !== before) comparing.renew()
    }),
    new ClaimsCommands(deciding, library, comparing, (claim) => claims.follow(claim)).register(),
    registerDecisionsView(deciding, library, comparing),
    registerSourcesView(comparing),
    followCaret(library, (uri, offset) => claims.rows?.claimAt(uri, offset), pick),
    vscode.window.registerWebviewViewProvider(sideBySideView, side),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        comparing.renamed(oldUri.toString(), newUri.toString())
        void followRename(oldUri, newUri)
      }
    }),
    vscode.commands.registerCommand(compareClaimsCommand, (clicked, selected) =>
      compared(compareClaims(comparing, clicked, selected)),
    ),
    vscode.commands.registerCommand(compareAgainCommand, () => compared(compareAgain(comparing))),
    vscode.commands.registerCommand(showClaimCommand, showClaim),
    vscode.commands.registerCommand(showTableCommand, showTable),
    vscode.commands.registerCommand(exportCommand, (given, to) => exportAs(comparing, library, given, to)),
    vscode.commands.registerCommand(importCommand, (given) => importAnnotations(library, deciding, given)),
    vscode.commands.registerCommand(renameArticleCommand, (row) => renameArticle(library, row)),
  )
  render()
  return comparing
}
