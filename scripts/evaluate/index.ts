/**
 * How well the product reads and compares: every accuracy figure, beside what is wanted of it.
 *
 *   npm run evaluate                                     all figures
 *   npm run evaluate -- --only claims,planted            some of them
 *   npm run evaluate -- --json                           for programs
 *   npm run evaluate -- --markdown docs/figures.md       also writes them into that page
 *   npm run evaluate -- --failures [--examples 3]        what is missed and wrong in attributions, counted by kind
 *   npm run evaluate -- --failures --markdown docs/reading.md
 *
 * The predictions are the product's own command line's, built first. Corpora and scorers are in `../shared` beside the
 * repository, or where `--shared` says; what is not there is skipped. Exit codes: 0 done, 1 a scorer or the command
 * line broke off, 2 wrong usage.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { failuresOn } from './failures/index.ts'
import { asTables, withExamples } from './failures/table.ts'
import { replaceSection } from './section.ts'
import { type FigureSet, type Group, groups, sets } from './sets.ts'
import { asMarkdown, asText, isMet, type Measured, rowsOf, summary } from './table.ts'
import { root, Workshop } from './workshop.ts'

const options = readOptions()
const shop = new Workshop(options.shared)
process.once('exit', () => shop.dispose())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
await shop.build()
if (options.failures) await failures()
else await figures()

async function figures(): Promise<void> {
  const measured: Measured[] = []
  for (const set of sets.filter(({ group }) => options.only.includes(group))) {
    const result = await measure(set)
    measured.push(result)
    if (!options.json) console.log(asText(result))
  }
  console.log(
    options.json ? JSON.stringify({ date: today(), sets: measured.map(forPrograms) }, null, 2) : summary(measured),
  )
  if (measured.some(({ failed }) => failed !== undefined)) process.exitCode = 1
  if (options.markdown === undefined) return
  if (measured.some(({ rows }) => rows.length)) write(options.markdown, 'figures', asMarkdown(measured, today()))
  else console.error(`${options.markdown} is left as it is: nothing was measured.`)
}

async function measure(set: FigureSet): Promise<Measured> {
  const missing = absent(set.needs)
  if (missing) return { name: set.name, rows: [], skipped: missing }
  try {
    return { name: set.name, rows: rowsOf(set.figures, await set.measure(shop)) }
  } catch (error) {
    return { name: set.name, rows: [], failed: error instanceof Error ? error.message : String(error) }
  }
}

async function failures(): Promise<void> {
  const missing = absent(['score/lib.mjs', 'corpora/polnear/dev'])
  if (missing) return console.log(`skipped: ${missing}`)
  const found = await failuresOn(shop)
  console.log(options.examples ? withExamples(found, options.examples) : asTables(found))
  if (options.markdown !== undefined)
    write(options.markdown, 'failures', `Counted on ${today()}.\n\n${asTables(found)}`)
}

/** Why a set cannot be measured: the scorers and corpora are no part of the project. */
function absent(needs: readonly string[]): string | undefined {
  const missing = needs.filter((path) => !existsSync(join(options.shared, path)))
  return missing.length
    ? `it needs ${missing.join(', ')} in ${relative(root, options.shared) || '.'}, which is not there`
    : undefined
}

function write(page: string, section: string, content: string): void {
  writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), section, content))
}

function forPrograms({ name, rows, skipped, failed }: Measured) {
  const figures = rows.map((row) => {
    const { key, name, target, aim, atMost } = row.figure
    return { key, name, value: row.value, target, aim, atMost, met: isMet(row) }
  })
  return { name, figures, skipped, failed }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
        markdown: { type: 'string' },
        failures: { type: 'boolean', default: false },
        examples: { type: 'string', default: '0' },
        shared: { type: 'string', default: join(root, '../shared') },
      },
    })
    const only = (values.only?.split(',') ?? groups) as readonly Group[]
    const unknown = only.filter((group) => !groups.includes(group))
    if (unknown.length) throw new Error(`There is no ${unknown.join(', ')}. Choose from ${groups.join(', ')}.`)
    const { markdown } = values
    if (markdown !== undefined && values.only !== undefined)
      throw new Error('A page is written whole: leave out --only.')
    if (markdown !== undefined && !existsSync(markdown)) throw new Error(`There is no ${markdown}.`)
    return { ...values, only, shared: resolve(values.shared), examples: Number(values.examples) || 0 }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(2)
  }
}
