import * as vscode from 'vscode'
import { correctCommand } from '../../editor/decisions/correct.ts'
import { type CountryRow, passageOf as countryPassage } from '../country-rows.ts'
import { type FigureRow, passageOf as figurePassage } from '../figure-rows.ts'
import { type SpeakerRow, passageOf as speakerPassage } from '../speaker-rows.ts'

export const correctRowCommand = 'crossread.correctRow'

/** Command on a row of the views of speakers, figures and countries: corrects what its passage is read as. */
export async function correctRow(given: unknown): Promise<boolean> {
  // A command can be called by anyone, with anything.
  const row = (given ?? {}) as object
  const passage =
    'said' in row
      ? speakerPassage(row as SpeakerRow)
      : 'figure' in row
        ? figurePassage(row as FigureRow)
        : 'mention' in row && countryPassage(row as CountryRow)
  if (!passage) return false
  return vscode.commands.executeCommand<boolean>(correctCommand, passage.uri, passage.start, passage.end)
}
