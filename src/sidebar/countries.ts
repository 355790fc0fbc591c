import * as vscode from 'vscode'
import { showCountryCommand } from '../editor/show-in-views.ts'
import type { Library } from '../library/library.ts'
import { type CountryRow, CountryRows, passageOf } from './country-rows.ts'
import { FolderView } from './folder-view.ts'
import { showPassage } from './show-passage.ts'

/** Sets up the view of countries. Reads nothing by itself. */
export function registerCountries(library: Library): vscode.Disposable {
  const view = new FolderView<CountryRow, CountryRows>('crossread.countries', {
    source: library,
    make: () => CountryRows.of(library.entries()),
    commandOf: (row) => showPassage(passageOf(row)),
  })

  /** @returns whether there is such a country */
  async function show(code: unknown): Promise<boolean> {
    if (typeof code !== 'string') return false
    const row = (await view.rows())?.country(code)
    await view.reveal(row)
    return row !== undefined
  }

  return vscode.Disposable.from(view, vscode.commands.registerCommand(showCountryCommand, show))
}
