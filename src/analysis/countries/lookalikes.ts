import cues from './data/cues.json' with { type: 'json' }
import givenNames from './data/given-names.json' with { type: 'json' }
import states from './data/us-states.json' with { type: 'json' }
import { type Evidence, titleBefore } from './evidence.ts'
import type { Candidate } from './match.ts'
import { after, before, capitalised, type Neighbour, plain } from './neighbours.ts'

const given = new Set(givenNames)
const stateNames = new Set(states)
const streets = new Set(cues.streets)
const languages = new Set(cues.languages.map((word) => word.toLowerCase()))
const languageBefore = new Set(cues.languageBefore)
const languageAfter = new Set(cues.languageAfter)
const languageEnd = new Set(cues.languageEnd)
const bird = new Set(cues.bird)
const place = new Set(cues.place)
const institutions = new Set(cues.institutions)
const papers = new Set(cues.papers)
const companies = new Set(cues.companies)
const languageFillers = new Set(cues.languageFillers)
const usBefore = new Set(cues.usBefore)
const usVerbs = new Set(cues.usVerbs)
/** Countries that are given names or common surnames too. */
const alsoPeople = new Set(['jordan', 'chad', 'georgia', 'holland', 'israel', 'india', 'kenya', 'england', 'wales'])

/** Countries that are companies too: what one mention tells holds for all. */
const alsoCompanies = new Set(['iceland'])

/** How sure it is that the candidate names a country, 0 to 1; 0 drops it. */
export function isCountry(text: string, candidate: Candidate, evidence: Evidence): number {
  const { entry, start, end } = candidate
  if (isStreet(text, end) || inState(text, end)) return 0
  if (entry.kind === 'abbreviation') return abbreviation(text, candidate, evidence)
  if ((entry.kind === 'adjective' || entry.kind === 'name') && isPaper(text, candidate)) return 0
  if (entry.kind === 'adjective') return adjective(text, candidate)
  if (entry.kind !== 'name') return 1
  const company = (other: Candidate) => isCompany(text, other)
  if (company(candidate) || (alsoCompanies.has(entry.key) && evidence.namesPerson(entry.key, company))) return 0
  if (isPersonName(text, candidate)) return 0
  if (alsoPeople.has(entry.key) && !isPlace(text, start)) {
    const named = (other: Candidate) => isPersonName(text, other)
    if (evidence.namesPerson(entry.key, named)) return 0
  }
  if (entry.key === 'georgia') return georgia(text, candidate, evidence)
  if (entry.key === 'turkey') return turkey(text, candidate, evidence)
  if (entry.key === 'jersey')
    return evidence.mentions('channel', ['Guernsey', 'Channel Islands', 'St Helier']) ? 0.8 : 0
  if (entry.key === 'the states') return text[start] === 't' && !capitalised(after(text, end).text) ? 0.8 : 0
  if (entry.key === 'islamic republic') return officialName(text, candidate, evidence)
  return 1
}

/** "in Jordan", "in Amman, Jordan". */
function isPlace(text: string, start: number): boolean {
  const previous = before(text, start)
  if (place.has(plain(previous.text))) return true
  if (previous.text !== ',') return false
  const town = before(text, previous.start)
  return capitalised(town.text) && place.has(plain(before(text, town.start).text))
}

/** "Michael Jordan", "Mr. Jordan", "Jordan Peterson" but not "Jordan Valley". */
function isPersonName(text: string, { entry, start, end }: Candidate): boolean {
  const previous = before(text, start)
  if (touching(text, previous.end, start) && (given.has(previous.text) || titleBefore(text, start))) return true
  if (entry.key !== 'jordan' && entry.key !== 'chad' && entry.key !== 'georgia') return false
  const next = after(text, end)
  return next.start === end + 1 && capitalised(next.text) && next.text.length > 1 && !institutions.has(next.text)
    ? !isTitleCase(text, start) && !/^\p{Lu}+$/u.test(next.text)
    : false
}

/** "The Irish Times", "China Daily": a paper is not its country. */
function isPaper(text: string, { start, end }: Candidate): boolean {
  const next = after(text, end)
  if (next.start !== end + 1 || !papers.has(next.text)) return false
  // "Ukraine Today" may be a heading.
  return !/^(?:Today|Daily)$/.test(next.text) || !isTitleCase(text, start)
}

/** "the retailer Iceland", "Iceland, a supermarket chain,", "Jordan, the player". */
function isCompany(text: string, { start, end }: Candidate): boolean {
  const previous = before(text, start).text
  if (place.has(plain(previous))) return false
  if (companies.has(previous) || companies.has(after(text, end).text)) return true
  if (text[end] !== ',') return false
  let next = after(text, end + 1)
  if (!/^(?:an?|the)$/.test(next.text)) return false
  for (let i = 0; i < 4 && /^\p{L}/u.test(next.text); i++) {
    next = after(text, next.end)
    if (companies.has(next.text)) return true
  }
  return false
}

/** "French Street", "Poland Avenue". */
function isStreet(text: string, end: number): boolean {
  const next = after(text, end)
  return next.start === end + 1 && streets.has(next.text)
}

