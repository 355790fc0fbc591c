import * as vscode from 'vscode'
import { mayHoldArticle } from './documents.ts'
import { type Look, looks, marksOf } from './marks.ts'
import type { Readings } from './readings.ts'
import { shownIn } from './settings.ts'

const colour = (name: string) => new vscode.ThemeColor(`crossread.${name}`)

/** Each look differs from the others by more than its hue: weight, slant, background, kind of underline. */
const styles: Record<Look, vscode.DecorationRenderOptions> = {
  boilerplate: { color: colour('boilerplateForeground') },
  speech: { backgroundColor: colour('speechBackground'), fontStyle: 'italic' },
  quotation: { backgroundColor: colour('quotationBackground'), fontStyle: 'normal' },
  plainQuote: { fontStyle: 'normal' },
  speaker: { color: colour('speakerForeground'), fontWeight: 'bold' },
  country: { color: colour('countryForeground'), textDecoration: 'underline dotted' },
  number: { color: colour('numberForeground'), textDecoration: 'underline solid' },
  plainNumber: { color: new vscode.ThemeColor('editor.foreground') },
  note: {
    borderStyle: 'dashed',
    borderWidth: '0 0 2px 0',
    borderColor: colour('noteBorder'),
    overviewRulerColor: colour('noteBorder'),
  },
}

/** Marks speakers, quotes, countries and numbers in the articles in view. */
export function registerHighlights(readings: Readings): vscode.Disposable {
  const types = looks.map((look) => {
    const type = vscode.window.createTextEditorDecorationType({
      ...styles[look],
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    })
    return { look, type }
  })

  const show = (editor: vscode.TextEditor) => {
    const { document } = editor
    const reading = readings.last(document)
    // Marks of an earlier version have moved along with the text; they stay until the new reading is there.
    if (!reading || reading.version !== document.version) return
    const marks = reading.entry && marksOf(reading.entry.article, shownIn(document))
    for (const { look, type } of types) {
      const ranges = marks?.[look].map(
        ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
      )
      editor.setDecorations(type, ranges ?? [])
    }
  }
  const showAll = () => {
    for (const editor of vscode.window.visibleTextEditors) if (mayHoldArticle(editor.document)) show(editor)
  }

  showAll()
  return vscode.Disposable.from(
    ...types.map(({ type }) => type),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    readings.onDidRead((document) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) show(editor)
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('crossread.highlight')) showAll()
    }),
  )
}
