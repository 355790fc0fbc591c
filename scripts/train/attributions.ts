/**
 * Trains the weights that give words their roles in attributions (src/analysis/attributions/learned/weights.json) from
 * PolNeAR's train part in ../shared, in view of what the rules find. `npm run train`; prints words F1 on dev.
 *
 * Three logistic regressions over shared hashed features, trained side by side by AdaGrad (Duchi et al., 2011) with
 * averaged epochs; the roles of earlier words are the model's own, so that it learns to live with its errors.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readByRules } from '../../src/analysis/attributions/index.ts'
import { type Clue, featuresOf, hashBits, mostFeatures } from '../../src/analysis/attributions/learned/features.ts'
import { bit, roles } from '../../src/analysis/attributions/learned/model.ts'
import { clueReader, sentenceClue } from '../../src/analysis/attributions/learned/tag.ts'
import { type GoldArticle, readCorpus } from './corpus.ts'
import { parseAnnotated } from './parse.ts'

const root = join(import.meta.dirname, '../..')
const corpus = join(root, '../shared/corpora/polnear')
const rate = 0.1
const decay = 0.001
const epochs = 3
/** Chosen on dev: below one half, because the scorer weighs precision and recall alike. */
const cutoffs = [0.42, 0.38, 0.45]

interface Example {
  clues: Clue[]
  place: number
  gold: Uint8Array
}

const train = readCorpus(join(corpus, 'train')).flatMap(examplesOf)
const dev = readCorpus(join(corpus, 'dev')).flatMap(examplesOf)
console.log(`${train.length} sentences to learn from, ${dev.length} to try on`)

const weights = new Float32Array(3 << hashBits)
const squares = new Float32Array(weights.length)
const sum = new Float32Array(weights.length)
const features = new Int32Array(mostFeatures)
const thresholds = cutoffs.map((cutoff) => Math.log(cutoff / (1 - cutoff)))

for (let epoch = 0; epoch < epochs; epoch++) {
  shuffle(train, epoch + 1)
  for (const example of train) learn(example)
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number) / epochs
  console.log(`epoch ${epoch + 1}: ${report(weights)}`)
}
const scale = quantise(sum)
console.log(`averaged, in bytes: ${report(sum)}`)
const bytes = Buffer.from(Int8Array.from(sum, (weight) => Math.round(weight / scale)).buffer)
const path = join(root, 'src/analysis/attributions/learned/weights.json')
writeFileSync(path, `${JSON.stringify({ scale, thresholds, weights: bytes.toString('base64') })}\n`)

function examplesOf({ text, attributions }: GoldArticle): Example[] {
  const tree = parseAnnotated(text)
  const cluesOf = clueReader(tree, readByRules(tree))
  const gold = new Uint8Array(text.length + 1)
  for (const attribution of attributions)
    for (const role of roles)
      for (const { start, end } of attribution[role])
        for (let i = start; i < end; i++) gold[i] = (gold[i] as number) | bit[role]
  return tree.children.flatMap((block) =>
    block.children.map((sentence) => {
      const clues = cluesOf(sentence)
      const place = sentenceClue(
        block,
        clues.map((clue) => clue.ruled),
      )
      return { clues, place, gold: Uint8Array.from(sentence.children, (token) => gold[token.start] as number) }
    }),
  )
}

function learn({ clues, place, gold }: Example): void {
  let before = 0
  let beforeThat = 0
  for (let i = 0; i < clues.length; i++) {
    const count = featuresOf(clues, i, before, beforeThat, place, features)
    let given = 0
    for (let role = 0; role < 3; role++) {
      const chance = 1 / (1 + Math.exp(-score(weights, role, count)))
      if (chance > 0.5) given |= 1 << role
      const slope = chance - (((gold[i] as number) >> role) & 1)
      if (Math.abs(slope) > 0.02) step(role, count, slope)
    }
    beforeThat = before
    before = given
  }
}

function step(role: number, count: number, slope: number): void {
  for (let k = 0; k < count; k++) {
    const at = (features[k] as number) * 3 + role
    squares[at] = (squares[at] as number) + slope * slope
    const weight = weights[at] as number
    weights[at] = weight - (rate * (slope + decay * weight)) / (Math.sqrt(squares[at] as number) + 1e-3)
  }
}

function score(from: Float32Array, role: number, count: number): number {
  let total = 0
  for (let k = 0; k < count; k++) total += from[(features[k] as number) * 3 + role] as number
  return total
}

/** Rounds the weights to signed bytes times the scale that it gives. */
function quantise(from: Float32Array): number {
  const sorted = Float32Array.from(from, Math.abs).sort()
  const step = (sorted[Math.floor(sorted.length * 0.9999)] as number) / 127
  for (let i = 0; i < from.length; i++)
    from[i] = Math.max(-127, Math.min(127, Math.round((from[i] as number) / step))) * step
  return step
}

/** Words F1 on dev, by role. */
function report(from: Float32Array): string {
  const hit = [0, 0, 0]
  const given = [0, 0, 0]
  const wanted = [0, 0, 0]
  for (const { clues, place, gold } of dev) {
    let before = 0
    let beforeThat = 0
    for (let i = 0; i < clues.length; i++) {
      const count = featuresOf(clues, i, before, beforeThat, place, features)
      let now = 0
      for (let role = 0; role < 3; role++) if (score(from, role, count) > (thresholds[role] as number)) now |= 1 << role
      for (let role = 0; role < 3; role++) {
        const [said, is] = [(now >> role) & 1, ((gold[i] as number) >> role) & 1] as [number, number]
        hit[role] = (hit[role] as number) + (said & is)
        given[role] = (given[role] as number) + said
        wanted[role] = (wanted[role] as number) + is
      }
      beforeThat = before
      before = now
    }
  }
  return roles
    .map(
      (role, r) =>
        `${role} ${((200 * (hit[r] as number)) / ((given[r] as number) + (wanted[r] as number))).toFixed(1)}`,
    )
    .join(', ')
}

/** Fisher and Yates, by a generator with a seed, so that a training can be repeated. */
function shuffle(list: unknown[], seed: number): void {
  let state = seed
  for (let i = list.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = Math.floor((state / 4294967296) * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
}
