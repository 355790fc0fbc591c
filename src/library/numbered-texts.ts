import { Recent } from './recent.ts'

/** UTF-16 code units of texts that keep their numbers: some ten thousand articles, whose texts are at hand anyway. */
const numbered = 40_000_000
/** Of a larger folder, so many times its texts: those that they were before an edit are among them. */
const spare = 1.25

/** A number for each text, the same for the same text. */
export class NumberedTexts {
  readonly #numbers = new Recent<number>(numbered)
  #last = 0

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
    return Uint32Array.from(texts, ({ text }) => this.numberOf(text))
  }
}
