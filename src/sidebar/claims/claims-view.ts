import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Claim } from '../../comparison/claim.ts'
import { inSlices } from '../../library/work/slices.ts'
import type { Steps } from '../../steps.ts'
import { numeral } from '../../wording.ts'
import { badge } from '../badge.ts'
import { ClaimsTree } from '../claims-tree.ts'
import type { Shown } from '../comparing.ts'
import { tooFew } from '../left-out-words.ts'
import type { TreeRow } from '../row-tree.ts'
import type { Row, Rows } from '../rows.ts'
import { Arranging } from './arranging.ts'

export const claimsView = 'crossread.claims'

/** Milliseconds after which the view shows that it is being arranged. */
const patience = 300

/** The tree of claims in its view: grouped and narrowed as the reader wants it, with the claim at hand in sight. */
export class ClaimsView implements vscode.Disposable {
  readonly #tree = new ClaimsTree()
  readonly #view: vscode.TreeView<TreeRow<Row>>
  readonly #arranging: Arranging
  readonly #choose: (claim: Claim) => void
  /** How many rows are on their way to be shown without the reader's doing. */
  #revealed = 0
  /** The key of the claim at hand. */
  #shown: string | undefined
  /** Is it to be shown in the tree too, wherever it comes to stand? */
  #following = false
  /** Ends arranging as the reader does not want it any more. */
  #stop = new AbortController()

