import lists from './titles.json' with { type: 'json' }

const titles = new Set(lists.title)
const organisation = new Set(lists.organisation)

export { lists }

/** A word of office or calling that goes before a name: "President", "spokeswoman", "Gov.". */
export function isTitleWord(word: string): boolean {
  return titles.has(word.toLowerCase().replace(/\.$/, ''))
}

/** A word that names of institutions hold: "Court", "News". */
export function isBodyWord(word: string): boolean {
  return organisation.has(word.toLowerCase())
}
