import type { Clues } from './clues.ts'
import type { Known } from './lexicon.ts'
import { mix, type Out } from './mix.ts'

/** The most features an item has. */
export const mostFeatures = 80

/** What stands outside a frame. */
export const outside: Known = { word: 1, ending: 1, shape: 0, kind: 0, tag: 0, sense: 0, sums: [undefined, undefined] }

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

/** What an item and its neighbours say together: words, parts of speech and senses. */
export function pairFeaturesOf(known: readonly Known[], at: number, out: Out, start: number): number {
  const a = known[at] as Known
  const l = known[at - 1] ?? outside
  const ll = known[at - 2] ?? outside
  const r = known[at + 1] ?? outside
  const rr = known[at + 2] ?? outside
  let n = start
  out[n++] = mix(12, l.word, a.word, 0)
  out[n++] = mix(13, a.word, r.word, 0)
  out[n++] = mix(17, a.tag, l.tag, ll.tag)
  out[n++] = mix(18, a.tag, r.tag, rr.tag)
  out[n++] = mix(21, l.sense, a.tag, 0)
  return n
}

/**
 * What makes an item part of a cue, in two stages: classes of the words around it, what the rules say of it and whether
 * the items before are cues; then the words themselves, for items that the first leaves in doubt.
 */
export const cueStages: readonly ((view: CueView, out: Out, start: number) => number)[] = [
  function classes({ clues, at, before, beforeThat }, out, start) {
    const { known, roles, place, opener } = clues
    const a = known[at] as Known
    const l = known[at - 1] ?? outside
    const ll = known[at - 2] ?? outside
    const r = known[at + 1] ?? outside
    const rr = known[at + 2] ?? outside
    const ruled = roles[at] as number
    let n = start
    out[n++] = mix(11, a.shape, l.shape, r.shape)
    out[n++] = mix(14, a.kind, l.kind, r.kind)
    out[n++] = mix(15, a.kind, ll.kind, rr.kind)
    out[n++] = mix(16, a.tag, l.tag, r.tag)
    out[n++] = mix(30, ruled, roles[at - 1] ?? 0, roles[at + 1] ?? 0)
    out[n++] = mix(36, before, beforeThat, ruled)
    out[n++] = mix(40, Math.min(at, 6), place, ruled)
    out[n++] = mix(43, opener[at] as number, a.tag, 0)
    out[n++] = mix(46, r.shape, rr.shape, before)
    return n
  },
  function words({ clues, at, before }, out, start) {
    const { known, roles } = clues
    const a = known[at] as Known
    const l = known[at - 1] ?? outside
    const r = known[at + 1] ?? outside
    const ruled = roles[at] as number
    let n = pairFeaturesOf(known, at, out, start)
    out[n++] = mix(22, r.sense, a.tag, 0)
    out[n++] = mix(31, ruled, a.word, 0)
    out[n++] = mix(32, ruled, a.ending, 0)
    out[n++] = mix(35, before, a.word, 0)
    out[n++] = mix(37, before, l.word, a.ending)
    out[n++] = mix(41, a.word, l.tag, r.tag)
    out[n++] = mix(44, a.sense, r.word, 0)
    out[n++] = mix(45, a.ending, l.sense, r.kind)
    return n
  },
]

/** An item that may be part of a cue; `before` and `beforeThat` say whether the two items before it are. */
export interface CueView {
  clues: Clues
  at: number
  before: number
  beforeThat: number
}
