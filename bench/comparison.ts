/**
 * Does the time to compare articles grow in line with their number? Folders of events with eight articles each, and one
 * folder on a single event; hardly a paragraph comes twice, so no cache does the work. Prints processor time, exponents
 * and memory, and ends with 1 when an exponent is above what is allowed.
 */
import { analyse } from '../src/analysis/index.ts'
import type { ArticleAt } from '../src/comparison/claim.ts'
import { compare } from '../src/comparison/index.ts'
import { articles } from './texts.ts'

/** Above this the growth is called worse than it should be. */
const worst = 1.2
const perEvent = 8
const events = [100, 2000] as const
const single = [25, 200] as const
/** Paragraphs that make up an event, of which each of its articles has two in three. */
const matters = 14
const names = 6

const { name, texts } = articles()
const paragraphs = texts.flatMap((text) => text.split(/\n+/).filter((paragraph) => paragraph.length > 60))

console.log(`Growth with the number of articles, made of ${name} (time ~ articles ^ exponent; 1 is linear)`)
tell(`events of ${perEvent}`, events, (at) => article(Math.floor(at / perEvent), at % perEvent))
tell('one event', single, (at) => article(0, at))
console.log(`  memory in use at the end            ${Math.round(process.memoryUsage().rss / 1e6)} MB`)

function tell(what: string, [few, many]: readonly [number, number], make: (at: number) => string): void {
  const [short, long] = [time(few, make), time(many, make)]
  const exponent = Math.log(long / short) / Math.log(many / few)
  const seconds = [short, long].map((milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`).join(' and ')
  console.log(`  ${`${what}, ${few} to ${many}`.padEnd(36)}${exponent.toFixed(2)}  (${seconds})`)
  if (exponent <= worst) return
  console.error(`the exponent is above ${worst}`)
  process.exitCode = 1
}

/** Milliseconds of processor time, which other programs do not lengthen. */
function time(count: number, make: (at: number) => string): number {
  const read: ArticleAt[] = Array.from({ length: count }, (_, at) => ({
    path: `${at}.txt`,
    article: analyse(make(at)),
  }))
  const start = process.cpuUsage()
  compare(read)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** An article on an event: paragraphs with the event's own names in place of theirs, worded a little otherwise in each. */
function article(event: number, version: number): string {
  const random = generator(event * 131 + 7)
  const chosen = Array.from({ length: matters }, () => paragraphs[Math.floor(random() * paragraphs.length)] as string)
  const own = Array.from({ length: names }, (_, at) => nameOf(event * names + at))
  return chosen
    .filter((_, at) => (at + version) % 3 !== 0)
    .map((paragraph, at) => {
      const named = paragraph.replace(/\b\p{Lu}\p{Ll}{3,}\b/gu, (word) => own[word.length % names] as string)
      const worded = named.split(' ').filter((_, word) => (word * 7 + version * 13 + at) % 9 !== 0)
      return `${worded.join(' ')} That was note ${event}-${version}-${at}.`
    })
    .join('\n\n')
}

/** A made-up name of three syllables for each number. */
function nameOf(number: number): string {
  const starts = 'Bar Del Fen Gor Hul Kam Lin Mor Nes Pol Ras Sol Tor Vel Win Zar'.split(' ')
  const ends = 'ado berg cova dale enko feld gate holm ini jord kin lund mere nova osk port'.split(' ')
  const rest = ['', 'a', 'el', 'is', 'um', 'or', 'an', 'ek']
  return `${starts[number % 16]}${ends[(number >> 4) % 16]}${rest[(number >> 8) % 8]}`
}

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
