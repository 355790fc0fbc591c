import type { FromWorker, ToWorker } from './protocol.ts'
import type { StartThread } from './thread.ts'

/** As much of a browser's `Worker` as is used. */
interface WebWorker {
  onmessage: (event: { data: FromWorker }) => void
  onerror: (event: { message?: string }) => void
  postMessage(message: ToWorker): void
  terminate(): void
}
declare const Worker: new (url: string) => WebWorker

/**
 * Workers in threads of a browser. Their script is loaded and handed over as a blob: it may lie on another origin, of
 * which browsers start no workers.
 *
 * @param load the bundled worker's bytes; asked for once
 */
export function webThread(load: () => PromiseLike<Uint8Array>): StartThread {
  let script: PromiseLike<Uint8Array> | undefined
  return (heard, ended) => {
    let worker: WebWorker | undefined
    let stopped = false
    const waiting: ToWorker[] = []
    const start = (bytes: Uint8Array) => {
      if (stopped) return
      const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }))
      worker = new Worker(address)
      worker.onmessage = ({ data }) => heard(data)
      worker.onerror = ({ message }) => ended(new Error(message))
      for (const message of waiting) worker.postMessage(message)
    }
    script ??= load()
    script.then(start).then(undefined, (error) => {
      script = undefined
      if (!stopped) ended(error instanceof Error ? error : new Error(String(error)))
    })
    return {
      post: (message) => (worker ? worker.postMessage(message) : void waiting.push(message)),
      stop: () => {
        stopped = true
        worker?.terminate()
      },
    }
  }
}
