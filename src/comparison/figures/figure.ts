import type { NumberAnnotation, Span, TokenSpan } from '../../analysis/article.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import type { ArticleAt } from '../claim.ts'
import { type Proposition, propositionsOf } from '../propositions.ts'
import { isFunctionWord, stemOf } from '../stems.ts'
import type { Unit } from '../units.ts'
import generic from './data/generic.json' with { type: 'json' }
import states from './data/states.json' with { type: 'json' }
import { type Quantity, quantityOf } from './quantity.ts'

/** A figure in its article, with what tells what it is a figure of. */
export interface Figure {
  path: string
  number: NumberAnnotation
  quantity: Quantity
  /** As the article words it, with what it counts: "nearly four dozen countries". */
  shown: string
  /** The words for what is counted, as stems, the head last; empty where the article leaves it to the context. */
  subject: string[]
  /** The same as units. */
  subjectUnits: Unit[]
  /** Names and countries among these words, as keys: figures of French and of British troops are two things. */
  names: string[]
  /** What becomes of what is counted, where that is one of the states that news counts: "dead", "missing". */
  state: string | undefined
  /** What its clause speaks of besides, then what the rest of its sentence does. */
  clause: Unit[]
  sentence: Unit[]
}

const stateOf = new Map(Object.entries(states).flatMap(([state, words]) => words.map((word) => [word, state])))
/** Words that say of people no more than that they are people. */
const people = new Set(generic.people.map(stemOf))
const between = new Set(generic.between)
const endings = new Set(generic.endings)

/** Does the stem say no more than that people are counted? */
export function isAnybody(stem: string): boolean {
  return people.has(stem)
}

/** An article's figures, with how often it speaks of what. */
export interface FiguredArticle {
  path: string
  /** In the order of the text. */
  figures: Figure[]
  clauses: number
  /** In how many clauses each unit is. */
  holders: ReadonlyMap<string, number>
}

/** The figures of an article that can be held against others. */
export function figuresOf(at: ArticleAt): FiguredArticle {
  const propositions = propositionsOf(at, 0)
  const holders = new Map<string, number>()
  for (const { units } of propositions)
    for (const key of new Set(units.map(unitKey))) holders.set(key, (holders.get(key) ?? 0) + 1)
  const figures = propositions.flatMap((proposition) => {
    const sentence = propositions.filter((other) => other.sentence === proposition.sentence && other !== proposition)
    return proposition.numbers.flatMap((number) => figureOf(number, proposition, sentence) ?? [])
  })
  return { path: at.path, figures, clauses: propositions.length, holders }
}

export function unitKey({ kind, key }: Unit): string {
  return `${kind} ${key}`
}

function figureOf(number: NumberAnnotation, clause: Proposition, rest: readonly Proposition[]): Figure | undefined {
  const quantity = quantityOf(number)
  if (!quantity) return
  const words = clause.tokens
  const subjectWords = subjectOf(number, words)
  if (number.kind === 'age' && !subjectWords.length) return
  const state = stateIn(number, subjectWords, words)
  // "one example" is a way of speaking; "one person died" is a figure.
  if (number.kind === 'count' && number.value === 1 && !state) return
  const span = spanOf(number, subjectWords)
  const own = clause.units.filter((unit) => !meets(unit, span))
  const inside = clause.units.filter((unit) => meets(unit, span) && !meets(unit, number))
  return {
    path: clause.path,
    number,
    quantity,
    shown: shownIn(number, subjectWords, clause),
    subject: number.kind === 'age' ? subjectWords.map(({ text }) => foldName(text)) : stemsOf(subjectWords),
    subjectUnits: inside,
    names: inside.filter(({ kind }) => kind === 'name' || kind === 'country').map(({ key }) => key),
    state,
    clause: own.filter(tells),
    sentence: rest.flatMap(({ units }) => units).filter(tells),
  }
}

/** Other figures say nothing of what this one is about. */
function tells({ kind }: Unit): boolean {
  return kind !== 'number'
}

/** The words for what a figure is a figure of. */
function subjectOf(number: NumberAnnotation, tokens: readonly TokenSpan[]): TokenSpan[] {
  if (number.kind === 'age') return bearerOf(number, tokens)
  if (isMeasured(number)) return measuredBy(number, tokens)
  if (!number.counted) return []
  const after = tokens.filter(({ start }) => start >= number.end)
  const before = tokens.filter(({ end }) => end <= number.start)
  return phraseIn(after, number.counted) ?? phraseIn(before, number.counted) ?? phraseIn(tokens, number.counted) ?? []
}

/** The unit of a duration or a measure is what the analysis says it counts; what lasts so long is another matter. */
function isMeasured({ kind, unit }: NumberAnnotation): boolean {
  return (
    kind === 'duration' || kind === 'measure' || (kind === 'vague' && unit !== undefined && !/^[A-Z]{3}$/.test(unit))
  )
}

/** "Tom Brandt, 51,": whose age it is, by the last of the names before. */
function bearerOf({ start }: NumberAnnotation, tokens: readonly TokenSpan[]): TokenSpan[] {
  const before = tokens.filter(({ end }) => end <= start)
  const [name, comma] = before.slice(-2)
  return comma?.text === ',' && name && /^\p{Lu}\p{L}/u.test(name.text) ? [name] : []
}

