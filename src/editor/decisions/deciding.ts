import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Span } from '../../analysis/article.ts'
import { passageOf } from '../../decisions/anchor.ts'
import { type Decision, decisionsPath, type Passage } from '../../decisions/format.ts'
import { Searchable } from '../../decisions/searchable.ts'
import { supersededBy } from '../../decisions/supersede.ts'
import { decisionName, passagesText } from '../../decisions/wording.ts'
import { diskReason } from '../../library/disk/disk-reason.ts'
import type { Library } from '../../library/library.ts'
import { day, numeral } from '../../wording.ts'
import { tellProblems, type WayOut } from '../lists/tell.ts'
import { mayWrite } from '../lists/trust.ts'
import { unlinked } from '../plain-text.ts'
import type { DecisionFiles, Kept, Refusal } from './decision-files.ts'

export const undoDecisionCommand = 'crossread.undoDecision'
export const editDecisionsCommand = 'crossread.editDecisions'

/** Milliseconds for which the status bar says what was decided. */
const telling = 6000

/** More decisions at once are told by their number. */
const mostTold = 3

/** Takes down what a reader decides, and back again, and says so. */
export class Deciding {
  readonly files: DecisionFiles
  readonly #library: Library
  #toldWhere = false

  constructor(files: DecisionFiles, library: Library) {
    this.files = files
    this.#library = library
  }

  /** A passage of an article that the library knows, under the article's URI; undefined for other files. */
  passage(uri: string, span: Span): Passage | undefined {
    const text = this.#library.get(uri)?.text
    if (text === undefined || uri.startsWith('untitled:')) return undefined
    const passage = passageOf(new Searchable(text), span, uri)
    return passage.quote ? passage : undefined
  }

  /**
   * Keeps decisions, in place of those that they contradict or repeat.
   *
   * @param remove decisions that go in the same step
   * @returns whether they are kept; when not, the reader has been told why
   */
  async decide(decisions: readonly Decision[], remove: readonly Kept[] = []): Promise<boolean> {
    if (!mayWrite()) return false
    const made = `${new Date().toISOString().slice(0, 19)}Z`
    const add = decisions.map((decision): Decision => ({ ...decision, made: decision.made ?? made }))
    const textOf = (path: string) => this.#library.get(path)?.text
    const superseded = add.flatMap((decision) => supersededBy(decision, this.files.current, textOf))
    const gone = new Set([...superseded.flatMap((older) => this.files.kept(older) ?? []), ...remove])
    const refusal = await this.files.change(add, [...gone])
    if (refusal) this.#refused(refusal, () => this.decide(decisions, remove))
    else if (add[0]) this.#tell(add)
    return !refusal
  }

  /** Takes decisions back, in one step. */
  async remove(...kept: Kept[]): Promise<boolean> {
    if (!mayWrite()) return false
    const refusal = await this.files.change([], kept)
    if (refusal) this.#refused(refusal, () => this.remove(...kept))
    else say(l10n.t('Removed: {0}', kept.map(({ decision }) => summary(decision)).join('; ')))
    return !refusal
  }

  /** Command: undoes what was done last here; what was decided before, or elsewhere, only when the reader says so. */
  async undo(): Promise<boolean> {
    if (!mayWrite()) return false
    if (this.files.canUndo) {
      const refusal = await this.files.undo()
      if (refusal) this.#refused(refusal, () => this.undo())
      else say(l10n.t('The last decision is undone.'))
      return !refusal
    }
    const last = this.files.current.list.findLast(({ made }) => made !== undefined)
    const kept = last && this.files.kept(last)
    if (!kept) {
      void vscode.window.showInformationMessage(l10n.t('There is no decision to undo.'))
      return false
    }
    const question = l10n.t(
      'Nothing was decided since this window was opened. The last decision in the list is from {0}: {1}.',
      dateOf(kept.decision),
      summary(kept.decision),
    )
    const undoIt = l10n.t('Undo')
    const answer = await vscode.window.showInformationMessage(unlinked(question), undoIt)
    return answer === undoIt && this.remove(kept)
  }

  /** Command: opens the list, made when there is none. */
  async edit(): Promise<void> {
    const uri = this.files.listFor(vscode.window.activeTextEditor?.document.uri)
    if (!uri) {
      this.#refused({ problem: l10n.t('Open a folder first: decisions are kept in its {0}.', decisionsPath) })
      return
    }
    const there = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    )
    if (!there && !mayWrite()) return
    const refusal = there ? undefined : await this.files.make(uri)
    if (refusal) this.#refused(refusal, () => this.edit())
    else await vscode.window.showTextDocument(uri)
  }

  /** Says why nothing was changed, and what can be done about it. */
  #refused({ problem, unwritten, list }: Refusal, again?: () => unknown): void {
    if (!list) {
      void vscode.window.showWarningMessage(unlinked(problem))
      return
    }
    const ways: WayOut[] = []
    if (unwritten && again) ways.push({ label: l10n.t('Try again'), take: again })
    if (this.files.isDamaged(list))
      ways.push({ label: l10n.t('Set it aside and begin a new list'), take: () => this.#setAside(list, again) })
    tellProblems(l10n.t('Nothing was changed'), { uri: list, problems: [problem] }, ...ways)
  }

  /** Keeps a damaged list under another name, and does what it stood in the way of. */
  async #setAside(list: vscode.Uri, again: (() => unknown) | undefined): Promise<void> {
    try {
      const aside = vscode.workspace.asRelativePath(await this.files.setAside(list))
      void vscode.window.showInformationMessage(unlinked(l10n.t('The damaged list is kept as {0}.', aside)))
      await again?.()
    } catch (error) {
      this.#refused({ problem: l10n.t('It could not be moved: {0}', diskReason(error)), list })
    }
  }

  /** The first time with a way to the list and back, later on in passing. */
  #tell(decisions: readonly Decision[]): void {
    const many = decisions.length > mostTold
    const text = many ? l10n.t('{0} decisions kept', numeral(decisions.length)) : decisions.map(summary).join('; ')
    if (this.#toldWhere) {
      say(text)
      return
    }
    this.#toldWhere = true
    const where = l10n.t('{0}. This is kept in {1}, which you can share.', text, decisionsPath)
    const [undoIt, openList] = [l10n.t('Undo'), l10n.t('Open list')]
    vscode.window.showInformationMessage(unlinked(where), undoIt, openList).then((action) => {
      if (action === undoIt) void vscode.commands.executeCommand(undoDecisionCommand)
      if (action === openList) void this.edit()
    })
  }
}

/** "Not a country: “Jordan”" */
export function summary(decision: Decision): string {
  return l10n.t('{0}: {1}', decisionName(decision), passagesText(decision))
}

/** "22 November 2026"; empty when that is not known. */
export function dateOf({ made }: Decision): string {
  return made === undefined ? '' : day(Date.parse(made), { year: 'numeric', month: 'long', day: 'numeric' })
}

function say(text: string): void {
  // Icons would be drawn there.
  vscode.window.setStatusBarMessage(text.replaceAll('$(', '$ ('), telling)
}
