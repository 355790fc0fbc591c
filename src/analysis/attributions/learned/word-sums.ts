import { mostFeatures, outside, reach, wordFeaturesOf } from './features.ts'
import type { Known } from './lexicon.ts'
import { bits, type Learned } from './model.ts'

type Roles = Pick<Learned, 'cues' | 'parts'>

/** Places around an item in which words count, its own among them. */
const places = 2 * reach + 1

/** A text's words are few; beyond this many different ones the memory starts afresh. */
const mostKept = 50_000
const memory = new WeakMap<Roles, Map<Known, Int32Array>>()
const features = new Int32Array(mostFeatures)

/**
 * What the words around each item add to its scores, each by itself: three sums an item, for cue, source and content.
 * What a word adds depends on it and its place alone, so that it is summed up once a word.
 */
export function contextSums(known: readonly Known[], model: Roles): Int32Array {
  let kept = memory.get(model)
  if (!kept || kept.size > mostKept) {
    kept = new Map()
    memory.set(model, kept)
  }
  const sums = new Int32Array(known.length * 3)
  for (let i = -reach; i < known.length + reach; i++) {
    const word = known[i] ?? outside
    let own = kept.get(word)
    if (!own) {
      own = sumsOf(word, model)
      kept.set(word, own)
    }
    const last = Math.min(known.length - 1, i + reach)
    for (let at = Math.max(0, i - reach); at <= last; at++) {
      const place = (i - at + reach) * 3
      sums[at * 3] = (sums[at * 3] as number) + (own[place] as number)
      sums[at * 3 + 1] = (sums[at * 3 + 1] as number) + (own[place + 1] as number)
      sums[at * 3 + 2] = (sums[at * 3 + 2] as number) + (own[place + 2] as number)
    }
  }
  return sums
}

/** The sums of a word for each place in which it can stand. */
function sumsOf(known: Known, { cues, parts }: Roles): Int32Array {
  const sums = new Int32Array(places * 3)
  for (let place = 0; place < places; place++) {
    const count = wordFeaturesOf(known, place - reach, features, 0)
    for (let k = 0; k < count; k++) {
      const hash = features[k] as number
      const part = (hash & ((1 << bits.parts) - 1)) * 2
      sums[place * 3] = (sums[place * 3] as number) + (cues.weights[hash & ((1 << bits.cues) - 1)] as number)
      sums[place * 3 + 1] = (sums[place * 3 + 1] as number) + (parts.weights[part] as number)
      sums[place * 3 + 2] = (sums[place * 3 + 2] as number) + (parts.weights[part + 1] as number)
    }
  }
  return sums
}
