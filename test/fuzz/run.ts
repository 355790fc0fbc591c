/**
 * Reads mutated articles and says what broke: `npm run fuzz -- [--count 100000] [--seed N]`. What fails is made as small
 * as fast-check can and printed with the seed that finds it again; it ends with 1 then, or when a text of at most 10,000
 * characters took over a second twice.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { analyse } from '../../src/analysis/index.ts'
import { assertSound } from './invariants.ts'
import { baseTexts, cook, recipes } from './texts.ts'

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } })
const count = Number(values.count ?? 100_000)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
/** Milliseconds that a text may take. */
const limit = 1000

const texts = baseTexts()
let slowest = 0
let characters = 0
const started = performance.now()
let tried = 0

const result = fc.check(
  fc.property(recipes, (recipe) => {
    const text = cook(recipe, texts)
    characters += text.length
    let took = timed(text)
    // Once may be the machine's doing.
    if (took > limit) took = timed(text)
    slowest = Math.max(slowest, took)
    if (took > limit) throw new Error(`took ${Math.round(took)} ms for ${text.length} characters`)
    if (++tried % 10_000 === 0) console.log(`${tried} texts, ${Math.round((performance.now() - started) / 1000)} s`)
  }),
  { numRuns: count, seed },
)
if (result.failed) {
  const [recipe] = result.counterexample ?? []
  console.error(`seed ${seed} fails after ${result.numRuns} texts: ${String(result.errorInstance)}`)
  console.error(recipe && JSON.stringify({ recipe, text: cook(recipe, texts) }))
  process.exitCode = 1
} else
  console.log(
    `${result.numRuns} texts of ${Math.round(characters / result.numRuns)} characters on average: no crash, no offset out of place; the slowest took ${Math.round(slowest)} ms (seed ${seed})`,
  )

function timed(text: string): number {
  const before = performance.now()
  const article = analyse(text)
  const took = performance.now() - before
  assertSound(text, article)
  return took
}
