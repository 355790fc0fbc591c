import { decodeTwice } from './double-encoding.ts'
import { lostMarks } from './lost-marks.ts'

/** A text as a reader reads it, with the way back to the text as given. */
export interface Reading {
  text: string
  /** Maps an offset into `text` to one into the text as given. */
  toGiven: (offset: number) => number
  /** What was repaired; empty when `text` is the text as given. */
  repairs: string[]
}

/**
 * Repairs quotation marks, apostrophes and letters that a wrong encoding has damaged: UTF-8 read as Windows-1252
 * ("â€œ") and marks that all became one odd letter ("Kyivโs", "Kyiv\uFFFDs").
 */
export function repair(given: string): Reading {
  // An ASCII text cannot be damaged in these ways; most are rejected here in one pass.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(given)) return { text: given, toGiven: (offset) => offset, repairs: [] }
  const decoded = decodeTwice(given)
  const text = lostMarks(decoded.text)
  return { text, toGiven: decoded.toGiven, repairs: text === given ? [] : ['mojibake'] }
}
