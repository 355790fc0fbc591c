import type { AnnotatedArticle } from '../analysis/article.ts'
import { applyAliases } from '../analysis/speakers/aliases.ts'
import { applyEdits } from '../decisions/annotations.ts'
import { type Decisions, noDecisions } from '../decisions/decisions.ts'
import type { Steps } from '../steps.ts'
import { noAliases } from './aliases.ts'
import type { Entry, LibraryOptions, Skipped } from './library.ts'
import { Mentions } from './mentions.ts'
import { DisplayNames } from './names.ts'
import type { ArticleReading, Reading } from './reader.ts'
import { inSlices } from './slices.ts'
import { isWithin, newSlot, readingOf, type Slot } from './slot.ts'

const collator = new Intl.Collator('en', { numeric: true })

/** What decides how readers are shown what was read. */
type Rules = Required<Pick<LibraryOptions, 'names' | 'aliases' | 'decisions'>>

/** The files known, and what readers are shown of them: entries, reasons, names, the index of mentions. */
export class Shelf {
  readonly mentions = new Mentions()
  readonly #slots = new Map<string, Slot>()
  readonly #listeners = new Set<(uris: readonly string[]) => void>()
  readonly #relative: (uri: string) => string
  readonly #names = new DisplayNames<Slot>()
  /** The files that are shown as articles, in the order of their paths. */
  readonly #order: Slot[] = []
  /** Their entries, until one changes. */
  #entries: Entry[] | undefined
  #rules: Rules = { names: {}, aliases: noAliases, decisions: noDecisions }
  /** Articles with the aliases and decisions applied, and those decisions, by the article as read. */
  #corrected = new WeakMap<AnnotatedArticle, { article: AnnotatedArticle; edits: string }>()
  /** Changes of which listeners have not been told. */
  #changed = new Set<string>()

  constructor(relative: (uri: string) => string) {
    this.#relative = relative
  }

  get(uri: string): Slot | undefined {
    return this.#slots.get(uri)
  }

  getOrAdd(uri: string): Slot {
    const known = this.#slots.get(uri)
    if (known) return known
    const slot = newSlot(uri)
    this.#slots.set(uri, slot)
    return slot
  }

