import * as vscode from 'vscode'
import { mayHoldArticle } from '../documents.ts'
import { rangesIn } from '../locations.ts'
import { noIcon } from '../plain-text.ts'
import type { Readings } from '../readings.ts'
import { type OutlineItem, outlineOf } from './outline.ts'

const kinds: Record<OutlineItem['kind'], vscode.SymbolKind> = {
  headline: vscode.SymbolKind.File,
  subheading: vscode.SymbolKind.Namespace,
  speaker: vscode.SymbolKind.Object,
  quote: vscode.SymbolKind.String,
}

/** Fills the outline, the breadcrumbs and Go to Symbol in Editor. */
export function registerDocumentSymbols(readings: Readings): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document) {
      if (!mayHoldArticle(document)) return undefined
      const entry = (await readings.current(document))?.entry
      if (!entry) return undefined
      const rangeOf = rangesIn(entry.text)
      const symbolOf = ({ kind, name, whole, at, children }: OutlineItem): vscode.DocumentSymbol => {
        const symbol = new vscode.DocumentSymbol(noIcon(name), '', kinds[kind], rangeOf(whole), rangeOf(at))
        symbol.children = children.map(symbolOf)
        return symbol
      }
      return outlineOf(entry).map(symbolOf)
    },
  }
  return vscode.languages.registerDocumentSymbolProvider('plaintext', provider, { label: 'Crossread' })
}
