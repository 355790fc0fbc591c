import type { Engine, Work } from './engine/engine.ts'
import type { Entry, Files, LibraryOptions } from './library.ts'
import { asRead, type Reading, readText } from './reader.ts'
import { isFresh, rulesOf, type Slot } from './slot.ts'
import { type Decoded, decode, lostInEditor } from './texts/decode.ts'
import { whyNotArticle } from './texts/eligible.ts'
import { pause, unlessCancelled } from './work/work.ts'

/** Milliseconds of rest after which a text being typed is read. */
const quiet = 150

/**
 * UTF-16 code units from which on a text that is being typed is read only where it changes; shorter ones are read whole
 * in the time that it takes to type a letter.
 */
const long = 20_000
/** Milliseconds of rest after which such a text is read whole. */
const rest = 1500

/** Reads the texts that the editor holds, as they are typed. */
export class EditorTexts {
  readonly #files: Files
  readonly #engine: Engine
  readonly #options: () => LibraryOptions
  readonly #life: AbortSignal
  readonly #settle: (slot: Slot) => Promise<void>

  /**
   * @param life ends all reading
   * @param settle shows readers what was read of one
   */
  constructor(
    files: Files,
    engine: Engine,
    options: () => LibraryOptions,
    life: AbortSignal,
    settle: (slot: Slot) => Promise<void>,
  ) {
    this.#files = files
    this.#engine = engine
    this.#options = options
    this.#life = life
    this.#settle = settle
  }

  open(slot: Slot, text: string, work: Work = {}): Promise<Entry | undefined> {
    const same = slot.openText === text
    slot.openText = text
    if (same && slot.opening && !slot.openingSignal?.aborted) return unlessCancelled(slot.opening, work.signal)
    if (same && isFresh(slot, rulesOf(this.#options()))) return this.#settle(slot).then(() => slot.entry)
    slot.superseded?.abort()
    slot.superseded = new AbortController()
    const signals = [slot.superseded.signal, this.#life, ...(work.signal ? [work.signal] : [])]
    const signal = AbortSignal.any(signals)
    const opening = this.#open(slot, text, ++slot.turn, signal, work.signal)
    slot.opening = opening
    slot.openingSignal = signal
    return opening.finally(() => {
      if (slot.opening === opening) slot.opening = undefined
    })
  }

  /** Reads the text unless it is being read; who waits for it may be cancelled without ending that. */
  async ensure(slot: Slot, text: string, signal: AbortSignal | undefined): Promise<void> {
    try {
      await unlessCancelled(this.open(slot, text), signal)
    } catch (error) {
      // The editor may cancel reading that it asked for; this caller did not.
      if (signal?.aborted || this.#life.aborted) throw error
    }
  }

  /** Reads the editor's text; when a newer one came meanwhile, that one's entry answers. */
  async #open(
    slot: Slot,
    text: string,
    turn: number,
    signal: AbortSignal,
    caller: AbortSignal | undefined,
  ): Promise<Entry | undefined> {
    try {
      if (slot.open) await pause(quiet, signal)
      const rules = rulesOf(this.#options())
      const encoding = await this.#encodingOf(slot, text)
      const decoded = { text, encoding: encoding ?? 'utf-8', problems: lostInEditor(text, encoding) }
      const amended = await this.#amended(slot, decoded, signal)
      const read = () => readText(decoded, this.#files.relative(slot.uri), this.#engine, this.#options(), { signal })
      const reading = amended ?? (await read())
      if (slot.turn === turn) {
        slot.open = { text, reading }
        slot.rules = rules
        await this.#settle(slot)
        if (amended) void this.#readWhole(slot, text, read, signal)
      }
    } catch (error) {
      if (slot.turn === turn || caller?.aborted) throw error
    }
    return slot.turn === turn ? slot.entry : (slot.opening ?? slot.entry)
  }

  /** What a long text reads as when one paragraph of it has changed; undefined when it must be read whole. */
  async #amended({ open, uri }: Slot, decoded: Decoded, signal: AbortSignal): Promise<Reading | undefined> {
    const { text } = decoded
    if (text.length < long || !open || !('article' in open.reading)) return undefined
    if (whyNotArticle(this.#files.relative(uri), text, this.#options())) return undefined
    const before = { text: open.text, article: open.reading.article }
    const article = await this.#engine.amend(before, text, { signal })
    return article && asRead(decoded, article)
  }

  /** Puts right what reading one paragraph alone has left, once the text has rested. */
  async #readWhole(slot: Slot, text: string, read: () => Promise<Reading>, signal: AbortSignal): Promise<void> {
    try {
      await pause(rest, signal)
      const reading = await read()
      if (slot.openText !== text || signal.aborted) return
      slot.open = { text, reading }
      await this.#settle(slot)
    } catch {
      // A newer text has come, or the document or the window is closed.
    }
  }

  /** The file's encoding, where it is known or where characters that the editor lost make it worth knowing. */
  async #encodingOf({ uri, disk }: Slot, text: string): Promise<string | undefined> {
    if (disk && 'article' in disk) return disk.encoding
    if (!text.includes('\uFFFD')) return undefined
    try {
      const found = decode(await this.#files.read(uri))
      return 'encoding' in found ? found.encoding : undefined
    } catch {
      // A text that was never saved has no file.
      return undefined
    }
  }
}
