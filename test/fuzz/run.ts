/**
 * Reads mutated articles and says what broke: `npm run fuzz -- [--count 100000] [--seed N]`. Inputs come in portions of
 * 5,000, each with a seed of its own, counted on from the one given: `--seed 8` goes on where seed 7 ended, and what two
 * runs have tried adds up. What fails is made as small as fast-check can and printed with its seed. An input that takes
 * more than a second of the processor's time fails; one that never ends is stopped, and printed as it is.
 */
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { numeral } from '../../src/wording.ts'
import type { Task, Told } from './thread.ts'

const portion = 5000
/** Milliseconds after which an input is held to have no end, on a machine however busy. */
const endless = 60_000

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } })
const count = Number(values.count ?? 100_000)
const first = Number(values.seed ?? Date.now() % 2 ** 31)
const each = Math.min(portion, count)
const seeds = Array.from({ length: Math.ceil(count / each) }, (_, at) => first + at)

const started = performance.now()
const sums = { tried: 0, characters: 0, slowest: 0 }
let last: Extract<Told, { kind: 'trying' }> | undefined
let since = performance.now()

const task: Task = { seeds, each }
const file = JSON.stringify(new URL('./thread.ts', import.meta.url).href)
const source = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}) })`
const thread = new Worker(source, { eval: true, workerData: task })
const watch = setInterval(() => {
  if (!last || performance.now() - since < endless) return
  fail(`seed ${last.seed}: an input does not end: ${JSON.stringify(last.recipe)}`)
  void thread.terminate()
}, 1000)

thread.on('message', (told: Told) => {
  if (told.kind === 'trying') {
    last = told
    since = performance.now()
  } else if (told.kind === 'failed')
    fail(`seed ${told.seed} fails after ${told.after}: ${told.error}\n${told.smallest}`)
  else {
    sums.tried += told.tried
    sums.characters += told.characters
    sums.slowest = Math.max(sums.slowest, told.slowest)
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(
      `seed ${told.seed}: ${numeral(told.tried)} inputs, the slowest ${Math.round(told.slowest)} ms (${seconds} s)`,
    )
  }
})
thread.on('error', (error) => fail(String(error)))
thread.on('exit', () => {
  clearInterval(watch)
  const { tried, characters, slowest } = sums
  const range = seeds.length > 1 ? `seeds ${first} to ${seeds.at(-1)}` : `seed ${first}`
  if (tried)
    console.log(
      `${numeral(tried)} inputs of ${Math.round(characters / tried)} characters on average without a fault (${range}); the slowest took ${Math.round(slowest)} ms`,
    )
})

function fail(what: string): void {
  console.error(what)
  process.exitCode = 1
}
