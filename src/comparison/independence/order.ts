/** A sentence of one article beside the sentence of another that says the same, by their indexes. */
export type Pair = readonly [from: number, to: number]

/**
 * The longest run of pairs that rises in both articles: what the second takes over from the first in its order.
 *
 * Patience sorting, n log n.
 */
export function inOrder(pairs: readonly Pair[]): Pair[] {
  // Of pairs with one `from`, the later `to` comes first, so that no two of them can follow each other.
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const before = new Array<number>(sorted.length).fill(-1)
  /** By length of a run: the place of the pair with which the run ends lowest. */
  const ends: number[] = []
  for (const [at, [, to]] of sorted.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[ends[middle] as number] as Pair)[1] < to) low = middle + 1
      else high = middle
    }
    before[at] = low ? (ends[low - 1] as number) : -1
    ends[low] = at
  }
  const run: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) run.unshift(sorted[at] as Pair)
  return run
}
