/**
 * What does a keystroke in a long article cost, beside reading the article whole? Prints the ratio and ends with 1 when
 * it is too high. Both are timed in this one run, turn by turn: the whole five times, and after each five keystrokes
 * in a row, each round at another place. The medians count.
 */
import { bundledAmending } from './bundle.ts'
import { articles, longText } from './texts.ts'

/** A keystroke costs no more than this share of reading the article whole. */
const most = 0.05
const length = 100 * 1024
const rounds = 5
const keystrokes = 5
/** Rounds before those that count. */
const warmUp = 4

const { name, texts } = articles()
const { analyse, amend, applyAmendment } = await bundledAmending()
const text = longText(texts, length)
const article = analyse(text)
const paragraphs = article.blocks.filter(({ kind, start, end }) => kind === 'paragraph' && end - start > 60)

const whole: number[] = []
const keystroke: number[] = []
for (let round = 0; round < warmUp + rounds; round++) {
  const { start, end } = paragraphs[Math.floor(((round + 0.5) / (warmUp + rounds)) * paragraphs.length)] as Span
  const at = text.indexOf(' ', (start + end) >> 1)
  const read = time(() => analyse(`${text.slice(0, at)} ${round}${text.slice(at)}`))
  if (round >= warmUp) whole.push(read)
  let before = { text, article }
  for (const letter of ' very'.slice(0, keystrokes)) {
    const place = at + before.text.length - text.length
    const typed = before.text.slice(0, place) + letter + before.text.slice(place)
    const amended = time(() => {
      const amendment = amend(before, typed)
      if (!amendment) throw new Error(`the keystroke at ${place} is not read by itself`)
      before = { text: typed, article: applyAmendment(before.article, amendment, typed) }
    })
    if (round >= warmUp) keystroke.push(amended)
  }
}

const ratio = median(keystroke) / median(whole)
console.log(`One keystroke in 100 KB, on ${name}`)
console.log(`  the whole text    ${median(whole).toFixed(1)} ms`)
console.log(`  after a keystroke ${median(keystroke).toFixed(1)} ms, ${(ratio * 100).toFixed(1)}% of it`)
if (ratio > most) {
  console.error(`A keystroke costs more than ${most * 100}% of reading the whole text.`)
  process.exitCode = 1
}

/** Milliseconds of the processor: a machine that is busy with something else takes longer by the clock. */
function time(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}

interface Span {
  start: number
  end: number
}
