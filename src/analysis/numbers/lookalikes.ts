import type { Amount } from './amounts.ts'
import { isContentWord, isPluralNoun } from './counted.ts'
import references from './data/references.json' with { type: 'json' }
import { isCapital, type Lexeme } from './lexemes.ts'

const referenceWords = new Set(references.references)
const oneNext = new Set(references.oneNext)
const streets = new Set(references.streets)
const names = new Set(references.names)
/** What is numbered by an ordinal in its name: "the 101st Airborne". */
const corps = new Set(references.corps)
const notAfter = references.notAfter
const idioms = new Map<string, string[]>()
for (const idiom of references.idioms) {
  const first = idiom.split(/[\s-]/)[0] as string
  idioms.set(first, [...(idioms.get(first) ?? []), idiom])
}

/** Is the amount only number-like: a name, a reference, an address, a pronoun ("No. 10", "Boeing 777", "the one who")? */
export function isNoQuantity(text: string, lexemes: Lexeme[], amount: Amount): boolean {
  const { numeral, first, next, kind } = amount
  const lead = lexemes[numeral.first] as Lexeme
  const before = lexemes[first - 1]
  const after = lexemes[next]
  if (/^[#@_]$/.test(before?.text ?? '') || after?.text === '@') return true
  if (isIdiom(text, lead, lexemes[numeral.next - 1] as Lexeme)) return true
  if (kind === 'ordinal') return isNamedOrdinal(lexemes, amount)
  if (lead.lower === 'one' && numeral.next === numeral.first + 1 && kind === 'count') return isPronoun(lexemes, amount)
  if (kind === 'vague') return isCapital(lead) && isCapital(before) && !isTitleCase(lexemes)
  if (kind !== 'count') return false
  if (numeral.digits) {
    if (after?.kind === 'word' && (after.glued || /^(?:am|pm|a\.m\.|p\.m\.|o'clock|gmt)$/.test(after.lower)))
      return true
    if (joinedBySlash(lexemes, amount) || isAddress(lexemes, amount)) return true
  }
  return isReference(lexemes, amount) || isName(lexemes, amount)
}

function isIdiom(text: string, lead: Lexeme, last: Lexeme): boolean {
  const list = idioms.get(lead.lower)
  if (list) {
    const here = text.slice(lead.start, lead.start + 24).toLowerCase()
    if (list.some((idiom) => here.startsWith(idiom) && !/[a-z]/.test(here[idiom.length] ?? ' '))) return true
  }
  if (lead.kind !== 'word') return false
  const before = text.slice(Math.max(0, lead.start - 16), last.end).toLowerCase()
  return notAfter.some((phrase) => before.endsWith(phrase) && !/[a-z]/.test(before.at(-phrase.length - 1) ?? ' '))
}

/** "Fifth Avenue", "First Amendment", "the Third Reich": an ordinal in a name; and "a second" of time. */
function isNamedOrdinal(lexemes: Lexeme[], { numeral, next }: Amount): boolean {
  const word = lexemes[numeral.next - 1] as Lexeme
  const after = lexemes[next]
  if (word.lower === 'second' && isSecondOfTime(lexemes, numeral.first, after)) return true
  if (after && streets.has(after.lower)) return true
  if (isTitleCase(lexemes) || numeral.first === 0) return false
  if (!after || !isCapital(after)) return false
  if (isCapital(word)) return true
  for (let i = next; isCapital(lexemes[i]); i++) if (corps.has((lexemes[i] as Lexeme).lower)) return true
  return false
}

/** "The second was late", "a second later": a moment, or a pronoun; but "a second bomb", "the second-largest". */
function isSecondOfTime(lexemes: Lexeme[], at: number, after: Lexeme | undefined): boolean {
  if (after?.text === '-' ? after.glued : isContentWord(after)) return false
  return /^(?:an?|the|this|that|each|every|per|split|one)$/.test(lexemes[at - 1]?.lower ?? '')
}

/** "one" is a number before a noun ("one person") and after a quantifying word, not by itself. */
function isPronoun(lexemes: Lexeme[], { numeral, next }: Amount): boolean {
  const after = lexemes[next]
  const before = lexemes[numeral.first - 1]?.lower ?? ''
  if (/^(?:this|that|the|each|every|any|no|which|another|other|first|only|new|old|good|some)$/.test(before)) return true
  if (/^(?:last|more|single)$/.test(after?.lower ?? '')) return false
  if (after?.text === '-' && after.glued) return !isContentWord(lexemes[next + 1])
  return after?.kind !== 'word' || oneNext.has(after.lower) || !isContentWord(after) || /(?:ly|ed)$/.test(after.lower)
}

/** "No. 10", "Article 5", "World War Two", "page 7". */
function isReference(lexemes: Lexeme[], { first }: Amount): boolean {
  let i = first - 1
  const stop = lexemes[i]?.text === '.'
  if (stop) i--
  const word = lexemes[i]
  if (word?.kind !== 'word') return false
  return stop ? /^(?:no|nos|vol|art|sec|prop|rev|apt|cat|rt|sr)$/.test(word.lower) : referenceWords.has(word.lower)
}

/** A capitalised word before, and nothing counted after: "Boeing 777", "Channel Four", "Group of Seven"; or "the Seven Sisters". */
function isName(lexemes: Lexeme[], { first, next, numeral }: Amount): boolean {
  const before = lexemes[first - 1]
  const lead = lexemes[numeral.first] as Lexeme
  if (!before || isTitleCase(lexemes)) return false
  const after = lexemes[next]
  if (lead.kind === 'word' && isCapital(lead) && isCapital(after) && (before.kind === 'word' || before.text === ','))
    return true
  if (before.kind !== 'word') return false
  const counts =
    isContentWord(after) && (isPluralNoun(after) || isContentWord(lexemes[next + 1]) || !/^\p{Lu}/u.test(after.text))
  if (isCapital(lead) && lead.kind === 'word') {
    if (isCapital(before)) return true
    if (/^(?:of|the)$/.test(before.lower)) return !counts || isCapital(after)
  }
  const sentenceStart = first - 1 === 0 || /^["“«‘']$/.test(lexemes[first - 2]?.text ?? '')
  return numeral.digits && !sentenceStart && /^\p{Lu}\p{Ll}/u.test(before.text) && !counts && /^\d+$/.test(lead.text)
}

/** "9/11", "24/7", and figures joined by a slash that are no fraction. */
function joinedBySlash(lexemes: Lexeme[], { numeral, next, first }: Amount): boolean {
  const written = lexemes
    .slice(numeral.first, numeral.next)
    .map((lexeme) => lexeme.text)
    .join('')
  if (names.has(written)) return true
  const slashAfter = lexemes[next]?.text === '/' && lexemes[next]?.glued && lexemes[next + 1]?.kind === 'figure'
  const slashBefore = lexemes[first - 1]?.text === '/' && lexemes[first]?.glued
  return slashAfter === true || slashBefore === true
}

/** "123 Random Street", "PA 23456". */
function isAddress(lexemes: Lexeme[], { first, next, numeral }: Amount): boolean {
  if (/^\d{5}$/.test(lexemes[numeral.first]?.text ?? '') && /^[A-Z]{2}$/.test(lexemes[first - 1]?.text ?? ''))
    return true
  if (lexemes[next]?.lower === 'block' && /^\d+00$/.test(lexemes[numeral.first]?.text ?? '')) return true
  for (let i = next; i < next + 4 && /^\p{Lu}/u.test(lexemes[i]?.text ?? ''); i++)
    if (i > next && streets.has((lexemes[i] as Lexeme).lower)) return true
  return isHouseNumber(lexemes, numeral.first, next)
}

/** "2231 Royal", "8024 Turtle Creek": a plain figure before a name that is not in the plural. */
function isHouseNumber(lexemes: Lexeme[], at: number, next: number): boolean {
  if (!/^[1-9]\d{2,4}$/.test(lexemes[at]?.text ?? '') || isTitleCase(lexemes)) return false
  let i = next
  while (isCapital(lexemes[i])) i++
  return i > next && !isPluralNoun(lexemes[i - 1] as Lexeme) && !isContentWord(lexemes[i])
}

/** The last line asked about, with the answer: a line's questions come one after another. */
let titleCase: { lexemes: Lexeme[]; answer: boolean } | undefined

/** Do nearly all words of the line begin with a capital, as in headings? */
function isTitleCase(lexemes: Lexeme[]): boolean {
  if (titleCase?.lexemes === lexemes) return titleCase.answer
  const words = lexemes.filter((lexeme) => lexeme.kind === 'word' && lexeme.text.length > 3)
  const capitals = words.filter(isCapital).length
  const answer = lexemes.at(-1)?.text !== '.' && capitals > 2 && (words.length - capitals) * 4 <= capitals
  titleCase = { lexemes, answer }
  return answer
}
