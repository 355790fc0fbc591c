import type { AnnotatedArticle } from '../analysis/article.ts'
import { applyAliases } from '../analysis/speakers/aliases.ts'
import { applyEdits } from '../decisions/annotations.ts'
import { type Decisions, noDecisions } from '../decisions/decisions.ts'
import type { Steps } from '../steps.ts'
import { noAliases } from './aliases.ts'
import type { Entry, LibraryOptions } from './library.ts'
import { Mentions } from './mentions.ts'
import { DisplayNames } from './names.ts'
import type { ArticleReading, Reading } from './reader.ts'
import { readingOf, type Slot } from './slot.ts'
import { Slots } from './slots.ts'
import { inSlices } from './work/slices.ts'

const collator = new Intl.Collator('en', { numeric: true })

/** What decides how readers are shown what was read. */
type Rules = Required<Pick<LibraryOptions, 'names' | 'aliases' | 'decisions'>>

/** The files known, and what readers are shown of them: entries, reasons, names, the index of mentions. */
export class Shelf {
  readonly mentions = new Mentions()
  readonly slots = new Slots()
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

  remove(slot: Slot): void {
    slot.turn++
    slot.superseded?.abort()
    slot.opening = undefined
    this.slots.delete(slot)
    this.#hide(slot)
  }

  /** Moves a file with all that is known of it. A document already open under the new name stands instead. */
  rename(slot: Slot, uri: string): void {
    const replaced = this.slots.get(uri)
    if (replaced?.openText !== undefined) {
      this.remove(slot)
      return
    }
    if (replaced) this.remove(replaced)
    this.#hide(slot)
    this.slots.move(slot, uri)
  }

  /**
   * Brings what readers are shown up to date with what was read, and tells the listeners. Costs what has changed; where
   * that is little, it is done when the call returns.
   *
   * @param slots where something may have changed; all of them when left out, and when names, aliases or decisions have
   */
  async settle(
    { names, aliases = noAliases, decisions = noDecisions }: Partial<Rules> & Pick<Rules, 'names'>,
    slots?: Iterable<Slot>,
  ) {
    const before = this.#rules
    if (aliases !== before.aliases) this.#corrected = new WeakMap()
    const same = aliases === before.aliases && decisions === before.decisions && isSame(names, before.names)
    if (!same) this.#rules = { names, aliases, decisions }
    await inSlices(this.#settling(same && slots ? slots : this.slots))
  }

  *#settling(slots: Iterable<Slot>): Steps<void> {
    for (const slot of slots) {
      if (!this.slots.has(slot)) continue
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
  entriesOf(wanted: ReadonlySet<Slot>): Entry[] {
    if (this.#order.every((slot) => wanted.has(slot))) return this.entries()
    return this.#order.flatMap((slot) => (wanted.has(slot) ? (slot.entry ?? []) : []))
  }

  /** All of them: the same list until one changes. */
  entries(): Entry[] {
    if (!this.#entries) {
      this.#entries = []
      for (const { entry } of this.#order) if (entry) this.#entries.push(entry)
    }
    return this.#entries
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
  let high = order.length
  // Mostly they come in order.
  if (high && collator.compare(order[high - 1]?.path ?? '', path) <= 0) return high
  let low = 0
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
