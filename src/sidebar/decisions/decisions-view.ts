import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { unmet } from '../../decisions/claims.ts'
import type { Decision } from '../../decisions/format.ts'
import { type Deciding, editDecisionsCommand } from '../../editor/decisions/deciding.ts'
import type { Kept } from '../../editor/decisions/decision-files.ts'
import type { Library } from '../../library/library.ts'
import { shortNames } from '../../library/short-names.ts'
import { fileName, numeral } from '../../wording.ts'
import { badge } from '../badge.ts'
import type { Comparing } from '../comparing.ts'
import { RowTree } from '../row-tree.ts'
import { showPassage } from '../show-passage.ts'
import { correctRow, correctRowCommand } from './correct-row.ts'
import { type DecisionRow, DecisionRows } from './decision-rows.ts'
import { reattach } from './reattach.ts'

export const decisionsView = 'crossread.decisions'
export const removeDecisionCommand = 'crossread.removeDecision'
export const reattachDecisionCommand = 'crossread.reattachDecision'

/** Milliseconds after the last change until the view is drawn anew. */
const rest = 300

/** Sets up the view of decisions, which is there as soon as there is one. */
export function registerDecisionsView(deciding: Deciding, library: Library, comparing: Comparing): vscode.Disposable {
  const { files } = deciding
  const tree: RowTree<DecisionRow, DecisionRows> = new RowTree((row) => commandOf(tree.rows, row))
  const view = tree.createView(decisionsView)
  let timer: NodeJS.Timeout | undefined
  let turn = 0

  async function render(): Promise<void> {
    clearTimeout(timer)
    const now = ++turn
    const { current, lists } = files
    const gone = await goneFrom(library, current.list)
    if (now !== turn) return
    const names = shortNames(library.entries())
    const rows = new DecisionRows({
      decisions: current,
      unread: lists.flatMap(({ uri, list }) => {
        const problem = list.damaged ? list.problems[0] : undefined
        const bad = problem !== undefined || list.notUnderstood.length > 0
        return bad ? [{ list: uri.toString(), problem, notUnderstood: list.notUnderstood }] : []
      }),
      textOf: (uri) => library.get(uri)?.text ?? (gone.has(uri) ? undefined : null),
      nameOf: (uri) => names.get(uri) ?? fileName(uri),
      notFollowed: notFollowed(),
    })
    tree.rows = rows
    tree.refresh()
    view.description = rows.summary
    const look = rows.troubled
    view.badge = badge(
      look,
      l10n.t('{0} decision needs another look', numeral(look)),
      l10n.t('{0} decisions need another look', numeral(look)),
    )
    await vscode.commands.executeCommand('setContext', 'crossread.decided', !rows.isEmpty)
  }

  function notFollowed(): Decision[] {
    const compared = comparing.current?.compared
    // An older comparison knows nothing of what has just been decided.
    if (!compared || !comparing.isCurrent) return []
    const sources = compared.entries.map(({ uri, text }) => ({ path: uri, text }))
    return unmet(compared.comparison, files.current.corrections(sources).rulings)
  }

  function renderSoon(): void {
    // Most folders have none.
    if (!files.current.list.length && tree.rows?.isEmpty !== false) return
    clearTimeout(timer)
    timer = setTimeout(() => void render(), rest)
  }

  const kept = (row: unknown): Kept | undefined => {
    const { state } = (row ?? {}) as { state?: { decision?: Decision } }
    return state?.decision && files.kept(state.decision)
  }
  const listening = [library.onDidChange(renderSoon), comparing.onDidChange(renderSoon)]
  void render()
  return vscode.Disposable.from(
    view,
    ...listening.map((one) => new vscode.Disposable(() => one.dispose())),
    new vscode.Disposable(() => clearTimeout(timer)),
    files.onDidChange(() => void render()),
    vscode.commands.registerCommand(correctRowCommand, correctRow),
    vscode.commands.registerCommand(removeDecisionCommand, async (row: unknown) => {
      const found = kept(row)
      return found ? deciding.remove(found) : false
    }),
    vscode.commands.registerCommand(reattachDecisionCommand, async (row: unknown) => {
      const found = kept(row)
      return found ? reattach(deciding, library, found) : false
    }),
  )
}

function commandOf(rows: DecisionRows | undefined, row: DecisionRow): vscode.Command | undefined {
  if (row.type === 'unread')
    return { title: l10n.t('Open list'), command: 'vscode.open', arguments: [vscode.Uri.parse(row.list, true)] }
  const passage = showPassage(rows?.passageOf(row))
  if (passage) return passage
  return row.type === 'decision' ? { title: l10n.t('Open list'), command: editDecisionsCommand } : undefined
}

/** Articles that decisions name and that are gone, or are no longer read as articles. */
async function goneFrom(library: Library, decisions: readonly Decision[]): Promise<ReadonlySet<string>> {
  const named = new Set(decisions.flatMap(({ passages }) => passages.map(({ file }) => file)))
  const skipped = new Set(library.skipped().map(({ uri }) => uri))
  const gone = new Set<string>()
  for (const file of named) {
    if (library.get(file)) continue
    if (skipped.has(file)) gone.add(file)
    else {
      const uri = vscode.Uri.parse(file, true)
      // What lies elsewhere is not looked at for a list that anybody may have written.
      if (!vscode.workspace.getWorkspaceFolder(uri)) continue
      const there = await vscode.workspace.fs.stat(uri).then(
        () => true,
        () => false,
      )
      if (!there) gone.add(file)
    }
  }
  return gone
}
