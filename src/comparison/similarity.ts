import type { Alignment } from './alignment.ts'
import { indexKey } from './alignment.ts'
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
] as const satisfies readonly (keyof Similarity)[]

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
  for (const [index, { a, b }] of alignments.entries()) {
    const similarity = found[index] as Similarity
    similarity.rank = similarity.dice / Math.max(bestA.get(a.place) ?? 1, bestB.get(b.place) ?? 1, 1e-9)
    let context = 0
    for (let i = -2; i <= 2; i++)
      for (let j = -2; j <= 2; j++)
        if (i * j > 0) context = Math.max(context, at.get(`${a.place + i} ${b.place + j}`) ?? 0)
    similarity.context = context
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
  return {
    dice: (ma + mb) / Math.max(1e-9, wa + wb),
    exact: (shared(matchedA, weightsA, 1) + shared(matchedB, weightsB, 1)) / Math.max(1e-9, wa + wb),
    contained: Math.max(ma / Math.max(1e-9, wa), mb / Math.max(1e-9, wb)),
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
  }
}

function sequenceOf(a: Proposition, b: Proposition): number {
  const pairs = ({ units }: Proposition) =>
    new Set(
      units
        .slice(1)
        .map((unit, index) => `${indexKey(units[index] as Proposition['units'][number])} ${indexKey(unit)}`),
    )
  const [one, other] = [pairs(a), pairs(b)]
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return shared / Math.max(2, Math.min(one.size, other.size))
}
