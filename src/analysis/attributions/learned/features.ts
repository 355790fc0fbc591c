import type { Run } from '../noun-phrases.ts'
import { type Clues, type Ruled, zeros } from './clues.ts'
import { isSmallWord, type Known } from './lexicon.ts'

/**
 * Features are hashed (Weinberger et al., "Feature hashing for large scale multitask learning", 2009): each function
 * writes hashes into `out` from place `n` on and gives the place after the last. A table of weights takes as many bits
 * of a hash as it has.
 */
type Out = Int32Array

/** The most features an item has. */
export const mostFeatures = 80

/** What stands outside a frame. */
export const outside: Known = { word: 1, ending: 1, shape: 0, kind: 0, tag: 0, sense: 0, sums: [] }

/** How far from an item its neighbours' words count. */
export const reach = 3

/** What a word says of the item that stands `place` items before it (after it, where negative), by itself. */
export function wordFeaturesOf({ word, ending, tag, sense }: Known, place: number, out: Out, start: number): number {
  let n = start
  out[n++] = mix(4 + place, word, 0, 0)
  if (place === -1 || place === 1) out[n++] = mix(9 + place, ending, 0, 0)
  if (place) return n
  out[n++] = mix(9, ending, 0, 0)
  out[n++] = mix(19, tag, ending, 0)
  out[n++] = mix(20, sense, ending, 0)
  out[n++] = mix(23, sense, 0, 0)
  return n
}

/** What an item and its neighbours say together: words, shapes, parts of speech and senses. */
export function pairFeaturesOf(known: readonly Known[], at: number, out: Out, start: number): number {
  const a = known[at] as Known
  const l = known[at - 1] ?? outside
  const ll = known[at - 2] ?? outside
  const r = known[at + 1] ?? outside
  const rr = known[at + 2] ?? outside
  let n = start
  out[n++] = mix(11, a.shape, l.shape, r.shape)
  out[n++] = mix(12, l.word, a.word, 0)
  out[n++] = mix(13, a.word, r.word, 0)
  out[n++] = mix(14, a.kind, l.kind, r.kind)
  out[n++] = mix(15, a.kind, ll.kind, rr.kind)
  out[n++] = mix(16, a.tag, l.tag, r.tag)
  out[n++] = mix(17, a.tag, l.tag, ll.tag)
  out[n++] = mix(18, a.tag, r.tag, rr.tag)
  out[n++] = mix(21, l.sense, a.tag, 0)
  out[n++] = mix(22, r.sense, a.tag, 0)
  return n
}

/** What makes an item part of a cue: the rules' word on it and around it, and whether the items before are cues. */
export function cueFeaturesOf(clues: Clues, at: number, before: number, beforeThat: number, out: Out, start: number) {
  const { known, roles, place, opener } = clues
  const a = known[at] as Known
  const l = known[at - 1] ?? outside
  const r = known[at + 1] ?? outside
  const rr = known[at + 2] ?? outside
  const ruled = roles[at] as number
  let n = start
  out[n++] = mix(30, ruled, roles[at - 1] ?? 0, roles[at + 1] ?? 0)
  out[n++] = mix(31, ruled, a.word, 0)
  out[n++] = mix(32, ruled, a.ending, 0)
  out[n++] = mix(35, before, a.word, 0)
  out[n++] = mix(36, before, beforeThat, ruled)
  out[n++] = mix(37, before, l.word, a.ending)
  out[n++] = mix(40, Math.min(at, 6), place, ruled)
  out[n++] = mix(41, a.word, l.tag, r.tag)
  out[n++] = mix(43, opener[at] as number, a.tag, 0)
  out[n++] = mix(44, a.sense, r.word, 0)
  out[n++] = mix(45, a.ending, l.sense, r.kind)
  out[n++] = mix(46, r.shape, rr.shape, before)
  return n
}

/** A cue as its arguments see it. */
export interface CueClues extends Run {
  /** Its last word that is no small word. */
  head: number
  /** The roles that the rules give in an attribution with this cue, if they found one. */
  own?: readonly number[]
  /** The roles that they give in others, as bits. */
  others: readonly number[]
  /** Number of cues begun up to an item. */
  count: readonly number[]
}

/** Prepares the cues found in a frame. */
export function cueClues({ items, known, ruled, roles }: Clues, cues: readonly Run[]): CueClues[] {
  const count = zeros(items.length)
  for (const { from } of cues) for (let i = from; i < count.length; i++) count[i] = (count[i] as number) + 1
  return cues.map((cue) => {
    let head = cue.to - 1
    while (head > cue.from && (isSmallWord((known[head] as Known).kind) || items[head]?.kind !== 'word')) head--
    const own = ruled.find((one) => one.cue.from < cue.to && one.cue.to > cue.from)
    return {
      ...cue,
      head,
      others: own ? rolesIn(ruled, own, items.length) : roles,
      count,
      ...(own && { own: own.roles }),
    }
  })
}

