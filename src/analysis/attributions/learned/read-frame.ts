import type { Run } from '../noun-phrases.ts'
import { argumentStages, type CueClues, cueClues, standing } from './argument-features.ts'
import type { Clues } from './clues.ts'
import { type CueView, cueStages, mostFeatures, pairFeaturesOf } from './features.ts'
import { bits, type Learned, type Table } from './model.ts'
import { cueSums, partSums } from './word-sums.ts'

/** A cue with its arguments as the weights see them: runs of the frame's items. */
export interface Reading {
  cue: Run
  /** How sure the cue is: the highest log odds among its items. */
  score: number
  source: Run[]
  content: Run[]
  /** Log odds that each item is in its source, in its content. */
  sourceScores: number[]
  contentScores: number[]
}

export type Roles = Pick<Learned, 'cues' | 'parts'>

/**
 * An item has a role above this chance; `besides` is for the items next to a cue. Chosen on dev, below one half where
 * recall is dear.
 */
const cutoffs = { cue: 0.33, besides: 0.22, source: 0.42, content: 0.45 }
const odds = (chance: number) => Math.log(chance / (1 - chance))
const least = {
  cue: odds(cutoffs.cue),
  besides: odds(cutoffs.besides),
  source: odds(cutoffs.source),
  content: odds(cutoffs.content),
}

/**
 * An item is looked at no further when its sum stands this far from what decides (log odds): after the words around it
 * (for a cue), and after each stage of features but the last. Of 1,000 items of cues 2 are lost to it on dev, of 1,000
 * other decisions 2 are changed; half of all features need not be looked up.
 */
const enough = { words: 0.5, cue: [0.9], argument: [1.25, 1] }

/** A gap of no more items than this in a role was an oversight. */
const longestGap = 2

const features = new Int32Array(mostFeatures)

/** Reads a frame: its cues from left to right, then for each cue the items of its source and content. */
export function readFrame(clues: Clues, model: Roles): Reading[] {
  const cues = cuesOf(clues, model.cues)
  if (!cues.length) return []
  const base = baseOf(clues, model.parts)
  const prepared = cueClues(clues, cues)
  return cues.map((cue, i) => argumentsOf(clues, prepared[i] as CueClues, cue, model.parts, base))
}

interface Cue extends Run {
  score: number
}

/** The runs of items that are more or less likely cues. */
export function cuesOf(clues: Clues, table: Table): Cue[] {
  const words = cueSums(clues.known, table)
  const hopeless = (least.besides - enough.words) / table.scale
  const found: Cue[] = []
  const view: CueView = { clues, at: 0, before: 0, beforeThat: 0 }
  for (let i = 0; i < clues.items.length; i++) {
    view.at = i
    const sum = words[i] as number
    const score = sum < hopeless ? sum * table.scale : scoreOf(view, sum, table)
    view.beforeThat = view.before
    view.before = score > 0 ? 1 : 0
    if (score <= least.besides) continue
    const last = found.at(-1)
    if (last && last.to === i) {
      last.to = i + 1
      last.score = Math.max(last.score, score)
    } else found.push({ from: i, to: i + 1, score })
  }
  return found.filter((cue) => cue.score > least.cue)
}

/** How likely an item is part of a cue (log odds), where the words around it add up to `sum`. */
function scoreOf(view: CueView, sum: number, { weights, scale }: Table): number {
  const mask = (1 << bits.cues) - 1
  let total = sum
  for (let stage = 0; stage < cueStages.length; stage++) {
    const count = (cueStages[stage] as (typeof cueStages)[0])(view, features, 0)
    for (let k = 0; k < count; k++) total += weights[(features[k] as number) & mask] as number
    if (least.besides - total * scale > (enough.cue[stage] as number)) break
  }
  return total * scale
}

/** What an item and its neighbours add to its scores for source and content, whichever the cue: two sums an item. */
function baseOf({ known }: Clues, table: Table): number[] {
  const { weights } = table
  const base = partSums(known, table)
  const mask = (1 << bits.parts) - 1
  for (let i = 0; i < known.length; i++) {
    const count = pairFeaturesOf(known, i, features, 0)
    let source = base[i * 2] as number
    let content = base[i * 2 + 1] as number
    for (let k = 0; k < count; k++) {
      const at = ((features[k] as number) & mask) * 2
      source += weights[at] as number
      content += weights[at + 1] as number
    }
    base[i * 2] = source
    base[i * 2 + 1] = content
  }
  return base
}

function argumentsOf(
  clues: Clues,
  prepared: CueClues,
  cue: Cue,
  { weights, scale }: Table,
  base: readonly number[],
): Reading {
  const count = clues.items.length
  const mask = (1 << bits.parts) - 1
  const sourceScores = new Array<number>(count)
  const contentScores = new Array<number>(count)
  let before = 0
  let beforeThat = 0
  for (let i = 0; i < count; i++) {
    const view = standing(clues, prepared, i, before, beforeThat)
    let source = base[i * 2] as number
    let content = base[i * 2 + 1] as number
    for (let stage = 0; stage < argumentStages.length; stage++) {
      const end = (argumentStages[stage] as (typeof argumentStages)[0])(view, features, 0)
      for (let k = 0; k < end; k++) {
        const at = ((features[k] as number) & mask) * 2
        source += weights[at] as number
        content += weights[at + 1] as number
      }
      const far = enough.argument[stage] as number
      if (Math.abs(source * scale - least.source) > far && Math.abs(content * scale - least.content) > far) break
    }
    sourceScores[i] = source * scale
    contentScores[i] = content * scale
    beforeThat = before
    before = (source * scale > least.source ? 1 : 0) | (content * scale > least.content ? 2 : 0)
  }
  return {
    cue: { from: cue.from, to: cue.to },
    score: cue.score,
    source: runsAbove(sourceScores, least.source, cue),
    content: runsAbove(contentScores, least.content, cue),
    sourceScores,
    contentScores,
  }
}

/** The runs of items above a score; short gaps are filled, but not over the cue. */
function runsAbove(scores: readonly number[], score: number, cue: Run): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < scores.length; i++) {
    if ((scores[i] as number) <= score) continue
    const last = runs.at(-1)
    if (last && i - last.to <= longestGap && (i <= cue.from || last.to > cue.from)) last.to = i + 1
    else runs.push({ from: i, to: i + 1 })
  }
  return runs
}