/** "Lebanon, Pa.", "Mexico, Missouri". */
function inState(text: string, end: number): boolean {
  if (text[end] !== ',') return false
  const one = after(text, end + 1)
  const two = after(text, one.end)
  if (text[one.end] === '.' && stateNames.has(`${one.text}.`)) return true
  const long = stateNames.has(one.text) ? one : { text: `${one.text} ${two.text}`, end: two.end }
  if (!stateNames.has(long.text)) return false
  return /^\s*[.,;)]/.test(text.slice(long.end, long.end + 2)) || long.text.endsWith('.')
}

/** "US" among capitals may be "us"; "SA" is South Africa where South Africa is named. */
function abbreviation(text: string, { entry, start, end }: Candidate, evidence: Evidence): number {
  if (entry.exact === 'SA' || entry.exact === 'NZ' || entry.exact === 'T&T' || entry.exact === 'BiH')
    return evidence.namesCountry(entry.code, entry.key) ? 0.9 : entry.exact === 'SA' ? 0 : 0.7
  if (text[end] === '$') return 0
  if (entry.exact !== 'US' || !allCapitals(text, start)) return 1
  const previous = plain(before(text, start).text)
  const next = after(text, end).text
  if (usVerbs.has(previous)) return 0
  if (usBefore.has(previous) && !/^\p{Lu}/u.test(next)) return 0
  return usBefore.has(previous) ? 0.4 : 0.8
}

function adjective(text: string, { entry, start, end }: Candidate): number {
  const previous = before(text, start)
  const next = after(text, end)
  if (touching(text, previous.end, start) && given.has(previous.text)) return 0
  if (!languages.has(entry.key)) return 1
  const word = plain(previous.text)
  const following = next.text.toLowerCase()
  if (text[end] === '-') return /^(?:language|speaking|speaker|medium)/i.test(text.slice(end + 1, end + 10)) ? 0 : 1
  if (languageAfter.has(following)) return 0
  const ends = !/^[\p{L}\p{N}]/u.test(following) || languageEnd.has(following)
  if (languageBefore.has(word) && ends) return 0
  if (word === 'in' && ends) return 0
  if (ends && inLanguageList(text, previous)) return 0
  if (entry.key === 'polish' && /^(?:the|your|up|off|it)$/.test(following)) return 0
  return 1
}

/** "speaks English, French and a little [German]": does a list of languages lead up to here? */
function inLanguageList(text: string, last: Neighbour): boolean {
  let word = last
  let listed = false
  for (let i = 0; i < 10 && word.text; i++) {
    const lower = plain(word.text)
    if (listed && (languageBefore.has(lower) || lower === 'in')) return true
    if (languages.has(lower)) listed = true
    else if (!languageFillers.has(lower) && !/^(?:,|and|or|but)$/.test(lower)) return false
    word = before(text, word.start)
  }
  return false
}

/** The country or the state of the United States: told by what else the article names. */
function georgia(text: string, { start, end }: Candidate, evidence: Evidence): number {
  if (/Republic\sof\s$/.test(text.slice(Math.max(0, start - 12), start)) || text.slice(start, end).includes('Republic'))
    return 1
  const country = evidence.mentions('georgia', cues.georgiaCues)
  const state = evidence.mentions('georgia-state', cues.statesOfUsCues) || evidence.namesState()
  if (country) return state ? 0.6 : 0.95
  return state ? 0 : 0.5
}

/** The bird: before words of the table and the hunt, or where the article writes it small. */
function turkey(text: string, { start, end }: Candidate, evidence: Evidence): number {
  if (bird.has(after(text, end).text.toLowerCase())) return 0
  if (place.has(plain(before(text, start).text))) return 1
  return evidence.mentions('bird', ['turkey', 'turkeys', 'Thanksgiving']) ? 0 : 1
}

/** "the Islamic Republic" where Iran is named, but not "the Islamic Republic of Pakistan". */
function officialName(text: string, { entry, end }: Candidate, evidence: Evidence): number {
  return after(text, end).text !== 'of' && evidence.namesCountry(entry.code, entry.key) ? 0.9 : 0
}

/** Are all letters of the line around `at` capitals? Looks at up to 60 characters either side. */
function allCapitals(text: string, at: number): boolean {
  const line = lineAround(text, at)
  return /\p{Lu}{3,}/u.test(line) && !/\p{Ll}/u.test(line)
}

/** Is the line around `at` a heading in which most words have capitals? */
function isTitleCase(text: string, at: number): boolean {
  const line = lineAround(text, at)
  if (/[.!?]["”’']?\s*$/.test(line)) return false
  const words = line.match(/\p{L}[\p{L}’']*/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 3)
  return words.length > 3 && small.length === 0
}

function lineAround(text: string, at: number): string {
  const from = Math.max(0, at - 60)
  const slice = text.slice(from, at + 60)
  const head = slice.slice(0, at - from)
  const tail = slice.slice(at - from)
  return head.slice(head.lastIndexOf('\n') + 1) + (tail.split('\n', 1)[0] ?? '')
}

function touching(text: string, end: number, start: number): boolean {
  return end < start && text.slice(end, start).trim() === ''
}
