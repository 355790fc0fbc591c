import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Span } from '../../analysis/article.ts'
import { type Choice, choiceDetail, choiceLabel, choicesAt } from '../../decisions/choices.ts'
import { bounds, type Decision } from '../../decisions/format.ts'
import type { Entry, Library } from '../../library/library.ts'
import { mayHoldArticle } from '../documents.ts'
import { passageFrom } from '../passage.ts'
import { noIcon } from '../plain-text.ts'
import type { Readings } from '../readings.ts'
import { askCountry, askFigure, askNote, askSpeaker, tellTooLong } from './ask.ts'
import { decidedAt } from './decided-at.ts'
import { type Deciding, summary } from './deciding.ts'
import type { Kept } from './decision-files.ts'

/** The commands' arguments, all optional, are `uri`, `start`, `end`, and the label of the choice. */
export const correctCommand = 'crossread.correct'
export const addNoteCommand = 'crossread.addNote'

type Item = vscode.QuickPickItem & ({ choice: Choice } | { kept: Kept } | { choice?: undefined })
type Own<D> = D extends unknown ? Omit<D, 'passages'> : never

/** Lets readers correct what an article is read as, from the editor. */
export class Correcting {
  readonly #deciding: Deciding
  readonly #library: Library
  readonly #readings: Readings

  constructor(deciding: Deciding, library: Library, readings: Readings) {
    this.#deciding = deciding
    this.#library = library
    this.#readings = readings
  }

  /** Command: asks what is to be corrected at the selection, or at the passage given. */
  async correct(...given: unknown[]): Promise<boolean> {
    const place = await this.#place(given)
    if (!place) return false
    const choices = choicesAt(place.entry.article, place.entry.text, place.span)
    const named = typeof given[3] === 'string' ? choices.find((choice) => keyOf(choice) === given[3]) : undefined
    if (named) return this.#settle(place.entry, named)
    const chosen = await vscode.window.showQuickPick(this.#items(place.entry, place.span, choices), {
      title: l10n.t('Correct or mark'),
      placeHolder: l10n.t('What is it really? Your decision is kept with the folder.'),
      matchOnDescription: true,
    })
    if (!chosen) return false
    if ('kept' in chosen) return this.#deciding.remove(chosen.kept)
    return chosen.choice ? this.#settle(place.entry, chosen.choice) : false
  }

  /** Command: asks for a note on the selection, or on the passage given. */
  async note(...given: unknown[]): Promise<boolean> {
    const place = await this.#place(given)
    if (!place) return false
    const choices = choicesAt(place.entry.article, place.entry.text, place.span)
    const choice = choices.find(({ kind }) => kind === 'note')
    return choice ? this.#settle(place.entry, choice) : false
  }

  /** What can be decided there, without asking. */
  async choices(document: vscode.TextDocument, span: Span): Promise<Choice[]> {
    const entry = (await this.#readings.current(document))?.entry
    return entry ? choicesAt(entry.article, entry.text, span) : []
  }

  /** The article at hand and the passage in it. */
  async #place(given: unknown[]): Promise<{ entry: Entry; span: Span } | undefined> {
    const passage = passageFrom(given[0], given[1], given[2])
    if (passage) {
      const entry = this.#library.get(passage.uri)
      return entry && passage.end <= entry.text.length ? { entry, span: passage } : undefined
    }
    const editor = vscode.window.activeTextEditor
    const document = editor?.document
    const entry =
      document && mayHoldArticle(document) && !document.isUntitled
        ? (await this.#readings.current(document))?.entry
        : undefined
    if (!editor || !document || !entry) {
      void vscode.window.showInformationMessage(
        l10n.t('Open an article first, and put the caret where something is wrong.'),
      )
      return undefined
    }
    const { start, end } = editor.selection
    return { entry, span: { start: document.offsetAt(start), end: document.offsetAt(end) } }
  }

  #items(entry: Entry, span: Span, choices: readonly Choice[]): Item[] {
    const kept = decidedAt(this.#deciding.files, entry, span)
    const back = kept.map(
      ({ kept }): Item => ({
        label: noIcon(l10n.t('Take back: {0}', summary(kept.decision))),
        kept,
      }),
    )
    const items = choices.map(
      (choice): Item => ({ label: choiceLabel(choice), description: noIcon(choiceDetail(choice)), choice }),
    )
    const line = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator })
    return [...(back.length ? [line(l10n.t('decided here')), ...back, line(l10n.t('decide'))] : []), ...items]
  }

  /** Asks what is still to be known, and decides. */
  async #settle(entry: Entry, choice: Choice): Promise<boolean> {
    if (choice.end - choice.start > bounds.quote) {
      tellTooLong()
      return false
    }
    const decision = await this.#ask(entry, choice)
    const passage = decision && this.#deciding.passage(entry.uri, choice)
    return passage ? this.#deciding.decide([{ ...decision, passages: [passage] } as Decision]) : false
  }

  async #ask({ uri }: Entry, choice: Choice): Promise<Own<Decision> | undefined> {
    const { text } = choice
    switch (choice.kind) {
      case 'not':
        return { decision: `not a ${choice.what}` }
      case 'note': {
        const note = await askNote(text)
        return note === undefined ? undefined : { decision: 'note', note }
      }
      case 'another speaker': {
        const speaker = await askSpeaker(this.#library, uri, text, choice.of !== 'speaker')
        return speaker === undefined ? undefined : { decision: 'another speaker', of: choice.of, speaker }
      }
    }
    switch (choice.what) {
      case 'country': {
        const code = await askCountry(text)
        return code === undefined ? undefined : { decision: 'mark as country', code }
      }
      case 'figure':
        return askFigure(text)
      case 'speaker': {
        const speaker = await askSpeaker(this.#library, uri, text, false)
        return speaker ? { decision: 'mark as speaker', speaker } : undefined
      }
      default: {
        const speaker = await askSpeaker(this.#library, uri, text, true)
        if (speaker === undefined) return undefined
        return { decision: `mark as ${choice.what}`, ...(speaker ? { speaker } : {}) }
      }
    }
  }
}

/** Names a choice among those at a place. */
export function keyOf(choice: Choice): string {
  return `${choiceLabel(choice)} ${choice.start} ${choice.end}`
}
