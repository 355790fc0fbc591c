import { type Regression, unpackBytes, unpackRegression } from './regression.ts'
import stored from './weights.json' with { type: 'json' }

/** How many bits of a feature's hash each table takes. */
export const bits = { cues: 17, parts: 18 } as const

/** Weights by hashed feature, in units of a scale of their own: bytes stay in cache. */
export interface Table {
  weights: Int8Array
  /** What one unit of weight is worth in log odds. */
  scale: number
}

/** All that is learned. */
export interface Learned {
  /** One weight a feature: is the item part of a cue? */
  cues: Table
  /** Two weights a feature: is the item part of the cue's source, of its content? */
  parts: Table
  /** Is an attribution right? */
  verifier: Regression
  /** Is a quotation somebody's words? */
  quotations: Regression
}

let loaded: Learned | undefined

/** What `npm run train` wrote, unpacked at first use. */
export function learned(): Learned {
  loaded ??= {
    cues: unpackTable(stored.cues, 1 << bits.cues),
    parts: unpackTable(stored.parts, 2 << bits.parts),
    verifier: unpackRegression(stored.verifier),
    quotations: unpackRegression(stored.quotations),
  }
  return loaded
}

function unpackTable({ scale, weights }: { scale: number; weights: string }, length: number): Table {
  return { scale, weights: unpackBytes(weights, length) }
}
