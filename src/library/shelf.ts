import type { AnnotatedArticle } from '../analysis/article.ts'
import { type Aliases, applyAliases } from '../analysis/speakers/aliases.ts'
import { applyEdits } from '../decisions/annotations.ts'
import { type Decisions, noDecisions } from '../decisions/decisions.ts'
import { noAliases } from './aliases.ts'
import type { Entry, LibraryOptions, Skipped } from './library.ts'
import { Mentions } from './mentions.ts'
import { displayNames } from './names.ts'
import type { ArticleReading } from './reader.ts'
import { isWithin, newSlot, readingOf, type Slot } from './slot.ts'

const collator = new Intl.Collator('en', { numeric: true })

/** What decides how readers are shown what was read. */
type Rules = Pick<LibraryOptions, 'names' | 'aliases' | 'decisions'>

/** The files known, and what readers are shown of them: entries, reasons, names, the index of mentions. */
export class Shelf {
  readonly mentions = new Mentions()
  readonly #slots = new Map<string, Slot>()
  readonly #listeners = new Set<(uris: readonly string[]) => void>()
  readonly #relative: (uri: string) => string
  #aliases: Aliases = noAliases
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
    const slot = this.#slots.get(uri) ?? newSlot(uri)
    this.#slots.set(uri, slot)
    return slot
  }

  all(): Slot[] {
    return [...this.#slots.values()]
  }

  /** The file, or the files in the folder. */
  within(uri: string): Slot[] {
    return this.all().filter((slot) => isWithin(slot.uri, uri))
  }

  remove(slot: Slot): void {
    slot.turn++
    slot.superseded?.abort()
    slot.opening = undefined
    this.#slots.delete(slot.uri)
    this.#show(slot, undefined)
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
    this.#show(slot, undefined)
    slot.uri = uri
    this.#slots.set(uri, slot)
  }

  /** Brings what readers are shown up to date with what was read, and tells the listeners. */
  settle({ names, aliases = noAliases, decisions = noDecisions }: Rules): void {
    if (aliases !== this.#aliases) {
      this.#aliases = aliases
      this.#corrected = new WeakMap()
    }
    const read = this.all().flatMap((slot) => {
      const reading = readingOf(slot)
      if (reading && 'article' in reading)
        return { slot, reading, path: this.#relative(slot.uri), article: reading.article }
      // While the editor's first text is being read, the text on disk stays on show.
      if (reading) this.#show(slot, undefined)
      this.#tell(slot, reading && 'reason' in reading ? reading.reason : undefined)
      return []
    })
    const found = displayNames(read, names)
    read.forEach(({ slot, reading }, index) => {
      const article = this.#asCorrected(slot.uri, reading, decisions)
      this.#show(slot, entryOf(slot.uri, found[index] ?? '', reading, article))
      this.#tell(slot, undefined)
    })
    if (!this.#changed.size) return
    const changed = [...this.#changed]
    this.#changed = new Set()
    for (const listener of [...this.#listeners]) listener(changed)
  }

  /** In the order of their paths. */
  entriesOf(slots: readonly Slot[]): Entry[] {
    return slots
      .flatMap(({ entry }) => entry ?? [])
      .map((entry) => ({ entry, path: this.#relative(entry.uri) }))
      .sort((a, b) => collator.compare(a.path, b.path))
      .map(({ entry }) => entry)
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
    const corrected = applyEdits(applyAliases(article, this.#aliases), text, found, this.#aliases)
    this.#corrected.set(article, { article: corrected, edits })
    return corrected
  }

  #tell(slot: Slot, reason: string | undefined): void {
    if (slot.told === reason) return
    slot.told = reason
    this.#changed.add(slot.uri)
  }

  #show(slot: Slot, entry: Entry | undefined): void {
    const shown = slot.entry
    if (shown?.article === entry?.article && shown?.name === entry?.name && shown?.text === entry?.text) return
    slot.entry = entry
    this.mentions.set(slot.uri, entry?.article)
    this.#changed.add(slot.uri)
  }
}

function entryOf(
  uri: string,
  name: string,
  { text, encoding, problems }: ArticleReading,
  article: AnnotatedArticle,
): Entry {
  return { uri, name, text, article, encoding, problems }
}
