import {
  type Regression,
  type StoredRegression,
  smallBits,
} from '../../src/analysis/attributions/learned/regression.ts'
import { shuffle } from './shuffle.ts'

export interface Case {
  features: number[]
  yes: boolean
}

const rate = 0.05
const decay = 0.01
const epochs = 8
/** Orders of the cases whose weights are averaged. */
const orders = 4

/** Trains a small logistic regression by AdaGrad with averaged epochs, and packs its weights into bytes. */
export function trainRegression(cases: Case[], cutoff: number): Regression {
  const weights = new Float32Array(1 << smallBits)
  const squares = new Float32Array(weights.length)
  const sum = new Float32Array(weights.length)
  for (let epoch = 0; epoch < epochs * orders; epoch++) {
    if (epoch % epochs === 0) {
      weights.fill(0)
      squares.fill(0)
    }
    shuffle(cases, epoch + 1)
    for (const { features, yes } of cases) {
      let total = 0
      for (const feature of features) total += weights[feature] as number
      const slope = 1 / (1 + Math.exp(-total)) - (yes ? 1 : 0)
      for (const feature of features) {
        squares[feature] = (squares[feature] as number) + slope * slope
        const weight = weights[feature] as number
        weights[feature] = weight - (rate * (slope + decay * weight)) / (Math.sqrt(squares[feature] as number) + 1e-2)
      }
    }
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number) / (epochs * orders)
  }
  const { bytes, scale } = pack(sum)
  return { weights: bytes, scale, cutoff }
}

/** Signed bytes and the log odds that one unit stands for; the few largest weights are cut off. */
export function pack(weights: Float32Array): { bytes: Int8Array; scale: number } {
  const sorted = Float32Array.from(weights, Math.abs).sort()
  const scale = (sorted[Math.floor(sorted.length * 0.9999)] as number) / 127
  return {
    bytes: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  }
}

export function store({ weights, scale, cutoff }: Regression): StoredRegression {
  return { scale, cutoff, weights: base64(weights) }
}

export function base64(bytes: Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
