import type { Annotation } from '../analysis/article.ts'
import type { Comparison } from '../comparison/claim.ts'
import { noDecisions } from '../decisions/decisions.ts'
import { Changes, type Outcome } from './changes.ts'
import { EditorTexts } from './editor-texts.ts'
import type { Engine, Work } from './engine/engine.ts'
import type { Entry, FileChange, Files, Library, LibraryOptions, Skipped } from './library.ts'
import { type Reading, readFile, sameText } from './reader.ts'
import { Shelf } from './shelf.ts'
import { sentenceNamesInSteps } from './short-names.ts'
import { isFresh, isWithin, rulesOf, type Slot, skippedAmong } from './slot.ts'
import { whyNotArticle } from './texts/eligible.ts'
import { SharedTask } from './work/shared-task.ts'
import { breath, inSlices, soonInSlices } from './work/slices.ts'
import { forEach, type Progress, throwIfCancelled, unlessCancelled } from './work/work.ts'

/** Milliseconds of rest after which a burst of changes on disk is read. */
const quiet = 150

/** Files read at the same time. */
const abreast = 4

/** Makes a library over a host's files. Disposing it leaves the engine alone, which may serve others. */
export function createLibrary(files: Files, engine: Engine, options: () => LibraryOptions): Library {
  return new FileLibrary(files, engine, options)
}

class FileLibrary implements Library {
  readonly #files: Files
  readonly #engine: Engine
  readonly #options: () => LibraryOptions
  readonly #shelf: Shelf
  readonly #texts: EditorTexts
  readonly #changes = new Changes(quiet, (batch) => void this.#apply(batch).catch(() => {}))
  readonly #subscription: { dispose(): void }
  readonly #life = new AbortController()
  /** Folders and files that were indexed: new files in them belong to the library. */
  readonly #scope = new Set<string>()
  #wholeWorkspace = false

  constructor(files: Files, engine: Engine, options: () => LibraryOptions) {
    this.#files = files
    this.#engine = engine
    this.#options = options
    this.#shelf = new Shelf((uri) => files.relative(uri))
    this.#texts = new EditorTexts(files, engine, options, this.#life.signal, (slot) => this.#settle([slot]))
    this.#subscription = files.onDidChange((change) => this.#onFileChange(change))
  }

  open(uri: string, text: string, work: Work = {}): Promise<Entry | undefined> {
    return this.#texts.open(this.#shelf.slots.getOrAdd(uri), text, work)
  }

