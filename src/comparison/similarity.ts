import type { Alignment } from './alignment.ts'
import { indexKey, likeness } from './alignment.ts'
import { comparedWords } from './judge/word-diff.ts'
import { negationsIn } from './negation.ts'
import { sameSpeaker } from './people.ts'
import type { Proposition } from './propositions.ts'

/** What two propositions have in common, each part between 0 and 1 unless said otherwise. */
export interface Similarity {
  /** Share of the weight of both that the other has, synonyms included. */
  dice: number
  /** The same, exact matches only. */
  exact: number
  /** Share of the smaller side that the other has. */
  contained: number
  /** Logarithm of the weight in common. */
  evidence: number
  /** Are there names or countries on both sides, some shared? none shared? */
  sameNames: number
  otherNames: number
  sameNumber: number
  otherNumber: number
  /** Neighbouring units that stand in both, as a share of the shorter side's. */
  sequence: number
  sameSpeaker: number
  otherSpeaker: number
  negation: number
  /** This pair's dice against the best that either side has in the other's article. */
  rank: number
  /** How well the propositions around them match. */
  context: number
  headline: number
  /** How well their verbs are matched; do both have verbs, none of them matched? */
  verbs: number
  otherVerbs: number
  /** Do they begin with the same? with something else? */
  subject: number
  otherSubject: number
  /** Logarithm of the weight of what both have and nobody else in the two articles. */
  unique: number
  /** Is each the best match of the other? */
  mutual: number
  /** The dice of their whole sentences, for the best pair of clauses in them. */
  sentence: number
}

export const featureNames = [
  'dice',
  'exact',
  'contained',
  'evidence',
  'sameNames',
  'otherNames',
  'sameNumber',
  'otherNumber',
  'sequence',
  'sameSpeaker',
  'otherSpeaker',
  'negation',
  'rank',
  'context',
  'headline',
  'verbs',
  'otherVerbs',
  'subject',
  'otherSubject',
  'unique',
  'mutual',
  'sentence',
] as const satisfies readonly (keyof Similarity)[]

/** Weight added to each side, so that a clause of one or two common words does not match at full strength. */
const ballast = 4

/** Similarities of all aligned pairs of two articles. Rank and context need them all at once. */
export function similaritiesOf(alignments: readonly Alignment[]): Similarity[] {
  const found = alignments.map(similarityOf)
  const bestA = new Map<number, number>()
  const bestB = new Map<number, number>()
  const at = new Map<string, number>()
  for (const [index, { a, b }] of alignments.entries()) {
    const { dice } = found[index] as Similarity
    bestA.set(a.place, Math.max(dice, bestA.get(a.place) ?? 0))
    bestB.set(b.place, Math.max(dice, bestB.get(b.place) ?? 0))
    at.set(`${a.place} ${b.place}`, dice)
  }
  const sentences = sentenceDice(alignments)
  for (const [index, { a, b }] of alignments.entries()) {
    const similarity = found[index] as Similarity
    similarity.rank = similarity.dice / Math.max(bestA.get(a.place) ?? 1, bestB.get(b.place) ?? 1, 1e-9)
    similarity.mutual = similarity.rank > 0.999 ? 1 : 0
    similarity.sentence = (sentences.get(sentenceKey(a, b)) ?? 0) * similarity.rank
    let context = 0
    for (let i = -2; i <= 2; i++)
      for (let j = -2; j <= 2; j++)
        if (i * j > 0) context = Math.max(context, at.get(`${a.place + i} ${b.place + j}`) ?? 0)
    similarity.context = context * similarity.rank
  }
  return found
}

