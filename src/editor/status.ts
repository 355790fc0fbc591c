import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { basisOf, statementsOf } from '../analysis/statements.ts'
import type { Library } from '../library/library.ts'
import { basisText, countsOf, countsText } from './counts.ts'
import { mayHoldArticle } from './documents.ts'
import { bullets, paragraphs, verbatim } from './hovers/markdown.ts'
import { showLeftOutCommand } from './left-out/index.ts'
import { summaryOf } from './left-out/summary.ts'
import type { Reading, Readings } from './readings.ts'
import { repairedCopyCommand } from './repaired-copy.ts'
import { limitSettings } from './settings.ts'

/** VS Code's own choice of another encoding for the file in the editor. */
const reopenCommand = 'workbench.action.editor.changeEncoding'

/** What the item shows of the active document. */
interface Content {
  text: string
  /** Paragraphs of Markdown. */
  told: string[]
  command: string | vscode.Command
  warning?: boolean
}

/**
 * What the active article holds, or why the file is left alone, in the status bar; in its tooltip also what was found
 * and what was left out among the files beside it.
 */
export function registerStatus(readings: Readings, library: Library): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('crossread.article', vscode.StatusBarAlignment.Right, 101)
  item.name = l10n.t('Crossread: Article')
  const show = () => {
    const document = vscode.window.activeTextEditor?.document
    const reading = document && mayHoldArticle(document) ? readings.last(document) : undefined
    if (!reading) return item.hide()
    const { text, told, command, warning } = contentOf(reading)
    item.text = text
    item.command = command
    item.backgroundColor = warning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined
    item.tooltip = new vscode.MarkdownString(paragraphs(...told, ...filesText(library)))
    item.tooltip.isTrusted = { enabledCommands: [reopenCommand, repairedCopyCommand, showLeftOutCommand] }
    item.accessibilityInformation = { label: text.replace(/^\$\([a-z-]+\) /, ''), role: 'button' }
    item.show()
  }
  show()
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    readings.onDidRead(show),
    library.onDidChange(show),
  )
}

function contentOf({ entry, refused }: Reading): Content {
  if (!entry) {
    const why = verbatim(refused ? l10n.t('Left alone: {0}.', refused.reason) : l10n.t('Left alone.'))
    if (refused?.cause === 'length')
      return {
        text: `$(warning) ${l10n.t('Too long to be read')}`,
        told: [why, l10n.t('Click to change the limit.')],
        command: limitSettings(),
        warning: true,
      }
    return {
      text: `$(circle-slash) ${l10n.t('Not read as an article')}`,
      told: [why, l10n.t('Click to read it as an article.')],
      command: 'crossread.includeArticle',
    }
  }
  const lost = entry.text.includes('\uFFFD')
  const counts = countsText(countsOf(entry.article))
  const basis = l10n.t('{0}.', basisText(basisOf(statementsOf(entry.article))))
  return {
    text: lost ? `$(warning) ${counts}` : counts,
    told: [
      ...[entry.name, basis, ...entry.problems].map(verbatim),
      // Characters are lost most often only because the file was opened in another encoding.
      ...(lost ? [`[${l10n.t('Reopen with Encoding…')}](command:${reopenCommand})`] : []),
      ...(entry.article.repairs.length ? [`[${l10n.t('Open a repaired copy')}](command:${repairedCopyCommand})`] : []),
      l10n.t('Click to choose what to highlight.'),
    ],
    command: 'crossread.chooseHighlights',
  }
}

/** What was read and what was left out, with the way to the list. */
function filesText(library: Library): string[] {
  const skipped = library.skipped()
  const { line, reasons } = summaryOf(library.entries().length, skipped)
  const list = skipped.length
    ? [bullets(reasons.map(verbatim)), `[${l10n.t('Show what was left out')}](command:${showLeftOutCommand})`]
    : []
  return ['---', verbatim(reasons.length ? `${line}:` : `${line}.`), ...list]
}
