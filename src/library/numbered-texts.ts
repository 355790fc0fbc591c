import { Recent } from './recent.ts'

/** UTF-16 code units of texts that keep their numbers: some ten thousand articles, whose texts are at hand anyway. */
const numbered = 40_000_000

/** A number for each text, the same for the same text. */
export class NumberedTexts {
  readonly #numbers = new Recent<number>(numbered)
  #last = 0

  numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? ++this.#last
    this.#numbers.set(text, number, text.length)
    return number
  }
}
