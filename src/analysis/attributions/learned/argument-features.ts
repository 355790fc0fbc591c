import type { Run } from '../noun-phrases.ts'
import { type Clues, type Ruled, zeros } from './clues.ts'
import { outside } from './features.ts'
import { isSmallWord, type Known } from './lexicon.ts'
import { mix, type Out } from './mix.ts'

/** A cue as its arguments see it. */
export interface CueClues extends Run {
  /** Its last word that is no small word. */
  head: Known
  /** Hashes of the words before and after it. */
  previous: number
  next: number
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
  let begun = 0
  for (let i = 0; i < count.length; i++) {
    while (begun < cues.length && (cues[begun] as Run).from <= i) begun++
    count[i] = begun
  }
  return cues.map((cue) => {
    let head = cue.to - 1
    while (head > cue.from && (isSmallWord((known[head] as Known).kind) || items[head]?.kind !== 'word')) head--
    const own = ruled.find((one) => one.cue.from < cue.to && one.cue.to > cue.from)
    return {
      ...cue,
      head: known[head] as Known,
      previous: known[cue.from - 1]?.word ?? 1,
      next: known[cue.to]?.word ?? 1,
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

/** An item as it stands to a cue: where it is and what lies between. One is used again for all items of a frame. */
export interface Standing {
  clues: Clues
  cue: CueClues
  at: number
  side: number
  place: number
  comma: number
  quote: number
  cues: number
  own: number
  /** The roles given to the item before and, times eight, with those of the one before that. */
  before: number
  past: number
}

/** Looks at an item from a cue; `before` and `beforeThat` are the roles it gave to the two items before. */
export function standing(clues: Clues, cue: CueClues, at: number, before: number, beforeThat: number): Standing {
  const side = at < cue.from ? 0 : at < cue.to ? 1 : 2
  const edge = side === 0 ? cue.from : cue.to - 1
  const apart = (counts: readonly number[], most: number) =>
    side === 1 ? 0 : Math.min(most, Math.abs((counts[at] as number) - (counts[edge] as number)))
  view.clues = clues
  view.cue = cue
  view.at = at
  view.side = side
  view.place = side * 16 + (side === 1 ? 0 : distanceStep(Math.abs(at - edge)))
  view.comma = apart(clues.commas, 3)
  view.quote = apart(clues.quotes, 3)
  view.cues = apart(cue.count, 2)
  view.own = cue.own ? (cue.own[at] as number) : 8
  view.before = before
  view.past = before * 8 + beforeThat
  return view
}

const view: Standing = {
  clues: {} as Clues,
  cue: {} as CueClues,
  at: 0,
  side: 0,
  place: 0,
  comma: 0,
  quote: 0,
  cues: 0,
  own: 0,
  before: 0,
  past: 0,
}

/**
 * What makes an item part of the source or content of a cue, in stages: the first tells most, and where it leaves no
 * doubt the others need no look. Chosen and put in order by how near their sums come to that of all, on dev.
 */
export const argumentStages: readonly ((view: Standing, out: Out, start: number) => number)[] = [
  function order({ clues, cue, at, side, place, comma, quote, cues, own, before, past }, out, start) {
    const { head, next, previous } = cue
    let n = start
    out[n++] = mix(62, place, next, 0)
    out[n++] = mix(63, place, comma, before)
    out[n++] = mix(66, own, head.word, side)
    out[n++] = mix(67, own, cue.others[at] as number, side * 8 + before)
    out[n++] = mix(74, side * 4 + quote, comma * 4 + cues, past)
    out[n++] = mix(82, side, previous, before)
    out[n++] = mix(85, head.sense, side * 8 + before, next)
    out[n++] = mix(86, place, (clues.known[at] as Known).shape, before)
    return n
  },
  function classesOf({ clues, cue, at, side, place, comma, own, before, past }, out, start) {
    const { head } = cue
    const { kind, tag } = clues.known[at] as Known
    const right = clues.known[at + 1] ?? outside
    const open = clues.opener[at] as number
    const ownLeft = cue.own ? (cue.own[at - 1] ?? 9) : 8
    const ownRight = cue.own ? (cue.own[at + 1] ?? 9) : 8
    let n = start
    out[n++] = mix(64, side, head.word, past)
    out[n++] = mix(65, side, own * 100 + ownLeft * 10 + ownRight, before)
    out[n++] = mix(68, side, open, comma)
    out[n++] = mix(69, side, open, before)
    out[n++] = mix(75, past, kind, right.kind)
    out[n++] = mix(80, place, kind, own)
    out[n++] = mix(81, place, tag, before)
    out[n++] = mix(91, own, open, before)
    return n
  },
  function words({ clues, cue, at, side, place, comma, quote, cues, own, before, past }, out, start) {
    const { head } = cue
    const a = clues.known[at] as Known
    const l = clues.known[at - 1] ?? outside
    const r = clues.known[at + 1] ?? outside
    let n = start
    out[n++] = mix(60, place, head.word, 0)
    out[n++] = mix(61, place, head.ending, head.kind)
    out[n++] = mix(71, side * 4 + cues, a.word, before)
    out[n++] = mix(72, side * 4 + comma, a.word, 0)
    out[n++] = mix(73, side * 4 + quote, a.shape, before)
    out[n++] = mix(76, past, l.word, a.ending)
    out[n++] = mix(77, past, a.word, 0)
    out[n++] = mix(78, past, r.word, 0)
    out[n++] = mix(79, past, a.tag * 32 + r.tag, l.tag)
    out[n++] = mix(83, place, cue.previous, cue.next)
    out[n++] = mix(84, head.sense, place, 0)
    out[n++] = mix(87, clues.place, side, own)
    out[n++] = mix(89, side, head.word, a.kind)
    out[n++] = mix(93, own, r.word, before)
    out[n++] = mix(94, own, l.word, before)
    out[n++] = mix(95, side * 4 + cues, a.tag * 32 + r.tag, past)
    return n
  },
]

/** A distance in items, in steps that widen. */
function distanceStep(distance: number): number {
  return distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 22 ? 8 : 9
}
