import * as vscode from 'vscode'
import type { Span } from '../analysis/article.ts'
import type { Library } from '../library/library.ts'
import { Lines, type Passage } from './passage.ts'

/** Turns stretches of a text, as the library read it, into ranges of its document. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const lines = new Lines(text)
  return ({ start, end }) => {
    const [from, to] = [lines.placeAt(start), lines.placeAt(end)]
    return new vscode.Range(from.line, from.column, to.line, to.column)
  }
}

/** Finds where passages are; undefined for those of articles whose text is not to be had. */
export function locator(
  textOf: (uri: string) => string | undefined,
): (passage: Passage) => vscode.Location | undefined {
  const known = new Map<string, ReturnType<typeof rangesIn> | undefined>()
  return ({ uri, start, end }) => {
    if (!known.has(uri)) {
      const text = textOf(uri)
      known.set(uri, text === undefined ? undefined : rangesIn(text))
    }
    const range = known.get(uri)?.({ start, end })
    return range && new vscode.Location(vscode.Uri.parse(uri, true), range)
  }
}

/** Where passages are, in the order given; those of articles that the library no longer has are left out. */
export function locationsOf(library: Pick<Library, 'get'>, passages: readonly Passage[]): vscode.Location[] {
  const locate = locator((uri) => library.get(uri)?.text)
  return passages.flatMap((passage) => locate(passage) ?? [])
}
