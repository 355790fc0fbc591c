import { words } from '../../grammar/words.ts'
import type { Token } from '../../tree.ts'
import { verbCues } from '../cues.ts'

/** Weights are kept by hash: this many bits of it. */
export const hashBits = 17
const mask = (1 << hashBits) - 1

/** The most features a token has. */
export const mostFeatures = 48

/** What the features of a token are made of, as small integers and hashes. */
export interface Clue {
  word: number
  ending: number
  shape: number
  /** Class of the word in the grammar, or the constructions of a reporting verb. */
  kind: number
  quoted: number
  country: number
  /** Roles that the rules give it, as bits. */
  ruled: number
}

const nothing: Clue = { word: 1, ending: 1, shape: 0, kind: 0, quoted: 0, country: 0, ruled: 0 }

export function clueOf(token: Token, quoted: boolean, country: boolean, ruled: number): Clue {
  const known = lexicon(token.lower)
  return { ...known, shape: shapeOf(token), quoted: quoted ? 1 : 0, country: country ? 1 : 0, ruled }
}

/**
 * Writes the indices of the features of token `at` into `out` and gives their number.
 *
 * Words, endings, shapes, grammar and the rules' roles in a window of three, singly and together, and the roles given
 * to the two tokens before (`before`, `beforeThat`): the features of a plain sequence tagger, hashed (Weinberger et al.,
 * "Feature hashing for large scale multitask learning", 2009).
 */
export function featuresOf(
  clues: readonly Clue[],
  at: number,
  before: number,
  beforeThat: number,
  sentence: number,
  out: Int32Array,
): number {
  const a = clues[at] as Clue
  const l = clues[at - 1] ?? nothing
  const ll = clues[at - 2] ?? nothing
  const lll = clues[at - 3] ?? nothing
  const r = clues[at + 1] ?? nothing
  const rr = clues[at + 2] ?? nothing
  const rrr = clues[at + 3] ?? nothing
  let n = 0
  const add = (id: number, x: number, y = 0, z = 0) => {
    out[n++] = mix(id, x, y, z)
  }
  add(1, a.word)
  add(2, l.word)
  add(3, r.word)
  add(4, ll.word)
  add(5, rr.word)
  add(6, a.ending)
  add(7, l.ending)
  add(8, r.ending)
  add(9, a.shape, l.shape, r.shape)
  add(10, l.word, a.word)
  add(11, a.word, r.word)
  add(12, l.ending, a.ending)
  add(13, a.ending, r.ending)
  add(14, a.ruled, l.ruled, r.ruled)
  add(15, a.ruled, a.word)
  add(16, a.ruled, a.ending)
  add(17, a.ruled, ll.ruled, rr.ruled)
  add(18, a.ruled, a.kind)
  add(19, a.quoted, l.quoted, r.quoted)
  add(20, a.quoted, a.word)
  add(21, a.kind, l.kind, r.kind)
  add(22, a.kind, ll.kind, rr.kind)
  add(23, a.kind, a.shape)
  add(24, before, a.word)
  add(25, before, beforeThat, a.ruled)
  add(26, before, l.word, a.ending)
  add(27, before, a.kind, r.kind)
  add(28, before, a.shape, r.shape)
  add(29, before, r.word)
  add(30, Math.min(at, 6), sentence, a.ruled)
  add(31, Math.min(clues.length - at, 6), sentence, before)
  add(32, a.country, before, a.kind)
  add(33, sentence, a.quoted, before)
  add(34, before, rrr.ruled, a.ruled)
  add(35, rrr.kind, r.kind, rr.kind)
  add(36, lll.word)
  add(37, rrr.word)
  add(38, l.kind, a.ending)
  add(39, a.ending, r.kind)
  add(40, 0)
  return n
}

/** Mixes an identity and up to three values into an index (the finaliser of MurmurHash3). */
function mix(id: number, x: number, y: number, z: number): number {
  let h = Math.imul(id + 0x9e3779b9, 0x85ebca6b)
  h = Math.imul(h ^ x, 0xc2b2ae35)
  h ^= h >>> 15
  h = Math.imul(h ^ y, 0x27d4eb2f)
  h ^= h >>> 13
  h = Math.imul(h ^ z, 0x165667b1)
  h ^= h >>> 16
  return h & mask
}

type Known = Pick<Clue, 'word' | 'ending' | 'kind'>
/** A text's words are few; beyond this many different ones the memory starts afresh. */
const mostKnown = 50_000
let memory = new Map<string, Known>()

function lexicon(lower: string): Known {
  const found = memory.get(lower)
  if (found) return found
  if (memory.size >= mostKnown) memory = new Map()
  const known = { word: hash(lower), ending: hash(lower.slice(-3)), kind: kindOf(lower) }
  memory.set(lower, known)
  return known
}

/** FNV-1a. */
function hash(text: string): number {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return h | 0
}

function shapeOf({ type, text }: Token): number {
  if (type === 'mark') return /["“”«»]/.test(text) ? 2 : text === ',' ? 3 : text === ':' ? 4 : 1
  if (/^\d/.test(text)) return 6
  if (/^\p{Lu}+$/u.test(text) && text.length > 1) return 7
  return /^\p{Lu}/u.test(text) ? 8 : 9
}

const classes = [
  words.pronoun,
  words.determiner,
  words.preposition,
  words.subordinator,
  words.auxiliary,
  words.be,
  words.adverb,
  words.document,
]

/** A reporting verb's constructions and form as bits, else 64 and on for the classes of small words, else 0. */
function kindOf(lower: string): number {
  const cue = verbCues.get(lower)?.[0]
  if (!cue) return 64 + classes.findIndex((list) => list.has(lower))
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
