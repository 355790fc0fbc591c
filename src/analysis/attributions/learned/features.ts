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

export function clueOf(token: Token, quoted: number, country: number, ruled: number): Clue {
  const { word, ending, shape, kind } = lexicon(token)
  return { word, ending, shape, kind, quoted, country, ruled }
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
  out[n++] = mix(1, a.word, 0, 0)
  out[n++] = mix(2, l.word, 0, 0)
  out[n++] = mix(3, r.word, 0, 0)
  out[n++] = mix(4, ll.word, 0, 0)
  out[n++] = mix(5, rr.word, 0, 0)
  out[n++] = mix(6, a.ending, 0, 0)
  out[n++] = mix(7, l.ending, 0, 0)
  out[n++] = mix(8, r.ending, 0, 0)
  out[n++] = mix(9, a.shape, l.shape, r.shape)
  out[n++] = mix(10, l.word, a.word, 0)
  out[n++] = mix(11, a.word, r.word, 0)
  out[n++] = mix(12, l.ending, a.ending, 0)
  out[n++] = mix(13, a.ending, r.ending, 0)
  out[n++] = mix(14, a.ruled, l.ruled, r.ruled)
  out[n++] = mix(15, a.ruled, a.word, 0)
  out[n++] = mix(16, a.ruled, a.ending, 0)
  out[n++] = mix(17, a.ruled, ll.ruled, rr.ruled)
  out[n++] = mix(18, a.ruled, a.kind, 0)
  out[n++] = mix(19, a.quoted, l.quoted, r.quoted)
  out[n++] = mix(20, a.quoted, a.word, 0)
  out[n++] = mix(21, a.kind, l.kind, r.kind)
  out[n++] = mix(22, a.kind, ll.kind, rr.kind)
  out[n++] = mix(23, a.kind, a.shape, 0)
  out[n++] = mix(24, before, a.word, 0)
  out[n++] = mix(25, before, beforeThat, a.ruled)
  out[n++] = mix(26, before, l.word, a.ending)
  out[n++] = mix(27, before, a.kind, r.kind)
  out[n++] = mix(28, before, a.shape, r.shape)
  out[n++] = mix(29, before, r.word, 0)
  out[n++] = mix(30, Math.min(at, 6), sentence, a.ruled)
  out[n++] = mix(31, Math.min(clues.length - at, 6), sentence, before)
  out[n++] = mix(32, a.country, before, a.kind)
  out[n++] = mix(33, sentence, a.quoted, before)
  out[n++] = mix(34, before, rrr.ruled, a.ruled)
  out[n++] = mix(35, rrr.kind, r.kind, rr.kind)
  out[n++] = mix(36, lll.word, 0, 0)
  out[n++] = mix(37, rrr.word, 0, 0)
  out[n++] = mix(38, l.kind, a.ending, 0)
  out[n++] = mix(39, a.ending, r.kind, 0)
  out[n++] = mix(40, 0, 0, 0)
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

type Known = Pick<Clue, 'word' | 'ending' | 'shape' | 'kind'>
/** A text's words are few; beyond this many different ones the memory starts afresh. */
const mostKnown = 50_000
let memory = new Map<string, Known>()

function lexicon(token: Token): Known {
  const found = memory.get(token.text)
  if (found) return found
  if (memory.size >= mostKnown) memory = new Map()
  const { lower } = token
  const known = { word: hash(lower), ending: hash(lower.slice(-3)), shape: shapeOf(token), kind: kindOf(lower) }
  memory.set(token.text, known)
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
