import { unlessCancelled } from './work.ts'

/** Work that several wait for: it is cancelled when all of them have cancelled, not before. */
export class SharedTask<T> {
  readonly #controller = new AbortController()
  readonly #result: Promise<T>
  #waiting = 0

  constructor(start: (signal: AbortSignal) => Promise<T>) {
    this.#result = start(this.#controller.signal)
    this.#result.catch(() => {})
  }

  /** Nobody waits for it any longer. */
  get over(): boolean {
    return this.#controller.signal.aborted
  }

  /** The result, or an `AbortError` as soon as this waiter's signal fires. */
  async join(signal?: AbortSignal): Promise<T> {
    this.#waiting++
    try {
      return await unlessCancelled(this.#result, signal)
    } finally {
      if (--this.#waiting === 0) this.#controller.abort()
    }
  }
}
