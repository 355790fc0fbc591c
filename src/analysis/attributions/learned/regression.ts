/** A logistic regression over hashed features whose weights are signed bytes. */
export interface Regression {
  weights: Int8Array
  /** What one unit of weight is worth in log odds. */
  scale: number
  /** A decision is yes above this chance. */
  cutoff: number
}

/** As `npm run train` stores it. */
export interface StoredRegression {
  scale: number
  cutoff: number
  /** Signed bytes in base64. */
  weights: string
}

/** Small questions with few examples: this many bits of hash. */
export const smallBits = 15

export function unpackRegression({ scale, cutoff, weights }: StoredRegression): Regression {
  return { scale, cutoff, weights: unpackBytes(weights, 1 << smallBits) }
}

/** Signed bytes from base64. */
export function unpackBytes(base64: string, length: number): Int8Array {
  const text = atob(base64)
  const bytes = new Int8Array(length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** The chance that the answer is yes, 0 to 1. */
export function chance({ weights, scale }: Regression, features: readonly number[]): number {
  let total = 0
  for (const feature of features) total += weights[feature] as number
  return 1 / (1 + Math.exp(-total * scale))
}

/** Index of a named feature (FNV-1a). */
export function smallFeature(name: string): number {
  let h = 2166136261
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 16777619)
  return (h ^ (h >>> smallBits)) & ((1 << smallBits) - 1)
}

/** A share from 0 to 1 in five steps. */
export function step(share: number): number {
  return Math.round(share * 4)
}

/** A length in steps that widen. */
export function lengthStep(length: number): number {
  return length <= 3 ? length : length <= 6 ? 4 : length <= 12 ? 5 : length <= 25 ? 6 : 7
}
