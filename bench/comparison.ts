/**
 * Does the time to compare articles grow in line with their number? Folders of events with eight articles each, and
 * folders on a single event; hardly a paragraph comes twice, so no cache does the work, and the run says how many do.
 * Prints processor time, exponents and memory, and ends with 1 when with events of eight an exponent is above what is
 * allowed, or when too many paragraphs are repeated.
 */
import { bundledComparison } from './bundle.ts'
import { corpusParagraphs, folderOf } from './folder.ts'

/** Above this the growth is called worse than it should be. */
const worst = 1.2
/** Above this share of repeated paragraphs the folder would not tell. */
const mostRepeated = 0.1
const perEvent = 8
const events = [100, 500, 2000]
const single = [25, 50, 200]
/** Rounds of a folder of up to `small` articles, of which the median counts: short times swing. */
const small = 100
const rounds = 3

type Step = 'read' | 'compare' | 'figures'
const steps: Record<Step, string> = {
  read: 'reading the articles',
  compare: 'comparing their claims',
  figures: 'lining up their figures',
}

const { analyse, compare, FigureLines } = await bundledComparison()
const paragraphs = corpusParagraphs()
if (paragraphs) {
  console.log('Growth with the number of articles, made of PolNeAR (time ~ articles ^ exponent; 1 is linear)')
  // Once before, so that the engine has optimised what it will and the first time is not the longest.
  measure(folderOf(paragraphs, events[0] as number, perEvent).texts)
  tell(`events of ${perEvent}`, events, (count) => folderOf(paragraphs, count, perEvent))
  row('  memory at most', ['', '', `${peak()} MB`])
  tell('one event', single, (count) => folderOf(paragraphs, count, count))
} else console.log('Growth with the number of articles: skipped, needs the corpora in ../shared')

interface Measured {
  count: number
  repeated: number
  /** Milliseconds. */
  time: (step: Step) => number
}

function tell(what: string, counts: readonly number[], make: (count: number) => ReturnType<typeof folderOf>): void {
  const measured = counts.map((count): Measured => {
    const { texts, repeated } = make(count)
    if (repeated > mostRepeated) fail(`${percent(repeated)} of the paragraphs are repeated`)
    const runs = Array.from({ length: count > small ? 1 : rounds }, () => measure(texts))
    return { count, repeated, time: (step: Step) => median(runs.map((run) => run[step])) }
  })
  row(`${what}, articles`, counts.map(String), 'exponent, from the second on')
  for (const [step, name] of Object.entries(steps) as [Step, string][]) {
    const exponent = (from: number) => {
      const [one, other] = [measured[from], measured.at(-1)] as [Measured, Measured]
      return Math.log(other.time(step) / one.time(step)) / Math.log(other.count / one.count)
    }
    const whole = exponent(0)
    row(
      `  ${name}`,
      measured.map(({ time }) => `${(time(step) / 1000).toFixed(1)} s`),
      `${whole.toFixed(2)}, ${exponent(1).toFixed(2)}`,
    )
    if (counts === events && whole > worst) fail(`the exponent of ${name} is above ${worst}`)
  }
  row(
    '  paragraphs repeated',
    measured.map(({ repeated }) => percent(repeated)),
  )
}

function row(name: string, cells: readonly string[], end = ''): void {
  console.log(`  ${name.padEnd(32)}${cells.map((cell) => cell.padStart(9)).join('')}   ${end}`.trimEnd())
}

/** Milliseconds of processor time, which other programs do not lengthen. */
function measure(texts: readonly string[]): Record<Step, number> {
  const start = processorTime()
  const articles = texts.map((text, at) => ({ path: `${at}.txt`, article: analyse(text) }))
  const read = processorTime()
  compare(articles)
  const compared = processorTime()
  const lines = new FigureLines().lineUp(articles)
  while (!lines.next().done);
  return { read: read - start, compare: compared - read, figures: processorTime() - compared }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The most memory that the process has had, in megabytes. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1000)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}

function fail(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}
