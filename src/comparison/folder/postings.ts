import type { Vector } from './vector.ts'

/** A key in more vectors than this finds nobody. */
const mostHolders = 400

interface Posting<T> {
  holder: T
  weight: number
}

/** An index of vectors by their keys. */
export class Postings<T extends { vector: Vector }> {
  readonly #lists = new Map<number, Posting<T>[]>()
  /** Keys that are in too many vectors. */
  readonly #crowded = new Set<number>()
  /** Keys whose lists have changed since `flipped` was asked. */
  readonly #touched = new Set<number>()

  add(holder: T): void {
    for (const [at, key] of holder.vector.keys.entries()) {
      this.#touched.add(key)
      const posting = { holder, weight: holder.vector.weights[at] as number }
      const list = this.#lists.get(key)
      if (list) list.push(posting)
      else this.#lists.set(key, [posting])
    }
  }

  remove(holder: T): void {
    for (const key of holder.vector.keys) {
      this.#touched.add(key)
      const left = (this.#lists.get(key) ?? []).filter((posting) => posting.holder !== holder)
      if (left.length) this.#lists.set(key, left)
      else this.#lists.delete(key)
    }
  }

  /** Those that hold a key which has come to find nobody, or to find somebody again. */
  flipped(): T[] {
    const found: T[] = []
    for (const key of this.#touched) {
      const list = this.#lists.get(key) ?? []
      const crowded = list.length > mostHolders
      if (crowded === this.#crowded.has(key)) continue
      if (crowded) this.#crowded.add(key)
      else this.#crowded.delete(key)
      found.push(...list.map(({ holder }) => holder))
    }
    this.#touched.clear()
    return found
  }

  /** The others that share keys with one, and the product of their vectors. */
  like(one: T): Map<T, number> {
    const found = new Map<T, number>()
    for (const [at, key] of one.vector.keys.entries()) {
      if (this.#crowded.has(key)) continue
      const weight = one.vector.weights[at] as number
      for (const posting of this.#lists.get(key) ?? [])
        if (posting.holder !== one)
          found.set(posting.holder, (found.get(posting.holder) ?? 0) + weight * posting.weight)
    }
    return found
  }
}
