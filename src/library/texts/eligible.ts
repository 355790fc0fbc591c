import * as l10n from '@vscode/l10n'
import { numeral } from '../../wording.ts'
import type { LibraryOptions, Refused } from '../library.ts'
import { matchesAny } from './globs.ts'
import lists from './not-articles.json' with { type: 'json' }
import { whyNotRunning } from './prose.ts'

/** UTF-16 code units of a text that are looked at. */
const headLength = 8192

/** Bytes that a UTF-16 code unit takes at most in a file: UTF-8 needs three for some. */
const mostBytes = 3

/** What decides which files are articles. */
export type Eligibility = Pick<LibraryOptions, 'include' | 'exclude' | 'maximumLength' | 'maximumLengths'>

/**
 * Why a file need not even be read: it is excluded, or surely longer than any text that is. Undefined when only its
 * text can tell.
 *
 * @param path relative to the workspace, with `/`
 */
export function whyNotEvenRead(path: string, bytes: number, options: Eligibility): Refused | undefined {
  if (matchesAny(path, options.exclude)) return excluded()
  const maximum = maximumFor(path, options)
  if (bytes <= maximum * mostBytes) return undefined
  return tooLong(maximum, l10n.t('{0} MB', numeral(bytes / 1e6, 1)))
}

/**
 * Why a text file is not read as an article; undefined when it is one. A cheap check: the name and the first few pages.
 *
 * @param path relative to the workspace, with `/`
 * @param text the whole decoded text
 */
export function whyNotArticle(path: string, text: string, options: Eligibility): Refused | undefined {
  const verdict = withoutItsLooks(path, text, options)
  if (verdict !== 'open') return verdict
  const reason = whyNotByLooks(text)
  return reason === undefined ? undefined : refusedByLooks(reason)
}

/** The same as far as it can be told without looking at what the text says: `open` where that decides. */
export function withoutItsLooks(path: string, text: string, options: Eligibility): Refused | 'open' | undefined {
  if (matchesAny(path, options.exclude)) return excluded()
  if (!/\S/.test(text)) return { reason: l10n.t('empty'), cause: 'empty' }
  const maximum = maximumFor(path, options)
  if (text.length > maximum) return tooLong(maximum, numeral(text.length))
  if (matchesAny(path, options.include)) return undefined
  const reason = whyNotByName(path)
  return reason === undefined ? 'open' : refusedByLooks(reason)
}

export function refusedByLooks(reason: string): Refused {
  return { reason, cause: 'looks' }
}

function excluded(): Refused {
  return { reason: l10n.t('excluded by your settings'), cause: 'settings' }
}

function maximumFor(path: string, { maximumLength, maximumLengths }: Eligibility): number {
  const [folder = ''] = path.split('/', 1)
  return maximumLengths && Object.hasOwn(maximumLengths, folder) ? (maximumLengths[folder] as number) : maximumLength
}

function tooLong(maximum: number, size: string): Refused {
  return { reason: l10n.t('longer than the limit of {0} characters ({1})', numeral(maximum), size), cause: 'length' }
}

/** The folder that was judged last: most files are in the one that the file before was in. */
let judged = { folder: '', isOfSoftware: false }

function isOfSoftware(folder: string): boolean {
  if (folder !== judged.folder)
    judged = { folder, isOfSoftware: folder.split('/').some((name) => matchesAny(name, lists.folders.globs)) }
  return judged.isOfSoftware
}

function whyNotByName(path: string): string | undefined {
  const at = path.lastIndexOf('/')
  if (at > 0 && isOfSoftware(path.slice(0, at))) return said(lists.folders.reason)
  const name = path.slice(at + 1)
  const named = lists.names.find(({ globs }) => matchesAny(name, globs))
  return named && said(named.reason)
}

/** A reason of the lists in the reader's language. */
function said(reason: string): string {
  const reasons: Readonly<Record<string, string>> = {
    'a list of software dependencies': l10n.t('a list of software dependencies'),
    'a file for web crawlers': l10n.t('a file for web crawlers'),
    'a licence': l10n.t('a licence'),
    'a build script': l10n.t('a build script'),
    'software documentation': l10n.t('software documentation'),
    'a to-do list': l10n.t('a to-do list'),
    'a log': l10n.t('a log'),
    'in a folder of software': l10n.t('in a folder of software'),
  }
  return reasons[reason] ?? reason
}

