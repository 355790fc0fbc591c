import type { Keys } from './keys.ts'

/** Keys by which an article looks for others, and others find it. */
const mostKeys = 60
/** A key in more articles than this tells the less the more have it. */
const manyHolders = 50
/** Names and countries that two articles must share. */
const leastNames = 2
/** Or else so many of their most telling keys, and this share of them: then one is drawn from the other. */
const leastDrawn = 20
const drawnShare = 2 / 3
/** The length of a vector: weights are whole numbers, so that likeness is the same whichever way it is summed up. */
const length = 1 << 15
/** The likeness of two vectors that are the same. */
export const whole = length * length

/** All keys of an article by their numbers, and what each weighs in it. */
export interface Bag {
  keys: Uint32Array
  weights: Float64Array
}

/** The most telling keys of an article. */
export interface Vector {
  keys: Uint32Array
  weights: Uint16Array
}

/**
 * How common a key is, in half octaves from `manyHolders` on; 0 below. Few articles may all be on one event, whose words
 * are everywhere and tie them all the same. In steps, so that an article more in a folder changes few vectors.
 */
export function commonness(holders: number): number {
  return holders <= manyHolders ? 0 : Math.floor(2 * Math.log2(holders / manyHolders))
}

export function vectorOf({ keys, weights }: Bag, known: Keys): Vector {
  const weighed = Array.from(keys, (key, at): [number, number] => [
    key,
    (weights[at] as number) * 2 ** (-commonness(known.holders(key)) / 4),
  ]).sort((a, b) => b[1] - a[1] || (known.nameOf(a[0]) < known.nameOf(b[0]) ? -1 : 1))
  const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  const telling = weighed.slice(0, mostKeys)
  return {
    keys: Uint32Array.from(telling, ([key]) => key),
    weights: Uint16Array.from(telling, ([, weight]) => Math.round((length * weight) / norm)),
  }
}

/** Do they share names, or nearly everything? */
export function areTied(one: Vector, other: Vector, known: Keys): boolean {
  const shared = one.keys.filter((key) => other.keys.includes(key))
  const names = shared.filter((key) => /^(?:name|country):/.test(known.nameOf(key)))
  return (
    names.length >= leastNames ||
    (shared.length >= leastDrawn && shared.length >= drawnShare * Math.min(one.keys.length, other.keys.length))
  )
}
