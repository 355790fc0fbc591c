/** What was computed of texts lately, by text; the longest unused goes first when the texts exceed the capacity. */
export class Recent<T, Key = string> {
  readonly #items = new Map<Key, { value: T; size: number }>()
  #capacity: number
  #size = 0

  /** @param capacity sum of the sizes of what is kept */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get(key: Key): T | undefined {
    const item = this.#items.get(key)
    if (!item) return undefined
    this.#items.delete(key)
    this.#items.set(key, item)
    return item.value
  }

  /** Keeps so much from now on. */
  setCapacity(capacity: number): void {
    this.#capacity = capacity
  }

  set(key: Key, value: T, size: number): void {
    this.#delete(key)
    this.#items.set(key, { value, size })
    this.#size += size
    for (const oldest of this.#items.keys()) {
      if (this.#size <= this.#capacity || oldest === key) break
      this.#delete(oldest)
    }
  }

  #delete(key: Key): void {
    this.#size -= this.#items.get(key)?.size ?? 0
    this.#items.delete(key)
  }
}

/** UTF-16 code units of text whose analysis is kept: some hundreds of articles. */
export const keptText = 2_000_000
