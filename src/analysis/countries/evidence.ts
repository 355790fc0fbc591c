import cues from './data/cues.json' with { type: 'json' }
import states from './data/us-states.json' with { type: 'json' }
import type { Candidate } from './match.ts'
import { before, capitalised } from './neighbours.ts'

const longStates = states.filter((state) => state.length > 4)
const person = new Set<string>(cues.honorifics)

/** What the rest of the article says about a name that can be read in two ways. Each question is answered once. */
export class Evidence {
  readonly #text: string
  readonly #found: Candidate[]
  readonly #answers = new Map<string, boolean>()

  constructor(text: string, found: Candidate[]) {
    this.#text = text
    this.#found = found
  }

  /** Does any of the words stand in the article? */
  mentions(question: string, words: readonly string[]): boolean {
    return this.#once(question, () => words.some((word) => containsWord(this.#text, word)))
  }

  /** Is a country with the code named by another word than `key`? */
  namesCountry(code: string, key: string): boolean {
    return this.#once(`${code}:${key}`, () =>
      this.#found.some(({ entry }) => entry.code === code && entry.key !== key && entry.form !== 'metonym'),
    )
  }

  /** Is a state of the United States named? */
  namesState(): boolean {
    return this.mentions('state', longStates)
  }

  /** Is the name elsewhere in the article the name of a person: after a given name or a title? */
  namesPerson(key: string, isPerson: (candidate: Candidate) => boolean): boolean {
    return this.#once(`person:${key}`, () =>
      this.#found.some((candidate) => candidate.entry.key === key && isPerson(candidate)),
    )
  }

  #once(question: string, answer: () => boolean): boolean {
    const known = this.#answers.get(question)
    if (known !== undefined) return known
    const value = answer()
    this.#answers.set(question, value)
    return value
  }
}

/** Does a title of a person stand before `start`? */
export function titleBefore(text: string, start: number): boolean {
  const word = before(text, start).text
  return capitalised(word) && person.has(word)
}

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const next = text[at + word.length] ?? ' '
    if (!/\p{L}/u.test(text[at - 1] ?? ' ') && (word.endsWith('.') || !/\p{L}/u.test(next))) return true
  }
  return false
}
