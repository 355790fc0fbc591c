import lists from './words.json' with { type: 'json' }

/** Closed-class words that the grammar of attributions is read from, by class. */
export const words = Object.fromEntries(
  Object.entries(lists).map(([name, list]) => [name, new Set<string>(list)]),
) as unknown as Record<keyof typeof lists, ReadonlySet<string>>

/** Is the word's first letter a capital? */
export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first >= 97 && first <= 122) return false
  if (first >= 65 && first <= 90) return true
  return /^\P{L}*\p{Lu}/u.test(word)
}

/** Is the word's first character a capital? */
export function startsWithCapital(word: string): boolean {
  const first = word.charCodeAt(0)
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word)
}

/** Is it a small word that only finite clauses hold ("is", "has", "would")? */
export function isFiniteWord(word: string): boolean {
  return words.be.has(word) || words.auxiliary.has(word) || words.verbHint.has(word)
}

/** Is it a small word of the grammar that no name begins with ("Whatever", "Despite")? */
export function isClosedClass(word: string): boolean {
  return [words.subordinator, words.preposition, words.determiner, words.pronoun, words.adverb].some((list) =>
    list.has(word),
  )
}
