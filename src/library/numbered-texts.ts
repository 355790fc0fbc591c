import { Recent } from './recent.ts'

/** UTF-16 code units of texts that keep their numbers: some ten thousand articles, whose texts are at hand anyway. */
const numbered = 40_000_000

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
}
