import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { isAboutClaims } from '../../decisions/format.ts'
import { decisionName } from '../../decisions/wording.ts'
import type { Entry } from '../../library/library.ts'
import { mayHoldArticle } from '../documents.ts'
import { commandLink, paragraphs, strong, verbatim } from '../hovers/markdown.ts'
import { annotationsAt } from '../marks.ts'
import type { Readings } from '../readings.ts'
import { shownIn } from '../settings.ts'
import { correctCommand } from './correct.ts'
import { type DecidedAt, decidedAt } from './decided-at.ts'
import { dateOf } from './deciding.ts'
import type { DecisionFiles } from './decision-files.ts'

/** The command that takes a decision back; its arguments are the list's URI and the entry as JSON. */
export const takeBackCommand = 'crossread.takeBack'

/** Says what readers decided about what the pointer rests on, and leads to what they can decide. */
export function registerDecisionHovers(readings: Readings, files: DecisionFiles): vscode.Disposable {
  return vscode.languages.registerHoverProvider('plaintext', {
    async provideHover(document, position) {
      if (!mayHoldArticle(document)) return undefined
      const entry = (await readings.current(document))?.entry
      if (!entry) return undefined
      const offset = document.offsetAt(position)
      const decided = decidedAt(files, entry, { start: offset, end: offset }).filter(({ start, end }) => start < end)
      const [marked] = annotationsAt(entry.article, offset, shownIn(document))
      const text = paragraphs(
        ...decided.map(decidedText),
        marked && commandLink(l10n.t('Correct…'), correctCommand, [entry.uri, marked.start, marked.end]),
      )
      return text ? new vscode.Hover(trusted(text), rangeOf(document, entry, decided, marked)) : undefined
    },
  })
}

/** "**Not a country**, decided on 22 November 2026. [Take back]" */
function decidedText({ kept }: DecidedAt): string {
  const { decision } = kept
  const date = dateOf(decision)
  return paragraphs(
    decision.decision === 'note' ? noteText(date) : decisionText(strong(decisionName(decision)), date),
    decision.note && verbatim(decision.note),
    isAboutClaims(decision)
      ? undefined
      : commandLink(l10n.t('Take back'), takeBackCommand, [kept.list.toString(), JSON.stringify(kept.entry)]),
  )
}

function noteText(date: string): string {
  const name = strong(l10n.t('Note'))
  return date ? l10n.t('{0}, on {1}.', name, verbatim(date)) : l10n.t('{0}, by a reader.', name)
}

function decisionText(name: string, date: string): string {
  return date ? l10n.t('{0}, decided on {1}.', name, verbatim(date)) : l10n.t('{0}, decided by a reader.', name)
}

function rangeOf(
  document: vscode.TextDocument,
  { text }: Entry,
  [decided]: readonly DecidedAt[],
  marked: { start: number; end: number } | undefined,
): vscode.Range | undefined {
  const span = marked ?? decided
  if (!span || text.length < span.end) return undefined
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
}

/** Only what corrects may run; elements stay text. */
function trusted(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown)
  text.isTrusted = { enabledCommands: [correctCommand, takeBackCommand] }
  text.supportHtml = false
  return text
}
