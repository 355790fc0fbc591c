import type { Span } from '../../analysis/article.ts'
import type { Positions } from '../../positions.ts'
import { type Anchor, find } from '../anchor.ts'
import { bounds } from '../format.ts'
import type { Searchable } from '../searchable.ts'

/** An annotation of another tool's, as its file has it. */
export interface Imported {
  /** The text it is about, as the file names it; undefined where the file's own name tells. */
  source?: string
  /** Where it stands, in code points, end exclusive; several parts where it is discontinuous. */
  parts: Span[]
  /** Its words, and what stands around them. */
  exact?: string
  prefix?: string
  suffix?: string
  /** What the other tool calls such annotations. */
  types: string[]
  /** Who says it, or what it stands for: a name or a country's code. */
  identity?: string
  /** What somebody wrote about it. */
  note?: string
}

/** What was read of a file, and what is wrong with the rest, in plain words. */
export interface ImportedFile {
  annotations: Imported[]
  problems: string[]
}

/** Bounds of what is read: files come from anywhere. */
export const mostImported = bounds.decisions
/** UTF-16 code units. */
export const longestFile = 20_000_000

/** An article's text, ready for annotations to be found in it. */
export interface Target {
  text: string
  positions: Positions
  searchable: Searchable
}

/** Where an annotation is in a text: where it says, if its words are there; else where its words are. */
export function placeOf({ parts, exact, prefix = '', suffix = '' }: Imported, target: Target): Anchor | undefined {
  const { text, positions, searchable } = target
  const there = parts.map(({ start, end }) => ({
    start: positions.toCodeUnits(start),
    end: positions.toCodeUnits(end),
  }))
  const [first, last] = [there[0], there.at(-1)]
  const whole = first && last && { start: first.start, end: last.end }
  const within = whole && whole.start < whole.end && whole.end <= text.length
  if (within) {
    const words = there.map(({ start, end }) => text.slice(start, end)).join(' ')
    if (exact === undefined || plain(words) === plain(exact)) return { ...whole, changed: false }
  }
  if (exact === undefined || !plain(exact)) return undefined
  const hint = whole && Math.min(whole.start, text.length)
  if (!prefix && !suffix) return alone(searchable, plain(exact), hint)
  const at = hint === undefined ? {} : { at: hint }
  return find(searchable, { file: '', before: spaced(prefix), quote: plain(exact), after: spaced(suffix), ...at })
}

/** Words of which nothing else is known: where they stand once, or by far nearest to where they should be. */
function alone(searchable: Searchable, quote: string, hint: number | undefined): Anchor | undefined {
  const places = searchable
    .occurrences(quote)
    .map((start) => searchable.toGiven({ start, end: start + quote.length }))
    .map((span) => ({ ...span, changed: false, distance: Math.abs(span.start - (hint ?? 0)) }))
    .sort((a, b) => a.distance - b.distance)
  const [first, second] = places
  const clear = first && (!second || (hint !== undefined && first.distance * 3 < second.distance))
  return clear ? { start: first.start, end: first.end, changed: false } : undefined
}

/** Single spaces. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function plain(text: string): string {
  return spaced(text).trim()
}
