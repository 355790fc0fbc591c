import { words } from '../../grammar/words.ts'
import { verbCues } from '../cues.ts'
import type { Item } from '../frames.ts'
import type { Table } from './model.ts'
import stored from './word-classes.json' with { type: 'json' }

/** What is known of a word by itself, as small integers and hashes. */
export interface Known {
  word: number
  ending: number
  shape: number
  /** Class of the word in the grammar, or the constructions of a reporting verb. */
  kind: number
  /** Its commonest part of speech. */
  tag: number
  /** Its first senses as verb and as noun: 64 times the one plus the other, 0 without. */
  sense: number
  /** What it adds to the scores of the items around it, for cues and for parts; kept here by those who sum it up. */
  sums: [cues: Sums | undefined, parts: Sums | undefined]
}

interface Sums {
  table: Table
  sums: number[]
}

/** A text's words are few; beyond this many different ones the memory starts afresh. */
const mostKnown = 50_000
let memory = new Map<string, Known>()

export function knownOf(item: Item): Known {
  if (item.kind === 'quote') return quotation(item)
  const found = memory.get(item.text)
  if (found) return found
  if (memory.size >= mostKnown) memory = new Map()
  const { lower, text } = item
  const { tag, sense } = classesOf(text, lower)
  const known: Known = {
    word: hash(lower),
    ending: hash(lower.slice(-3)),
    shape: shapeOf(item),
    kind: kindOf(lower),
    tag,
    sense,
    sums: [undefined, undefined],
  }
  memory.set(text, known)
  return known
}

/** A quotation is one word to its frame: how long it is, in four steps, and the mark that it ends with. */
function quotation({ text }: Item): Known {
  const size = text.length < 15 ? 0 : text.length < 40 ? 1 : text.length < 100 ? 2 : 3
  const mark = '.,!?'.indexOf(/[.,!?](?=.?$)/su.exec(text)?.[0] ?? '-') + 1
  quotations[size * 5 + mark] ??= {
    word: hash(`“${size}${mark}”`),
    ending: hash(`“${size}”`),
    shape: 2,
    kind: 128 + size,
    tag: 31,
    sense: 0,
    sums: [undefined, undefined],
  }
  return quotations[size * 5 + mark] as Known
}

const quotations: Known[] = []

/** FNV-1a. */
export function hash(text: string): number {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return h | 0
}

function shapeOf({ kind, text }: Item): number {
  if (kind === 'mark') return /["“”«»]/.test(text) ? 2 : text === ',' ? 3 : text === ':' ? 4 : 1
  if (/^\d/.test(text)) return 6
  if (/^\p{Lu}+$/u.test(text) && text.length > 1) return 7
  return /^\p{Lu}/u.test(text) ? 8 : 9
}

const grammar = [
  words.pronoun,
  words.determiner,
  words.preposition,
  words.subordinator,
  words.auxiliary,
  words.be,
  words.adverb,
  words.document,
]

/** A reporting verb's constructions and form as bits, else 64 and on for the classes of small words, else 63. */
function kindOf(lower: string): number {
  const cue = verbCues.get(lower)?.[0]
  if (!cue) return 64 + grammar.findIndex((list) => list.has(lower))
  const { frames, form } = cue
  return (
    1 +
    (frames.has('say') ? 2 : 0) +
    (frames.has('tell') ? 4 : 0) +
    (frames.has('object') ? 8 : 0) +
    (form === 'ing' ? 16 : 0) +
    (form === 'past' ? 32 : 0)
  )
}

/** Is it a small word of the grammar (by its kind)? */
export function isSmallWord(kind: number): boolean {
  return kind >= 64 && kind < 71
}

/** Does it open a clause (by its kind)? */
export function isPreposition(kind: number): boolean {
  return kind === 66
}

const tags = [
  ...new Set([...Object.keys(stored.words).map((key) => key.split(' ')[0]), ...Object.keys(stored.endings)]),
]

/** Is it most often a verb, and not as participle or gerund in -ing? */
export function isFiniteVerb({ tag }: Known, lower: string): boolean {
  return (tag === verb || tag === auxiliary) && !lower.endsWith('ing')
}

const verb = tags.indexOf('VERB') + 1
const auxiliary = tags.indexOf('AUX') + 1

interface Classes {
  tag: number
  sense: number
}

let classes: { words: Map<string, Classes>; endings: Map<string, number> } | undefined

/** Reads the lists at first use. */
function load(): NonNullable<typeof classes> {
  const byWord = new Map<string, Classes>()
  for (const [key, list] of Object.entries(stored.words)) {
    const [tag, verb, noun] = key.split(' ') as [string, string, string]
    const entry = { tag: tag ? tags.indexOf(tag) + 1 : 0, sense: Number(verb) * 64 + Number(noun) }
    for (const word of list.split(' ')) byWord.set(word, entry)
  }
  const byEnding = new Map<string, number>()
  for (const [tag, list] of Object.entries(stored.endings))
    for (const ending of list.split(' ')) byEnding.set(ending, tags.indexOf(tag) + 1)
  return { words: byWord, endings: byEnding }
}

function classesOf(text: string, lower: string): Classes {
  classes ??= load()
  const found = classes.words.get(lower) ?? classes.words.get(lower.replace(/'s?$/, ''))
  if (found?.tag) return found
  return { tag: classes.endings.get(suffixKey(text)) ?? 0, sense: found?.sense ?? 0 }
}

/** Capital or not, and the last three letters: what an unknown word's part of speech is told by. */
export function suffixKey(word: string): string {
  return (/^\p{Lu}/u.test(word) ? '+' : '-') + word.toLowerCase().slice(-3)
}
