import { hashBits } from './features.ts'
import { type Regression, unpackBytes, unpackRegression } from './regression.ts'
import stored from './weights.json' with { type: 'json' }

/** The roles a token can have in an attribution, as bits: a word may be in one's content and another's source. */
export const roles = ['source', 'cue', 'content'] as const
export const bit = { source: 1, cue: 2, content: 4 } as const

export interface Model {
  /** Three weights (source, cue, content) for each hashed feature, in units of a scale of their own: bytes stay in cache. */
  weights: Int8Array
  /** A role is given above this score, in the same units. */
  thresholds: readonly [number, number, number]
}

/** All that is learned. */
export interface Learned {
  roles: Model
  /** Is an attribution right? */
  verifier: Regression
  /** Is a quotation somebody's words? */
  quotations: Regression
}

let loaded: Learned | undefined

/** What `npm run train` wrote, unpacked at first use. */
export function learned(): Learned {
  loaded ??= {
    roles: {
      weights: unpackBytes(stored.roles.weights, 3 << hashBits),
      thresholds: stored.roles.thresholds as [number, number, number],
    },
    verifier: unpackRegression(stored.verifier),
    quotations: unpackRegression(stored.quotations),
  }
  return loaded
}
