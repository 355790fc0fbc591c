/**
 * Converts offsets of a text: Web Annotations and brat count Unicode code points, Crossread UTF-16 code units.
 * Offsets lie between characters, not within them.
 */
export class Positions {
  /** Offsets, in code units, behind every character that takes two. */
  readonly #pairs: number[] = []

  constructor(text: string) {
    for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) this.#pairs.push(index + 2)
  }

  /** Code points before an offset in code units. */
  toCodePoints(offset: number): number {
    return offset - this.#count((at) => this.#pairs[at] as number, offset)
  }

  /** Code units before a number of code points. */
  toCodeUnits(points: number): number {
    return points + this.#count((at) => (this.#pairs[at] as number) - at - 1, points)
  }

  /** How many of the pairs lie wholly before an offset, in the units in which `placeOf` gives their ends. */
  #count(placeOf: (at: number) => number, offset: number): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (placeOf(middle) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