  /** @param choose told of a claim that the reader selects */
  constructor(state: vscode.Memento, choose: (claim: Claim) => void) {
    this.#choose = choose
    this.#view = this.#tree.createView(claimsView)
    const view = this.#view
    /** Tells that the reader chooses or opens a row, or clicks into an article. */
    const readOn: vscode.Event<unknown> = (listener) =>
      vscode.Disposable.from(
        view.onDidChangeSelection(({ selection }) => selection.length && !this.#revealed && listener(selection)),
        view.onDidExpandElement(() => !this.#revealed && listener(view)),
        view.onDidCollapseElement(() => !this.#revealed && listener(view)),
        vscode.window.onDidChangeTextEditorSelection(
          ({ kind }) => kind === vscode.TextEditorSelectionChangeKind.Mouse && listener(view),
        ),
      )
    const shown = () => this.rows?.shown ?? { found: 0, of: 0 }
    this.#arranging = new Arranging(state, shown, () => this.#rearrange(), readOn)
    view.onDidExpandElement(({ element }) => this.#toggled(element))
    view.onDidCollapseElement(({ element }) => this.#toggled(element))
    view.onDidChangeSelection(({ selection: [row] }) => {
      const claim = row && claimOf(row)
      if (claim) choose(claim)
    })
  }

  get visible(): boolean {
    return this.#view.visible
  }

  get rows(): Rows | undefined {
    return this.#tree.rows
  }

  /** The claim at hand, as it was compared last. */
  get claim(): Claim | undefined {
    return this.#shown === undefined ? undefined : this.rows?.claim(this.#shown)
  }

  set claim(claim: Claim) {
    this.#shown = this.rows?.keys.of(claim)
  }

  /** Arranges new rows as the reader wants them. */
  *arrange(rows: Rows): Steps<void> {
    yield* rows.arrange(this.#arranging.grouping, this.#arranging.terms)
  }

  /** Shows what was compared. */
  show(current: Shown | undefined): void {
    this.#stop.abort()
    this.#tree.rows = current?.rows
    if (current?.rows) {
      const { differing } = current.rows
      this.#view.badge = badge(
        differing,
        l10n.t('{0} claim on which articles differ', numeral(differing)),
        l10n.t('{0} claims on which articles differ', numeral(differing)),
      )
      this.#tell(current.rows)
      if (!current.rows.isArranged(this.#arranging.grouping, this.#arranging.terms)) void this.#rearrange()
    } else {
      this.#view.description = undefined
      this.#view.badge = undefined
      this.#view.message = current && tooFew(current.compared.entries, current.compared.skipped)
    }
    this.#tree.refresh()
  }

  /** Selects a claim in the tree, beside what is selected where it is in several groups; none that the filter hides. */
  reveal(claim: Claim, options: { expand?: boolean } = {}, rows = this.rows?.rowsOf(claim) ?? []): void {
    const [selected] = this.#view.selection
    const group = selected && 'group' in selected ? selected.group?.id : undefined
    const row = rows.find((one) => 'group' in one && one.group?.id === group) ?? rows[0]
    if (row) void this.#revealing(row, options)
  }

  /** Selects a claim where the reader has its group open, and nowhere else. */
  revealOpen(claim: Claim): void {
    const open = this.rows?.rowsOf(claim).filter((row) => {
      const group = this.rows?.parent(row)
      return group && this.#tree.isOpen(group)
    })
    this.reveal(claim, {}, open)
  }

  /** The claim at hand was decided about: what became of it is shown as soon as it is known. */
  follow(claim: Claim): void {
    this.claim = claim
    this.#following = true
  }

  /** Keeps the claim at hand in sight when the claims were compared anew; it may have been gone for a while. */
  keepInSight(claim: Claim): void {
    if (this.visible && (this.#following || !this.#view.selection.length))
      this.reveal(claim, { expand: this.#following })
    this.#following = false
  }

  /** So that there is something to read at once: the first claim, which is the gravest. */
  async revealFirst(): Promise<void> {
    const [group] = this.rows?.children() ?? []
    const [first] = (group && this.rows?.children(group)) ?? []
    if (first && !this.#view.selection.length) await this.#revealing(first)
  }

  dispose(): void {
    this.#stop.abort()
    this.#arranging.dispose()
    this.#view.dispose()
  }

  /** Groups and narrows the claims as the reader wants it; what was shown stays meanwhile. */
  async #rearrange(): Promise<void> {
    const { rows } = this
    if (!rows) return
    this.#stop.abort()
    this.#stop = new AbortController()
    const { signal } = this.#stop
    try {
      await withProgress(inSlices(this.arrange(rows), signal))
    } catch (error) {
      if (signal.aborted) return
      throw error
    }
    this.#tell(rows)
    this.#tree.refresh()
    if (this.claim && this.visible && !this.#arranging.isTyping) this.reveal(this.claim)
  }

  #tell(rows: Rows): void {
    this.#view.description = this.#arranging.description
    // What is said in place of rows is said only where there is no message.
    this.#view.message = rows.shown.found === 0 && this.#arranging.terms.length ? undefined : rows.summary
  }

  /** Rows are selected and opened meanwhile, but not by the reader. */
  async #revealing(row: Row, options: { expand?: boolean } = {}): Promise<void> {
    this.#revealed++
    try {
      await this.#tree.reveal(row, { select: true, focus: false, ...options })
    } finally {
      this.#revealed--
    }
  }

  /** A click on the selected claim folds or opens it, and shows it again where another has taken its place meanwhile. */
  #toggled(row: TreeRow<Row>): void {
    const [selected] = this.#view.selection
    const chosen = selected && claimOf(selected)
    const keyOf = (claim: Claim) => this.rows?.keys.of(claim)
    if ('claim' in row && row.type === 'claim' && (!chosen || keyOf(row.claim) === keyOf(chosen)))
      this.#choose(row.claim)
  }
}

/** Shows in the view that work goes on, where it takes a while. */
async function withProgress(work: Promise<void>): Promise<void> {
  const ended = work.catch(() => {})
  const timer = setTimeout(
    () => void vscode.window.withProgress({ location: { viewId: claimsView } }, () => ended),
    patience,
  )
  try {
    await work
  } finally {
    clearTimeout(timer)
  }
}

function claimOf(row: TreeRow<Row>): Claim | undefined {
  return 'claim' in row ? row.claim : undefined
}
