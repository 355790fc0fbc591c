import { Recent } from '../work/recent.ts'

/** UTF-16 code units of texts that keep their numbers: some ten thousand articles, whose texts are at hand anyway. */
const numbered = 40_000_000
/** Of a larger folder, so many times its texts: those that they were before an edit are among them. */
const spare = 1.25

/** A number for each text, the same for the same text. */
export class NumberedTexts {
  readonly #numbers = new Recent<number>(numbered)
  #last = 0
  /** A folder as it was last: most texts of it are what they were. */
  #folder: { texts: readonly { text: string }[]; numbers: Uint32Array } = { texts: [], numbers: new Uint32Array() }

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, ++this.#last, text.length)
    return this.#last
  }

  /** The numbers of a folder's texts. However large it is, they are the same the next time. */
  numbersOf(texts: readonly { text: string }[]): Uint32Array {
    const length = texts.reduce((sum, { text }) => sum + text.length, 0)
    this.#numbers.setCapacity(Math.max(numbered, spare * length))
    const before = this.#folder
    const numbers = Uint32Array.from(texts, ({ text }, at) =>
      before.texts[at]?.text === text ? (before.numbers[at] as number) : this.numberOf(text),
    )
    this.#folder = { texts, numbers }
    return numbers
  }
}
