import * as l10n from '@vscode/l10n'
import type { AnnotatedArticle, Annotation, Span } from '../analysis/article.ts'
import { shorten } from '../wording.ts'
import type { Markable, Spoken } from './format.ts'
import { notA } from './wording.ts'

/** Something that a reader can decide about a passage; what it needs to know is still to be asked. */
export type Choice = Span & { text: string } & (
    | { kind: 'another speaker'; of: Spoken; speaker: string | null }
    | { kind: 'not'; what: Markable }
    | { kind: 'mark'; what: Markable; known: boolean }
    | { kind: 'note' }
  )

/** A reader's selection may leave out a mark, or take in a word more. */
const opening = /[“‘"'«„]/
const closing = /[”’"'»“]/

/**
 * What can be decided about what is marked at a place (what is selected as a whole, then innermost first), and about the
 * passage itself.
 *
 * @param selection of the reader, offsets into `text`; where it is empty, what lies around the caret counts
 */
export function choicesAt(article: AnnotatedArticle, text: string, selection: Span): Choice[] {
  const caret = selection.start === selection.end
  const found = article.annotations
    .filter((one) => one.type !== 'boilerplate' && (caret ? holds(one, selection.start) : meets(one, selection)))
    .sort((a, b) => rank(a, selection) - rank(b, selection) || a.end - a.start - (b.end - b.start))
  const passage = caret ? wordAt(text, selection.start) : trimmed(text, selection)
  const known = found.flatMap((one) => about(one, text))
  const notes = [found[0], passage].flatMap((one) => (one ? [{ ...spanned(text, one), kind: 'note' as const }] : []))
  // Where something is marked at the caret, that is what the reader means.
  const marks = passage && !(caret && found.length) ? marksFor(text, passage, found, caret) : []
  return distinct([...known, ...marks, ...(caret ? notes.slice(0, 1) : notes.slice(-1))])
}

/** What a choice is called: "Not a country", "Said by Ana Ruiz? Another speaker…". */
export function choiceLabel(choice: Choice): string {
  switch (choice.kind) {
    case 'another speaker':
      return choice.of === 'speaker' ? l10n.t('Stands for somebody else…') : l10n.t('Another speaker…')
    case 'not':
      return notA(choice.what)
    case 'mark':
      return choice.known ? anotherOne()[choice.what] : markAs()[choice.what]
    case 'note':
      return l10n.t('Add note…')
  }
}

/** What it is about: “Jordan”, now Jordan. */
export function choiceDetail(choice: Choice): string {
  const words = shorten(choice.text, 80)
  if (choice.kind !== 'another speaker') return l10n.t('“{0}”', words)
  return choice.speaker === null ? l10n.t('“{0}”, now nobody', words) : l10n.t('“{0}”, now {1}', words, choice.speaker)
}

const anotherOne = (): Readonly<Record<Markable, string>> => ({
  country: l10n.t('Another country…'),
  figure: l10n.t('Another figure…'),
  quote: l10n.t('Another quote…'),
  statement: l10n.t('Another statement…'),
  speaker: l10n.t('Another speaker…'),
})

const markAs = (): Readonly<Record<Markable, string>> => ({
  country: l10n.t('Mark as a country…'),
  figure: l10n.t('Mark as a figure…'),
  quote: l10n.t('Mark as a quote…'),
  statement: l10n.t('Mark as a statement…'),
  speaker: l10n.t('Mark as a speaker…'),
})

function about(annotation: Annotation, text: string): Choice[] {
  const passage = spanned(text, annotation)
  switch (annotation.type) {
    case 'country':
      return [
        { ...passage, kind: 'not', what: 'country' },
        { ...passage, kind: 'mark', what: 'country', known: true },
      ]
    case 'number':
      return [
        { ...passage, kind: 'not', what: 'figure' },
        { ...passage, kind: 'mark', what: 'figure', known: true },
      ]
    case 'speaker':
      return [
        { ...passage, kind: 'another speaker', of: 'speaker', speaker: annotation.name },
        { ...passage, kind: 'not', what: 'speaker' },
      ]
    case 'quote':
      return [
        { ...passage, kind: 'another speaker', of: 'quote', speaker: annotation.speaker },
        { ...passage, kind: 'not', what: 'quote' },
      ]
    case 'attribution':
      return [
        { ...passage, kind: 'another speaker', of: 'statement', speaker: annotation.speaker },
        { ...passage, kind: 'not', what: 'statement' },
      ]
    default:
      return []
  }
}

/** What the passage can be marked as: at a caret, what one word may be. */
function marksFor(text: string, passage: Span, found: readonly Annotation[], caret: boolean): Choice[] {
  const kinds: readonly Markable[] = caret
    ? ['country', 'figure', 'speaker']
    : ['statement', 'quote', 'speaker', 'country', 'figure']
  const types = { statement: 'attribution', quote: 'quote', speaker: 'speaker', country: 'country', figure: 'number' }
  return kinds
    .filter((what) => !found.some((one) => one.type === types[what] && covers(one, passage)))
    .map((what): Choice => {
      const span = what === 'quote' ? withMarks(text, passage) : passage
      return { ...spanned(text, span), kind: 'mark', what, known: false }
    })
}

/** A direct quotation is both a quote and a statement: what is said of one is said of the other. */
function distinct(choices: readonly Choice[]): Choice[] {
  const quotes = choices.filter((one) => one.kind === 'another speaker' && one.of === 'quote')
  return choices.filter(
    (one) =>
      !(
        ((one.kind === 'another speaker' && one.of === 'statement') ||
          (one.kind === 'not' && one.what === 'statement')) &&
        quotes.some((quote) => covers(quote, one))
      ),
  )
}

/** Do both stand for nearly the same stretch, quotation marks and full stops apart? */
function covers(one: Span, other: Span): boolean {
  return Math.abs(one.start - other.start) <= 2 && Math.abs(one.end - other.end) <= 2
}

/** What is selected as a whole comes before what lies in it. */
function rank(found: Span, selection: Span): number {
  return covers(found, selection) ? 0 : 1
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function spanned(text: string, { start, end }: Span): Span & { text: string } {
  return { start, end, text: text.slice(start, end) }
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = from + words.trim().length
  return to > from ? { start: from, end: to } : undefined
}

/** The word around an offset, without an 's. */
function wordAt(text: string, offset: number): Span | undefined {
  for (const { 0: word, index } of text
    .slice(Math.max(0, offset - 100), offset + 100)
    .matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,-]*(?<![.,-])/gu)) {
    const start = Math.max(0, offset - 100) + index
    if (start <= offset && offset <= start + word.length) return { start, end: start + word.length }
  }
  return undefined
}

/** With the quotation marks that stand right around it. */
function withMarks(text: string, { start, end }: Span): Span {
  const marked = opening.test(text[start - 1] ?? '') && closing.test(text[end] ?? '')
  return marked ? { start: start - 1, end: end + 1 } : { start, end }
}
