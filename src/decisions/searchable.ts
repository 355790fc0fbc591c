import type { Span } from '../analysis/article.ts'

/** Units of work, about a code unit looked at each, that may be spent on finding passages in one text. */
const mostWork = 100_000_000

/** A text in which passages are looked for: its white space is single spaces. Offsets are UTF-16 code units. */
export class Searchable {
  /** The text with every run of white space as one space. */
  readonly text: string
  /** Where runs of several end: in `text`, and in the text as it was given. */
  readonly #here: number[] = []
  readonly #given: number[] = []
  #work = mostWork

  constructor(given: string) {
    let shrunk = 0
    this.text = given.replace(/\s+/g, (run, at: number) => {
      if (run.length > 1) {
        this.#here.push(at - shrunk + 1)
        shrunk += run.length - 1
        this.#given.push(at + run.length)
      }
      return ' '
    })
  }

  /** From the text as given to this one. */
  fromGiven(offset: number): number {
    const at = lastUpTo(this.#given, offset)
    const shrunk = at < 0 ? 0 : (this.#given[at] as number) - (this.#here[at] as number)
    return Math.min(offset - shrunk, this.#here[at + 1] ?? Number.POSITIVE_INFINITY)
  }

  /** From this text to the text as given. */
  toGiven({ start, end }: Span): Span {
    return { start: this.#toGiven(start), end: this.#toGiven(end) }
  }

  /** Where the words stand, in order; no more than `most` places. */
  occurrences(words: string, most = 1000): number[] {
    const found: number[] = []
    for (let at = this.text.indexOf(words); at >= 0 && found.length < most; at = this.text.indexOf(words, at + 1))
      found.push(at)
    return found
  }

  /**
   * May so much more be spent? Lists that nobody would write by hand should not hold up an editor.
   *
   * @param units about one for each code unit looked at
   */
  affords(units: number): boolean {
    if (units > this.#work) return false
    this.#work -= units
    return true
  }

  #toGiven(offset: number): number {
    const at = lastUpTo(this.#here, offset)
    return at < 0 ? offset : offset - (this.#here[at] as number) + (this.#given[at] as number)
  }
}

/** Index of the last of the sorted numbers that is at most `value` (binary search); -1 when there is none. */
function lastUpTo(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
