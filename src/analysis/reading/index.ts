/** A text as a reader reads it, with the way back to the text as given. */
export interface Reading {
  text: string
  /** Maps an offset into `text` to one into the text as given. */
  toGiven: (offset: number) => number
  /** What was repaired; empty when `text` is the text as given. */
  repairs: string[]
}

/** Repairs quotation marks and apostrophes that a wrong encoding has damaged. */
export function repair(given: string): Reading {
  return { text: given, toGiven: (offset) => offset, repairs: [] }
}
