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

/** A look as the editor has it, and the same without its colour. */
function typesOf(look: Look) {
  const { color, ...bare } = styles[look]
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed
  return {
    look,
    type: vscode.window.createTextEditorDecorationType({ ...bare, color, rangeBehavior }),
    bare: vscode.window.createTextEditorDecorationType({ ...bare, rangeBehavior }),
  }
}

/**
 * What is selected of an article in a theme of high contrast, which turns the colours of selected text about: a mark's
 * own colour could not be read there.
 */
function selectedIn({ selections }: vscode.TextEditor): vscode.Selection[] {
  const { kind } = vscode.window.activeColorTheme
  const turned = kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight
  return turned ? selections.filter(({ isEmpty }) => !isEmpty) : []
}

/** Marks speakers, quotes, countries and numbers in the articles in view. */
export function registerHighlights(readings: Readings): vscode.Disposable {
  const types = looks.map(typesOf)
  /** Editors that have marks without their colour. */
  const withBare = new WeakSet<vscode.TextEditor>()

  const show = (editor: vscode.TextEditor) => {
    const { document } = editor
    const reading = readings.last(document)
    // Marks of an earlier version have moved along with the text; they stay until the new reading is there.
    if (!reading || reading.version !== document.version) return
    const marks = reading.entry && marksOf(reading.entry.article, shownIn(document))
    const selected = selectedIn(editor)
    for (const { look, type, bare } of types) {
      const ranges = (marks?.[look] ?? []).map(
        ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
      )
      const isSelected = (range: vscode.Range) => selected.some((one) => one.intersection(range)?.isEmpty === false)
      editor.setDecorations(type, selected.length ? ranges.filter((range) => !isSelected(range)) : ranges)
      if (selected.length || withBare.has(editor)) editor.setDecorations(bare, ranges.filter(isSelected))
    }
    if (selected.length) withBare.add(editor)
    else withBare.delete(editor)
  }
  const showAll = () => {
    for (const editor of vscode.window.visibleTextEditors) if (mayHoldArticle(editor.document)) show(editor)
  }

  showAll()
  return vscode.Disposable.from(
    ...types.flatMap(({ type, bare }) => [type, bare]),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.window.onDidChangeActiveColorTheme(showAll),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (selectedIn(textEditor).length || withBare.has(textEditor)) show(textEditor)
    }),
    readings.onDidRead((document) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) show(editor)
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('crossread.highlight')) showAll()
    }),
  )
}
