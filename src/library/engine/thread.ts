import type { FromWorker, ToWorker } from './protocol.ts'

/** A worker as `WorkerEngine` sees it, whatever kind of thread it is. */
export interface Thread {
  post(message: ToWorker): void
  stop(): void
}

/**
 * Starts a worker.
 *
 * @param heard is told what the worker says, never before `StartThread` has returned
 * @param ended is told when the worker ends without being stopped, with what went wrong if that is known
 */
export type StartThread = (heard: (message: FromWorker) => void, ended: (failure?: Error) => void) => Thread
