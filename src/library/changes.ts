import type { FileChange } from './library.ts'

/** What became of a file, once a burst of changes is over. */
export type Outcome = 'changed' | 'gone'

/** Gathers rapid changes (a save in several steps, a checkout) into one batch. */
export class Changes {
  readonly #apply: (batch: ReadonlyMap<string, Outcome>) => void
  readonly #quiet: number
  #batch = new Map<string, Outcome>()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param quiet milliseconds without a change after which the batch is passed on */
  constructor(quiet: number, apply: (batch: ReadonlyMap<string, Outcome>) => void) {
    this.#quiet = quiet
    this.#apply = apply
  }

  add({ kind, uri }: Exclude<FileChange, { kind: 'renamed' }>): void {
    this.#batch.set(uri, kind === 'deleted' ? 'gone' : 'changed')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#flush(), this.#quiet)
  }

  /** Leaves a file out of the batch: it has another name now. */
  forget(uri: string): void {
    this.#batch.delete(uri)
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#batch.clear()
  }

  #flush(): void {
    const batch = this.#batch
    this.#batch = new Map()
    if (batch.size) this.#apply(batch)
  }
}
