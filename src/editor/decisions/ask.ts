import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { countryCodes, shortName } from '../../analysis/countries/short-names.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import { statementsOf } from '../../analysis/statements.ts'
import { figureFrom } from '../../decisions/figure-input.ts'
import { bounds, type Decision } from '../../decisions/format.ts'
import { countryName } from '../../decisions/wording.ts'
import { oneLine } from '../../kept.ts'
import { locale } from '../../language.ts'
import type { Library } from '../../library/library.ts'
import { numeral, shorten } from '../../wording.ts'
import { flagOf } from '../hovers/country.ts'
import { noIcon, unlinked } from '../plain-text.ts'

interface NameItem extends vscode.QuickPickItem {
  /** Null: nobody. */
  name: string | null
}

/**
 * Asks who it is: a speaker of the articles, or any name that is typed.
 *
 * @param nobody may it be nobody whom the article names?
 * @returns undefined when the reader changes their mind
 */
export async function askSpeaker(
  library: Library,
  uri: string,
  words: string,
  nobody: boolean,
): Promise<string | null | undefined> {
  const known = speakersIn(library, uri)
  const none: NameItem[] = nobody
    ? [{ label: l10n.t('Nobody whom the article names'), name: null, iconPath: new vscode.ThemeIcon('circle-slash') }]
    : []
  const pick = vscode.window.createQuickPick<NameItem>()
  pick.title = l10n.t('Who is it? “{0}”', shorten(words, 60))
  pick.placeholder = l10n.t('Choose a speaker, or type a name')
  const offer = () => {
    const typed = oneLine(pick.value)
    const isNew = typed.length > 0 && typed.length <= bounds.name && !known.some(({ name }) => name === typed)
    pick.items = [
      ...known,
      ...none,
      ...(isNew ? [{ label: noIcon(typed), description: l10n.t('as typed'), name: typed, alwaysShow: true }] : []),
    ]
  }
  offer()
  pick.onDidChangeValue(offer)
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const typed = oneLine(pick.value)
      const [active] = pick.activeItems
      // Whoever types fast is ahead of the list: what was active then is not what they mean.
      const meant = active && (!typed || active.label.toLowerCase().includes(typed.toLowerCase()))
      resolve(meant ? active.name : typed && typed.length <= bounds.name ? typed : undefined)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}

/** Asks which country it is; one whose name is in the words comes first. */
export async function askCountry(words: string): Promise<string | undefined> {
  const items = countryCodes
    .map((code) => ({
      label: `${flagOf(code)} ${countryName(code)}`,
      description: code,
      code,
      name: countryName(code),
    }))
    .sort((a, b) => rank(b.code, words) - rank(a.code, words) || a.name.localeCompare(b.name, locale()))
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Which country is it? “{0}”', shorten(words, 60)),
    placeHolder: l10n.t('Choose a country'),
    matchOnDescription: true,
  })
  return chosen?.code
}

/** Asks what figure it is, and what it counts. */
export async function askFigure(
  words: string,
): Promise<Omit<Extract<Decision, { decision: 'mark as figure' }>, 'passages'> | undefined> {
  const typed = await vscode.window.showInputBox({
    title: l10n.t('What figure is it? “{0}”', shorten(words, 60)),
    prompt: l10n.t('In digits: {0}', '36, 20%, $75 million, 1.5 bn EUR, 4 years, 12 km, 3rd'),
    value: figureFrom(words) ? words : '',
    validateInput: (value) =>
      figureFrom(value) ? undefined : l10n.t('Write it as a figure: {0}', '36, 20%, $75 million, 4 years'),
  })
  const figure = typed === undefined ? undefined : figureFrom(typed)
  if (!figure) return undefined
  if (figure.kind === 'ordinal') return { decision: 'mark as figure', ...figure }
  const counted = await vscode.window.showInputBox({
    title: l10n.t('What does it count? “{0}”', shorten(words, 60)),
    prompt: l10n.t('In the words of the article, such as “{0}”. Leave empty for nothing.', 'countries'),
    validateInput: (value) => tooLong(value, bounds.name),
  })
  if (counted === undefined) return undefined
  const what = oneLine(counted)
  return { decision: 'mark as figure', ...figure, ...(what ? { counted: what } : {}) }
}

/** Asks for a note; undefined when none is given. */
export async function askNote(words: string, before = ''): Promise<string | undefined> {
  const note = await vscode.window.showInputBox({
    title: l10n.t('Note on “{0}”', shorten(words, 60)),
    prompt: l10n.t('It is kept with the folder, and shown on hover and in the view Decisions.'),
    value: before,
    validateInput: (value) => tooLong(value, bounds.note),
  })
  return note === undefined ? undefined : oneLine(note) || undefined
}

/** Says that a passage is too long to be kept. */
export function tellTooLong(): void {
  const text = l10n.t('Choose a shorter passage: up to {0} characters are kept.', numeral(bounds.quote))
  void vscode.window.showInformationMessage(unlinked(text))
}

function tooLong(value: string, most: number): string | undefined {
  return value.length > most ? l10n.t('Up to {0} characters.', numeral(most)) : undefined
}

/** Speakers, those of the article first, each with what is known of them; those who say most come first. */
function speakersIn(library: Library, uri: string): NameItem[] {
  const own = library.get(uri)
  const others = library.entries().filter((entry) => entry.uri !== uri)
  const items = new Map<string, NameItem>()
  for (const [entries, where] of [
    [own ? [own] : [], l10n.t('in this article')] as const,
    [others, l10n.t('in others')] as const,
  ]) {
    const counts = new Map<string, { name: string; count: number }>()
    for (const { article } of entries)
      for (const { speaker } of statementsOf(article)) {
        const known = counts.get(foldName(speaker)) ?? { name: speaker, count: 0 }
        counts.set(foldName(speaker), { ...known, count: known.count + 1 })
      }
    for (const [key, { name }] of [...counts].sort((a, b) => b[1].count - a[1].count))
      if (!items.has(key)) items.set(key, { label: noIcon(name), description: where, name })
  }
  return [...items.values()]
}

/** Articles name countries in English. */
function rank(code: string, words: string): number {
  return words.toLowerCase().includes(shortName(code).toLowerCase()) ? 1 : 0
}
