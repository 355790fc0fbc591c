import nouns from './data/nouns.json' with { type: 'json' }
import { isCapital, type Lexeme } from './lexemes.ts'

const stop = new Set(nouns.stop)
const determiners = new Set(nouns.determiners)
const pronouns = new Set(nouns.pronouns)
const fillers = new Set(nouns.fillers)
const plurals = new Set(nouns.plurals)
const notPlurals = new Set(nouns.notPlurals)
const states = new Set(nouns.states)
const change = new Set(nouns.change)

/** Does the word look like a noun in the plural? */
export function isPluralNoun(lexeme: Lexeme): boolean {
  const { lower } = lexeme
  if (plurals.has(lower) || /[a-z]{2}(?:men|women|children)$/.test(lower)) return true
  if (!/[a-z]s$/.test(lower) || lower.length < 4 || /(?:ss|us|is|'s)$/.test(lower)) return false
  return !notPlurals.has(lower) && !stop.has(lower)
}

/** May the word stand in a noun phrase? */
export function isContentWord(lexeme: Lexeme | undefined): lexeme is Lexeme {
  return lexeme?.kind === 'word' && !stop.has(lexeme.lower) && !/'(?:ve|re|ll|m|d)$/.test(lexeme.lower)
}

/** A noun phrase: lexemes `from` to `to` (exclusive), its last the head. */
export interface Phrase {
  from: number
  to: number
}

/**
 * The noun phrase that a numeral counts, read from `at` on: "35 [countries]", "thousands of [French troops]",
 * "20% of [Ukraine]". `plural`: is a plural to be looked for?
 */
export function readCounted(lexemes: Lexeme[], at: number, plural: boolean): Phrase | undefined {
  let i = at
  while (/^[»”"’]$/.test(lexemes[i]?.text ?? '')) i++
  if (lexemes[i]?.text === '-' && lexemes[i]?.glued) return hyphenated(lexemes, i + 1)
  const of = lexemes[i]?.lower === 'of' || (!plural && determiners.has(lexemes[i]?.lower ?? ''))
  if (lexemes[i]?.lower === 'of') i++
  while (of && determiners.has(lexemes[i]?.lower ?? '')) i++
  if (of && pronouns.has(lexemes[i]?.lower ?? '')) return
  while (fillers.has(lexemes[i]?.lower ?? '')) i++
  return nounPhrase(lexemes, i, plural, of)
}

/** The words from `at` to the head of their noun phrase; after "of" another figure may come ("25 of its 52 shots"). */
export function nounPhrase(lexemes: Lexeme[], at: number, plural: boolean, of = false): Phrase | undefined {
  let from = at
  let end = at
  let head = -1
  for (let i = at; i < lexemes.length && i < at + 7; i++) {
    const lexeme = lexemes[i] as Lexeme
    if (/^[-“"«]$/.test(lexeme.text) && i > at) {
      if (lexeme.glued && /^(?:and|or)$/.test(lexemes[i + 1]?.lower ?? '')) i++
      continue
    }
    if (lexeme.kind === 'figure' && i > at && isCapital(lexemes[i - 1]) && isContentWord(lexemes[i + 1])) continue
    if (lexeme.kind === 'mark' && lexeme.text === ',' && isAdjectiveList(lexemes, i, at)) continue
    if (of && lexeme.kind === 'figure' && isContentWord(lexemes[i + 1])) {
      from = end = i + 1
      continue
    }
    if (!isContentWord(lexeme) || (!plural && isParticiple(lexemes, i, at))) break
    if (states.has(lexeme.lower)) {
      if (i === at) head = end = i + 1
      break
    }
    if (!plural && i > at && isCapital(lexeme) && !isCapital(lexemes[i - 1]) && !continues(lexemes[i + 1])) break
    if (isPluralNoun(lexeme)) head = i + 1
    else if (head > 0) break
    end = i + 1
  }
  if (head > 0) return { from, to: head }
  if (end === from || (plural && /(?:ed|ly|ing)$/.test(lexemes[end - 1]?.lower ?? ''))) return
  return { from, to: Math.min(end, from + 4) }
}

/** After "one senior Ukrainian", may "official" be the head? Not after "the first time Washington". */
function continues(lexeme: Lexeme | undefined): boolean {
  return isContentWord(lexeme) && !isCapital(lexeme)
}

/** A past participle or tense ends the phrase of one thing, unless a noun follows: "one [man] died", "one [armed man]". */
function isParticiple(lexemes: Lexeme[], i: number, at: number): boolean {
  return /[a-z]{2}ed$/.test((lexemes[i] as Lexeme).lower) && (i > at || !isContentWord(lexemes[i + 1]))
}

/** "two tall, dark men": a comma between words before the head. */
function isAdjectiveList(lexemes: Lexeme[], comma: number, at: number): boolean {
  const before = lexemes[comma - 1]
  const after = lexemes[comma + 1]
  return (
    comma > at &&
    isContentWord(before) &&
    !isPluralNoun(before) &&
    isContentWord(after) &&
    /(?:y|ed|ous|al|ive|ic)$/.test(before.lower)
  )
}

/** "two-door version", "five-member panel": the word after the hyphen is what is counted. */
function hyphenated(lexemes: Lexeme[], at: number): Phrase | undefined {
  if (lexemes[at]?.lower === 'strong') return nounPhrase(lexemes, at + 1, false)
  return lexemes[at]?.glued && isContentWord(lexemes[at]) ? { from: at, to: at + 1 } : undefined
}

/** What rose, fell or changed by a percentage that has no "of": "oil prices rose about 3%". */
export function readChanged(lexemes: Lexeme[], first: number): Phrase | undefined {
  let i = first - 1
  for (let steps = 0; steps < 3 && i >= 0 && !change.has(lexemes[i]?.lower ?? ''); steps++) i--
  if (i < 1 || !change.has(lexemes[i]?.lower ?? '')) return
  while (i > 0 && /^(?:has|have|had|to|will|would|could|may|might|also)$/.test(lexemes[i - 1]?.lower ?? '')) i--
  const to = i
  while (i > 0 && to - i < 4 && isContentWord(lexemes[i - 1])) i--
  return i < to ? { from: i, to } : undefined
}
