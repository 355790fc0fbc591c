import { hashBits } from './features.ts'
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

let loaded: Model | undefined

/** The weights that `npm run train` wrote, unpacked at first use. */
export function model(): Model {
  loaded ??= {
    weights: unpack(stored.weights),
    thresholds: stored.thresholds.map((logOdds) => logOdds / stored.scale) as [number, number, number],
  }
  return loaded
}

/** Signed bytes in base64. */
function unpack(base64: string): Int8Array {
  const bytes = atob(base64)
  const weights = new Int8Array(3 << hashBits)
  for (let i = 0; i < bytes.length; i++) weights[i] = bytes.charCodeAt(i)
  return weights
}
