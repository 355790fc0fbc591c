import { stemmer } from 'stemmer'
import functionWords from './data/function-words.json' with { type: 'json' }
import irregular from './data/irregular.json' with { type: 'json' }

const irregulars = new Map(Object.entries(irregular))
const functions = new Set(functionWords)
const known = new Map<string, string>()

/** Reduces a lower-case word to its stem: irregular forms first, then Porter's algorithm. */
export function stemOf(word: string): string {
  let stem = known.get(word)
  if (stem === undefined) {
    stem = stemmer(irregulars.get(word) ?? word)
    if (known.size > 50_000) known.clear()
    known.set(word, stem)
  }
  return stem
}

/** Is it a word of grammar or reporting, which says nothing of what is claimed? Takes a lower-case word. */
export function isFunctionWord(word: string): boolean {
  return functions.has(word)
}

/** Is it the irregular past of a verb ("went")? Takes a lower-case word. */
export function isIrregularPast(word: string): boolean {
  return irregulars.has(word) && !/(?:ing|s)$/.test(word)
}
