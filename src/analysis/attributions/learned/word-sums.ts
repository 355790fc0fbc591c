import { zeros } from './clues.ts'
import { mostFeatures, outside, reach, wordFeaturesOf } from './features.ts'
import type { Known } from './lexicon.ts'
import { bits, type Table } from './model.ts'

/** Places around an item in which words count, its own among them. */
const places = 2 * reach + 1

const features = new Int32Array(mostFeatures)

/** What the words around each item, each by itself, add to its score for being part of a cue: a sum an item. */
export function cueSums(known: readonly Known[], table: Table): number[] {
  const sums = zeros(known.length)
  for (let i = -reach; i < known.length + reach; i++) {
    const own = sumsOf(known[i] ?? outside, table, 1 << bits.cues, 1)
    const last = Math.min(known.length - 1, i + reach)
    for (let at = Math.max(0, i - reach); at <= last; at++)
      sums[at] = (sums[at] as number) + (own[i - at + reach] as number)
  }
  return sums
}

/** The same for source and content: two sums an item. */
export function partSums(known: readonly Known[], table: Table): number[] {
  const sums = zeros(known.length * 2)
  for (let i = -reach; i < known.length + reach; i++) {
    const own = sumsOf(known[i] ?? outside, table, 1 << bits.parts, 2)
    const last = Math.min(known.length - 1, i + reach)
    for (let at = Math.max(0, i - reach); at <= last; at++) {
      const place = (i - at + reach) * 2
      sums[at * 2] = (sums[at * 2] as number) + (own[place] as number)
      sums[at * 2 + 1] = (sums[at * 2 + 1] as number) + (own[place + 1] as number)
    }
  }
  return sums
}

/** What a word adds from each place in which it can stand; it depends on the word alone, so that it is summed up once. */
function sumsOf(known: Known, table: Table, size: number, roles: 1 | 2): number[] {
  const kept = known.sums[roles - 1]
  if (kept?.table === table) return kept.sums
  const { weights } = table
  const sums = zeros(places * roles)
  for (let place = 0; place < places; place++) {
    const count = wordFeaturesOf(known, place - reach, features, 0)
    for (let k = 0; k < count; k++) {
      const at = ((features[k] as number) & (size - 1)) * roles
      for (let role = 0; role < roles; role++)
        sums[place * roles + role] = (sums[place * roles + role] as number) + (weights[at + role] as number)
    }
  }
  known.sums[roles - 1] = { table, sums }
  return sums
}
