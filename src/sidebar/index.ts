import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Claim } from '../comparison/claim.ts'
import type { Deciding } from '../editor/decisions/deciding.ts'
import { compareClaimsCommand, showClaimCommand } from '../editor/show-in-views.ts'
import type { FigureIndex } from '../library/figure-index.ts'
import type { Library } from '../library/library.ts'
import { numeral, plural } from '../wording.ts'
import type { ClaimKeys } from './claim-keys.ts'
import { Arranging } from './claims/arranging.ts'
import { ClaimsTree } from './claims-tree.ts'
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
import { type Row, Rows, tooFew } from './rows.ts'
import { SideBySideView, sideBySideView } from './side-by-side.ts'
import { registerSourcesView } from './sources/sources-view.ts'
import { showTableCommand, TablePanel } from './table-panel.ts'

const claimsView = 'crossread.claims'

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
  const comparing = new Comparing(library, { around, failed: tellFailure })
  const tree = new ClaimsTree()
  const side = new SideBySideView(context.extensionUri)
  const view = vscode.window.createTreeView(claimsView, { treeDataProvider: tree, showCollapseAll: true })
  /** How many rows are on their way to be shown without the reader's doing. */
  let revealed = 0
  /** Tells that the reader chooses or opens a row, or clicks into an article. */
  const readOn: vscode.Event<unknown> = (listener) =>
    vscode.Disposable.from(
      view.onDidChangeSelection(({ selection }) => selection.length && !revealed && listener(selection)),
      view.onDidExpandElement(() => !revealed && listener(view)),
      view.onDidCollapseElement(() => !revealed && listener(view)),
      vscode.window.onDidChangeTextEditorSelection(
        ({ kind }) => kind === vscode.TextEditorSelectionChangeKind.Mouse && listener(view),
      ),
    )
  const arranging = new Arranging(context.workspaceState, () => tree.rows?.shown ?? { found: 0, of: 0 }, readOn)
  /** Those of the last claims that there were: articles may go and come back. */
  let keys: ClaimKeys | undefined
  /** The key of the claim that is shown side by side. */
  let shown: string | undefined
  /** Is it to be shown in the tree too, wherever it comes to stand? */
  let following = false

  function show(claim: Claim): void {
    shown = tree.rows?.keys.of(claim)
    if (comparing.current) side.show(claim, comparing.current.compared.entries)
    table.select(claim)
  }

  function showNone(why: string): void {
    side.clear(why)
    table.select(undefined)
  }

  /** From elsewhere: the claim is selected among the others too. */
  function showAndSelect(claim: Claim): void {
    show(claim)
    reveal(claim)
  }

  /** Selects a claim in the tree, beside what is selected where it is in several groups; none that the filter hides. */
  function reveal(claim: Claim, options: { expand?: boolean } = {}, rows = tree.rows?.rowsOf(claim) ?? []): void {
    const [selected] = view.selection
    const group = selected && 'group' in selected ? selected.group?.id : undefined
    const row = rows.find((one) => 'group' in one && one.group?.id === group) ?? rows[0]
    if (row) void revealing(() => view.reveal(row, { select: true, focus: false, ...options }))
  }

  /** Rows are selected and opened meanwhile, but not by the reader. */
  async function revealing(work: () => Thenable<void>): Promise<void> {
    revealed++
    try {
      await work()
    } finally {
      revealed--
    }
  }

  /** Groups and narrows the claims as the reader wants it. */
  function arrange(): void {
    const { rows } = tree
    if (!rows) return
    rows.arrange(arranging.grouping, arranging.terms)
    view.description = arranging.description
    // What is said in place of rows is said only where there is no message.
    view.message = rows.shown.found === 0 && arranging.terms.length ? undefined : rows.summary
  }

  /** Keeps what is shown in sight, wherever it comes to stand. */
  function rearrange(): void {
    arrange()
    tree.refresh()
    const claim = shown === undefined ? undefined : tree.rows?.claim(shown)
    if (claim && view.visible && !arranging.isTyping) reveal(claim)
  }

  function render(): void {
    const current = comparing.current
    if (current?.kind === 'compared') {
      const rows = new Rows(current.compared, keys)
      keys = rows.keys
      tree.rows = rows
      arrange()
      const differing = rows.differing
      view.badge = differing
        ? {
            value: differing,
            tooltip: plural(
              differing,
              l10n.t('{0} claim on which articles differ', numeral(differing)),
              l10n.t('{0} claims on which articles differ', numeral(differing)),
            ),
          }
        : undefined
      const claim = shown === undefined ? undefined : rows.claim(shown)
      if (claim) {
        show(claim)
        // It may have been gone for a while.
        if (view.visible && (following || !view.selection.length)) reveal(claim, { expand: following })
        following = false
      } else showNone(l10n.t('Choose a claim to see how each article words it.'))
    } else {
      tree.rows = undefined
      view.description = undefined
      view.badge = undefined
      view.message = current && tooFew(current.compared.entries, current.compared.skipped)
      showNone(l10n.t('There is nothing to compare.'))
    }
    vscode.commands.executeCommand('setContext', 'crossread.compared', current?.kind === 'compared')
  }

  /** The reader decided something about a claim: what became of it is shown as soon as it is known. */
  function follow(claim: Claim): void {
    shown = tree.rows?.keys.of(claim)
    following = true
  }

  /** Quietly: a group that is folded stays so. */
  function pick(claim: Claim): void {
    if ((!view.visible && !table.visible) || tree.rows?.keys.of(claim) === shown) return
    show(claim)
    const open = tree.rows?.rowsOf(claim).filter((row) => {
      const group = tree.rows?.parent(row)
      return group && tree.isOpen(group)
    })
    if (view.visible) reveal(claim, {}, open)
  }

  /** On the page: the tree follows where it is open, so that the page keeps its room. */
  function choose(claim: Claim): void {
    show(claim)
    if (view.visible) reveal(claim)
  }

  /** A click on the selected claim folds or opens it, and shows it again where another has taken its place meanwhile. */
  function toggled({ element }: vscode.TreeViewExpansionEvent<Row>): void {
    const selected = view.selection[0] && claimOf(view.selection[0])
    const keyOf = (claim: Claim) => tree.rows?.keys.of(claim)
    if (element.type === 'claim' && (!selected || keyOf(element.claim) === keyOf(selected))) show(element.claim)
  }

  /** Command: shows a claim side by side and in the tree; quietly, where only the views that are open follow. */
  function showClaim(id: unknown, quietly: unknown): void {
    const claim = comparing.current?.compared.comparison.claims.find((one) => one.id === id)
    if (claim) (quietly === true ? pick : showAndSelect)(claim)
  }

  /** So that there is something to read at once: the first claim, which is the gravest. */
  async function compared(running: Promise<Outcome | undefined>): Promise<Summary | undefined> {
    const outcome = await running
    const [first] = tree.getChildren(tree.getChildren()[0])
    if (outcome?.kind === 'compared' && first && !view.selection.length)
      await revealing(() => view.reveal(first, { select: true }))
    return outcome && summaryOf(outcome)
  }

  /** What was decided, as far as a comparison goes by it: notes change nothing. */
  const judging = () => JSON.stringify(deciding.files.current.list.filter(({ decision }) => decision !== 'note'))
  let judged = judging()

  const table = new TablePanel(context.extensionUri, comparing, figures, choose)

  /** Without a comparison there is none to show. */
  async function showTable(): Promise<void> {
    if (comparing.current?.kind !== 'compared') await compared(compareClaims(comparing))
    if (comparing.current?.kind === 'compared') table.open()
  }

  context.subscriptions.push(
    comparing,
    view,
    table,
    arranging,
    arranging.onDidChange(rearrange),
    comparing.onDidChange(render),
    deciding.files.onDidChange(() => {
      const before = judged
      judged = judging()
      if (judged !== before) comparing.renew()
    }),
    new ClaimsCommands(deciding, library, comparing, follow).register(),
    registerDecisionsView(deciding, library, comparing),
    registerSourcesView(comparing),
    followCaret(library, (uri, offset) => tree.rows?.claimAt(uri, offset), pick),
    tree.keepOpened(view),
    view.onDidExpandElement(toggled),
    view.onDidCollapseElement(toggled),
    view.onDidChangeSelection(({ selection: [row] }) => {
      const claim = row && claimOf(row)
      if (claim) show(claim)
    }),
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

function claimOf(row: Row): Claim | undefined {
  return 'claim' in row ? row.claim : undefined
}
