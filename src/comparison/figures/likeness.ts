import synonyms from '../data/synonyms.json' with { type: 'json' }
import { stemOf } from '../stems.ts'
import type { Unit } from '../units.ts'
import things from './data/things.json' with { type: 'json' }
import { type Figure, type FiguredArticle, isAnybody, unitKey } from './figure.ts'
import { type Relation, relationOf } from './quantity.ts'

/** How two figures of different articles stand to each other. */
export interface Likeness {
  relation: Relation
  /** How sure it is that both are figures of the same thing, 0 to 1. */
  sure: number
}

/** What the rest of the sentence counts for, beside the clause. */
const restWeight = 0.5
/** Words that mean the same count a little less than the same word. */
const synonymWeight = 0.8
/** Up to here, figures are of all kinds of things: that two are the same tells next to nothing. */
const smallest = 3
/** An article that counts the same kind of thing so often counts many things. */
const manyRivals = 3
/** Added to the weight of a context, so that one common word is not the whole of it. */
const ballast = 3
/** The days of the week are in every clause of the news. */
const days = /^day /
const dayWeight = 0.2

const groups = new Map<string, Set<number>>()
for (const [index, group] of [...things, ...synonyms].entries())
  for (const word of group.split(' ')) {
    const stem = stemOf(word)
    groups.set(stem, (groups.get(stem) ?? new Set()).add(index))
  }

/** How alike two figures are in what they are figures of; undefined where they cannot be of the same thing. */
export function likenessOf(
  a: Figure,
  b: Figure,
  [inA, inB]: readonly [FiguredArticle, FiguredArticle],
): Likeness | undefined {
  if (a.quantity.dimension !== b.quantity.dimension) return
  const subject = subjectLikeness(a, b)
  if (subject === undefined) return
  const relation = relationOf(a.quantity, b.quantity)
  const context = contextLikeness(a, b, inA, inB)
  const most = Math.max(rivals(a, inA), rivals(b, inB))
  const alone = most === 0 ? 0.12 : relation === 'different' && most >= manyRivals ? -0.12 : 0
  const names = relation === 'different' && otherNames(a, b) ? -0.15 : 0
  return { relation, sure: subject + context + alone + names + valueLikeness(a, b, relation) }
}

/** How many other figures in the article this one could be taken for. */
function rivals(figure: Figure, { figures }: FiguredArticle): number {
  return figures.filter(
    (other) =>
      other.quantity.dimension === figure.quantity.dimension &&
      other.subject.length > 0 === figure.subject.length > 0 &&
      (subjectLikeness(figure, other) ?? -1) >= 0 &&
      relationOf(figure.quantity, other.quantity) === 'different',
  ).length
}

/** Do the clauses name somebody or something, but nobody and nothing that both name? */
function otherNames(a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map(({ clause }) =>
    clause.filter(({ kind }) => kind === 'name' || kind === 'country').map(unitKey),
  ) as [string[], string[]]
  return one.length > 0 && other.length > 0 && !one.some((key) => other.includes(key))
}

/** The same value tells the more, the more figures it has; values far apart tell of two things. */
function valueLikeness(a: Figure, b: Figure, relation: Relation): number {
  const [one, other] = [Math.abs(a.quantity.value), Math.abs(b.quantity.value)]
  if (relation === 'same' || one === other) {
    const written = [a, b].map(({ number, quantity }) => Math.abs(number.value ?? quantity.value))
    return Math.min(...written) <= smallest ? 0.05 : 0.1 + 0.08 * Math.min(...written.map(figuresIn))
  }
  if (relation === 'close') return 0.15
  const apart = Math.abs(Math.log(one || 0.1) - Math.log(other || 0.1))
  return apart < 0.3 ? 0.12 : apart < 0.7 ? 0.05 : apart < 1.5 ? 0 : -0.15
}

/** Do both count the same? From 0, where neither says, to the most that it can add. */
function subjectLikeness(a: Figure, b: Figure): number | undefined {
  if (a.names.length && b.names.length && !a.names.some((name) => b.names.includes(name))) return
  if (a.state && b.state && a.state !== b.state) return
  const state = a.state !== undefined && a.state === b.state ? 0.3 : 0
  const [one, other] = [a.subject, b.subject]
  if (!one.length && !other.length) return state || (/^(?:count|duration)$/.test(a.quantity.dimension) ? -0.15 : 0)
  if (!one.length || !other.length) return state || (a.quantity.dimension === 'count' ? undefined : 0)
  const [headA, headB] = [one.at(-1) as string, other.at(-1) as string]
  if (isAnybody(headA) || isAnybody(headB)) {
    if (headA === headB) return state + 0.15
    return state || undefined
  }
  if (other.some((stem) => akin(headA, stem)) || one.some((stem) => akin(headB, stem)))
    return state + (a.quantity.dimension === 'count' ? 0.3 : 0.35)
  return undefined
}

function akin(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [groups.get(a), groups.get(b)]
  return !!one && !!other && [...one].some((group) => other.has(group))
}

/** How much of what is said around the figures is the same, 0 to 1. */
function contextLikeness(a: Figure, b: Figure, inA: FiguredArticle, inB: FiguredArticle): number {
  const total = inA.clauses + inB.clauses
  const weigh = (key: string) => {
    const here = (inA.holders.get(key) ?? 0) + (inB.holders.get(key) ?? 0)
    return Math.log((total + 2) / (here + 0.5)) * (days.test(key) ? dayWeight : 1)
  }
  const [one, other] = [contextOf(a, b), contextOf(b, a)]
  let shared = 0
  const sums = [0, 0]
  for (const [key, share] of one) sums[0] = (sums[0] as number) + share * weigh(key)
  for (const [key, share] of other) sums[1] = (sums[1] as number) + share * weigh(key)
  for (const [key, share] of one) {
    const match = other.get(key) ?? synonymIn(key, other)
    if (match) shared += Math.min(share, match) * weigh(key)
  }
  return shared / (Math.min(...sums) + ballast)
}

function synonymIn(key: string, context: ReadonlyMap<string, number>): number {
  const [kind, stem = ''] = key.split(' ')
  if (kind !== 'word' || !groups.has(stem)) return 0
  for (const [other, share] of context)
    if (other.startsWith('word ') && akin(stem, other.slice(5))) return share * synonymWeight
  return 0
}

/** What is counted is part of it where the other figure does not say what it counts. */
function contextOf({ clause, sentence, subjectUnits }: Figure, { subject }: Figure): Map<string, number> {
  const context = new Map<string, number>()
  const add = (units: readonly Unit[], share: number) => {
    for (const unit of units) context.set(unitKey(unit), Math.max(share, context.get(unitKey(unit)) ?? 0))
  }
  add(clause, 1)
  if (!subject.length) add(subjectUnits, 1)
  add(sentence, restWeight)
  return context
}

/** How many figures of a value tell something: 2 for 35 and for 3,500, 1 for 8 billion. */
function figuresIn(value: number): number {
  const digits = String(Math.abs(Number(value.toPrecision(6))))
    .replace(/e.*|\./g, '')
    .replace(/^0+|(?<!0)0+$/g, '')
  return Math.min(4, digits.length)
}
