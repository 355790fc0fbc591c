import * as vscode from 'vscode'
import type { Library } from '../../library/library.ts'
import { locationsOf } from '../locations.ts'
import { noIcon } from '../plain-text.ts'
import { mayMatch, type Named, namedIn } from './named.ts'

const kinds: Record<Named['kind'], vscode.SymbolKind> = {
  speaker: vscode.SymbolKind.Object,
  country: vscode.SymbolKind.Constant,
}

/** Finds speakers and countries in all articles known, for Go to Symbol in Workspace. */
export function registerWorkspaceSymbols(library: Pick<Library, 'entries' | 'get'>): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols(query) {
      return library.entries().flatMap((entry) => {
        const matching = namedIn(entry).filter(({ name }) => mayMatch(name, query))
        const passages = matching.map(({ start, end }) => ({ uri: entry.uri, start, end }))
        return locationsOf(library, passages).flatMap((location, at) => {
          const named = matching[at]
          if (!named?.name) return []
          return [new vscode.SymbolInformation(noIcon(named.name), kinds[named.kind], noIcon(entry.name), location)]
        })
      })
    },
  })
}
