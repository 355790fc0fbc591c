/** A pair of propositions by its features, and whether both state one claim. */
export interface Row {
  features: number[]
  linked: boolean
}

export interface Weights {
  bias: number
  weights: number[]
}

const penalty = 3
const mostSteps = 40
/** Farthest that a step may lead, in standard deviations, and the step at which to stop. */
const longest = 0.7
const least = 1e-4

/** Logistic regression by Newton's method on standardised features, with a quadratic penalty on the weights. */
export function fitWeights(rows: readonly Row[]): Weights {
  const size = rows[0]?.features.length ?? 0
  const mean = new Array<number>(size).fill(0)
  const spread = new Array<number>(size).fill(0)
  for (const { features } of rows) for (const [i, x] of features.entries()) mean[i] = at(mean, i) + x / rows.length
  for (const { features } of rows)
    for (const [i, x] of features.entries()) spread[i] = at(spread, i) + (x - at(mean, i)) ** 2 / rows.length
  for (let i = 0; i < size; i++) spread[i] = Math.sqrt(at(spread, i)) || 1
  const inputs = rows.map(({ features }) => [...features.map((x, i) => (x - at(mean, i)) / at(spread, i)), 1])
  const found = new Array<number>(size + 1).fill(0)
  found[size] = -4
  for (let step = 0; step < mostSteps; step++) {
    const change = newtonStep(rows, inputs, found)
    const farthest = Math.max(...change.map(Math.abs))
    const share = Math.min(1, longest / farthest)
    for (let i = 0; i <= size; i++) found[i] = at(found, i) - share * at(change, i)
    if (farthest < least) break
  }
  const weights = found.slice(0, size).map((weight, i) => weight / at(spread, i))
  return { weights, bias: at(found, size) - weights.reduce((sum, weight, i) => sum + weight * at(mean, i), 0) }
}

function newtonStep(rows: readonly Row[], inputs: readonly number[][], found: readonly number[]): number[] {
  const size = found.length
  const slope = new Array<number>(size).fill(0)
  const curve = found.map(() => new Array<number>(size).fill(0))
  for (const [row, { linked }] of rows.entries()) {
    const input = inputs[row] as number[]
    const guess = 1 / (1 + Math.exp(-input.reduce((sum, x, i) => sum + x * at(found, i), 0)))
    const error = guess - (linked ? 1 : 0)
    const bend = Math.max(guess * (1 - guess), 1e-6)
    for (let i = 0; i < size; i++) {
      slope[i] = at(slope, i) + error * at(input, i)
      const line = curve[i] as number[]
      for (let j = 0; j < size; j++) line[j] = at(line, j) + bend * at(input, i) * at(input, j)
    }
  }
  for (let i = 0; i < size - 1; i++) {
    slope[i] = at(slope, i) + penalty * at(found, i)
    const line = curve[i] as number[]
    line[i] = at(line, i) + penalty
  }
  return solve(curve, slope)
}

/** Solves a positive definite system by elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const lines = matrix.map((line, i) => [...line, at(right, i)])
  const size = lines.length
  for (let i = 0; i < size; i++)
    for (let k = i + 1; k < size; k++) {
      const [upper, lower] = [lines[i] as number[], lines[k] as number[]]
      const share = at(lower, i) / at(upper, i)
      for (let j = i; j <= size; j++) lower[j] = at(lower, j) - share * at(upper, j)
    }
  const found = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    const line = lines[i] as number[]
    let rest = at(line, size)
    for (let j = i + 1; j < size; j++) rest -= at(line, j) * at(found, j)
    found[i] = rest / at(line, i)
  }
  return found
}

function at(list: readonly number[], index: number): number {
  return list[index] as number
}
