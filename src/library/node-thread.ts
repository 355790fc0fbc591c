import { Worker } from 'node:worker_threads'
import type { StartThread } from './thread.ts'

/** Workers in threads of Node. @param file path of the bundled worker */
export function nodeThread(file: string): StartThread {
  return (heard, ended) => {
    const worker = new Worker(file, { execArgv: [] })
    let failure: Error | undefined
    worker.on('message', heard)
    worker.on('error', (error) => {
      failure = error
    })
    worker.on('exit', () => ended(failure))
    return { post: (message) => worker.postMessage(message), stop: () => void worker.terminate() }
  }
}
