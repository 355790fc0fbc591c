import type { Steps } from '../../steps.ts'
import { throwIfCancelled } from './work.ts'

/** Milliseconds of work after which the event loop gets its turn. */
const slice = 10

/** The host's clock and event loop. */
export interface Loop {
  /** In milliseconds. */
  now(): number
  /** Does something in a later turn of the event loop. */
  later(act: () => void): void
}

const ownLoop: Loop = { now: () => performance.now(), later: (act) => void setTimeout(act, 0) }

/**
 * Lets long work go on in slices, one after another, so that a thread keeps answering. All work of a thread shares its
 * turns: two long jobs take the thread in turn, never both in one go.
 */
export class Turns {
  readonly #loop: Loop
  readonly #waiting: (() => void)[] = []
  #since = 0
  #scheduled = false

  constructor(loop: Loop = ownLoop) {
    this.#loop = loop
  }

  /**
   * Does all steps. What fits into one slice is done when the call returns; the promise is kept a moment later.
   *
   * @throws an `AbortError` when the work is cancelled, between two steps
   */
  async run<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
    if (this.#waiting.length) await this.#turn()
    else this.#since = this.#loop.now()
    try {
      for (;;) {
        throwIfCancelled(signal)
        const step = steps.next()
        if (step.done) return step.value
        if (this.#loop.now() - this.#since >= slice) await this.#turn()
      }
    } finally {
      if (this.#waiting.length) this.#schedule()
    }
  }

  /** Lets others have their turn where the slice of this one is used up: for work that waits for other things too. */
  async breath(): Promise<void> {
    if (this.#loop.now() - this.#since < slice) return
    await this.#turn()
    if (this.#waiting.length) this.#schedule()
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    this.#loop.later(() => {
      this.#scheduled = false
      this.#since = this.#loop.now()
      this.#waiting.shift()?.()
    })
  }
}

const turns = new Turns()

/** Does long work in slices, so that this thread keeps answering; an `AbortError` when it is cancelled. */
export function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  return turns.run(steps, signal)
}

/** The same where it mostly takes no time: undefined when it is done already. */
export function soonInSlices(steps: Steps<void>): Promise<void> | undefined {
  const start = ownLoop.now()
  while (ownLoop.now() - start < slice) if (steps.next().done) return
  return inSlices(steps)
}

/** Gives the event loop its turn between two pieces of work that wait for other things too. */
export function breath(): Promise<void> {
  return turns.breath()
}
