import * as vscode from 'vscode'
import { figureFrom, showFigureCommand } from '../editor/show-in-views.ts'
import type { FigureIndex } from '../library/figure-index.ts'
import type { Library } from '../library/library.ts'
import { type FigureRow, FigureRows, passageOf } from './figure-rows.ts'
import { FolderView } from './folder-view.ts'
import { showPassage } from './show-passage.ts'

/** Sets up the view of figures. Reads nothing by itself. */
export function registerFigures(library: Library, figures: FigureIndex): vscode.Disposable {
  const view = new FolderView<FigureRow, FigureRows>('crossread.figures', {
    source: library,
    async make() {
      const lines = await figures.lines()
      return FigureRows.of(library.entries(), lines)
    },
    commandOf: (row) => showPassage(passageOf(row)),
  })

  /** @returns whether there is such a figure */
  async function show(...given: unknown[]): Promise<boolean> {
    const wanted = figureFrom(given[0], given[1])
    if (!wanted) return false
    const row = (await view.rows())?.figure(wanted)
    await view.reveal(row)
    return row !== undefined
  }

  return vscode.Disposable.from(view, vscode.commands.registerCommand(showFigureCommand, show))
}
