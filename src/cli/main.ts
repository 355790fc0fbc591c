/** The command line: `crossread annotate` and `crossread compare`. */
import { styleText } from 'node:util'
import { version } from '../../package.json'
import type { Comparison } from '../comparison/claim.ts'
import type { Source } from '../library/engine/engine.ts'
import { InThreadEngine } from '../library/engine/in-thread.ts'
import { displayNames } from '../library/names.ts'
import { namesInSentences } from '../library/short-names.ts'
import type { ReportedArticle } from '../report/articles.ts'
import { annotationsAsBrat } from '../report/brat.ts'
import {
  type AnnotationFormat,
  annotationsIn,
  bratFolder,
  type ClaimFormat,
  claimsIn,
  type ExportedFile,
  type FormatOptions,
  inFile,
} from '../report/formats.ts'
import { annotationsAsText } from '../report/text-annotations.ts'
import { claimsAsText } from '../report/text-claims.ts'
import { type Colour, plain, printable } from '../report/text-lines.ts'
import { atOnce } from '../steps.ts'
import { type Arguments, readArguments, UsageError } from './arguments.ts'
import { help } from './help.ts'
import { type ReadArticle, type ReadResult, readArticles } from './read.ts'
import { readAliasesFrom } from './read-aliases.ts'
import { readDecisionsFrom, troublesIn, withDecisions } from './read-decisions.ts'
import { addressFrom, writeFolder, writeOutput } from './write.ts'

type Work = Extract<Arguments, { paths: string[] }>

/** Columns of a page when the output is not a terminal. */
const pageWidth = 100

/**
 * Runs a command.
 *
 * @param given without the program's own path
 * @returns exit code: 0 done, 1 some file could not be read, 2 wrong usage
 */
async function run(given: readonly string[]): Promise<number> {
  let wanted: Arguments
  try {
    wanted = readArguments(given)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${printable(error.message)} See crossread --help.\n`)
    return 2
  }
  if (wanted.command === 'help') process.stdout.write(help)
  else if (wanted.command === 'version') process.stdout.write(`${version}\n`)
  else return work(wanted)
  return 0
}

async function work(wanted: Work): Promise<number> {
  const { command, paths, output, ...lists } = wanted
  const { aliases, ...ofAliases } = await readAliasesFrom(lists.aliases)
  const listed = await readDecisionsFrom(lists.decisions)
  complain(`Aliases: ${lists.aliases}`, ofAliases.problems)
  complain(`Decisions: ${lists.decisions}`, listed.problems)
  if (ofAliases.unusable || listed.unusable) return 2
  const engine = new InThreadEngine()
  const result = await readArticles(paths, engine, aliases)
  tell(result)
  const decisions = listed.about(result.articles)
  complain('Needs another look', troublesIn(decisions, result.articles))
  const articles = named(withDecisions(result.articles, decisions, aliases))
  if (command === 'compare' && articles.length < 2) {
    process.stderr.write('There are fewer than two articles to compare.\n')
  }
  const made =
    command === 'annotate'
      ? annotate(articles, wanted)
      : compare(articles, await engine.compare(called(articles), {}, aliases, decisions.corrections(articles)), wanted)
  if (typeof made !== 'string' && output === undefined) {
    process.stderr.write('Several articles need a folder: name one with --output. See crossread --help.\n')
    return 2
  }
  const problem = await put(made, wanted)
  if (problem) complain('Could not be written', [problem])
  return problem || result.unread.length ? 1 : 0
}

function named(articles: readonly ReadArticle[]): ReportedArticle[] {
  const names = displayNames(articles, {})
  return articles.map((article, index) => ({ ...article, name: names[index] ?? article.path }))
}

/** With what sentences about them call them. */
function called(articles: readonly ReportedArticle[]): Source[] {
  const names = namesInSentences(articles.map((article) => ({ ...article, uri: article.path })))
  return articles.map(({ path, text }) => ({ path, text, called: names.get(path) }))
}

/** One text, or the files of a folder. */
function annotate(articles: readonly ReportedArticle[], { format, output }: Work): string | ExportedFile[] {
  if (format === 'text') return annotationsAsText(articles, page(output))
  if (format !== 'brat')
    return atOnce(annotationsIn(format as Exclude<AnnotationFormat, 'brat'>, articles, options(output)))
  const [only, ...others] = articles
  return output === undefined && only && !others.length ? annotationsAsBrat(only) : atOnce(bratFolder(articles))
}

function compare(articles: readonly ReportedArticle[], comparison: Comparison, { format, output }: Work): string {
  if (format === 'text') return claimsAsText(comparison, articles, page(output))
  return atOnce(claimsIn(format as ClaimFormat, comparison, articles, options(output)))
}

function options(output: string | undefined): FormatOptions {
  return { address: addressFrom(output) }
}

/** Prints or writes what was made. Returns what went wrong. */
async function put(made: string | ExportedFile[], { format, output, force }: Work): Promise<string | undefined> {
  if (typeof made !== 'string') return writeFolder(output ?? '', made, force)
  if (output !== undefined) return writeOutput(output, format === 'text' ? made : inFile(format, made), force)
  process.stdout.write(made)
}

/** Says on the standard error stream what is wrong with something. */
function complain(what: string, problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${printable(`${what}: ${problem}`)}\n`)
}

/** Says on the standard error stream what was left alone, damaged or unreadable. */
function tell({ skipped, damaged, unread }: ReadResult): void {
  const lines = [
    ...skipped.map(({ path, reason }) => `Left alone: ${path}: ${reason}`),
    ...damaged.map(({ path, reason }) => `Note: ${path}: ${reason}`),
    ...unread.map(({ path, reason }) => `Could not be read: ${path}: ${reason}`),
  ]
  for (const line of lines) process.stderr.write(`${printable(line)}\n`)
}

function page(output: string | undefined): { width: number; colour: Colour } {
  const { stdout, env } = process
  const colourful = stdout.isTTY && output === undefined && !env.NO_COLOR && env.TERM !== 'dumb'
  return {
    width: Math.max(40, stdout.columns || pageWidth),
    colour: colourful ? (style, text) => styleText(style, text) : plain,
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the pipe has seen enough (`crossread ... | head`).
  if (error.code !== 'EPIPE') throw error
})
// Leaving through process.exit would cut off what is still on its way into a pipe.
process.exitCode = await run(process.argv.slice(2))
