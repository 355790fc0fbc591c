import type { FoundLinks, LinkMemory } from '../../comparison/link.ts'

/** Numbers kept at most, of eight bytes each: those of some ten thousand articles in events of twenty. */
const room = 8_000_000

/** What was found between the articles of a part. */
interface Block {
  readings: readonly number[]
  /** By pair of readings. */
  found: ReadonlyMap<number, FoundLinks>
  size: number
}

/**
 * What linking has found between articles, by their readings, so that an event is not linked whole because one article
 * of it has changed. When there is too much, what was found longest ago goes first.
 */
export class KnownLinks {
  /** The block that each reading is in. */
  readonly #blocks = new Map<number, Block>()
  /** The oldest first. */
  readonly #all = new Set<Block>()
  readonly #room: number
  #size = 0

  constructor(most = room) {
    this.#room = most
  }

  /**
   * For articles that are to be compared.
   *
   * @param readings a number for each, another one when it was read anew
   * @returns with what to call when they have been compared, so that it is known the next time
   */
  of(readings: readonly number[]): { memory: LinkMemory; keep: () => void } {
    const before = new Set(readings.flatMap((reading) => this.#blocks.get(reading) ?? []))
    const now = new Map<number, FoundLinks>()
    const keyOf = (a: number, b: number) => pairKey(readings[a] as number, readings[b] as number)
    const known = (key: number) => {
      for (const { found } of before) if (found.has(key)) return found.get(key)
      return
    }
    const memory: LinkMemory = {
      get: (a, b) => {
        const found = known(keyOf(a, b))
        if (found) now.set(keyOf(a, b), found)
        return found
      },
      set: (a, b, found) => void now.set(keyOf(a, b), found),
    }
    return { memory, keep: () => this.#keep(readings, now, before) }
  }

  #keep(readings: readonly number[], found: ReadonlyMap<number, FoundLinks>, before: Iterable<Block>): void {
    for (const block of before) this.#forget(block)
    if (!found.size) return
    const size = [...found.values()].reduce((sum, { length }) => sum + length, 0)
    const block = inOneBuffer({ readings, found, size })
    this.#all.add(block)
    this.#size += size
    for (const reading of readings) this.#blocks.set(reading, block)
    for (const oldest of this.#all) {
      if (this.#size <= this.#room) break
      this.#forget(oldest)
    }
  }

  #forget(block: Block): void {
    if (!this.#all.delete(block)) return
    this.#size -= block.size
    for (const reading of block.readings) if (this.#blocks.get(reading) === block) this.#blocks.delete(reading)
  }
}

/** There are many pairs, most of them with little: memory of its own for each would be mostly wrapping. */
function inOneBuffer({ readings, found, size }: Block): Block {
  const buffer = new Float64Array(size)
  let at = 0
  const placed = [...found].map(([key, numbers]): [number, FoundLinks] => {
    buffer.set(numbers, at)
    at += numbers.length
    return [key, buffer.subarray(at - numbers.length, at)]
  })
  return { readings, found: new Map(placed), size }
}

/** Two readings as one number. */
function pairKey(a: number, b: number): number {
  return a * 0x4000000 + b
}