  close(uri: string): void {
    const slot = this.#shelf.slots.get(uri)
    if (!slot || slot.openText === undefined) return
    slot.turn++
    slot.superseded?.abort()
    slot.opening = undefined
    if (!slot.disk && !this.#inScope(uri)) {
      this.#shelf.remove(slot)
    } else {
      // What the editor held stands until the file is read.
      if (!slot.disk) slot.stale = true
      slot.disk ??= slot.open?.reading
      slot.openText = undefined
      slot.open = undefined
      if (!isFresh(slot, rulesOf(this.#options()))) this.#changes.add({ kind: 'changed', uri })
    }
    void this.#settle([slot])
  }

  async index(within?: readonly string[], work: Work = {}): Promise<{ entries: Entry[]; skipped: Skipped[] }> {
    throwIfCancelled(work.signal)
    if (within) for (const root of within) this.#scope.add(root)
    else this.#wholeWorkspace = true
    const uris = await unlessCancelled(this.#files.list(within), work.signal)
    const slots = this.#shelf.slots.of(uris)
    if (!within)
      for (const slot of this.#shelf.slots)
        if (!slots.has(slot) && slot.openText === undefined) this.#shelf.remove(slot)
    const rules = rulesOf(this.#options())
    const wanting = [...slots].filter((slot) => !isFresh(slot, rules))
    let done = slots.size - wanting.length
    if (done) work.progress?.(done, slots.size, 'read')
    try {
      await forEach(wanting, abreast, async (slot) => {
        await breath()
        await this.#ensure(slot, work.signal)
        work.progress?.(++done, slots.size, 'read')
      })
    } catch (error) {
      void this.#settle()
      throw error
    }
    await unlessCancelled(this.#settle(), work.signal)
    return { entries: this.#shelf.entriesOf(slots), skipped: skippedAmong(slots) }
  }

  async compare(
    within?: readonly string[],
    work: Work = {},
  ): Promise<{ comparison: Comparison; entries: Entry[]; skipped: Skipped[] }> {
    const { entries, skipped } = await this.index(within, work)
    const names = await inSlices(sentenceNamesInSteps(entries), work.signal)
    const sources = entries.map(({ uri, text }) => ({ path: uri, text, called: names.get(uri) }))
    const { aliases, decisions = noDecisions } = this.#options()
    const corrections = decisions.corrections(sources)
    // They are read: what the engine reads once more takes no time.
    const progress: Progress = (done, total, step) => step === 'compare' && work.progress?.(done, total, step)
    const comparison = await this.#engine.compare(sources, { signal: work.signal, progress }, aliases, corrections)
    return { comparison, entries, skipped }
  }

  refresh(): void {
    void this.#settle()
  }

  get(uri: string): Entry | undefined {
    return this.#shelf.slots.get(uri)?.entry
  }

  entries(): Entry[] {
    return this.#shelf.entries()
  }

  skipped(): Skipped[] {
    return skippedAmong(this.#shelf.slots)
  }

  lookInto(mention: Annotation): Promise<void> | undefined {
    return soonInSlices(this.#shelf.mentions.lookInto(mention))
  }

  statementsBy(name: string) {
    return this.#shelf.mentions.statementsBy(name)
  }

  mentionsOfSpeaker(name: string) {
    return this.#shelf.mentions.ofSpeaker(name)
  }

  mentionsOfCountry(code: string) {
    return this.#shelf.mentions.ofCountry(code)
  }

  onDidChange(listener: (uris: readonly string[]) => void): { dispose(): void } {
    return this.#shelf.onDidChange(listener)
  }

  dispose(): void {
    this.#subscription.dispose()
    this.#changes.dispose()
    this.#life.abort()
    this.#shelf.dispose()
  }

  /** Reads the file, or the editor's text, unless what is known of it is right. */
  async #ensure(slot: Slot, signal: AbortSignal | undefined): Promise<void> {
    throwIfCancelled(signal)
    // A text or a file may change while it is read: then once more.
    for (let attempt = 0; attempt < 2 && !isFresh(slot, rulesOf(this.#options())); attempt++) {
      if (slot.openText !== undefined) await this.#texts.ensure(slot, slot.openText, signal)
      else {
        if (!slot.task || slot.task.over) slot.task = new SharedTask((shared) => this.#readDisk(slot, shared))
        await slot.task.join(signal)
        if (!slot.stale) return
      }
    }
  }

  async #readDisk(slot: Slot, signal: AbortSignal): Promise<void> {
    const rules = rulesOf(this.#options())
    const { uri, disk, stale } = slot
    slot.stale = false
    try {
      if (disk && 'article' in disk && !stale) slot.disk = this.#judged(slot, disk)
      else {
        const at = { uri, path: this.#path(slot) }
        const reading = await readFile(this.#files, at, this.#engine, this.#options(), signal)
        slot.disk = sameText(disk, reading) ? disk : reading
      }
      slot.rules = rules
    } catch (error) {
      slot.stale = true
      throw error
    }
  }

  #judged<T extends Reading & { text: string }>(slot: Slot, reading: T): Reading {
    return whyNotArticle(this.#path(slot), reading.text, this.#options()) ?? reading
  }

  #onFileChange(change: FileChange): void {
    if (change.kind === 'renamed') {
      this.#onRename(change.uri, change.to)
      return
    }
    if (change.kind !== 'deleted') for (const slot of this.#shelf.slots.within(change.uri)) slot.stale = true
    this.#changes.add(change)
  }

  #onRename(from: string, to: string): void {
    this.#changes.forget(from)
    for (const slot of this.#shelf.slots.within(from)) {
      const uri = to + slot.uri.slice(from.length)
      this.#changes.forget(slot.uri)
      this.#shelf.rename(slot, uri)
      if (slot.task && !slot.task.over) slot.stale = true
      slot.rules = ''
      this.#changes.add({ kind: 'changed', uri })
    }
    this.#changes.add({ kind: 'created', uri: to })
    void this.#settle()
  }

  async #apply(batch: ReadonlyMap<string, Outcome>): Promise<void> {
    const touched = new Set<Slot>()
    for (const [uri, outcome] of batch) {
      const known = this.#shelf.slots.within(uri)
      if (outcome === 'gone') for (const slot of known) this.#shelf.remove(slot)
      else if (known.length) for (const slot of known) touched.add(slot)
      else for (const listed of await this.#newWithin(uri)) touched.add(this.#shelf.slots.getOrAdd(listed))
    }
    await this.#settle(touched)
    await forEach([...touched], abreast, (slot) => this.#ensure(slot, this.#life.signal)).finally(() =>
      this.#settle(touched),
    )
  }

  /** The text files in what is new, when it belongs to the library. */
  async #newWithin(uri: string): Promise<string[]> {
    return this.#inScope(uri) ? this.#files.list([uri]).catch(() => []) : []
  }

  /** A text that was never saved is gone when its editor is. */
  #inScope(uri: string): boolean {
    if (uri.startsWith('untitled:')) return false
    return this.#wholeWorkspace || [...this.#scope].some((root) => isWithin(uri, root))
  }

  /** @param slots where something may have changed; all of them when left out */
  async #settle(slots?: Iterable<Slot>): Promise<void> {
    if (!this.#life.signal.aborted) await this.#shelf.settle(this.#options(), slots)
  }

  #path(slot: Slot): string {
    return this.#files.relative(slot.uri)
  }
}
