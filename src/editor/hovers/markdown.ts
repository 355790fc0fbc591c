import * as l10n from '@vscode/l10n'
import { type Passage, revealCommand } from '../passage.ts'

/**
 * Text as Markdown that shows it as it is: nothing in it becomes a link, a mark-up or an element.
 *
 * Every ASCII mark but `'`, `"` and `,` is written as a character reference, so that bare addresses (which some
 * Markdown turns into links) stay text too. White space and control characters become single spaces.
 */
export function verbatim(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[!#-&(-+\-./:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

export function strong(text: string): string {
  return `**${verbatim(text.trim())}**`
}

export function emphasis(text: string): string {
  return `_${verbatim(text.trim())}_`
}

/** A link to a passage; the arguments of its command are ours alone. */
export function link(label: string, { uri, start, end }: Passage): string {
  return commandLink(label, revealCommand, [uri, start, end])
}

/**
 * A link that runs a command; it must be one that the hover trusts. VS Code decodes the arguments twice: what is encoded
 * in them, as a space is in an address, must not look so.
 */
export function commandLink(label: string, command: string, given: readonly unknown[]): string {
  const argument = encodeURIComponent(JSON.stringify(given).replaceAll('%', '\\u0025')).replace(
    /[!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `[${verbatim(label.trim())}](command:${command}?${argument})`
}

/** A list; one at `level` 1 goes under an item of another, right behind its text. */
export function bullets(items: readonly string[], level = 0): string {
  const lines = items.map((item) => `${'  '.repeat(level)}- ${item}`)
  return (level && lines.length ? '\n' : '') + lines.join('\n')
}

/** Paragraphs, empty ones left out. */
export function paragraphs(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n')
}

/** A line about an annotation that the analysis is not sure of. */
export function doubt(confidence: number | undefined): string | undefined {
  return isUnsure(confidence)
    ? emphasis(l10n.t('Not certain: confidence {0}%.', Math.round(confidence * 100)))
    : undefined
}

/** Should a reader be told that the analysis is not sure? */
export function isUnsure(confidence: number | undefined): confidence is number {
  return confidence !== undefined && confidence < 0.75
}
