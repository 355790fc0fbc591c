import type { AnnotatedArticle } from '../analysis/article.ts'
import type { Work } from '../library/engine/engine.ts'
import type { Entry, Library } from '../library/library.ts'
import { inSlices } from '../library/work/slices.ts'
import type { Steps } from '../steps.ts'
import type { ClaimKeys } from './claim-keys.ts'
import { type Compared, Rows } from './rows.ts'

/** What is shown: claims in rows, or that there were fewer than two articles to compare. */
export type Shown =
  | { kind: 'compared'; compared: Compared; rows: Rows }
  | { kind: 'few'; compared: Compared; rows?: undefined }

/** What came of a comparison. */
export type Outcome = Shown | { kind: 'cancelled' }

/** Runs quiet work, so that a host can show that something goes on. */
export type Around = (work: () => Promise<void>) => Promise<void>

export interface ComparingOptions {
  /** Wait this long (milliseconds) after the last change before comparing anew. */
  delay?: number
  around?: Around
  /** Arranges rows as they are to be shown. */
  arrange?: (rows: Rows) => Steps<void>
  /** Told when a quiet comparison fails; what was shown before stays. */
  failed?: (error: unknown) => void
}

/**
 * The comparison that is shown, kept right while its articles change. Knows no VS Code.
 *
 * A failed, cancelled or (when asked for) too small comparison leaves the one before as it was.
 */
export class Comparing {
  readonly #library: Library
  readonly #options: ComparingOptions
  readonly #listeners = new Set<() => void>()
  readonly #subscription: { dispose(): void }
  #scope: string[] | undefined
  #current: Shown | undefined
  /** Of the last claims that there were: articles may go and come back. */
  #keys: ClaimKeys | undefined
  #running: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #changed = new Set<string>()
  /** Have readers decided something since? */
  #outdated = false
  #disposed = false

  constructor(library: Library, options: ComparingOptions = {}) {
    this.#library = library
    this.#options = options
    this.#subscription = library.onDidChange((uris) => this.#onChange(uris))
  }

  /** What is shown; undefined before the first comparison. `few` when articles went since. */
  get current(): Shown | undefined {
    return this.#current
  }

  /** The files and folders compared last; undefined for all. */
  get scope(): readonly string[] | undefined {
    return this.#scope
  }

  /** Is what is shown made from the articles, and by the decisions, as they are now? */
  get isCurrent(): boolean {
    return !this.#running && !this.#outdated && !this.#changed.size
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener)
    return { dispose: () => this.#listeners.delete(listener) }
  }

