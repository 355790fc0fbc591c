import * as vscode from 'vscode'
import { basisOf, statementsOf } from '../analysis/statements.ts'
import { basisText, countsOf, countsText } from './counts.ts'
import { mayHoldArticle } from './documents.ts'
import { paragraphs, verbatim } from './hovers/markdown.ts'
import type { Reading, Readings } from './readings.ts'

/** VS Code's own choice of another encoding for the file in the editor. */
const reopenCommand = 'workbench.action.editor.changeEncoding'

/** What the active article holds, or why the file is left alone, in the status bar. */
export function registerStatus(readings: Readings): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('crossread.article', vscode.StatusBarAlignment.Right, 101)
  item.name = 'Crossread: Article'
  const show = () => {
    const document = vscode.window.activeTextEditor?.document
    const reading = document && mayHoldArticle(document) ? readings.last(document) : undefined
    if (!reading) return item.hide()
    Object.assign(item, contentOf(reading))
    item.accessibilityInformation = { label: item.text.replace(/^\$\([a-z-]+\) /, ''), role: 'button' }
    item.show()
  }
  show()
  return vscode.Disposable.from(item, vscode.window.onDidChangeActiveTextEditor(show), readings.onDidRead(show))
}

function contentOf({ entry, reason }: Reading): Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'command'> {
  if (!entry) {
    return {
      text: '$(circle-slash) Not read as an article',
      tooltip: `${reason ? `Left alone: ${reason}.` : 'Left alone.'} Click to read it as an article.`,
      command: 'crossread.includeArticle',
    }
  }
  const basis = `${basisText(basisOf(statementsOf(entry.article)))}.`
  const counts = countsText(countsOf(entry.article))
  const command = 'crossread.chooseHighlights'
  const lines = [entry.name, basis, ...entry.problems, 'Click to choose what to highlight.']
  if (!entry.text.includes('\uFFFD')) return { text: counts, tooltip: lines.join('\n'), command }
  return { text: `$(warning) ${counts}`, tooltip: withWayOut(lines), command }
}

/** Characters are lost, and most often only because the file was opened in another encoding. */
function withWayOut(lines: readonly string[]): vscode.MarkdownString {
  const wayOut = `[Reopen with Encoding…](command:${reopenCommand})`
  const tooltip = new vscode.MarkdownString(paragraphs(...lines.map(verbatim), wayOut))
  tooltip.isTrusted = { enabledCommands: [reopenCommand] }
  return tooltip
}
