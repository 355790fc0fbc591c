import { Worker } from 'node:worker_threads'
import type { Place, ToWorker } from './protocol.ts'
import type { StartThread } from './thread.ts'

/**
 * Megabytes that a worker may take. With a bound far below what the machine has, V8 also lets it grow by less before it
 * looks for what is no longer needed.
 */
const mostMemory = 1536

/**
 * Workers in threads of Node.
 *
 * @param file path of the bundled worker
 * @param keep where it keeps articles on disk; nowhere when left out
 */
export function nodeThread(file: string, keep?: Pick<Place, 'module' | 'folder'>): StartThread {
  return (heard, ended) => {
    const worker = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostMemory } })
    let failure: Error | undefined
    worker.on('message', heard)
    worker.on('error', (error) => {
      failure = error
    })
    worker.on('exit', () => ended(failure))
    if (keep) worker.postMessage({ kind: 'keep', place: { ...keep, worker: file } } satisfies ToWorker)
    return { post: (message) => worker.postMessage(message), stop: () => void worker.terminate() }
  }
}
