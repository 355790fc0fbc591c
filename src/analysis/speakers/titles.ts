import lists from './titles.json' with { type: 'json' }

const titles = new Set(lists.title)
const organisation = new Set(lists.organisation)

const documents = new Set(lists.document)

export { lists }

/** A kind of text that can be quoted ("statement", "poll"). */
export function isDocument(word: string): boolean {
  return documents.has(word.toLowerCase())
}

/** A word of office or calling that goes before a name: "President", "spokeswoman", "Gov.". */
export function isTitleWord(word: string): boolean {
  return titles.has(word.toLowerCase().replace(/\.$/, ''))
}

/** A word that names of institutions hold: "Court", "News". */
export function isBodyWord(word: string): boolean {
  return organisation.has(word.toLowerCase())
}
