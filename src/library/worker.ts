/** The worker's side of `WorkerEngine`: bundled into a file of its own. */
import { parentPort } from 'node:worker_threads'
import { speak } from '../language.ts'
import { InThreadEngine } from './in-thread.ts'
import { pack } from './packing.ts'
import type { FromWorker, HashedText, ToWorker } from './protocol.ts'
import { keptText, Recent } from './recent.ts'
import { cancelled } from './work.ts'

if (!parentPort) throw new Error('This file runs as a worker.')
const port = parentPort

const engine = new InThreadEngine()
const texts = new Recent<string>(keptText)
const running = new Map<number, { controller: AbortController; receive?: (texts: HashedText[]) => void }>()

port.on('message', (message: ToWorker) => {
  if (message.kind === 'speak') speak(message.language)
  else if (message.kind === 'cancel') running.get(message.request)?.controller.abort()
  else if (message.kind === 'texts') running.get(message.request)?.receive?.(message.texts)
  else void run(message)
})

async function run(message: Extract<ToWorker, { kind: 'annotate' | 'compare' }>): Promise<void> {
  const { request } = message
  const controller = new AbortController()
  running.set(request, { controller })
  try {
    if (message.kind === 'annotate') post(await annotate(request, message.source, controller.signal))
    else post(await compare(message, controller.signal))
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error))
    post({ kind: 'failed', request, name, message: text })
  } finally {
    running.delete(request)
  }
}

async function annotate(request: number, { hash, text }: HashedText, signal: AbortSignal): Promise<FromWorker> {
  texts.set(hash, text, text.length)
  const article = await engine.annotate({ path: '', text }, { signal })
  return { kind: 'annotated', request, packed: pack(article, text) }
}

async function compare(message: Extract<ToWorker, { kind: 'compare' }>, signal: AbortSignal): Promise<FromWorker> {
  const { request, sources: refs, aliases, corrections } = message
  const found = new Map<string, string>()
  for (const { hash } of refs) {
    const text = texts.get(hash)
    if (text !== undefined) found.set(hash, text)
  }
  const missing = refs.map(({ hash }) => hash).filter((hash) => !found.has(hash))
  if (missing.length) {
    for (const { hash, text } of await ask(request, [...new Set(missing)], signal)) {
      texts.set(hash, text, text.length)
      found.set(hash, text)
    }
  }
  const sources = refs.map(({ path, hash, called }) => ({ path, text: found.get(hash) ?? '', called }))
  const progress = (done: number, total: number) => post({ kind: 'progress', request, done, total })
  const comparison = await engine.compare(sources, { signal, progress }, aliases, corrections)
  return { kind: 'compared', request, comparison }
}

function ask(request: number, hashes: string[], signal: AbortSignal): Promise<HashedText[]> {
  return new Promise((resolve, reject) => {
    const state = running.get(request)
    if (state) state.receive = resolve
    signal.addEventListener('abort', () => reject(cancelled()), { once: true })
    post({ kind: 'missing', request, hashes })
  })
}

function post(message: FromWorker): void {
  port.postMessage(message)
}
