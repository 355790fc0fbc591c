import type { ArticleStore } from '../cache/store.ts'
import type { FromWorker, Place, ToWorker } from './protocol.ts'

/** A worker's way to whoever started it. */
interface Port {
  post(message: FromWorker): void
  listen(listener: (message: ToWorker) => void): void
}

/** Node has it in the files that it runs; browsers do not. */
declare const require: undefined | ((id: string) => unknown)

/** As much of a browser's worker as is used. */
declare const self: {
  postMessage(message: FromWorker): void
  addEventListener(type: 'message', listener: (event: { data: ToWorker }) => void): void
}

/** The port of the worker that this runs in. */
export function workerPort(): Port {
  if (typeof require === 'undefined')
    return {
      post: (message) => self.postMessage(message),
      listen: (listener) => self.addEventListener('message', ({ data }) => listener(data)),
    }
  const { parentPort } = require('node:worker_threads') as typeof import('node:worker_threads')
  if (!parentPort) throw new Error('This file runs as a worker.')
  return {
    post: (message) => parentPort.postMessage(message),
    listen: (listener) => void parentPort.on('message', listener),
  }
}

/** Where articles are kept on disk: the module that knows how needs Node, and so is no part of this bundle. */
export function storeIn({ module, folder, worker }: Place): ArticleStore | undefined {
  if (typeof require === 'undefined') return
  try {
    return (require(module) as typeof import('../cache/open.ts')).openStore(folder, worker)
  } catch {
    // Articles can be read without being kept.
    return
  }
}
