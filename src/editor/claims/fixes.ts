import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { mayHoldArticle } from '../documents.ts'
import { showClaimCommand } from '../show-in-views.ts'
import { confirmCommand, diffWordingsCommand, ignoreDifferenceCommand, notSameClaimCommand } from './commands.ts'
import type { DifferenceProblem, Problems } from './problems.ts'

const kind = vscode.CodeActionKind.QuickFix

/** Offers what a reader can decide about a difference that is listed among the problems. */
export function registerFixes(problems: Problems): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    'plaintext',
    {
      provideCodeActions: (document, range) =>
        mayHoldArticle(document) ? problems.at(document, range).flatMap(fixesOf) : [],
    },
    { providedCodeActionKinds: [kind] },
  )
}

function fixesOf(problem: DifferenceProblem): vscode.CodeAction[] {
  const { claim, mention, index } = problem.stated
  // What the commands take is what the side-by-side view gives them.
  const difference = { webviewSection: 'difference', claim: claim.id, kind: problem.difference.kind }
  const passage = { webviewSection: 'mention', claim: claim.id, mention: index }
  const { path, start, end } = mention
  return [
    fix(problem, l10n.t('Confirm that the accounts differ'), confirmCommand, difference),
    fix(problem, l10n.t('Ignore this difference'), ignoreDifferenceCommand, difference),
    fix(problem, l10n.t('Not the same claim'), notSameClaimCommand, passage),
    fix(problem, l10n.t('Show the claim side by side'), showClaimCommand, claim.id),
    fix(problem, l10n.t('Show the two wordings as a diff'), diffWordingsCommand, path, start, end),
  ]
}

function fix(problem: DifferenceProblem, title: string, command: string, ...given: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind)
  action.command = { title, command, arguments: given }
  action.diagnostics = [problem]
  return action
}
