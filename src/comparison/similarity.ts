import { type Alignment, likeness } from './alignment.ts'
import { negationsIn } from './negation.ts'
import { sameSpeaker, speakerKind } from './people.ts'
import type { Proposition } from './propositions.ts'
import { densestStretch } from './stretch.ts'
import { comparedWords } from './word-diff.ts'

/** What two propositions have in common, each part between 0 and 1 unless said otherwise. */
export interface Similarity {
  /** Share of the weight of both that the other has, synonyms included. */
  dice: number
  /** Share of the smaller side that the other has. */
  contained: number
  /** Logarithm of the weight in common. */
  evidence: number
  /** The dice times itself: what is nearly the same is the same. */
  square: number
  /** Logarithm of the number of units in common, on the side that has more. */
  matches: number
  /** Logarithm of the weight in the stretch of either side that is matched most densely, on the side that has less. */
  dense: number
  /** Logarithm of the weight of the figures that one side alone has. */
  figures: number
  /** Share of the pairs of neighbouring words that both have. */
  sequence: number
  /** Logarithm of the number of these pairs: a phrase tells much in a long clause, too. */
  phrases: number
  /** Is one credited to somebody and the other stated as fact? */
  credited: number
  /** Are they credited to two persons? */
  otherSpeaker: number
  /** Does one deny something and the other nothing? */
  negation: number
  /** This pair's dice against the best that either side has in the other's article. */
  rank: number
  /** How well the propositions around them match, in the same order, times the rank. */
  context: number
  /** The better dice of the pair before and the pair after. */
  next: number
  headline: number
  /** How far apart they stand in their articles, in twenties of propositions. */
  distance: number
  /** How alike the things before their first verbs are. */
  subject: number
  /** Logarithm of the weight of what both have and nobody else in the two articles. */
  unique: number
  /** The dice of their whole sentences, for the best pair of clauses in them. */
  sentence: number
}

/** The parts that the model weighs. Those left out gained nothing when tried with each event held out in turn. */
export const featureNames = [
  'contained',
  'evidence',
  'square',
  'matches',
  'dense',
  'figures',
  'sequence',
  'phrases',
  'credited',
  'otherSpeaker',
  'negation',
  'rank',
  'context',
  'next',
  'headline',
  'distance',
  'subject',
  'unique',
  'sentence',
] as const satisfies readonly (keyof Similarity)[]

/** Weight added to each side, so that a clause of one or two common words does not match at full strength. */
const ballast = 4

/** With less in common than this, two propositions are not looked at any closer. */
const leastAlike = 0.08

/** Similarities of all aligned pairs of two articles. Rank and context need them all at once. */
export function similaritiesOf(alignments: readonly Alignment[]): Similarity[] {
  const found = alignments.map(similarityOf)
  const bestA = new Map<number, number>()
  const bestB = new Map<number, number>()
  const at = new Map<number, number>()
  for (const [index, { a, b }] of alignments.entries()) {
    const { dice } = found[index] as Similarity
    bestA.set(a.place, Math.max(dice, bestA.get(a.place) ?? 0))
    bestB.set(b.place, Math.max(dice, bestB.get(b.place) ?? 0))
    at.set(placeKey(a.place, b.place), dice)
  }
  const sentences = sentenceDice(alignments)
  for (const [index, { a, b }] of alignments.entries()) {
    const similarity = found[index] as Similarity
    similarity.rank = similarity.dice / Math.max(bestA.get(a.place) ?? 1, bestB.get(b.place) ?? 1, 1e-9)
    similarity.sentence = (sentences.get(sentenceKey(a, b)) ?? 0) * similarity.rank
    const beside = (step: number) => at.get(placeKey(a.place + step, b.place + step)) ?? 0
    similarity.next = Math.max(beside(-1), beside(1))
    let context = 0
    for (let i = -2; i <= 2; i++)
      for (let j = -2; j <= 2; j++)
        if (i * j > 0) context = Math.max(context, at.get(placeKey(a.place + i, b.place + j)) ?? 0)
    similarity.context = context * similarity.rank
  }
  return found
}

