import opposedWords from './data/opposites.json' with { type: 'json' }
import synonyms from './data/synonyms.json' with { type: 'json' }
import words from './data/words.json' with { type: 'json' }
import { stemOf } from './stems.ts'

const none: ReadonlyMap<string, number> = new Map()
const stems = words.stems.split(' ')
const rank = new Map(stems.map((stem, index) => [stem, index]))
const kin = readKin()
const opposites = readOpposites()
for (const pair of opposedWords) opposites.add(key(...(pair.split(' ').map(stemOf) as [string, string])))

/**
 * The share of a news text's words that a stem makes up, by Zipf's law from its place among the 9,000 commonest;
 * words beyond these are taken to be rarer than the last.
 */
export function frequencyOf(stem: string): number {
  return 0.1 / ((rank.get(stem) ?? 2 * stems.length) + 10)
}

/** How far two stems can stand for each other: 1 for the same, 0 for strangers. */
export function kinship(a: string, b: string): number {
  return a === b ? 1 : (kin.get(a)?.get(b) ?? 0)
}

/** Do two stems exclude each other ("accept", "refuse")? */
export function areOpposites(a: string, b: string): boolean {
  return opposites.has(key(a, b))
}

/** The stems that can stand for a stem, itself left out, and how far. */
export function kinOf(stem: string): ReadonlyMap<string, number> {
  return kin.get(stem) ?? none
}

function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Unpacks WordNet and vector neighbours: by stem, base-36 places of later stems, each with a digit for tenths. */
function readKin(): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  const add = (stem: string, other: string, value: number) => {
    const map = found.get(stem)
    if (map) map.set(other, value)
    else found.set(stem, new Map([[other, value]]))
  }
  const addBoth = (a: string, b: string, value: number) => {
    add(a, b, value)
    add(b, a, value)
  }
  for (const [index, row] of words.kin.split(',').entries())
    for (const entry of row.split(' '))
      if (entry)
        addBoth(
          stems[index] as string,
          stems[Number.parseInt(entry.slice(0, -1), 36)] as string,
          Number(entry.at(-1)) / 10,
        )
  for (const group of synonyms) {
    const members = [...new Set(group.split(' ').map(stemOf))]
    for (const a of members) for (const b of members) if (a < b) addBoth(a, b, 0.9)
  }
  return found
}

function readOpposites(): Set<string> {
  return new Set(words.opposites.split(',').map((pair) => key(...(pair.split(' ') as [string, string]))))
}
