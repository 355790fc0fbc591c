import { isFiniteWord, words } from '../grammar/words.ts'
import lists from './titles.json' with { type: 'json' }

const titles = new Set(lists.title)
const organisation = new Set(lists.organisation)
const courtesy = new Set(lists.courtesy)
const roles = new Set(lists.role)
const surnames = new Set(lists.surname)
const monthNames = new Set(lists.given)
const places = new Set(lists.place)
const openers = new Set(lists.opener)
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

/** Does the word say what somebody is: "President", "rival", "son-in-law"? */
export function isRoleWord(word: string): boolean {
  const lower = word.toLowerCase()
  return !isCourtesy(word) && (isTitleWord(lower) || roles.has(lower) || kin.test(word))
}

const kin = /^\p{Ll}\S*(?:-in-law|man|woman|person)$|^(?:wife|husband|daughter|son|mother|father|brother|sister)$/u

/**
 * What stands before a name, as a role: "president" of "Mr. President"; empty where it is none ("Mr.", "aides to").
 */
export function roleIn(before: string): string {
  const parts = before.split(/\s+/).filter((word) => word && !isCourtesy(word))
  while (parts[0] && leading.has(parts[0].toLowerCase())) parts.shift()
  const last = parts.at(-1) ?? ''
  return isRoleWord(last) && parts.length <= mostWords && !parts.some(isClauseWord) ? parts.join(' ') : ''
}

/** "Republican opponent" of "her Republican opponent". */
export function withoutDeterminer(phrase: string): string {
  return leading.has((phrase.split(' ')[0] ?? '').toLowerCase()) ? phrase.slice(phrase.indexOf(' ') + 1) : phrase
}

/** A role has no more words than this. */
const mostWords = 8
const leading = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'this', 'that', 'of'])

export function isCourtesy(word: string): boolean {
  return courtesy.has(word.toLowerCase().replace(/\.$/, ''))
}

/** Is it a word of clauses ("would", "he")? */
export function isClauseWord(word: string): boolean {
  return isFiniteWord(word.toLowerCase()) || words.pronoun.has(word.toLowerCase())
}

/** Is the title (in lower case) a surname as well: "King"? */
export function isSurname(lower: string): boolean {
  return surnames.has(lower)
}

/** Is the month (in lower case) a name as well: "May"? */
export function isMonthName(lower: string): boolean {
  return monthNames.has(lower)
}

/** Do names of places begin with the word (in lower case): "New", "Fort"? */
export function opensPlace(lower: string): boolean {
  return places.has(lower)
}

/** Is it a word (in lower case) that opens sentences and no name, though it is of no small class: "Following"? */
export function opensNoName(lower: string): boolean {
  return openers.has(lower)
}

/** Is the word (in lower case) one that names of institutions hold: "court", "news"? */
export function isBodyWord(lower: string): boolean {
  return organisation.has(lower)
}
