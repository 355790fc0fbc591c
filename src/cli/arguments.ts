import { parseArgs } from 'node:util'

export type Format = 'json' | 'text'

export type Arguments =
  | { command: 'annotate' | 'compare'; format: Format; aliases?: string; decisions?: string; paths: string[] }
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
  const { format } = values
  if (format !== 'json' && format !== 'text') throw new UsageError(`There is no format "${format}": json or text.`)
  if (!paths.length) throw new UsageError(`Name the files or folders to ${command}.`)
  return { command, format, aliases: values.aliases, decisions: values.decisions, paths }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        aliases: { type: 'string', short: 'a' },
        decisions: { type: 'string', short: 'd' },
        format: { type: 'string', short: 'f', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
