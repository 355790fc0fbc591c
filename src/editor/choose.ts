import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { type HighlightClass, highlightClasses } from './marks.ts'
import { shownIn, writeSetting } from './settings.ts'

const labels = (): Record<HighlightClass, { label: string; detail: string }> => ({
  speakers: {
    label: l10n.t('Speakers'),
    detail: l10n.t('People and bodies that say something in the article'),
  },
  quotes: { label: l10n.t('Quotes'), detail: l10n.t('Words in quotation marks') },
  countries: { label: l10n.t('Countries'), detail: l10n.t('Countries by name, abbreviation or adjective') },
  numbers: { label: l10n.t('Numbers'), detail: l10n.t('Figures, amounts, percentages, dates') },
  differences: {
    label: l10n.t('Differences'),
    detail: l10n.t('Passages that other articles report otherwise, once claims are compared'),
  },
})

/** Command: lets the reader tick what to highlight, and keeps the choice in the settings. */
export async function chooseHighlights(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document
  const shown = document ? shownIn(document) : new Set(highlightClasses)
  const items = highlightClasses.map((name) => ({ name, ...labels()[name], picked: shown.has(name) }))
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Choose what to highlight'),
    placeHolder: l10n.t('Ticked kinds are marked in articles and explained on hover'),
  })
  if (!chosen) return
  const names = new Set(chosen.map(({ name }) => name))
  for (const name of highlightClasses) {
    if (names.has(name) !== shown.has(name)) await writeSetting(`highlight.${name}`, names.has(name), document?.uri)
  }
}
