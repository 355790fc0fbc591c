import { type Clue, featuresOf, hashBits, mostFeatures } from '../../src/analysis/attributions/learned/features.ts'
import { type Model, roles } from '../../src/analysis/attributions/learned/model.ts'
import { pack } from './logistic.ts'
import { shuffle } from './shuffle.ts'

/** A sentence's clues, and the roles that the annotators gave its tokens. */
export interface Example {
  clues: Clue[]
  place: number
  gold: Uint8Array
}

const rate = 0.05
const decay = 0.0005
const epochs = 5
/** Chosen on dev: below one half, because the scorer weighs precision and recall alike. */
const cutoffs = [0.42, 0.38, 0.45]
const features = new Int32Array(mostFeatures)

/**
 * Three logistic regressions over shared hashed features, trained side by side by AdaGrad (Duchi et al., 2011) with
 * averaged epochs; the roles of earlier words are the model's own, so that it learns to live with its errors.
 */
export function trainRoles(examples: Example[]): Model & { scale: number } {
  const weights = new Float32Array(3 << hashBits)
  const squares = new Float32Array(weights.length)
  const sum = new Float32Array(weights.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, epoch + 3)
    for (const example of examples) learn(weights, squares, example)
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number) / epochs
  }
  const { bytes, scale } = pack(sum)
  const [source, cue, content] = cutoffs.map((cutoff) => Math.log(cutoff / (1 - cutoff)) / scale) as [
    number,
    number,
    number,
  ]
  return { weights: bytes, scale, thresholds: [source, cue, content] }
}

function learn(weights: Float32Array, squares: Float32Array, { clues, place, gold }: Example): void {
  let before = 0
  let beforeThat = 0
  for (let i = 0; i < clues.length; i++) {
    const count = featuresOf(clues, i, before, beforeThat, place, features)
    let given = 0
    for (let role = 0; role < 3; role++) {
      const chance = 1 / (1 + Math.exp(-score(weights, role, count)))
      if (chance > 0.5) given |= 1 << role
      const slope = chance - (((gold[i] as number) >> role) & 1)
      if (Math.abs(slope) > 0.02) step(weights, squares, role, count, slope)
    }
    beforeThat = before
    before = given
  }
}

function step(weights: Float32Array, squares: Float32Array, role: number, count: number, slope: number): void {
  for (let k = 0; k < count; k++) {
    const at = (features[k] as number) * 3 + role
    squares[at] = (squares[at] as number) + slope * slope
    const weight = weights[at] as number
    weights[at] = weight - (rate * (slope + decay * weight)) / (Math.sqrt(squares[at] as number) + 1e-3)
  }
}

function score(weights: Float32Array | Int8Array, role: number, count: number): number {
  let total = 0
  for (let k = 0; k < count; k++) total += weights[(features[k] as number) * 3 + role] as number
  return total
}

/** F1 over tokens, by role. */
export function report({ weights, thresholds }: Model, examples: readonly Example[]): string {
  const hit = [0, 0, 0]
  const either = [0, 0, 0]
  for (const { clues, place, gold } of examples) {
    let before = 0
    let beforeThat = 0
    for (let i = 0; i < clues.length; i++) {
      const count = featuresOf(clues, i, before, beforeThat, place, features)
      let now = 0
      for (let role = 0; role < 3; role++) {
        const said = score(weights, role, count) > (thresholds[role] as number) ? 1 : 0
        const is = ((gold[i] as number) >> role) & 1
        now |= said << role
        hit[role] = (hit[role] as number) + 2 * (said & is)
        either[role] = (either[role] as number) + said + is
      }
      beforeThat = before
      before = now
    }
  }
  return roles.map((role, r) => `${role} ${((100 * (hit[r] as number)) / (either[r] as number)).toFixed(1)}`).join(', ')
}
