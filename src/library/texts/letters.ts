/** How many characters of a text are letters, and of what kind. */
export interface Letters {
  letters: number
  /** Of those, in the Latin script. */
  latin: number
  /** Combining marks and white space. */
  between: number
  /** Runs of letters. */
  words: number
}

const [latin, letter, between, other] = [1, 2, 3, 4]
/** By UTF-16 code unit, as far as it was asked for: asking once for each is what makes counting fast. */
const kinds = new Uint8Array(0x10000)

export function lettersIn(text: string): Letters {
  const found: Letters = { letters: 0, latin: 0, between: 0, words: 0 }
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (code > 0xffff) at++
    const kind = code > 0xffff ? kindOf(code) : knownKind(code)
    const isLetter = kind === latin || kind === letter
    if (isLetter) found.letters++
    if (kind === latin) found.latin++
    if (kind === between) found.between++
    if (isLetter && !inWord) found.words++
    inWord = isLetter
  }
  return found
}

function knownKind(code: number): number {
  if (!kinds[code]) kinds[code] = kindOf(code)
  return kinds[code] as number
}

function kindOf(code: number): number {
  const character = String.fromCodePoint(code)
  if (/\p{L}/u.test(character)) return /\p{Script=Latin}/u.test(character) ? latin : letter
  return /[\p{M}\s]/u.test(character) ? between : other
}
