import * as vscode from 'vscode'
import type { Span } from '../../analysis/article.ts'
import type { Entry } from '../../library/library.ts'
import { mayHoldArticle } from '../documents.ts'
import { rangesIn } from '../locations.ts'
import type { Readings } from '../readings.ts'

/** Lets readers fold site furniture away; nothing is folded by itself. */
export function registerFolding(readings: Readings): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider('plaintext', {
    async provideFoldingRanges(document) {
      if (!mayHoldArticle(document)) return undefined
      const entry = (await readings.current(document))?.entry
      if (!entry) return undefined
      const rangeOf = rangesIn(entry.text)
      const ranges = furnitureOf(entry).flatMap((span) => {
        const { start, end } = rangeOf(span)
        return start.line < end.line
          ? [new vscode.FoldingRange(start.line, end.line, vscode.FoldingRangeKind.Comment)]
          : []
      })
      // Undefined leaves folding by indentation to VS Code.
      return ranges.length ? ranges : undefined
    },
  })
}

/** Stretches of site furniture, with the empty lines between. */
export function furnitureOf({ text, article }: Pick<Entry, 'text' | 'article'>): Span[] {
  const found: Span[] = []
  for (const annotation of article.annotations) {
    if (annotation.type !== 'boilerplate' || annotation.kind !== 'furniture') continue
    const last = found.at(-1)
    if (last && !text.slice(last.end, annotation.start).trim()) last.end = annotation.end
    else found.push({ start: annotation.start, end: annotation.end })
  }
  return found
}