  /**
   * Compares the articles within the files and folders (all when left out) and shows the outcome.
   *
   * @throws what the library throws, cancelling apart
   */
  async run(within?: readonly string[], work: Work = {}): Promise<Outcome> {
    const outcome = await this.#attempt(work, (own) => this.#library.compare(within, own))
    if (outcome.kind === 'compared' || (outcome.kind === 'few' && this.#current?.kind !== 'compared')) {
      this.#scope = within && [...within]
      this.#show(outcome)
    }
    return outcome
  }

  /** Compares the same files and folders again. */
  again(work: Work = {}): Promise<Outcome> {
    return this.run(this.#scope, work)
  }

  /** Compares anew, quietly and at once, when readers have decided what the texts do not tell. */
  renew(): void {
    if (!this.#current && !this.#running) return
    this.#outdated = true
    if (!this.#running) this.#schedule(0)
  }

  /** A file or folder is called otherwise from now on. */
  renamed(from: string, to: string): void {
    this.#scope = this.#scope?.map((uri) =>
      uri === from || uri.startsWith(`${from}/`) ? to + uri.slice(from.length) : uri,
    )
  }

  dispose(): void {
    this.#disposed = true
    clearTimeout(this.#timer)
    this.#running?.abort()
    this.#subscription.dispose()
    this.#listeners.clear()
  }

  /** All that is shown of it is made before it is shown. One attempt takes the place of another. */
  async #attempt(work: Work, compare: (work: Work) => Promise<Compared>): Promise<Outcome> {
    clearTimeout(this.#timer)
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    const stop = () => running.abort()
    if (work.signal?.aborted) stop()
    work.signal?.addEventListener('abort', stop)
    try {
      const compared = await compare({ ...work, signal: running.signal })
      if (compared.entries.length < 2) return running.signal.aborted ? { kind: 'cancelled' } : { kind: 'few', compared }
      const rows = await inSlices(this.#rowsOf(compared), running.signal)
      return { kind: 'compared', compared, rows }
    } catch (error) {
      if (running.signal.aborted) return { kind: 'cancelled' }
      throw error
    } finally {
      work.signal?.removeEventListener('abort', stop)
      if (this.#running === running) {
        this.#running = undefined
        this.#scheduleLeft()
      }
    }
  }

  *#rowsOf(compared: Compared): Steps<Rows> {
    const rows = yield* Rows.of(compared, this.#keys)
    if (this.#options.arrange) yield* this.#options.arrange(rows)
    return rows
  }

  #show(current: Shown): void {
    this.#current = current
    this.#keys = current.rows?.keys ?? this.#keys
    for (const listener of this.#listeners) listener()
  }

  #onChange(uris: readonly string[]): void {
    if (!this.#current && !this.#running) return
    for (const uri of uris) this.#changed.add(uri)
    if (!this.#running) this.#schedule()
  }

  #schedule(delay = this.#options.delay ?? 500): void {
    clearTimeout(this.#timer)
    if (!this.#disposed) this.#timer = setTimeout(() => this.#refresh(), delay)
  }

  #refresh(): void {
    const changed = [...this.#changed]
    this.#changed.clear()
    const outdated = this.#outdated
    this.#outdated = false
    if (!this.#current) return
    const before = new Map(this.#current.compared.entries.map((entry) => [entry.uri, entry]))
    // Sentences about the articles name them too.
    if (outdated || changed.some((uri) => this.#isOther(uri, before.get(uri)))) {
      const around = this.#options.around ?? ((work) => work())
      around(() => this.#quietly(changed, outdated)).catch((error) => this.#options.failed?.(error))
    }
  }

  async #quietly(changed: readonly string[], outdated: boolean): Promise<void> {
    const outcome = await this.#attempt({}, (work) => this.#library.compare(this.#scope, work))
    if (outcome.kind !== 'cancelled') {
      this.#show(outcome)
      return
    }
    // Whatever took its place looks at them again when it ends; it may have ended already.
    for (const uri of changed) this.#changed.add(uri)
    this.#outdated ||= outdated
    if (!this.#running) this.#scheduleLeft()
  }

  /** What has changed meanwhile may not be in what was compared. */
  #scheduleLeft(): void {
    if (this.#changed.size || this.#outdated) this.#schedule(this.#outdated ? 0 : undefined)
  }

  /** Does the article read otherwise than when it was compared, or go by another name? */
  #isOther(uri: string, before: Entry | undefined): boolean {
    const now = this.#library.get(uri)
    if (before)
      return before.text !== now?.text || before.name !== now.name || !sameSpeakers(before.article, now.article)
    return now !== undefined && this.#isWithin(uri)
  }

  #isWithin(uri: string): boolean {
    return this.#scope?.some((part) => uri === part || uri.startsWith(`${part.replace(/\/$/u, '')}/`)) ?? true
  }
}

/** Are statements given to the same speakers? A reader's aliases may tell otherwise while the text is the same. */
function sameSpeakers(one: AnnotatedArticle, other: AnnotatedArticle): boolean {
  const speakers = ({ annotations }: AnnotatedArticle) =>
    JSON.stringify(annotations.flatMap((found) => (found.type === 'attribution' ? [found.speaker] : [])))
  return one === other || speakers(one) === speakers(other)
}
