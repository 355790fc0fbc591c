import lists from './abbreviations.json' with { type: 'json' }

const known = new Set([...lists.title, ...lists.number, ...lists.either])
const small = new Set(lists.small)

/** Listed ones count with a capital ("Mass." but not "mass.") unless they are always small; and initials and "U.S.". */
export function isAbbreviation(word: string): boolean {
  if (word.length < 3 ? /^\p{Lu}$/u.test(word) : word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true
  const bare = word.slice(word.lastIndexOf('-') + 1)
  const lower = bare.toLowerCase()
  return small.has(lower) || (/^\p{Lu}/u.test(bare) && known.has(lower))
}