/** The roles that the rules give in all attributions but one. */
function rolesIn(ruled: readonly Ruled[], but: Ruled, length: number): number[] {
  const roles = zeros(length)
  for (const one of ruled)
    if (one !== but) for (let i = 0; i < length; i++) roles[i] = (roles[i] as number) | (one.roles[i] as number)
  return roles
}

/** What makes an item part of the source or content of a cue: where it stands from it and what lies between. */
export function argumentFeaturesOf(
  clues: Clues,
  cue: CueClues,
  at: number,
  before: number,
  beforeThat: number,
  out: Out,
  start: number,
): number {
  const { known, opener, commas, quotes } = clues
  const a = known[at] as Known
  const l = known[at - 1] ?? outside
  const r = known[at + 1] ?? outside
  const head = known[cue.head] as Known
  const next = known[cue.to]?.word ?? 1
  const previous = known[cue.from - 1]?.word ?? 1
  const side = at < cue.from ? 0 : at < cue.to ? 1 : 2
  const edge = side === 0 ? cue.from : cue.to - 1
  const place = side * 16 + (side === 1 ? 0 : distanceStep(Math.abs(at - edge)))
  const comma = side === 1 ? 0 : Math.min(3, Math.abs((commas[at] as number) - (commas[edge] as number)))
  const quote = side === 1 ? 0 : Math.min(3, Math.abs((quotes[at] as number) - (quotes[edge] as number)))
  const cues = side === 1 ? 0 : Math.min(2, Math.abs((cue.count[at] as number) - (cue.count[edge] as number)))
  const own = cue.own ? (cue.own[at] as number) : 8
  const ownLeft = cue.own ? (cue.own[at - 1] ?? 9) : 8
  const ownRight = cue.own ? (cue.own[at + 1] ?? 9) : 8
  const other = cue.others[at] as number
  const past = before * 8 + beforeThat
  const open = opener[at] as number
  let n = start
  out[n++] = mix(60, place, head.word, 0)
  out[n++] = mix(61, place, head.ending, head.kind)
  out[n++] = mix(62, place, next, 0)
  out[n++] = mix(63, place, comma, before)
  out[n++] = mix(64, side, head.word, past)
  out[n++] = mix(65, side, own * 100 + ownLeft * 10 + ownRight, before)
  out[n++] = mix(66, own, head.word, side)
  out[n++] = mix(67, own, other, side * 8 + before)
  out[n++] = mix(68, side, open, comma)
  out[n++] = mix(69, side, open, before)
  out[n++] = mix(72, side * 4 + comma, a.word, 0)
  out[n++] = mix(73, side * 4 + quote, a.shape, before)
  out[n++] = mix(74, side * 4 + quote, comma * 4 + cues, past)
  out[n++] = mix(75, past, a.kind, r.kind)
  out[n++] = mix(77, past, a.word, 0)
  out[n++] = mix(79, past, a.tag * 32 + r.tag, l.tag)
  out[n++] = mix(80, place, a.kind, own)
  out[n++] = mix(81, place, a.tag, before)
  out[n++] = mix(82, side, previous, before)
  out[n++] = mix(84, head.sense, place, 0)
  out[n++] = mix(85, head.sense, side * 8 + before, next)
  out[n++] = mix(86, place, a.shape, before)
  out[n++] = mix(87, clues.place, side, own)
  out[n++] = mix(89, side, head.word, a.kind)
  out[n++] = mix(71, side * 4 + cues, a.word, before)
  out[n++] = mix(78, past, r.word, 0)
  out[n++] = mix(93, own, r.word, before)
  out[n++] = mix(76, past, l.word, a.ending)
  out[n++] = mix(95, side * 4 + cues, a.tag * 32 + r.tag, past)
  out[n++] = mix(83, place, previous, next)
  out[n++] = mix(91, own, open, before)
  out[n++] = mix(94, own, l.word, before)
  return n
}

/** A distance in items, in steps that widen. */
function distanceStep(distance: number): number {
  return distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 22 ? 8 : 9
}

/** Mixes an identity and up to three values into a hash (the finaliser of MurmurHash3). */
function mix(id: number, x: number, y: number, z: number): number {
  let h = Math.imul(id + 0x9e3779b9, 0x85ebca6b)
  h = Math.imul(h ^ x, 0xc2b2ae35)
  h ^= h >>> 15
  h = Math.imul(h ^ y, 0x27d4eb2f)
  h ^= h >>> 13
  h = Math.imul(h ^ z, 0x165667b1)
  return h ^ (h >>> 16)
}
