import {
  argumentStages,
  type CueClues,
  cueClues,
  standing,
} from '../../src/analysis/attributions/learned/argument-features.ts'
import type { Clues } from '../../src/analysis/attributions/learned/clues.ts'
import {
  cueStages,
  mostFeatures,
  outside,
  pairFeaturesOf,
  reach,
  wordFeaturesOf,
} from '../../src/analysis/attributions/learned/features.ts'
import { bits } from '../../src/analysis/attributions/learned/model.ts'
import { cuesOf, type Roles } from '../../src/analysis/attributions/learned/read-frame.ts'
import type { Run } from '../../src/analysis/attributions/noun-phrases.ts'
import { pack } from './logistic.ts'
import { shuffle } from './shuffle.ts'

/** A frame's clues with the attributions that annotators marked in it. */
export interface Example {
  clues: Clues
  gold: GoldRoles[]
}

/** One of them: its cue, and for each item whether it is in its source (1) or content (2). */
export interface GoldRoles {
  cue: Run
  roles: Uint8Array
}

const rate = 0.05
const decay = 0.0005
const epochs = 3
/** Examples are learned from in as many orders, and the weights averaged: one order's luck moves figures by half a point. */
const orders = 3
const features = new Int32Array(mostFeatures * 2)

/**
 * Logistic regressions over hashed features, trained by AdaGrad (Duchi et al., 2011) with averaged epochs. What the
 * model itself decided of the items before is among the features, so that it learns to live with its errors.
 */
class Trainer {
  private readonly weights: Float32Array
  private readonly squares: Float32Array
  private readonly sum: Float32Array
  private readonly mask: number
  private readonly roles: number

  constructor(bits: number, roles: number) {
    this.weights = new Float32Array(roles << bits)
    this.squares = new Float32Array(this.weights.length)
    this.sum = new Float32Array(this.weights.length)
    this.mask = (1 << bits) - 1
    this.roles = roles
  }

  /** The chance of a role given the features written, before and after a step towards what it is. */
  learn(role: number, count: number, is: number): number {
    let total = 0
    for (let k = 0; k < count; k++) total += this.weights[this.at(k, role)] as number
    const chance = 1 / (1 + Math.exp(-total))
    const slope = chance - is
    if (Math.abs(slope) > 0.02) for (let k = 0; k < count; k++) this.step(this.at(k, role), slope)
    return chance
  }

  private at(k: number, role: number): number {
    return ((features[k] as number) & this.mask) * this.roles + role
  }

  private step(at: number, slope: number): void {
    const square = (this.squares[at] as number) + slope * slope
    this.squares[at] = square
    const weight = this.weights[at] as number
    this.weights[at] = weight - (rate * (slope + decay * weight)) / (Math.sqrt(square) + 1e-3)
  }

  endEpoch(): void {
    for (let i = 0; i < this.sum.length; i++)
      this.sum[i] = (this.sum[i] as number) + (this.weights[i] as number) / (epochs * orders)
  }

  /** Forgets all but the sum. */
  startAfresh(): void {
    this.weights.fill(0)
    this.squares.fill(0)
  }

  packed() {
    const { bytes, scale } = pack(this.sum)
    return { weights: bytes, scale }
  }
}

/**
 * Learns cues and their arguments. Half the examples are read with the cues learned from the other half, so that the
 * arguments are learned for cues as they will be found.
 */
export function trainRoles(halves: readonly [Example[], Example[]]): Roles {
  const all = halves.flat()
  const found = halves.flatMap((half, i) => {
    const cues = trainCues(halves[1 - i] as Example[])
    return half.map((example) => ({ example, cues: cuesOf(example.clues, cues) }))
  })
  return { cues: trainCues(all), parts: trainArguments(found) }
}

function trainCues(examples: readonly Example[]): Roles['cues'] {
  const trainer = new Trainer(bits.cues, 1)
  const list = [...examples]
  for (let epoch = 0; epoch < epochs * orders; epoch++) {
    if (epoch % epochs === 0) trainer.startAfresh()
    shuffle(list, epoch + 3)
    for (const { clues, gold } of list) {
      const isCue = new Uint8Array(clues.items.length)
      for (const { cue } of gold) isCue.fill(1, cue.from, cue.to)
      let before = 0
      let beforeThat = 0
      for (let i = 0; i < isCue.length; i++) {
        const view = { clues, at: i, before, beforeThat }
        const count = cueStages.reduce((n, write) => write(view, features, n), wordsAround(clues.known, i))
        const chance = trainer.learn(0, count, isCue[i] as number)
        beforeThat = before
        before = chance > 0.5 ? 1 : 0
      }
    }
    trainer.endEpoch()
  }
  return trainer.packed()
}

/** Writes what the words around an item say, each by itself; gives the number of features. */
function wordsAround(known: Clues['known'], at: number): number {
  let n = 0
  for (let place = -reach; place <= reach; place++) n = wordFeaturesOf(known[at + place] ?? outside, place, features, n)
  return n
}

interface Case {
  clues: Clues
  cue: CueClues
  roles: Uint8Array
}

function trainArguments(found: readonly { example: Example; cues: readonly Run[] }[]): Roles['parts'] {
  const trainer = new Trainer(bits.parts, 2)
  const cases = found.flatMap(({ example, cues }) => casesOf(example, cues))
  for (let epoch = 0; epoch < epochs * orders; epoch++) {
    if (epoch % epochs === 0) trainer.startAfresh()
    shuffle(cases, epoch + 3)
    for (const { clues, cue, roles } of cases) {
      let before = 0
      let beforeThat = 0
      for (let i = 0; i < roles.length; i++) {
        const view = standing(clues, cue, i, before, beforeThat)
        const context = pairFeaturesOf(clues.known, i, features, wordsAround(clues.known, i))
        const count = argumentStages.reduce((n, write) => write(view, features, n), context)
        const source = trainer.learn(0, count, (roles[i] as number) & 1)
        const content = trainer.learn(1, count, (roles[i] as number) >> 1)
        beforeThat = before
        before = (source > 0.5 ? 1 : 0) | (content > 0.5 ? 2 : 0)
      }
    }
    trainer.endEpoch()
  }
  return trainer.packed()
}

/** The annotators' cues as they were found, or as they are where they were missed. */
function casesOf({ clues, gold }: Example, cues: readonly Run[]): Case[] {
  const meet = (a: Run, b: Run) => a.from < b.to && a.to > b.from
  const missed = gold.filter((marked) => !cues.some((cue) => meet(marked.cue, cue)))
  const all = [...cues, ...missed.map(({ cue }) => cue)].sort((a, b) => a.from - b.from)
  return cueClues(clues, all).flatMap((cue) => {
    const one = gold.find((marked) => meet(marked.cue, cue))
    return one ? [{ clues, cue, roles: one.roles }] : []
  })
}
