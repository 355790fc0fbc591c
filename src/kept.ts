/** What the lists that a folder keeps in `.crossread` have in common: JSON that anybody may have written. */

import * as l10n from '@vscode/l10n'
import { numeral } from './wording.ts'

/** Problems told of one list. */
const mostProblems = 5

/**
 * The object in the text of a list, or what is wrong with it, in plain words.
 *
 * @param shape what the object should hold, to end "The list must be an object: "
 */
export function parseList(text: string, shape: string): Record<string, unknown> | string {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return l10n.t('The list is not valid JSON: {0}', error instanceof Error ? error.message : String(error))
  }
  if (!isObject(value)) return l10n.t('The list must be an object: {0}.', shape)
  return isTooDeep(value) ? l10n.t('The list is nested too deeply.') : value
}

/** What cannot be written again must not be changed. */
function isTooDeep(list: unknown): boolean {
  try {
    JSON.stringify(list, null, 2)
    return false
  } catch {
    return true
  }
}

/** A list as it should be written, or why it must stay as it is, in plain words. */
export type Rewritten = { text: string } | { problem: string }

/** What is said of a list that is longer than `most` UTF-16 code units. */
export function tooLongText(most: number): string {
  return l10n.t('The list is longer than {0} characters.', numeral(most))
}

/** The list as text, for people to read and to compare. */
export function written(list: Record<string, unknown>, indent: string | number = 2): string {
  return `${JSON.stringify(list, null, indent)}\n`
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** White space and control characters as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
}

/** A name or some words in a sentence about them. */
export function quoted(text: string): string {
  return l10n.t('“{0}”', text.length > 60 ? `${text.slice(0, 59)}…` : text)
}

/** The first problems, and how many more there are. */
export function fewProblems(problems: readonly string[]): string[] {
  const rest = problems.length - mostProblems
  return rest > 1
    ? [...problems.slice(0, mostProblems), l10n.t('There are {0} more problems.', numeral(rest))]
    : [...problems]
}

/** The text of a list's bytes; undefined when they are not UTF-8: what cannot be read whole must not be written. */
export function listText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export function notText(): string {
  return l10n.t('The list is not valid UTF-8.')
}
