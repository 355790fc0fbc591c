/**
 * Does the time to read an article grow in line with its length? Prints a table of ratios and ends with 1 when it does
 * not. Both sizes are timed in this one run, turn by turn, and the median of five counts.
 */
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { bundledAnalysis } from './bundle.ts'
import { articles, longText } from './texts.ts'

/** Above this the growth is called worse than linear; a quadratic step shows as 2. */
const worst = 1.25
const sizes = [128, 1024].map((kilo) => kilo * 1024) as [number, number]

const { name, texts } = articles()
const { analyse } = await bundledAnalysis()
const [small, large] = sizes.map((size) => longText(texts, size)) as [string, string]
const whole = unified().use(retextEnglish).freeze()

analyse(small)
const ours = exponent(analyse, small, large, 5)
// parse-latin on whole files, at sizes it can bear: what reading paragraph by paragraph avoids.
const parseLatin = exponent((text) => whole.parse(text), small.slice(0, 32 * 1024), small, 3)

console.log(`Growth with length, on ${name} (time ~ length ^ exponent; 1 is linear)`)
console.log(`  crossread, 128 KB to 1 MB           ${ours.toFixed(2)}`)
console.log(`  parse-latin whole, 32 KB to 128 KB  ${parseLatin.toFixed(2)}`)
if (ours > worst) {
  console.error(`crossread's exponent is above ${worst}`)
  process.exitCode = 1
}

/** Exponent e of time = c * length ^ e between two texts. */
function exponent(run: (text: string) => unknown, short: string, long: string, rounds: number): number {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    times[0].push(time(run, short))
    times[1].push(time(run, long))
  }
  return Math.log(median(times[1]) / median(times[0])) / Math.log(long.length / short.length)
}

function time(run: (text: string) => unknown, text: string): number {
  const start = performance.now()
  run(text)
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