function similarityOf({ a, b, matchedA, matchedB, weightsA, weightsB, onlyHere }: Alignment): Similarity {
  const [totalA, totalB] = [sum(weightsA), sum(weightsB)]
  const [sharedA, sharedB] = [weigh(matchedA, weightsA), weigh(matchedB, weightsB)]
  const dice = (sharedA + sharedB) / (totalA + totalB + 2 * ballast)
  const alike = dice >= leastAlike
  const { share, number } = alike ? wordPairs(a, b) : { share: 0, number: 0 }
  return {
    dice,
    contained: Math.max(sharedA / (totalA + ballast), sharedB / (totalB + ballast)),
    evidence: Math.log1p(Math.min(sharedA, sharedB)),
    square: dice ** 2,
    matches: Math.log1p(Math.max(matchesOf(a, matchedA), matchesOf(b, matchedB))),
    dense: alike
      ? Math.log1p(Math.min(densestStretch(a, matchedA, weightsA), densestStretch(b, matchedB, weightsB)))
      : 0,
    figures: Math.log1p(figuresAlone(a, matchedA, weightsA) + figuresAlone(b, matchedB, weightsB)),
    sequence: share,
    phrases: Math.log1p(number),
    credited: Boolean(a.speaker) === Boolean(b.speaker) ? 0 : 1,
    otherSpeaker:
      a.speaker &&
      b.speaker &&
      !sameSpeaker(a.speaker, b.speaker) &&
      speakerKind(a.speaker) === 'person' &&
      speakerKind(b.speaker) === 'person'
        ? 1
        : 0,
    negation: traitsOf(a).negated === traitsOf(b).negated ? 0 : 1,
    rank: 0,
    context: 0,
    next: 0,
    headline: a.headline || b.headline ? 1 : 0,
    distance: Math.abs(a.place - b.place) / 20,
    subject: alike ? subjectMatch(a, b) : 0,
    unique: Math.log1p(sum(weightsA.filter((_, at) => matchedA[at] === 1 && onlyHere[at]))),
    sentence: 0,
  }
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0)
}

function weigh(matched: readonly number[], weights: readonly number[]): number {
  return matched.reduce((total, match, at) => total + match * (weights[at] as number), 0)
}

/** How many units of what a side says the other has. */
function matchesOf({ units }: Proposition, matched: readonly number[]): number {
  return matched.filter((match, at) => match > 0 && !units[at]?.framed).length
}

/** The weight of a side's figures that the other does not have. */
function figuresAlone({ units }: Proposition, matched: readonly number[], weights: readonly number[]): number {
  return sum(weights.map((weight, at) => (units[at]?.kind === 'number' ? weight * (1 - (matched[at] as number)) : 0)))
}

/** How many pairs of neighbouring words, those of grammar too, both have, and their share of all: high for one wording only. */
function wordPairs(a: Proposition, b: Proposition): { number: number; share: number } {
  const [one, other] = [traitsOf(a).wordPairs, traitsOf(b).wordPairs]
  let number = 0
  for (const pair of one) if (other.has(pair)) number++
  return { number, share: (2 * number) / (one.size + other.size + 2) }
}

/** Do both say the same, word for word? */
export function sameWords(a: Proposition, b: Proposition): boolean {
  return traitsOf(a).text === traitsOf(b).text
}

/** What is worked out once for a proposition, however many it is compared with. */
interface Traits {
  text: string
  wordPairs: ReadonlySet<string>
  negated: boolean
  /** The units before the first verb. */
  head: Proposition['units']
}

const traits = new WeakMap<Proposition, Traits>()

function traitsOf(proposition: Proposition): Traits {
  const known = traits.get(proposition)
  if (known) return known
  const words = comparedWords(proposition.tokens).map(({ key }) => key)
  const verb = proposition.units.findIndex((unit) => unit.verb)
  const found: Traits = {
    text: words.join(' '),
    wordPairs: new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`)),
    negated: negationsIn(proposition).length > 0,
    head: proposition.units.slice(0, Math.max(0, verb)),
  }
  traits.set(proposition, found)
  return found
}

/** How alike the best pair of things before the first verb is; 0 where a side has nothing there. */
function subjectMatch(a: Proposition, b: Proposition): number {
  let most = 0
  for (const x of traitsOf(a).head) for (const y of traitsOf(b).head) most = Math.max(most, likeness(x, y))
  return most
}

function sentenceKey(a: Proposition, b: Proposition): number {
  return placeKey(a.sentence, b.sentence)
}

/** Two places within articles as one number. */
function placeKey(a: number, b: number): number {
  return a * 0x1000000 + b
}

/** The dice of each pair of sentences: a unit counts by its best match in any clause of the other sentence. */
function sentenceDice(alignments: readonly Alignment[]): Map<number, number> {
  const sides = new Map<number, Map<Proposition, { best: number[]; weights: number[] }>>()
  for (const { a, b, matchedA, matchedB, weightsA, weightsB } of alignments) {
    const key = sentenceKey(a, b)
    const clauses = sides.get(key) ?? new Map<Proposition, { best: number[]; weights: number[] }>()
    sides.set(key, clauses)
    for (const [clause, matched, weights] of [
      [a, matchedA, weightsA],
      [b, matchedB, weightsB],
    ] as const) {
      const best = clauses.get(clause)?.best
      clauses.set(clause, { best: matched.map((match, at) => Math.max(match, best?.[at] ?? 0)), weights })
    }
  }
  const dice = new Map<number, number>()
  for (const [key, clauses] of sides) {
    let [shared, total] = [0, 2 * ballast]
    for (const { best, weights } of clauses.values())
      for (const [at, weight] of weights.entries()) {
        shared += (best[at] as number) * weight
        total += weight
      }
    dice.set(key, shared / total)
  }
  return dice
}
