import type { Token } from '../tree.ts'
import { isAbbreviation } from './abbreviations.ts'

/**
 * Collects the words and marks of a paragraph, given by their offsets in it, and mends them: a full stop at a word's end
 * stays with abbreviations only; the parts of a figure ("10,000", "3.5") become one word; two single quotes become one
 * mark.
 */
export class TokenList {
  readonly all: Token[] = []
  readonly #paragraph: string
  readonly #base: number

  /** @param base offset of the paragraph in the article, added to every token */
  constructor(paragraph: string, base: number) {
    this.#paragraph = paragraph
    this.#base = base
  }

  /** Adds a word that needs no mending. `plain` as in `Token`; `folds`: is it written otherwise in lower case? */
  addPlainWord(start: number, end: number, plain: boolean, folds: boolean): void {
    const text = this.#paragraph.slice(start, end)
    const lower = folds ? text.toLowerCase().replaceAll('’', "'") : text
    this.all.push({ type: 'word', start: this.#base + start, end: this.#base + end, text, lower, plain })
  }

  /** Adds a mark of one character that needs no mending. */
  addPlainMark(at: number): void {
    const text = this.#paragraph.charAt(at)
    this.all.push({ type: 'mark', start: this.#base + at, end: this.#base + at + 1, text, lower: text, plain: false })
  }

  /** Adds a word of parse-english's, which may begin with quotation marks and end in a full stop. */
  addWord(start: number, end: number): void {
    let from = start
    while (from < end && /["“”«»„]/.test(this.#paragraph[from] as string)) this.#push('mark', from, ++from)
    const stop = stopsAtEnd(this.#paragraph.slice(from, end)) ? end - 1 : end
    if (from < stop && !this.#joinFigure(from, stop)) this.#push('word', from, stop)
    if (stop < end) this.#push('mark', Math.max(stop, from), end)
  }

  /** Adds a mark, or joins it to what it belongs to. */
  addMark(start: number, end: number): void {
    const last = this.all.at(-1)
    if (last?.end !== this.#base + start || !this.#joins(last, start, end)) this.#push('mark', start, end)
    else {
      this.all.pop()
      this.#push(last.type, last.start - this.#base, end)
    }
  }

  /** Does the mark belong to the token that it touches? */
  #joins(last: Token, start: number, end: number): boolean {
    const mark = this.#paragraph.slice(start, end)
    if (last.type === 'word')
      return mark === '.' ? isAbbreviation(last.text) : mark[0] === '’' && this.#isPossessive(start, last)
    // "…" typed as dots, "--", and '' are one mark.
    return last.text.at(-1) === mark && /^['`.-]$/.test(mark)
  }

  #push(type: Token['type'], start: number, end: number): void {
    const text = this.#paragraph.slice(start, end)
    const lower = text.toLowerCase().replaceAll('’', "'")
    const plain = type === 'word' && plainWord.test(text)
    this.all.push({ type, start: this.#base + start, end: this.#base + end, text, lower, plain })
  }

  /** "the allies’ plan": an apostrophe after s with a small word to come, no single quotation being open before it. */
  #isPossessive(at: number, last: Token): boolean {
    if (!/s$/i.test(last.text) || !/^’\s\p{L}/u.test(this.#paragraph.slice(at, at + 3))) return false
    return this.#paragraph.lastIndexOf('‘', at) < 0
  }

  /** Joins "10" + "," + "000" and the like into the figure before it; true when it did. */
  #joinFigure(start: number, end: number): boolean {
    const mark = this.all.at(-1)
    const figure = this.all.at(-2)
    if (mark?.type !== 'mark' || figure?.type !== 'word') return false
    if (mark.end !== this.#base + start || figure.end !== mark.start || !/\d$/.test(figure.text)) return false
    const next = this.#paragraph.slice(start, end)
    if (!(mark.text === ',' && /^\d{3}(?!\d)/.test(next)) && !(mark.text === '.' && /^\d/.test(next))) return false
    this.all.splice(-2)
    this.#push('word', figure.start - this.#base, end)
    return true
  }
}

/** Latin letters (and µ) alone, with or without apostrophes between them. */
const plainWord =
  /^[A-Za-z\u00b5\u00c0-\u024f\u03bc](?:['’A-Za-z\u00b5\u00c0-\u024f\u03bc]*[A-Za-z\u00b5\u00c0-\u024f\u03bc])?$/

/** Does the word end in a full stop that is not an abbreviation's? */
function stopsAtEnd(word: string): boolean {
  return word.endsWith('.') && !isAbbreviation(word.slice(0, -1))
}
