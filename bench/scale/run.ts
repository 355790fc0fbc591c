/**
 * `npm run bench:scale`: a folder of 10,000 articles beside one of 1,000, as the extension reads and compares them: the
 * library with its worker, articles kept on disk. Each folder has a process of its own, whose memory is all that counts.
 * Prints how the times grow, and ends with 1 when a bound is missed. Times are of the processor, so that other programs
 * on the machine do not lengthen them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleTo } from '../bundle.ts'
import { corpusParagraphs, folderOf } from '../folder.ts'
import type { Measured } from './measure.ts'

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000]
const perEvent = 8

const mostExponent = 1.15
const leastReopening = 10
const mostEdit = 1 / 1000
/** Megabytes. */
const mostMemory = 1500
const mostRepeated = 0.1
/** What does not depend on the folder's size may still vary by this much, with caches that hold less of more. */
const mostFlat = 3
/** Megabytes of its own that the process may use for objects, beside those of its worker: it has to do with them. */
const heap = 1024

const paragraphs = corpusParagraphs()
if (paragraphs) {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-bench-'))
  try {
    await bundleTo(join(folder, 'measure.mjs'), ['../bench/scale/measure.ts'])
    await bundleTo(join(folder, 'worker.cjs'), ['library/engine/worker.ts'])
    await bundleTo(join(folder, 'kept-articles.cjs'), ['library/cache/open.ts'])
    const measured = counts.map((count) => measure(folder, count, paragraphs))
    tell(measured)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
} else console.log('Large folders: skipped, needs the corpora in ../shared')

function measure(folder: string, count: number, paragraphs: readonly string[]): Measured & { repeated: number } {
  const articles = join(folder, `${count}`)
  mkdirSync(articles)
  const { texts, repeated } = folderOf(paragraphs, count, perEvent)
  for (const [at, text] of texts.entries()) writeFileSync(join(articles, `${String(at).padStart(5, '0')}.txt`), text)
  const given = [`--max-old-space-size=${heap}`, join(folder, 'measure.mjs'), articles, folder]
  const output = execFileSync(process.execPath, given, { encoding: 'utf8' })
  return { ...JSON.parse(output), repeated }
}

function tell(measured: readonly (Measured & { repeated: number })[]): void {
  const [small, large] = [measured[0], measured.at(-1)] as [Measured, Measured]
  const exponent = (time: keyof Measured) => Math.log(large[time] / small[time]) / Math.log(large.count / small.count)
  console.log(`Folders of ${measured.map(({ count }) => count).join(' and ')} articles, events of ${perEvent}`)
  row('share of paragraphs that come twice', Math.max(...measured.map(({ repeated }) => repeated)), mostRepeated)
  row('growth of reading (1 is linear)', exponent('index'), mostExponent)
  row('growth of comparing', exponent('compare'), mostExponent)
  row('reading, by having read before', large.index / large.reopen, leastReopening, 'at least')
  row('an edit, in thousandths of reading and comparing', (1000 * large.edit) / large.first, 1000 * mostEdit)
  row('an edit, in thousandths of reading', (1000 * large.edit) / large.index)
  row('an edit, by one in the smaller folder', large.edit / small.edit)
  row('opening an article, by one in the smaller folder', large.open / small.open, mostFlat)
  row('claims at a caret, by those in the smaller folder', large.search / small.search, mostFlat)
  row('memory at most, MB', large.memory, mostMemory)
  console.log('  measured once, on this machine:')
  row('  an article is read in, ms', large.index / large.count)
  row('  compared in, ms', large.compare / large.count)
  row('  an edit takes, ms', large.edit)
  row('  cancelled work is let go within, ms', large.cancel)
  row('  the thread was held up at the longest, ms', large.held)
}

function row(name: string, value: number, bound?: number, kind: 'at most' | 'at least' = 'at most'): void {
  const missed = bound !== undefined && (kind === 'at most' ? value > bound : value < bound)
  const told = bound === undefined ? '' : `  (${kind} ${bound})${missed ? '  missed' : ''}`
  console.log(`  ${name.padEnd(52)}${value.toFixed(2).padStart(9)}${told}`)
  if (missed) process.exitCode = 1
}
