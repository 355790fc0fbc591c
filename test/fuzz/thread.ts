/** Tries the inputs of one seed after the other, in a thread that can be stopped when one never ends. */
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { tryOut } from './inputs.ts'
import { baseTexts, changes, cook, type Recipe, recipes } from './texts.ts'

/** What is asked of the thread: seeds one after the other, each with so many inputs. */
export interface Task {
  seeds: readonly number[]
  each: number
}

/** What the thread tells: each input before it is tried, and what came of each seed. */
export type Told =
  | { kind: 'trying'; seed: number; recipe: Recipe }
  | { kind: 'done'; seed: number; tried: number; characters: number; slowest: number }
  | { kind: 'failed'; seed: number; after: number; error: string; smallest: string }

const { seeds, each } = workerData as Task
const texts = baseTexts()
const damages = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }),
  { maxLength: 4 },
)

for (const seed of seeds) tell(run(seed))

function run(seed: number): Told {
  let [characters, slowest] = [0, 0]
  const property = fc.property(recipes, changes, damages, (recipe, edit, damage) => {
    tell({ kind: 'trying', seed, recipe })
    const text = cook(recipe, texts)
    characters += text.length
    const compared = recipe.base % 10 === 0
    slowest = Math.max(slowest, tryOut({ text, edit, compared, damage }, texts))
  })
  const { failed, numRuns, counterexample, errorInstance } = fc.check(property, { numRuns: each, seed })
  if (!failed) return { kind: 'done', seed, tried: numRuns, characters, slowest }
  const [recipe, edit, damage] = counterexample ?? []
  const smallest = JSON.stringify({ text: recipe && cook(recipe, texts), recipe, edit, damage })
  return { kind: 'failed', seed, after: numRuns, error: String(errorInstance), smallest }
}

function tell(told: Told): void {
  parentPort?.postMessage(told)
}
