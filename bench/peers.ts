/**
 * How long does the whole analysis take beside wink-nlp's plain readDoc and beside compromise with people and numbers?
 * Prints a table of ratios and ends with 1 when a bound is missed. All read the same articles in this one run, article
 * by article in turn, so that the machine's other work falls on all alike; the median of five rounds counts.
 */
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { bundledAnalysis } from './bundle.ts'
import { articles } from './texts.ts'

/** The analysis takes at most this many times as long as wink-nlp. */
const mostOfWink = 2
/** The analysis is at least this many times as fast as compromise. */
const leastOfCompromise = 5
const warmUp = 2
const rounds = 5

const { name, texts } = articles()
const { analyse } = await bundledAnalysis()
const nlp = winkNLP(model)
const peers: [name: string, run: (text: string) => unknown][] = [
  ['crossread', analyse],
  ['wink-nlp', (text) => nlp.readDoc(text)],
  ['compromise', peopleAndNumbers],
]

const times = peers.map((): number[] => [])
for (let round = 0; round < warmUp + rounds; round++) {
  const sums = timeRound()
  if (round >= warmUp) for (const [i, sum] of sums.entries()) times[i]?.push(sum)
}
const [ours, wink, compromises] = times.map(median) as [number, number, number]
const ofWink = ours / wink
const ofCompromise = compromises / ours

console.log(`Time to read ${name}, as multiples of wink-nlp's readDoc (median of ${rounds} rounds)`)
console.log('  wink-nlp, readDoc                   1.00')
console.log(`  crossread, whole analysis           ${ofWink.toFixed(2)}  (bound: at most ${mostOfWink.toFixed(2)})`)
console.log(`  compromise, people and numbers      ${(compromises / wink).toFixed(2)}`)
console.log(`  compromise beside crossread         ${ofCompromise.toFixed(1)}  (bound: at least ${leastOfCompromise})`)
if (ofWink > mostOfWink || ofCompromise < leastOfCompromise) {
  console.error('crossread misses a bound')
  process.exitCode = 1
}

/** Time that each peer takes for all articles, in milliseconds. */
function timeRound(): number[] {
  const sums = peers.map(() => 0)
  for (const text of texts)
    for (const [i, [, run]] of peers.entries()) {
      const start = performance.now()
      run(text)
      ;(sums[i] as number) += performance.now() - start
    }
  return sums
}

function peopleAndNumbers(text: string): unknown {
  const doc = compromise(text)
  return [doc.people().out('array'), doc.numbers().out('array')]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
