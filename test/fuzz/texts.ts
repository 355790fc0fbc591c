import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'

const root = path.join(import.meta.dirname, '../..')
const longest = 6000

/** Articles to mutate: the samples, and those of ../shared where they are. Cut short, so that many can be read. */
export function baseTexts(): string[] {
  const folders = ['seeds', '../shared/seeds', '../shared/corpora/polnear/dev/text', '../shared/corpora/geowebnews']
  return folders
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(file, 'utf8').slice(0, longest))
}

/** What breaks readers of text: marks that never close, controls, other scripts, broken encodings, runs without end. */
const hazards = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  '«',
  '»',
  "''",
  '(',
  ')',
  '\0',
  '\r',
  '\r\n',
  '\n\n',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffd',
  '\u00ad',
  '\u200b',
  '\u200f',
  '\u202e',
  'é',
  'e\u0301',
  '👩‍👩‍👧',
  '🇺🇦',
  '\ud800',
  '\udc00',
  'â€œ',
  'โ',
  'Â ',
  'ساعت',
  '漢字',
  '%',
  '$1,2,3',
  '1.2.3e9',
  '−7½',
  '0'.repeat(400),
  ' said '.repeat(60),
  '“'.repeat(200),
  'A.'.repeat(100),
  'United '.repeat(80),
  '1 to 2 '.repeat(60),
  '- '.repeat(100),
  '\t'.repeat(100),
  ', who said that '.repeat(30),
  'http://x.y/'.repeat(20),
]

/** One change to a text: what, where (shares of its length, 0 to 1), and with which hazard or other text. */
export interface Change {
  kind: 'insert' | 'delete' | 'repeat' | 'splice' | 'swap' | 'lower' | 'upper' | 'join'
  at: number
  length: number
  pick: number
}

export interface Recipe {
  base: number
  from: number
  length: number
  changes: Change[]
}

export const changes: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'repeat', 'splice', 'swap', 'lower', 'upper', 'join') as fc.Arbitrary<
    Change['kind']
  >,
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  pick: fc.nat(10_000),
})

export const recipes: fc.Arbitrary<Recipe> = fc.record({
  base: fc.nat(10_000),
  from: fc.double({ min: 0, max: 0.99, noNaN: true }),
  length: fc.integer({ min: 0, max: 1500 }),
  changes: fc.array(changes, { maxLength: 8 }),
})

/** The text that a recipe makes. */
export function cook({ base, from, length, changes }: Recipe, texts: readonly string[]): string {
  const whole = texts[base % texts.length] as string
  const start = Math.floor(from * whole.length)
  return changes.reduce((text, change) => changed(text, change, texts), whole.slice(start, start + length))
}

/** A text after one change. */
export function changed(text: string, { kind, at, length, pick }: Change, texts: readonly string[]): string {
  const i = Math.floor(at * text.length)
  const [head, part, tail] = [text.slice(0, i), text.slice(i, i + length), text.slice(i + length)]
  if (kind === 'insert') return head + (hazards[pick % hazards.length] as string) + part + tail
  if (kind === 'delete') return head + tail
  if (kind === 'repeat') return head + part + part + part + tail
  if (kind === 'swap') return tail + part + head
  if (kind === 'lower') return head + part.toLowerCase() + tail
  if (kind === 'upper') return head + part.toUpperCase() + tail
  if (kind === 'join') return head + part.replace(/\s+/g, '') + tail
  const other = texts[pick % texts.length] as string
  return head + other.slice(pick % (other.length + 1)).slice(0, length) + part + tail
}