/** "four-year [war]", "four-year-long [war]", "four years of [war]". */
function measuredBy({ start, end }: NumberAnnotation, tokens: readonly TokenSpan[]): TokenSpan[] {
  const at = tokens.findIndex((token) => token.end > start)
  const first = tokens[at]
  if (!first) return []
  if (/-\p{L}/u.test(first.text.slice(Math.max(0, end - first.start)))) return phraseAt(tokens, at + 1)
  const of = tokens.slice(at, at + 4).findIndex(({ text }) => text.toLowerCase() === 'of')
  return of < 0 ? [] : phraseAt(tokens, at + of + 1)
}

/** The words of content from a token on, determiners passed over. */
function phraseAt(tokens: readonly TokenSpan[], from: number): TokenSpan[] {
  const found: TokenSpan[] = []
  for (const token of tokens.slice(from, from + 5)) {
    if (token.kind === 'word' && !isFunctionWord(token.text.toLowerCase())) found.push(token)
    else if (found.length || token.kind !== 'word') break
  }
  return found.slice(0, 3)
}

/** The tokens that make up a phrase of the article. */
function phraseIn(tokens: readonly TokenSpan[], phrase: string): TokenSpan[] | undefined {
  const words = phrase.split(/[\s-]+/)
  for (const [at, token] of tokens.entries()) {
    if (!token.text.startsWith(words[0] as string) && !token.text.endsWith(words[0] as string)) continue
    const found = tokens.slice(at, at + words.length)
    if (phrase.endsWith(found.at(-1)?.text ?? '?') || found.length === 1)
      return found.filter(({ kind }) => kind === 'word')
  }
  return
}

function stemsOf(tokens: readonly TokenSpan[]): string[] {
  return tokens
    .flatMap(({ text }) => text.split('-'))
    .map((word) => word.toLowerCase().replace(/[’‘]/g, "'").replace(/'s?$/, ''))
    .filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word))
    .map(stemOf)
}

function spanOf(number: NumberAnnotation, subject: readonly TokenSpan[]): Span {
  const all: Span[] = [number, ...subject]
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) }
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** How many words of content may lie between a figure and what becomes of what it counts. */
const nearby = 2

/** "12 dead", "12 deaths", "12 people were killed", "killing 12 people". */
function stateIn(
  number: NumberAnnotation,
  subject: readonly TokenSpan[],
  tokens: readonly TokenSpan[],
): string | undefined {
  const own = subject.map(({ text }) => stateOf.get(text.toLowerCase())).find(Boolean)
  if (own) return own
  const end = Math.max(number.end, ...subject.map((token) => token.end))
  const after = tokens.filter((token) => token.start >= end)
  const before = tokens.filter((token) => token.end <= number.start).reverse()
  return near(after) ?? near(before)
}

function near(tokens: readonly TokenSpan[]): string | undefined {
  let passed = 0
  for (const { kind, text } of tokens) {
    const word = text.toLowerCase()
    if (kind === 'mark' || /\d/.test(word) || endings.has(word)) return
    const state = stateOf.get(word)
    if (state) return state
    if (!between.has(word) && !isFunctionWord(word) && ++passed > nearby) return
  }
  return
}

/** The longest text of a figure with what it counts, in UTF-16 code units. */
const longest = 60

/** "nearly four dozen countries", "a fifth of the voters", "35 or so boats". */
function shownIn(number: NumberAnnotation, subject: readonly TokenSpan[], clause: Proposition): string {
  const { tokens } = clause
  const from = qualifierStart(number, tokens)
  const behind = subject.filter(({ start }) => start >= number.end)
  const end = Math.max(number.end, unitEnd(number, tokens), ...behind.map((token) => token.end))
  return textBetween(tokens, from, end - from > longest ? Math.max(number.end, unitEnd(number, tokens)) : end)
}

function qualifierStart({ qualifier, start }: NumberAnnotation, tokens: readonly TokenSpan[]): number {
  if (!qualifier) return start
  const words = qualifier.split(/\s+/)
  const before = tokens.filter((token) => token.end <= start).slice(-words.length)
  return before.at(-1)?.text.toLowerCase() === words.at(-1)?.toLowerCase() ? (before[0] as TokenSpan).start : start
}

/** Where the unit ends that the analysis leaves out of a figure's span: "six hours", "41°C". */
function unitEnd({ end, unit, counted, kind }: NumberAnnotation, tokens: readonly TokenSpan[]): number {
  if (!unit || kind === 'money' || kind === 'percent' || unit === 'fraction') return end
  const after = tokens.filter((token) => token.end > end).slice(0, 4)
  const last = counted ? after.find(({ text }) => text.endsWith(counted) || text.includes(`-${counted}`)) : after[0]
  return last?.end ?? end
}

/** The text from one offset to another as the tokens have it: on one line, damaged marks repaired. */
function textBetween(tokens: readonly TokenSpan[], from: number, to: number): string {
  let text = ''
  let last = from
  for (const token of tokens) {
    if (token.end <= from || token.start >= to) continue
    const piece = token.start < from ? token.text.slice(from - token.start) : token.text
    text += (text && token.start > last ? ' ' : '') + piece
    last = token.end
  }
  return text
}
