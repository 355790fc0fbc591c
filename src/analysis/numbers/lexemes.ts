import type { SentenceNode, Token } from '../tree.ts'
import { vulgarFraction } from './figures.ts'

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

const code =
  /(?:[A-Z]{1,6}|[A-Z][a-z]+)-\d[\w-]*|(?!USD|GBP|EUR|Rs)[A-Za-z]{1,12}\d[\w-]*|(?!mid-|pre-|sub-)[a-z]{3}-\d+[a-z]\b/y
const initials = /(?:[A-Za-z]\.){2,}/y
const address = /(?:https?:\/\/|www\.)\S+/y
const time = /\d{1,2}:\d\d(?::\d\d)?/y
const joined = /\+?\d+(?:[-./]\d+){2,}\b|\+\d{1,3}(?:[ -]\d{2,4}){2,4}\b|0\d{2,5}(?:[ -]\d{3,8}){1,2}\b/y
const dialled = /\(0?\d{3,5}\) ?\d{3,4}[- ]?\d{3,4}\b/y
const figure =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]\d|\d)|(?<!\d,)\d+,\d{1,2}(?![\d,])|\d+\.\d+(?:e[+-]?\d+)?|\.\d+|\d+/y
const mark = />=|<=|=>|--+|./sy

/**
 * The lexemes of a sentence, or none when nothing in it can be a number. Plain words are taken over from its tokens; only
 * what lies between them is scanned again, since a figure may run over several tokens ("40 000").
 */
export function lexSentence(text: string, sentence: SentenceNode, triggers: ReadonlySet<string>): Lexeme[] {
  const { children: tokens } = sentence
  if (!tokens.some((token) => triggers.has(token.lower) || (!token.plain && holdsNumber(token, triggers)))) return []
  const out: Lexeme[] = []
  let last = -1
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    if (isWord(token)) {
      const { text, lower, start, end } = token
      out.push({ kind: 'word', text, lower, start, end, glued: last === start })
      last = end
      i++
      continue
    }
    let j = i + 1
    while (j < tokens.length && !isWord(tokens[j] as Token)) j++
    for (const lexeme of lex(text, token.start, (tokens[j - 1] as Token).end)) {
      if (last === lexeme.start) lexeme.glued = true
      last = lexeme.end
      out.push(lexeme)
    }
    i = j
  }
  return out
}

/** Is the token, no plain word, a figure, or does it hold one or a word that a number can be made of? */
function holdsNumber({ type, text, lower }: Token, triggers: ReadonlySet<string>): boolean {
  const first = text.charCodeAt(0)
  if (isDigit(first)) return true
  if (type === 'mark' || text.length === 1) return first > 127 && vulgarFraction(text) !== undefined
  if (isDigit(text.charCodeAt(text.length - 1))) return true
  return text.includes('-') && lower.split('-').some((part) => isDigit(part.charCodeAt(0)) || triggers.has(part))
}

/** May the token be taken over as it is? Not what an address begins with. */
function isWord({ plain, text }: Token): boolean {
  return plain && text !== 'https' && text !== 'http' && text !== 'www'
}

/** Is it a word with a capital first? */
export function isCapital(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && /^\p{Lu}/u.test(lexeme.text)
}

/** Is it "a" or "an"? */
export function isArticle(lexeme: Lexeme | undefined): boolean {
  return lexeme?.lower === 'a' || lexeme?.lower === 'an'
}

/** Splits the text between `from` and `to` into figures, words and marks, in one pass. */
function lex(text: string, from: number, to: number): Lexeme[] {
  const out: Lexeme[] = []
  let last = -1
  for (let i = from; i < to; ) {
    const char = text.charCodeAt(i)
    if (isSpace(char)) {
      i++
      continue
    }
    const [kind, end] = isLetter(char) ? wordAt(text, i) : figureAt(text, i, char)
    const piece = text.slice(i, end)
    const lower = kind === 'word' ? piece.toLowerCase().replaceAll('’', "'") : piece
    out.push({ kind, text: piece, lower, start: i, end, glued: i === last })
    i = last = end
  }
  return out
}

type Piece = [Lexeme['kind'], number]

/** A word, or what begins like one: a code ("F-16"), initials ("p.m."), an address. */
function wordAt(text: string, start: number): Piece {
  let end = start + 1
  for (; ; end++) {
    const char = text.charCodeAt(end)
    if (isLetter(char)) continue
    if ((char !== 0x27 && char !== 0x2019) || !isLetter(text.charCodeAt(end + 1))) break
  }
  const next = text.charCodeAt(end)
  if (isDigit(next) || (next === 0x2d && isDigit(text.charCodeAt(end + 1)))) {
    const found = sticky(code, text, start)
    if (found > end) return ['opaque', found]
  } else if (next === 0x2e && end === start + 1) {
    const found = sticky(initials, text, start)
    if (found) return ['word', found]
  } else if ((next === 0x3a || next === 0x2e) && /^(?:https?|www)$/.test(text.slice(start, end))) {
    const found = sticky(address, text, start)
    if (found) return ['opaque', found]
  }
  return ['word', end]
}

/** A figure, a time, a date, a telephone number; or a mark. */
function figureAt(text: string, start: number, char: number): Piece {
  if (isDigit(char) || ((char === 0x2b || char === 0x2e) && isDigit(text.charCodeAt(start + 1)))) {
    const clock = sticky(time, text, start)
    if (clock) return ['opaque', clock]
    const several = sticky(joined, text, start)
    if (several) return ['date', several]
    const one = sticky(figure, text, start)
    if (one) return ['figure', one]
  }
  if (char === 0x28 && isDigit(text.charCodeAt(start + 1))) {
    const number = sticky(dialled, text, start)
    if (number) return ['opaque', number]
  }
  return ['mark', sticky(mark, text, start)]
}

function sticky(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : 0
}

function isSpace(char: number): boolean {
  return char === 32 || (char >= 9 && char <= 13) || char === 0xa0 || char === 0x202f || char === 0x2009
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57
}

/** Letters of the Latin script, and µ. */
function isLetter(char: number): boolean {
  if (char < 128) return (char >= 97 && char <= 122) || (char >= 65 && char <= 90)
  return (char >= 0xc0 && char < 0x250) || char === 0xb5 || char === 0x3bc
}
