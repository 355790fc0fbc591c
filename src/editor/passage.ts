import type { Span } from '../analysis/article.ts'

/** A passage of an article that a link leads to. */
export interface Passage extends Span {
  uri: string
}

/** The command that shows a passage in its article; its arguments are `uri`, `start`, `end`. */
export const revealCommand = 'crossread.reveal'

/** The type of the editor tab that shows a comparison. */
export const comparisonPage = 'crossread.table'

/** Line and column, both from 0; the column in UTF-16 code units. */
export interface Place {
  line: number
  column: number
}

/**
 * The lines of a text as VS Code counts them: ended by CRLF, LF or CR and nothing else.
 *
 * An editor gives every line of a file the same end, so an offset into a file with mixed line ends is not one into its
 * document; line and column are the same in both.
 */
export class Lines {
  readonly #starts = [0]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(index + end.length)
  }

  /** Where an offset lies; the text's end for one beyond it. */
  placeAt(offset: number): Place {
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return { line: low, column: Math.min(offset, this.#length) - (this.#starts[low] as number) }
  }
}

/** The arguments of the command `crossread.reveal`, checked: a command can be called by anyone. */
export function passageFrom(uri: unknown, start: unknown, end: unknown): Passage | undefined {
  if (typeof uri !== 'string' || !isOffset(start) || !isOffset(end) || end < start) return undefined
  return { uri, start, end }
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}