/** Why a text does not look like an article, in plain words; undefined when it does. */
export function whyNotByLooks(text: string): string | undefined {
  const head = text.slice(0, headLength)
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim())
  const opening = head.slice(0, 2000).toLowerCase()
  if (lists.licencePhrases.some((phrase) => opening.includes(phrase))) return l10n.t('a licence')
  if (isMarkup(opening)) return l10n.t('a web page or data in markup')
  if (lines.length >= 3 && share(lines, isLogLine) >= 0.5) return l10n.t('a log')
  if (lines.length >= 3 && share(lines, isSetting) >= 0.6) return l10n.t('settings or data, not running text')
  if (isTable(lines)) return l10n.t('a table, not running text')
  if (share(lines, isCodeLine) >= 0.3) return l10n.t('program code')
  if (lines.length >= 3 && share(lines, isListItem) >= 0.5) return l10n.t('a list, not running text')
  if (isManual(lines)) return l10n.t('software documentation')
  return whyNotRunning(head)
}

/** Share of the characters in lines of a kind: a long menu or style sheet weighs little beside an article. */
function share(lines: readonly string[], test: (line: string) => boolean): number {
  return lengthOf(lines.filter(test)) / (lengthOf(lines) || 1)
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().length, 0)
}

function isMarkup(opening: string): boolean {
  return /^\s*(?:<!doctype|<html|<\?xml|<svg|[{[]\s*["{[\d])/.test(opening)
}

/** Starts with a time stamp or a log level. */
function isLogLine(line: string): boolean {
  return (
    /^\W{0,2}(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d\b|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d)/.test(
      line,
    ) ||
    /^\W{0,2}(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b\W/.test(line) ||
    /^\d{1,3}(?:\.\d{1,3}){3} /.test(line)
  )
}

/** `key=value`, `key: value` with a key in lower case, or a `[section]`, or a comment. */
function isSetting(line: string): boolean {
  return /^\s*(?:[\w.-]+\s*=|[a-z][\w.-]*\s*:(?:\s|$)|\[[\w.: -]+\]\s*$|[#;])/.test(line)
}

/** The same number of separators, at least one tab or two of the others, in nearly every line. */
function isTable(lines: readonly string[]): boolean {
  if (lines.length < 3) return false
  return [/\t/g, /\|/g, /;(?! )/g, /,(?! )/g].some((separator, index) => {
    const counts = lines.map((line) => line.match(separator)?.length ?? 0)
    const usual = [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0
    return usual >= (index === 0 ? 1 : 2) && counts.filter((count) => count === usual).length >= lines.length * 0.8
  })
}

function isCodeLine(line: string): boolean {
  return (
    /^\s*(?:#!|#include\b|#define\b|\/\/|\/\*|import [\w{*"']|from \w+ import\b|def \w+\(|class \w.*[:{]|function\b.*\(|(?:const|let|var) \w+ ?=|public |private |return\b.*;|SELECT .* FROM\b|\$ \w|[})\]]+[;,]?\s*$)/.test(
      line,
    ) || /[{};]\s*$|=>|\w\(\)|::\w/.test(line)
  )
}

/** A short line behind a bullet, a box or a number. */
function isListItem(line: string): boolean {
  return line.length < 200 && /^\s*(?:[-*+•·–—▪◦☐☑✓✗x]|\[[ xX]?\]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S/.test(line)
}

/** Headings, commands and code fences as in a README. */
function isManual(lines: readonly string[]): boolean {
  const headings = lines.filter((line) => /^#{1,6} \S|^[=~-]{4,}\s*$/.test(line)).length
  const commands = lines.filter((line) =>
    /^\s*(?:```|\$ |(?:npm|npx|pip3?|cargo|brew|apt(?:-get)?|git|make|docker|sudo|cd) [\w./-]+)/.test(line),
  ).length
  return commands >= 1 && headings + commands >= 3
}
