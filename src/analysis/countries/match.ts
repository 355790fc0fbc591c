import type { SentenceNode } from '../tree.ts'
import { type Entry, entriesFor, normalise } from './gazetteer.ts'

/** A name of the gazetteer found in the text: UTF-16 code units, end exclusive. */
export interface Candidate {
  start: number
  end: number
  entry: Entry
}

const letter = /\p{L}/u
const official =
  /(?:(?:Islamic|Federal|Democratic|People['’]s|Socialist|Federative|Hashemite|Bolivarian|Arab|United|Plurinational|Federated)\s){0,2}(?:Republic|Kingdom|Sultanate|Principality|Grand Duchy|Emirate)\sof\s(?:the\s)?$/

/**
 * Names of the gazetteer in the sentence, longest first, none inside another.
 *
 * Looks at every capital that begins a word, after a hyphen too ("Franco-British", "anti-Russian").
 */
export function candidates(text: string, { end: to, children }: SentenceNode): Candidate[] {
  const found: Candidate[] = []
  let i = 0
  for (const token of children) {
    // Most words have no capital at all.
    if (token.lower === token.text) continue
    i = Math.max(i, token.start)
    while (i < token.end) {
      if (!capitalAt(text, i) || (i > 0 && partOfWord(text, i - 1))) {
        i++
        continue
      }
      const whole = token.plain && i === token.start && !token.lower.includes("'")
      const wordEnd = whole ? token.end : wordEndAt(text, i, to)
      const entries = entriesFor(whole ? token.lower : text.slice(i, wordEnd).toLowerCase())
      const candidate = entries && longestAt(text, i, entries, to)
      if (candidate) found.push(candidate)
      i = candidate ? candidate.end : wordEnd
    }
  }
  return found
}

function longestAt(text: string, start: number, entries: readonly Entry[], to: number): Candidate | undefined {
  const longest = entries[0]?.key.length ?? 0
  const rest = normalise(text.slice(start, Math.min(to, start + longest)))
  for (const entry of entries) {
    if (!rest.startsWith(entry.key)) continue
    const end = start + entry.key.length
    if (entry.exact && text.slice(start, end) !== entry.exact) continue
    if (entry.kind === 'prefix') {
      if (end < to && capitalAt(text, end) && namesAt(text, end, to)) return { start, end: end - 1, entry }
      continue
    }
    if (end < to && (isLetter(text, end) || digitAt(text, end))) continue
    if (entry.kind === 'name') return { start: officialStart(text, start), end, entry }
    return { start, end, entry }
  }
}

function namesAt(text: string, start: number, to: number): boolean {
  const entries = entriesFor(text.slice(start, wordEndAt(text, start, to)).toLowerCase())
  return !!entries && !!longestAt(text, start, entries, to)
}

/** "Republic of" and the like before a name belong to it. */
function officialStart(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 60), start)
  if (!/\sof\s(?:the\s)?$/.test(before)) return start
  const match = official.exec(before)
  return match ? start - match[0].length : start
}

function capitalAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (code < 128) return code >= 65 && code <= 90
  return code < 0x250 && isLetter(text, i) && (text[i] as string) !== (text[i] as string).toLowerCase()
}

function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code !== 0x2019 && letter.test(text[i] as string)
}

function wordEndAt(text: string, start: number, to: number): number {
  let end = start + 1
  while (end < to && isLetter(text, end)) end++
  return end
}

function digitAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return code >= 48 && code <= 57
}

/** Does the character before a capital make it the middle of a word, an address or a handle? */
function partOfWord(text: string, i: number): boolean {
  return isLetter(text, i) || digitAt(text, i) || text[i] === '@' || text[i] === '_'
}
