import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { dayOf, today } from './date.ts'
import type { Particulars } from './pasted.ts'

const title = () => l10n.t('New Article from Clipboard')

/**
 * Asks for the outlet and the date, and for the headline where the text has none.
 *
 * @param told what the text tells itself, which is proposed
 * @returns undefined when the reader has cancelled
 */
export async function askParticulars(told: Particulars): Promise<Particulars | undefined> {
  const outlet = await vscode.window.showInputBox({
    title: title(),
    prompt: told.outlet
      ? l10n.t('The outlet, as the text gives it.')
      : l10n.t('The outlet. Leave empty when it is not known.'),
    placeHolder: l10n.t('Outlet'),
    value: told.outlet,
    ignoreFocusOut: true,
  })
  if (outlet === undefined) return undefined
  const date = await vscode.window.showInputBox({
    title: title(),
    prompt: told.date
      ? l10n.t('The date, as the text gives it.')
      : l10n.t('The date. The text gives none: this is today.'),
    placeHolder: l10n.t('Year-month-day'),
    value: told.date || today(),
    validateInput: (typed) =>
      dayOf(typed) ? undefined : l10n.t('Give a day, such as {0} or {1}.', '2026-01-06', '6 January 2026'),
    ignoreFocusOut: true,
  })
  if (date === undefined) return undefined
  const headline = told.headline || (await askHeadline())
  return headline === undefined
    ? undefined
    : { outlet: oneLine(outlet), date: dayOf(date) ?? '', headline: oneLine(headline) }
}

function askHeadline(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: title(),
    prompt: l10n.t('The headline: the text begins without one. Leave empty when there is none.'),
    placeHolder: l10n.t('Headline'),
    ignoreFocusOut: true,
  })
}

function oneLine(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim()
}
