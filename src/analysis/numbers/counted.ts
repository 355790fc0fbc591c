import { scaleAt } from './cardinals.ts'
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
const level = new Set(nouns.level)
const levelBetween = new Set(nouns.levelBetween)
/** Words that a phrase does not go on over, though some end one: "support stands at 61%". */
const verbNouns = new Set(nouns.verbNouns)

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
    if (of && lexeme.kind === 'figure') {
      const after = scaleAt(lexemes, i + 1) === undefined ? i + 1 : i + 2
      if (!isContentWord(lexemes[after])) break
      from = end = after
      i = after - 1
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

/** What rose, fell or changed by or to a figure that counts nothing itself: "[oil prices] rose about 3%". */
export function readChanged(lexemes: Lexeme[], first: number): Phrase | undefined {
  return beforeVerb(lexemes, first, change)
}

/** What a percentage without "of" tells of: "[turnout] was 68%", "[support for the strike] stands at 61%". */
export function readSubject(lexemes: Lexeme[], first: number): Phrase | undefined {
  return beforeVerb(lexemes, first, change) ?? beforeVerb(lexemes, first, level, levelBetween)
}

/**
 * The noun phrase before the nearest verb of a kind among the three lexemes before a figure.
 *
 * @param between what may stand between; anything when left out
 */
function beforeVerb(
  lexemes: Lexeme[],
  first: number,
  verbs: ReadonlySet<string>,
  between?: ReadonlySet<string>,
): Phrase | undefined {
  let i = first - 1
  // "rose from 12 to 15"
  if (lexemes[i]?.lower === 'to' && lexemes[i - 2]?.lower === 'from') i -= 2
  for (let steps = 0; steps < 3 && i >= 0 && !verbs.has(lexemes[i]?.lower ?? ''); steps++) {
    if (lexemes[i]?.kind === 'figure' || between?.has(lexemes[i]?.lower ?? '') === false) return
    i--
  }
  if (i < 1 || !verbs.has(lexemes[i]?.lower ?? '')) return
  while (i > 0 && /^(?:has|have|had|to|will|would|could|may|might|also|now)$/.test(lexemes[i - 1]?.lower ?? '')) i--
  const to = i
  const near = phraseStart(lexemes, to)
  if (near === to) return
  let from = near
  while (from > 0 && determiners.has(lexemes[from - 1]?.lower ?? '')) from--
  if (from < 2 || !/^(?:of|for|in|among)$/.test(lexemes[from - 1]?.lower ?? '')) return { from: near, to }
  const whole = phraseStart(lexemes, from - 1)
  return { from: whole < from - 1 ? whole : near, to }
}

/** Where the words of content begin that end at a lexeme. */
function phraseStart(lexemes: Lexeme[], to: number): number {
  let from = to
  if (verbNouns.has(lexemes[to - 1]?.lower ?? '')) from--
  while (from > 0 && to - from < 4 && isContentWord(lexemes[from - 1])) from--
  return from
}
