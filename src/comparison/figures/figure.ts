import type { NumberAnnotation, Span, TokenSpan } from '../../analysis/article.ts'
import { foldName } from '../../analysis/speakers/fold.ts'
import type { ArticleAt } from '../claim.ts'
import { type Proposition, propositionsOf } from '../propositions.ts'
import { isFunctionWord, stemOf } from '../stems.ts'
import type { Unit } from '../units.ts'
import generic from './data/generic.json' with { type: 'json' }
import { type Quantity, quantityOf } from './quantity.ts'
import { isState, stateIn } from './state.ts'
import { subjectOf } from './subject.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A figure in its article, with what tells what it is a figure of. */
export interface Figure {
  path: string
  number: NumberAnnotation
  quantity: Quantity
  wording: Wording
  /** The words for what is counted, as stems, the head last; empty where the article leaves it to the context. */
  subject: string[]
  /** The same as units. */
  subjectUnits: Unit[]
  /** Names and countries among these words, as keys: figures of French and of British troops are two things. */
  names: string[]
  /** What becomes of what is counted, where that is one of the states that news counts: "dead", "missing". */
  state: string | undefined
  /** Do the words for what is counted say so themselves: "deaths"? */
  saysState: boolean
  /** What its clause speaks of besides, then what the rest of its sentence does. */
  clause: Unit[]
  sentence: Unit[]
}

/** Words that say of people no more than that they are people. */
const people = new Set(generic.people.map(stemOf))

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
  const propositions = propositionsOf(at, 0).map((one) => ({
    ...one,
    units: one.units.filter(({ framed }) => !framed),
  }))
  const holders = new Map<string, number>()
  for (const { units } of propositions)
    for (const key of new Set(units.map(unitKey))) holders.set(key, (holders.get(key) ?? 0) + 1)
  const bySentence = new Map<number, Proposition[]>()
  for (const proposition of propositions) {
    const list = bySentence.get(proposition.sentence)
    if (list) list.push(proposition)
    else bySentence.set(proposition.sentence, [proposition])
  }
  const figures = propositions.flatMap((proposition) => {
    if (!proposition.numbers.length) return []
    const sentence = bySentence.get(proposition.sentence)?.filter((other) => other !== proposition) ?? []
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
    wording: wordingOf(number, subjectWords, words),
    subject: number.kind === 'age' ? subjectWords.map(({ text }) => foldName(text)) : stemsOf(subjectWords),
    subjectUnits: inside,
    names: inside.filter(({ kind }) => kind === 'name' || kind === 'country').map(({ key }) => key),
    state,
    saysState: subjectWords.some(({ text }) => isState(text)),
    clause: own.filter(tells),
    sentence: rest.flatMap(({ units }) => units).filter(tells),
  }
}

/** Other figures say nothing of what this one is about. */
function tells({ kind }: Unit): boolean {
  return kind !== 'number'
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
