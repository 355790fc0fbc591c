import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Library } from '../../library/library.ts'
import { tellProblems } from '../lists/tell.ts'
import type { Readings } from '../readings.ts'
import { registerActions } from './actions.ts'
import { addNoteCommand, Correcting, correctCommand } from './correct.ts'
import { type Deciding, editDecisionsCommand, undoDecisionCommand } from './deciding.ts'
import { registerDecisionHovers, takeBackCommand } from './hover.ts'

/** Lets readers correct what articles are read as, and undo it. */
export function registerDecisions(deciding: Deciding, library: Library, readings: Readings): vscode.Disposable {
  const correcting = new Correcting(deciding, library, readings)
  const { registerCommand } = vscode.commands

  /** @returns whether there was such a decision */
  async function takeBack(list: unknown, entry: unknown): Promise<boolean> {
    const kept = deciding.files.current.list
      .flatMap((decision) => deciding.files.kept(decision) ?? [])
      .find((one) => one.list.toString() === list && JSON.stringify(one.entry) === entry)
    return kept ? deciding.remove(kept) : false
  }

  return vscode.Disposable.from(
    registerDecisionHovers(readings, deciding.files),
    registerActions(correcting),
    deciding.files.onDidFail((problems) => tellProblems(l10n.t('Decisions'), problems)),
    registerCommand(correctCommand, (...given: unknown[]) => correcting.correct(...given)),
    registerCommand(addNoteCommand, (...given: unknown[]) => correcting.note(...given)),
    registerCommand(undoDecisionCommand, () => deciding.undo()),
    registerCommand(editDecisionsCommand, () => deciding.edit()),
    registerCommand(takeBackCommand, takeBack),
  )
}
