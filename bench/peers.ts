/**
 * How long does the whole analysis take beside wink-nlp's plain readDoc and beside compromise with people and numbers?
 * Prints a table of ratios and ends with 1 when a bound is missed.
 *
 * Both of a pair read each article in turn, so that whatever else the machine does meets both alike; an article counts
 * with the median of its rounds. Rounds measured one after the other swing by a third on a busy machine.
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
const rounds = 15

const { name, texts } = articles()
const { analyse } = await bundledAnalysis()
const nlp = winkNLP(model)

const ofWink = ratio(analyse, (text) => nlp.readDoc(text), warmUp, rounds)
const ofCompromise = ratio(peopleAndNumbers, analyse, 1, 5)

console.log(`Time to read ${name} (article by article in turn, medians of ${rounds} and 5 rounds)`)
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
function ratio(first: Run, second: Run, warmUp: number, rounds: number): number {
  const times = texts.map((): [number[], number[]] => [[], []])
  for (let round = 0; round < warmUp + rounds; round++)
    for (const [i, text] of texts.entries()) {
      const pair = [time(first, text), time(second, text)] as const
      if (round < warmUp) continue
      times[i]?.[0].push(pair[0])
      times[i]?.[1].push(pair[1])
    }
  const total = (which: 0 | 1) => times.reduce((sum, of) => sum + median(of[which]), 0)
  return total(0) / total(1)
}

/** Time to read an article, in milliseconds. */
function time(run: Run, text: string): number {
  const before = performance.now()
  run(text)
  return performance.now() - before
}

function peopleAndNumbers(text: string): unknown {
  const doc = compromise(text)
  return [doc.people().out('array'), doc.numbers().out('array')]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
