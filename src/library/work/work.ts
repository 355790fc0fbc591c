/** Told while long work goes on: `done` of `total` articles are read, or compared. */
export type Progress = (done: number, total: number, step: 'read' | 'compare') => void

/** The rejection of work that was cancelled. */
export function cancelled(): DOMException {
  return new DOMException('The work was cancelled.', 'AbortError')
}

export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** Throws an `AbortError` when the work was cancelled. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled()
}

/** Node has it; browsers do not. A timer, which both have, waits a millisecond where there is nothing to wait for. */
declare const setImmediate: ((act: () => void) => void) | undefined

/** Lets the event loop take its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'undefined') setTimeout(resolve, 0)
    else setImmediate(resolve)
  })
}

/** The promise, or an `AbortError` as soon as the signal fires. */
export function unlessCancelled<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const cancel = () => reject(cancelled())
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel))
  })
}

/** Waits; an `AbortError` when cancelled meanwhile. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  return unlessCancelled(rest, signal).finally(() => clearTimeout(timer))
}

/** Does something with each item, a few at the same time; the first error ends it. */
export async function forEach<T>(items: readonly T[], abreast: number, act: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const runner = async () => {
    for (const item of queue) await act(item)
  }
  await Promise.all(Array.from({ length: abreast }, runner))
}
