/** The keys of a folder's articles as small numbers, and how many articles have each. A key that none has is forgotten. */
export class Keys {
  readonly #numbers = new Map<string, number>()
  readonly #names: (string | undefined)[] = []
  readonly #holders: number[] = []
  readonly #free: number[] = []

  /** Takes in the keys of an article. */
  hold(keys: Iterable<string>): Uint32Array {
    return Uint32Array.from(keys, (key) => {
      const number = this.#numbers.get(key) ?? this.#add(key)
      this.#holders[number] = this.holders(number) + 1
      return number
    })
  }

  /** An article that had them is gone. */
  release(numbers: Uint32Array): void {
    for (const number of numbers) {
      const left = this.holders(number) - 1
      this.#holders[number] = left
      if (left) continue
      this.#numbers.delete(this.nameOf(number))
      this.#names[number] = undefined
      this.#free.push(number)
    }
  }

  holders(number: number): number {
    return this.#holders[number] ?? 0
  }

  nameOf(number: number): string {
    return this.#names[number] ?? ''
  }

  #add(key: string): number {
    const number = this.#free.pop() ?? this.#names.length
    this.#numbers.set(key, number)
    this.#names[number] = key
    return number
  }
}