  all(): Slot[] {
    return [...this.#slots.values()]
  }

  /** The file, or the files in the folder. */
  within(uri: string): Slot[] {
    const file = this.#slots.get(uri)
    return file ? [file] : this.all().filter((slot) => isWithin(slot.uri, uri))
  }

  remove(slot: Slot): void {
    slot.turn++
    slot.superseded?.abort()
    slot.opening = undefined
    this.#slots.delete(slot.uri)
    this.#hide(slot)
  }

  /** Moves a file with all that is known of it. A document already open under the new name stands instead. */
  rename(slot: Slot, uri: string): void {
    const replaced = this.#slots.get(uri)
    if (replaced?.openText !== undefined) {
      this.remove(slot)
      return
    }
    if (replaced) this.remove(replaced)
    this.#slots.delete(slot.uri)
    this.#hide(slot)
    slot.uri = uri
    this.#slots.set(uri, slot)
  }

  /**
   * Brings what readers are shown up to date with what was read, and tells the listeners. Costs what has changed; where
   * that is little, it is done when the call returns.
   */
  async settle({ names, aliases = noAliases, decisions = noDecisions }: Partial<Rules> & Pick<Rules, 'names'>) {
    const before = this.#rules
    if (aliases !== before.aliases) this.#corrected = new WeakMap()
    const same = aliases === before.aliases && decisions === before.decisions && isSame(names, before.names)
    if (!same) this.#rules = { names, aliases, decisions }
    await inSlices(this.#settling())
  }

  *#settling(): Steps<void> {
    for (const slot of this.#slots.values()) {
      const reading = readingOf(slot)
      const path = this.#relative(slot.uri)
      const { settled } = slot
      if (settled?.reading === reading && settled?.path === path && settled?.by === this.#rules) continue
      this.#update(slot, reading, path)
      slot.settled = { reading, path, by: this.#rules }
      yield
    }
    this.#tellListeners()
  }

  #update(slot: Slot, reading: Reading | undefined, path: string): void {
    if (reading && 'article' in reading) {
      const { names, decisions } = this.#rules
      const others = this.#names.set(slot, { path, article: reading.article }, names)
      const article = this.#asCorrected(slot.uri, reading, decisions)
      this.#show(slot, entryOf(slot.uri, this.#names.of(slot), reading, article), path)
      this.#tell(slot, undefined)
      this.#rename(others)
      return
    }
    // While the editor's first text is being read, the text on disk stays on show.
    if (reading) this.#hide(slot)
    this.#tell(slot, reading?.reason)
  }

  #tellListeners(): void {
    if (!this.#changed.size) return
    const changed = [...this.#changed]
    this.#changed = new Set()
    for (const listener of [...this.#listeners]) listener(changed)
  }

  /** In the order of their paths. */
  entriesOf(slots: readonly Slot[]): Entry[] {
    const wanted = new Set(slots)
    if (this.#order.every((slot) => wanted.has(slot))) return this.entries()
    return this.#order.flatMap((slot) => (wanted.has(slot) ? (slot.entry ?? []) : []))
  }

  /** All of them: the same list until one changes. */
  entries(): Entry[] {
    this.#entries ??= this.#order.flatMap(({ entry }) => entry ?? [])
    return this.#entries
  }

  skippedOf(slots: readonly Slot[]): Skipped[] {
    return slots.flatMap((slot) => {
      const reading = readingOf(slot)
      return reading && 'reason' in reading ? { uri: slot.uri, reason: reading.reason, cause: reading.cause } : []
    })
  }

  onDidChange(listener: (uris: readonly string[]) => void): { dispose(): void } {
    this.#listeners.add(listener)
    return { dispose: () => void this.#listeners.delete(listener) }
  }

  dispose(): void {
    this.#listeners.clear()
  }

  /** The same object for the same article and decisions, so that readers are told of real changes only. */
  #asCorrected(path: string, { article, text }: ArticleReading, decisions: Decisions): AnnotatedArticle {
    const found = decisions.edits({ path, text })
    const edits = JSON.stringify(found)
    const known = this.#corrected.get(article)
    if (known?.edits === edits) return known.article
    const { aliases } = this.#rules
    const corrected = applyEdits(applyAliases(article, aliases), text, found, aliases)
    this.#corrected.set(article, { article: corrected, edits })
    return corrected
  }

  #tell(slot: Slot, reason: string | undefined): void {
    if (slot.told === reason) return
    slot.told = reason
    this.#changed.add(slot.uri)
  }

  #show(slot: Slot, entry: Entry, path: string): void {
    if (slot.path !== path) {
      this.#takeOut(slot)
      slot.path = path
      this.#order.splice(placeOf(path, this.#order), 0, slot)
      this.#entries = undefined
    }
    const shown = slot.entry
    if (shown?.article === entry.article && shown.name === entry.name && shown.text === entry.text) return
    slot.entry = entry
    this.#entries = undefined
    this.mentions.set(slot.uri, entry.article)
    this.#changed.add(slot.uri)
  }

  #hide(slot: Slot): void {
    slot.settled = undefined
    this.#rename(this.#names.delete(slot))
    this.#takeOut(slot)
    if (!slot.entry) return
    slot.entry = undefined
    this.#entries = undefined
    this.mentions.set(slot.uri, undefined)
    this.#changed.add(slot.uri)
  }

  #takeOut(slot: Slot): void {
    if (slot.path === undefined) return
    slot.path = undefined
    this.#order.splice(this.#order.indexOf(slot), 1)
  }

  /** Other articles are called otherwise on account of one. */
  #rename(slots: readonly Slot[]): void {
    for (const slot of slots) {
      const name = this.#names.of(slot)
      if (slot.entry && slot.path !== undefined) this.#show(slot, { ...slot.entry, name }, slot.path)
    }
  }
}

/** Where a path belongs among others that are in order. */
function placeOf(path: string, order: readonly Slot[]): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (collator.compare(order[middle]?.path ?? '', path) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function isSame(names: Rules['names'], others: Rules['names']): boolean {
  return names === others || JSON.stringify(names) === JSON.stringify(others)
}

function entryOf(
  uri: string,
  name: string,
  { text, encoding, problems }: ArticleReading,
  article: AnnotatedArticle,
): Entry {
  return { uri, name, text, article, encoding, problems }
}
