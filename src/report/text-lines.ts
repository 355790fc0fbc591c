/** Styles text for a terminal; the names are those of Node's `styleText`. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan'
export type Colour = (style: Style, text: string) => string

/** Where a report is to be read. */
export interface Page {
  /** Columns. */
  width: number
  colour: Colour
}

/** No colour. */
export const plain: Colour = (_style, text) => text

/** Text from articles and file names on one line, without the control characters that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** Cut to a width, with an ellipsis. */
export function cut(text: string, width: number): string {
  const characters = [...text]
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, Math.max(0, width - 1))
        .join('')
        .trimEnd()}…`
}

/** Filled up with spaces to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length))
}

/** Broken at words into lines of at most `width` columns, the first behind `first`, the others behind `rest`. */
export function wrapped(text: string, width: number, first: string, rest: string): string[] {
  const lines: string[] = []
  let line = first
  let words = 0
  for (const word of text.split(' ')) {
    if (words && line.length + 1 + word.length > width) {
      lines.push(line)
      line = rest
      words = 0
    }
    line += words++ ? ` ${word}` : word
  }
  return [...lines, line]
}
