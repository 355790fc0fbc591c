import type { Span } from '../analysis/article.ts'

/** A passage of an article that a link leads to. */
export interface Passage extends Span {
  uri: string
}

/** The command that shows a passage in its article; its arguments are `uri`, `start`, `end`. */
export const revealCommand = 'crossread.reveal'

/** Line and column, both from 0; the column in UTF-16 code units. */
export interface Place {
  line: number
  column: number
}

/**
 * Where an offset lies, by lines as VS Code counts them: ended by CRLF, LF or CR and nothing else.
 *
 * An editor gives every line of a file the same end, so an offset into a file with mixed line ends is not one into its
 * document; line and column are the same in both.
 */
export function placeAt(text: string, offset: number): Place {
  let line = 0
  let lineStart = 0
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) {
    if (index + end.length > offset) break
    line += 1
    lineStart = index + end.length
  }
  return { line, column: Math.min(offset, text.length) - lineStart }
}

/** The arguments of the command `crossread.reveal`, checked: a command can be called by anyone. */
export function passageFrom(uri: unknown, start: unknown, end: unknown): Passage | undefined {
  if (typeof uri !== 'string' || !isOffset(start) || !isOffset(end) || end < start) return undefined
  return { uri, start, end }
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}
