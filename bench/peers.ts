/**
 * How long does the whole analysis take beside wink-nlp's plain readDoc and beside compromise with people and numbers?
 * Prints a table of ratios and ends with 1 when a bound is missed.
 *
 * Both of a pair read the same articles in this one run, round by round in turn, and the median of five rounds counts.
 * What is measured is the time that the processor works for this process: the time on the wall grows with the machine's
 * other work, and more than in proportion for what takes longer.
 */
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { bundledAnalysis } from './bundle.ts'
import { articles } from './texts.ts'

type Run = (text: string) => unknown

/** The analysis takes at most this many times as long as wink-nlp. */
const mostOfWink = 2
/** The analysis is at least this many times as fast as compromise. */
const leastOfCompromise = 5
/** Rounds before those that count: the engine takes that many to optimise all of the analysis. */
const warmUp = 10
const rounds = 5

const { name, texts } = articles()
const { analyse } = await bundledAnalysis()
const nlp = winkNLP(model)

const ofWink = ratio(analyse, (text) => nlp.readDoc(text), warmUp)
const ofCompromise = ratio(peopleAndNumbers, analyse, 1)

console.log(`Time to read ${name} (processor time, median of ${rounds} rounds)`)
print("crossread's whole analysis, by wink-nlp's readDoc", ofWink, `at most ${mostOfWink}`)
print("compromise's people and numbers, by crossread", ofCompromise, `at least ${leastOfCompromise}`)
if (ofWink > mostOfWink || ofCompromise < leastOfCompromise) {
  console.error('crossread misses a bound')
  process.exitCode = 1
}

function print(what: string, value: number, bound: string): void {
  console.log(`  ${what.padEnd(50)} ${value.toFixed(2).padStart(6)}  (bound: ${bound})`)
}

/** How many times as long as the second the first takes for all articles, after some rounds to warm up. */
function ratio(first: Run, second: Run, warmUp: number): number {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < warmUp + rounds; round++) {
    const [one, other] = [time(first), time(second)]
    if (round < warmUp) continue
    times[0].push(one)
    times[1].push(other)
  }
  return median(times[0]) / median(times[1])
}

/** Processor time to read all articles, in microseconds. */
function time(run: Run): number {
  const before = process.cpuUsage()
  for (const text of texts) run(text)
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function peopleAndNumbers(text: string): unknown {
  const doc = compromise(text)
  return [doc.people().out('array'), doc.numbers().out('array')]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
