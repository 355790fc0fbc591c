import lists from './titles.json' with { type: 'json' }

const titles = new Set(lists.title)
const organisation = new Set(lists.organisation)

const courtesy = new Set(lists.courtesy)
const documents = new Set(lists.document)

export { lists }

/** Is the word (in lower case) a kind of text that can be quoted ("statement", "poll")? */
export function isDocument(lower: string): boolean {
  return documents.has(lower)
}

/** Is the word (in lower case) one of office or calling that goes before a name: "president", "spokeswoman", "gov."? */
export function isTitleWord(lower: string): boolean {
  return titles.has(lower.endsWith('.') ? lower.slice(0, -1) : lower)
}

/** The part of a title that says what somebody is: nothing of "Mr.", "president" of "Mr. President". */
export function roleIn(title: string): string {
  return title
    .split(/\s+/)
    .filter((word) => !courtesy.has(word.toLowerCase().replace(/\.$/, '')))
    .join(' ')
}

/** Is the word (in lower case) one that names of institutions hold: "court", "news"? */
export function isBodyWord(lower: string): boolean {
  return organisation.has(lower)
}
