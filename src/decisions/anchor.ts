/**
 * Writes passages down so that they can be found again when the text around them, or they themselves, have changed: by
 * their words and their surroundings, after the W3C's TextQuoteSelector and the way Hypothesis anchors annotations.
 */
import type { Span } from '../analysis/article.ts'
import { approximately, likeness } from './approximate.ts'
import type { Passage } from './format.ts'
import type { Searchable } from './searchable.ts'

/** A passage found in the text as given; `changed` when its words are no longer quite the same. */
export interface Anchor extends Span {
  changed: boolean
}

/** Lengths of surroundings, in UTF-16 code units: as much as tells the passage from others of the same words. */
const contextLengths = [32, 64, 128, 256]
/** By how much surroundings are lengthened so as not to begin within a word. */
const longestWord = 16

/** From this length on (UTF-16 code units) words are a passage's own, whatever stands around them. */
const tellingLength = 32
/** Below it, surroundings must be at least so much like those written down. */
const leastLikeness = 0.4
/** Two places whose surroundings differ by less than this in likeness are told apart by where they stand. */
const margin = 0.1

/** Shorter passages that have changed are looked for no more: another would do as well. */
const leastChangeable = 16
/** Share of a passage's code units that may have changed. */
const mostChanged = 0.3

/**
 * Writes a passage down.
 *
 * @param span offsets into the text as it was given to `text`; white space at its ends is left out
 * @param file the article's file, as the list should have it
 */
export function passageOf(text: Searchable, span: Span, file: string): Passage {
  const given = { start: text.fromGiven(span.start), end: text.fromGiven(span.end) }
  const whole = text.text.slice(given.start, given.end)
  const start = given.start + whole.length - whole.trimStart().length
  const quote = whole.trim()
  const end = start + quote.length
  const at = text.toGiven({ start, end }).start
  let [before, after] = ['', '']
  for (const length of contextLengths) {
    before = text.text.slice(wordStart(text.text, start - length), start)
    after = text.text.slice(end, wordEnd(text.text, end + length))
    const same = text.occurrences(before + quote + after)
    if (same.length < 2) return { file, before, quote, after, at }
    if (length === contextLengths.at(-1))
      return { file, before, quote, after, at, nth: same.indexOf(start - before.length) + 1, of: same.length }
  }
  return { file, before, quote, after, at }
}

/** Finds a passage; undefined when the text does not have it any more, or when it cannot be told which one it was. */
export function find(text: Searchable, passage: Passage): Anchor | undefined {
  const { before, quote, after } = passage
  if (!text.affords(text.text.length / 8)) return undefined
  const whole = text.occurrences(before + quote + after, 2)
  // The usual case: nothing has changed there.
  if (whole.length === 1 && (before || after)) return anchorAt(text, (whole[0] as number) + before.length, quote)
  const spots = text.occurrences(quote).filter((at) => standsAlone(text.text, at, passage))
  return spots.length ? unchanged(text, passage, spots) : changed(text, passage)
}

function unchanged(text: Searchable, passage: Passage, spots: readonly number[]): Anchor | undefined {
  const { quote, nth, of, at: hint } = passage
  const scored = spots.map((at) => ({ at, score: surroundings(text, passage, at, at + quote.length) }))
  const best = Math.max(...scored.map(({ score }) => score))
  if (best < leastLikeness && (quote.length < tellingLength || spots.length > 1)) return undefined
  const alike = scored.filter(({ score }) => score === best || (best < 1 && score > best - margin))
  if (alike.length === 1) return anchorAt(text, (alike[0] as { at: number }).at, quote)
  if (nth !== undefined && alike.length === of) return anchorAt(text, (alike[nth - 1] as { at: number }).at, quote)
  return nearest(text, alike, quote, hint)
}

/** The place nearest to where the passage stood, unless another is nearly as near. */
function nearest(text: Searchable, places: readonly { at: number }[], quote: string, hint: number | undefined) {
  if (hint === undefined) return undefined
  const from = text.fromGiven(hint)
  const [first, second] = places
    .map(({ at }) => ({ at, distance: Math.abs(at - from) }))
    .sort((a, b) => a.distance - b.distance)
  return first && second && first.distance * 3 < second.distance ? anchorAt(text, first.at, quote) : undefined
}

function changed(text: Searchable, passage: Passage): Anchor | undefined {
  const { quote } = passage
  if (quote.length < leastChangeable) return undefined
  const found = approximately(text, quote, mostChanged)
    .map((one) => ({ ...one, score: surroundings(text, passage, one.start, one.end) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = found
  if (!first || (second && second.score > first.score - margin)) return undefined
  if (first.score < leastLikeness && quote.length < 2 * tellingLength) return undefined
  return { ...text.toGiven(wholeWords(text.text, first)), changed: true }
}

/** How like those written down the surroundings of a place are, 0 to 1. */
function surroundings(text: Searchable, { before, after }: Passage, start: number, end: number): number {
  return (likeness(text, before, start, 'before') + likeness(text, after, end, 'after')) / 2
}

function anchorAt(text: Searchable, start: number, quote: string): Anchor {
  return { ...text.toGiven({ start, end: start + quote.length }), changed: false }
}

const wordMark = /[\p{L}\p{N}\p{M}]/u

function withinWord(left: string | undefined, right: string | undefined): boolean {
  return !!left && !!right && wordMark.test(left) && wordMark.test(right)
}

/** Does a word begin and end where one began and ended? "Jordan" is not in "Jordanian". */
function standsAlone(text: string, at: number, { before, quote, after }: Passage): boolean {
  const end = at + quote.length
  return (
    (!withinWord(text[at - 1], quote[0]) || withinWord(before.at(-1), quote[0])) &&
    (!withinWord(quote.at(-1), text[end]) || withinWord(quote.at(-1), after[0]))
  )
}

/** The span without a word cut in two. */
function wholeWords(text: string, { start, end }: Span): Span {
  while (withinWord(text[start - 1], text[start])) start--
  while (withinWord(text[end - 1], text[end])) end++
  return { start, end }
}

/** The start of the run without white space at an offset, if it is not too far off. */
function wordStart(text: string, offset: number): number {
  let at = Math.max(0, offset)
  while (at > 0 && offset - at < longestWord && /\S/.test(text[at - 1] as string)) at--
  return at > 0 && /\S/.test(text[at - 1] as string) ? Math.max(0, offset) : at
}

function wordEnd(text: string, offset: number): number {
  let at = Math.min(text.length, offset)
  while (at < text.length && at - offset < longestWord && /\S/.test(text[at] as string)) at++
  return at < text.length && /\S/.test(text[at] as string) ? Math.min(text.length, offset) : at
}
