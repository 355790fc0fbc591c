/** Words and marks around a place in the text, found by looking only as far as needed. */

const wordChar = /[\p{L}\p{N}.'’&$%]/u

export interface Neighbour {
  text: string
  start: number
  end: number
}

/** The word that ends at or before `i`, or the mark between; empty at the start of the line. */
export function before(text: string, i: number): Neighbour {
  let end = i
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\u00a0')) end--
  if (end === 0 || text[end - 1] === '\n') return { text: '', start: end, end }
  let start = end - 1
  if (wordChar.test(text[start] as string)) while (start > 0 && wordChar.test(text[start - 1] as string)) start--
  return { text: text.slice(start, end), start, end }
}

/** The word that starts at or after `i`, or the mark; empty at the end of the line. */
export function after(text: string, i: number): Neighbour {
  let start = i
  while (start < text.length && (text[start] === ' ' || text[start] === '\u00a0')) start++
  if (start >= text.length || text[start] === '\n') return { text: '', start, end: start }
  let end = start + 1
  if (wordChar.test(text[start] as string)) while (end < text.length && wordChar.test(text[end] as string)) end++
  while (end > start + 1 && /[.'’,]/.test(text[end - 1] as string) && !/^(?:\p{L}\.)+$/u.test(text.slice(start, end)))
    end--
  return { text: text.slice(start, end), start, end }
}

/** Does the word begin with a capital? */
export function capitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** Lower case, ’ as ', a possessive taken off. */
export function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$|'$/, '')
}
