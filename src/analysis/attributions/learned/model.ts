import { hashBits } from './features.ts'
import stored from './weights.json' with { type: 'json' }

/** The roles a token can have in an attribution, as bits: a word may be in one's content and another's source. */
export const roles = ['source', 'cue', 'content'] as const
export const bit = { source: 1, cue: 2, content: 4 } as const

export interface Model {
  /** Three weights (source, cue, content) for each hashed feature. */
  weights: Float32Array
  /** A role is given above this score (log odds). */
  thresholds: readonly [number, number, number]
}

let loaded: Model | undefined

/** The weights that `npm run train` wrote, unpacked at first use. */
export function model(): Model {
  loaded ??= {
    weights: unpack(stored.weights, stored.scale),
    thresholds: stored.thresholds as [number, number, number],
  }
  return loaded
}

/** Signed bytes in base64, times the scale. */
function unpack(base64: string, scale: number): Float32Array {
  const bytes = atob(base64)
  const weights = new Float32Array(3 << hashBits)
  for (let i = 0; i < bytes.length; i++) weights[i] = ((bytes.charCodeAt(i) << 24) >> 24) * scale
  return weights
}
