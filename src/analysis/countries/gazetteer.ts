import type { CountryAnnotation } from '../article.ts'
import abbreviations from './data/abbreviations.json' with { type: 'json' }
import capitals from './data/capitals.json' with { type: 'json' }
import demonyms from './data/demonyms.json' with { type: 'json' }
import history from './data/history.json' with { type: 'json' }
import lookalikes from './data/lookalikes.json' with { type: 'json' }
import prefixes from './data/prefixes.json' with { type: 'json' }
import seats from './data/seats.json' with { type: 'json' }
import { countryCodes, namesOf, shortName } from './short-names.ts'

/** What a name in the gazetteer is. `prefix` is a form before a hyphen ("Franco-British"). */
export type EntryKind = 'name' | 'abbreviation' | 'adjective' | 'people' | 'prefix' | 'capital' | 'seat' | 'lookalike'

export interface Entry {
  /** Lower case, spaces single, ’ as '. */
  key: string
  kind: EntryKind
  /** ISO 3166-1 alpha-2; empty for a look-alike. */
  code: string
  /** Short English name of the country. */
  country: string
  form: CountryAnnotation['form']
  /** The only spelling that counts, for abbreviations ("US", not "us"). */
  exact?: string
}

/** Names by their first run of letters, in lower case; the longest first. */
const byFirstWord = new Map<string, Entry[]>()

/** Entries whose first run of letters is `word` (lower case), the longest first. */
export function entriesFor(word: string): readonly Entry[] | undefined {
  return byFirstWord.get(word)
}

/** As names are compared: lower case, white space single, ’ as '. Keeps the length unless white space repeats. */
export function normalise(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s/g, ' ')
}

function add(name: string, kind: EntryKind, code: string, country: string, form: Entry['form']): void {
  const key = normalise(name)
  const first = /^\p{L}+/u.exec(key)?.[0]
  if (!first) return
  const entries = byFirstWord.get(first) ?? []
  if (entries.some((entry) => entry.key === key && (kind !== 'abbreviation' || entry.exact === name))) return
  const entry: Entry = { key, kind, code, country, form }
  if (kind === 'abbreviation') entry.exact = name
  entries.push(entry)
  byFirstWord.set(first, entries)
}

/** One of a people, never an adjective: "a Frenchman", "the Scots". */
const oneOfThem =
  /(?<!Ger)m[ae]n$|^(?:Scot|Turk|Pole|Dane|Swede|Finn|Spaniard|Briton|Brit|Serb|Croat|Slovene|Filipino|Filipina|Aussie|Kiwi)$/

function build(): void {
  for (const past of Object.entries(history))
    for (const name of past[1].names) {
      const kind = name.length <= 4 || name.includes('.') ? 'abbreviation' : 'name'
      add(name, kind, past[1].code, past[0], name === 'Soviet' ? 'adjective' : 'noun')
    }
  for (const [code, list] of Object.entries(abbreviations))
    for (const name of list) add(name, 'abbreviation', code, shortName(code), 'noun')
  for (const code of countryCodes) {
    for (const name of namesOf(code))
      if (!ambiguous.has(name) && !/^\p{Lu}+$|\.$|[,(]/u.test(name)) add(name, 'name', code, shortName(code), 'noun')
  }
  for (const [code, list] of Object.entries(demonyms))
    for (const name of list) {
      add(name, 'adjective', code, shortName(code), oneOfThem.test(name) ? 'noun' : 'adjective')
      if (!/(?:s|sh|ch|ese|x|men)$/.test(name)) add(`${name}s`, 'people', code, shortName(code), 'noun')
    }
  for (const [name, code] of Object.entries(prefixes)) add(`${name}-`, 'prefix', code, shortName(code), 'adjective')
  for (const [code, list] of Object.entries(seats))
    for (const name of list) add(name, 'seat', code, shortName(code), 'metonym')
  for (const [code, list] of Object.entries(capitals))
    for (const name of list) add(name, 'capital', code, shortName(code), 'metonym')
  for (const name of lookalikes) add(name, 'lookalike', '', '', 'noun')
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.key.length - a.key.length)
}

/** Names of the library that mean something else in a newspaper, most of the time: "Reunion" in a headline. */
const ambiguous = new Set(['Reunion', 'Pitcairn'])

build()
