import { unlessCancelled } from './work.ts'

/** Work that several wait for: it is cancelled when all of them have cancelled, not before. */
export class SharedTask<T> {
  readonly #controller = new AbortController()
  readonly #result: Promise<T>
  #waiting = 0
  #ended = false
  #left = false

  constructor(start: (signal: AbortSignal) => Promise<T>) {
    const end = () => {
      this.#ended = true
    }
    this.#result = start(this.#controller.signal)
    this.#result.then(end, end)
  }

  /** Nobody waits for it any longer. */
  get over(): boolean {
    return this.#left
  }

  /** The result, or an `AbortError` as soon as this waiter's signal fires. */
  async join(signal?: AbortSignal): Promise<T> {
    this.#waiting++
    try {
      return await unlessCancelled(this.#result, signal)
    } finally {
      if (--this.#waiting === 0) {
        this.#left = true
        // Making the error that tells of it takes longer than much of what is read.
        if (!this.#ended) this.#controller.abort()
      }
    }
  }
}
