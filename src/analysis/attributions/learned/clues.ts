import { firstEndingAfter } from '../../spans.ts'
import type { BlockNode } from '../../tree.ts'
import type { Frame, Item } from '../frames.ts'
import type { Run } from '../noun-phrases.ts'
import { isPreposition, type Known, knownOf } from './lexicon.ts'

/** What an attribution of the rules gives to the items of its frame, as bits. */
export const bit = { source: 1, cue: 2, content: 4 } as const

/** An attribution that the rules found, as roles of the frame's items. */
export interface Ruled {
  cue: Run
  roles: number[]
}

/** All that the features of a frame are made of. */
export interface Clues {
  items: readonly Item[]
  known: readonly Known[]
  /** Roles that the rules give to each item in any attribution. */
  roles: number[]
  ruled: readonly Ruled[]
  /** Hash of the mark or preposition that opens the stretch an item is in. */
  opener: number[]
  /** Commas and quotation marks or quotations up to an item. */
  commas: number[]
  quotes: number[]
  /** Whether the rules found a cue in the frame, and whether it is a title. */
  place: number
}

export function cluesOf({ items, block }: Pick<Frame, 'items' | 'block'>, ruled: readonly Ruled[]): Clues {
  const known = items.map(knownOf)
  const roles = zeros(items.length)
  for (const attribution of ruled)
    for (let i = 0; i < roles.length; i++) roles[i] = (roles[i] as number) | (attribution.roles[i] as number)
  const opener = zeros(items.length)
  const commas = zeros(items.length)
  const quotes = zeros(items.length)
  let open = 1
  let comma = 0
  let quote = 0
  for (let i = 0; i < known.length; i++) {
    const { shape, kind, word } = known[i] as Known
    if (shape === 3) comma++
    if (shape === 2) quote++
    if ((shape >= 2 && shape <= 4) || isPreposition(kind)) open = word
    opener[i] = open
    commas[i] = comma
    quotes[i] = quote
  }
  return { items, known, roles, ruled, opener, commas, quotes, place: placeOf(block, ruled) }
}

function placeOf(block: BlockNode, ruled: readonly Ruled[]): number {
  return (ruled.length ? 1 : 0) | (block.kind === 'paragraph' ? 0 : 2)
}

/** Small typed arrays cost more to make than they save. */
export function zeros(length: number): number[] {
  return new Array<number>(length).fill(0)
}

/** The items that spans cover: any word they touch, a quotation of which they cover half. */
export function itemsIn(items: readonly Item[], spans: readonly { start: number; end: number }[]): number[] {
  const found: number[] = []
  for (const { start, end } of spans)
    for (let i = firstEndingAfter(items, start); i < items.length && (items[i] as Item).start < end; i++) {
      const item = items[i] as Item
      const shared = Math.min(end, item.end) - Math.max(start, item.start)
      if (shared > 0 && (item.kind !== 'quote' || shared * 2 >= item.end - item.start)) found.push(i)
    }
  return found
}
