/** A piece of a sentence as the numbers see it. Offsets are UTF-16 code units into the article, end exclusive. */
export interface Lexeme {
  /** `opaque`: a code, an address, a time ("F-16", "5:30"): never a quantity. `date`: figures with hyphens or dots. */
  kind: 'figure' | 'word' | 'mark' | 'opaque' | 'date'
  text: string
  lower: string
  start: number
  end: number
  /** Does it touch the lexeme before it? */
  glued: boolean
}

const word = "[A-Za-zÀ-ɏµμ]+(?:['’][A-Za-zÀ-ɏ]+)*"
const parts = [
  String.raw`(?<address>(?:https?:\/\/|www\.)\S+)`,
  String.raw`(?<code>(?:[A-Z]{1,6}|[A-Z][a-z]+)-\d[\w-]*|(?!USD|GBP|EUR|Rs)[A-Za-z]{1,12}\d[\w-]*|[a-z]{3}-\d+[a-z]\b)`,
  String.raw`(?<time>\d{1,2}:\d\d(?::\d\d)?)`,
  String.raw`(?<joined>\+?\d+(?:[-./]\d+){2,}\b|\+\d{1,3}(?:[ -]\d{2,4}){2,4}\b)`,
  String.raw`(?<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]\d|\d)|(?<!\d,)\d+,\d{1,2}(?![\d,])|\d+\.\d+(?:e[+-]?\d+)?|\.\d+|\d+)`,
  String.raw`(?<letters>(?:[A-Za-z]\.){2,}|${word})`,
  String.raw`(?<mark>>=|<=|=>|--+|\S)`,
]
const pattern = new RegExp(`\\s*(?:${parts.join('|')})`, 'gy')

/** Figures and number words; a sentence without any needs no closer look. */
export const trigger =
  /[\d½¼¾⅓⅔⅛⅜⅝⅞]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twent|thirt|fort|fourty|fift|sixt|sevent|eight|ninet|hundred|thousand|million|billion|trillion|dozen|doz|tens|scores|half|halves|third|quarter|first|second|fifth|sixth|ninth|tenth|twelfth|eleventh|nought|naught|zero|couple|lakh|crore|percent|per cent|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/i

/** Splits the text between `from` and `to` into figures, words and marks, in one pass. */
export function lex(text: string, from: number, to: number): Lexeme[] {
  const out: Lexeme[] = []
  pattern.lastIndex = from
  let last = from
  while (last < to) {
    const match = pattern.exec(text)
    if (!match) break
    const { address, code, time, joined, figure, letters } = match.groups as Record<string, string | undefined>
    const piece = match[0].trimStart()
    const start = pattern.lastIndex - piece.length
    if (start >= to) break
    const kind = address || code || time ? 'opaque' : joined ? 'date' : figure ? 'figure' : letters ? 'word' : 'mark'
    const lower = kind === 'word' ? piece.toLowerCase().replaceAll('’', "'") : piece
    out.push({ kind, text: piece, lower, start, end: start + piece.length, glued: start === last && out.length > 0 })
    last = pattern.lastIndex
  }
  return out
}