function similarityOf(alignment: Alignment): Similarity {
  const { a, b, matchedA, matchedB, weightsA, weightsB } = alignment
  const total = (weights: number[]) => weights.reduce((sum, weight) => sum + weight, 0)
  const shared = (matched: number[], weights: number[], least = 0) =>
    matched.reduce((sum, match, index) => sum + (match >= least ? match * (weights[index] as number) : 0), 0)
  const [wa, wb] = [total(weightsA), total(weightsB)]
  const [ma, mb] = [shared(matchedA, weightsA), shared(matchedB, weightsB)]
  const proper = (units: Proposition['units'], matched: number[]) => {
    const names = units
      .map((unit, index) => ({ unit, match: matched[index] as number }))
      .filter(({ unit }) => unit.kind === 'name' || unit.kind === 'country')
    return {
      any: names.length > 0,
      shared: names.filter(({ match }) => match === 1).length / Math.max(1, names.length),
    }
  }
  const numeric = (units: Proposition['units'], matched: number[]) => {
    const numbers = units
      .map((unit, index) => ({ unit, match: matched[index] as number }))
      .filter(({ unit }) => unit.kind === 'number' && !unit.key.startsWith('#'))
    return { any: numbers.length > 0, shared: numbers.some(({ match }) => match === 1) }
  }
  const [na, nb] = [proper(a.units, matchedA), proper(b.units, matchedB)]
  const [fa, fb] = [numeric(a.units, matchedA), numeric(b.units, matchedB)]
  const speakers = a.speaker && b.speaker
  const verbs = verbMatch(alignment)
  const subject = subjectMatch(a, b)
  return {
    dice: (ma + mb) / (wa + wb + 2 * ballast),
    exact: (shared(matchedA, weightsA, 1) + shared(matchedB, weightsB, 1)) / (wa + wb + 2 * ballast),
    contained: Math.max(ma / (wa + ballast), mb / (wb + ballast)),
    evidence: Math.log1p(Math.min(ma, mb)),
    sameNames: Math.min(na.shared, nb.shared),
    otherNames: na.any && nb.any && !na.shared ? 1 : 0,
    sameNumber: fa.shared ? 1 : 0,
    otherNumber: fa.any && fb.any && !fa.shared ? 1 : 0,
    sequence: sequenceOf(a, b),
    sameSpeaker: speakers && sameSpeaker(a.speaker, b.speaker) ? 1 : 0,
    otherSpeaker: speakers && !sameSpeaker(a.speaker, b.speaker) ? 1 : 0,
    negation: Boolean(negationsIn(a).length) === Boolean(negationsIn(b).length) ? 0 : 1,
    rank: 0,
    context: 0,
    headline: a.headline || b.headline ? 1 : 0,
    verbs: verbs ?? 0,
    otherVerbs: verbs === 0 ? 1 : 0,
    subject: subject ?? 0,
    otherSubject: subject === 0 ? 1 : 0,
    unique: Math.log1p(
      matchedA.reduce(
        (sum, match, at) => sum + (match === 1 && alignment.onlyHere[at] ? (weightsA[at] as number) : 0),
        0,
      ),
    ),
    mutual: 0,
    sentence: 0,
  }
}

/** Share of the pairs of neighbouring words, those of grammar too, that both have: high for one wording only. */
function sequenceOf(a: Proposition, b: Proposition): number {
  const [one, other] = [wordPairs(a), wordPairs(b)]
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return (2 * shared) / (one.size + other.size + 2)
}

const pairsCache = new WeakMap<Proposition, ReadonlySet<string>>()

function wordPairs(proposition: Proposition): ReadonlySet<string> {
  let pairs = pairsCache.get(proposition)
  if (!pairs) {
    const words = comparedWords(proposition.tokens).map(({ key }) => key)
    pairs = new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
    pairsCache.set(proposition, pairs)
  }
  return pairs
}

/** How well the best-matched verb of each side is matched, the lesser of the two; undefined where a side has none. */
function verbMatch({ a, b, matchedA, matchedB }: Alignment): number | undefined {
  const best = (units: Proposition['units'], matched: number[]) =>
    units.reduce<number | undefined>(
      (most, unit, index) => (unit.verb ? Math.max(most ?? 0, matched[index] as number) : most),
      undefined,
    )
  const [one, other] = [best(a.units, matchedA), best(b.units, matchedB)]
  return one === undefined || other === undefined ? undefined : (one + other) / 2
}

/** How alike the best pair of things before the first verb is; undefined where a side has nothing there. */
function subjectMatch(a: Proposition, b: Proposition): number | undefined {
  const head = ({ units }: Proposition) => {
    const verb = units.findIndex((unit) => unit.verb)
    return verb > 0 ? units.slice(0, verb) : []
  }
  const [one, other] = [head(a), head(b)]
  if (!one.length || !other.length) return
  return Math.max(...one.flatMap((x) => other.map((y) => likeness(x, y))))
}

function sentenceKey(a: Proposition, b: Proposition): string {
  return `${a.sentence} ${b.sentence}`
}

/** The dice of each pair of sentences: a unit counts by its best match in any clause of the other sentence. */
function sentenceDice(alignments: readonly Alignment[]): Map<string, number> {
  const sides = new Map<string, Map<Proposition, { best: number[]; weights: number[] }>>()
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
  const dice = new Map<string, number>()
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
