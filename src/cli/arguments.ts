import { parseArgs } from 'node:util'
import { type AnnotationFormat, annotationFormats, type ClaimFormat, claimFormats } from '../report/formats.ts'

interface Common {
  aliases?: string
  decisions?: string
  /** A file to write, or a folder for brat; the standard output when left out. */
  output?: string
  /** May what is there be written over? */
  force: boolean
  paths: string[]
}

export type Arguments =
  | ({ command: 'annotate'; format: AnnotationFormat | 'text' } & Common)
  | ({ command: 'compare'; format: ClaimFormat | 'text' } & Common)
  | { command: 'help' }
  | { command: 'version' }

/** The command line cannot be understood. */
export class UsageError extends Error {}

/**
 * Understands the command line.
 *
 * @param given without the program's own path
 * @throws UsageError
 */
export function readArguments(given: readonly string[]): Arguments {
  const { values, positionals } = parse(given)
  if (values.help) return { command: 'help' }
  if (values.version) return { command: 'version' }
  const [command, ...paths] = positionals
  if (command === 'help') return { command: 'help' }
  if (command !== 'annotate' && command !== 'compare') {
    throw new UsageError(command ? `There is no command "${command}".` : 'Name a command: annotate or compare.')
  }
  const { aliases, decisions, output, force } = values
  const common = { aliases, decisions, output, force, paths }
  const wanted: Arguments =
    command === 'annotate'
      ? { command, format: formatFrom(command, values.format, annotationFormats), ...common }
      : { command, format: formatFrom(command, values.format, claimFormats), ...common }
  if (!paths.length) throw new UsageError(`Name the files or folders to ${command}.`)
  return wanted
}

function formatFrom<T extends string>(command: string, given: string, known: readonly T[]): T | 'text' {
  const all = ['text', ...known] as const
  const found = all.find((format) => format === given)
  if (!found) throw new UsageError(`There is no format "${given}" for ${command}: ${all.join(', ')}.`)
  return found
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        aliases: { type: 'string', short: 'a' },
        decisions: { type: 'string', short: 'd' },
        force: { type: 'boolean', default: false },
        format: { type: 'string', short: 'f', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
        output: { type: 'string', short: 'o' },
        version: { type: 'boolean', short: 'v', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
