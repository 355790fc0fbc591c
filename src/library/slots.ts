import { isWithin, newSlot, type Slot } from './slot.ts'

/** The files that are known, by their URIs. */
export class Slots implements Iterable<Slot> {
  readonly #byUri = new Map<string, Slot>()
  /** The folders that they are or were in, and those that these are in. */
  readonly #folders = new Set<string>()
  /** Those that were asked for together last, while all of them are there. */
  #listed: { uris: readonly string[]; slots: ReadonlySet<Slot> } | undefined

  get(uri: string): Slot | undefined {
    return this.#byUri.get(uri)
  }

  getOrAdd(uri: string): Slot {
    const known = this.#byUri.get(uri)
    if (known) return known
    const slot = newSlot(uri)
    this.#put(slot)
    return slot
  }

  /** Those of some files, new ones among them. */
  of(uris: readonly string[]): ReadonlySet<Slot> {
    const known = this.#listed
    // Mostly they are those of the time before: looking up thousands of names takes longer than seeing that.
    if (known && uris.length === known.uris.length && uris.every((uri, at) => uri === known.uris[at]))
      return known.slots
    const slots = new Set(uris.map((uri) => this.getOrAdd(uri)))
    this.#listed = { uris, slots }
    return slots
  }

  /** The file, or the files in the folder. */
  within(uri: string): Slot[] {
    const file = this.#byUri.get(uri)
    if (file) return [file]
    // Whole folders of other files may be deleted one by one.
    return this.#folders.has(uri.replace(/\/$/, '')) ? [...this].filter((slot) => isWithin(slot.uri, uri)) : []
  }

  has(slot: Slot): boolean {
    return this.#byUri.get(slot.uri) === slot
  }

  delete({ uri }: Slot): void {
    this.#byUri.delete(uri)
    this.#listed = undefined
  }

  /** From now on it goes by another URI. */
  move(slot: Slot, uri: string): void {
    this.delete(slot)
    slot.uri = uri
    this.#put(slot)
  }

  [Symbol.iterator](): Iterator<Slot> {
    return this.#byUri.values()
  }

  #put(slot: Slot): void {
    const { uri } = slot
    this.#byUri.set(uri, slot)
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const folder = uri.slice(0, end)
      if (this.#folders.has(folder)) return
      this.#folders.add(folder)
    }
  }
}
