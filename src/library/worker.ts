/** The worker's side of `WorkerEngine`: bundled into a file of its own, which runs in Node and in browsers. */
import { applyAmendment } from '../analysis/amend/amendment.ts'
import type { AnnotatedArticle } from '../analysis/article.ts'
import { amend } from '../analysis/index.ts'
import { speak } from '../language.ts'
import { InThreadEngine } from './in-thread.ts'
import { pack } from './packing.ts'
import { storeIn, workerPort } from './port.ts'
import type { FromWorker, NumberedText, ToWorker } from './protocol.ts'
import { keptText, Recent } from './recent.ts'
import { cancelled } from './work.ts'

const port = workerPort()

const engine = new InThreadEngine()
const texts = new Recent<string, number>(keptText)
/** Articles by the numbers of their texts, to be amended. */
const articles = new Recent<AnnotatedArticle, number>(keptText)
const running = new Map<number, { controller: AbortController; receive?: (texts: NumberedText[]) => void }>()

port.listen((message) => {
  if (message.kind === 'speak') speak(message.language)
  else if (message.kind === 'keep') engine.keepIn(storeIn(message.place))
  else if (message.kind === 'cancel') running.get(message.request)?.controller.abort()
  else if (message.kind === 'texts') running.get(message.request)?.receive?.(message.texts)
  else void run(message)
})

async function run(message: Extract<ToWorker, { kind: 'annotate' | 'amend' | 'compare' }>): Promise<void> {
  const { request } = message
  const controller = new AbortController()
  running.set(request, { controller })
  try {
    if (message.kind === 'annotate') post(await annotate(message, controller.signal))
    else if (message.kind === 'amend') post(amended(message))
    else post(await compare(message, controller.signal))
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error))
    post({ kind: 'failed', request, name, message: text })
  } finally {
    running.delete(request)
  }
}

async function annotate(message: Extract<ToWorker, { kind: 'annotate' }>, signal: AbortSignal): Promise<FromWorker> {
  const { request, source, keep } = message
  const { number, text } = source
  texts.set(number, text, text.length)
  const article = await engine.annotate({ path: '', text }, { signal, keep })
  articles.set(number, article, text.length)
  return { kind: 'annotated', request, packed: pack(article, text) }
}

function amended({ request, before, source: { number, text } }: Extract<ToWorker, { kind: 'amend' }>): FromWorker {
  const [earlier, article] = [texts.get(before), articles.get(before)]
  const amendment = earlier !== undefined && article && amend({ text: earlier, article }, text)
  if (!amendment) return { kind: 'amended', request, amendment: undefined }
  texts.set(number, text, text.length)
  articles.set(number, applyAmendment(article, amendment, text), text.length)
  return { kind: 'amended', request, amendment }
}

async function compare(message: Extract<ToWorker, { kind: 'compare' }>, signal: AbortSignal): Promise<FromWorker> {
  const { request, sources: refs, aliases, corrections } = message
  const found = new Map<number, string>()
  for (const { number } of refs) {
    const text = texts.get(number)
    if (text !== undefined) found.set(number, text)
  }
  const missing = refs.map(({ number }) => number).filter((number) => !found.has(number))
  if (missing.length) {
    for (const { number, text } of await ask(request, [...new Set(missing)], signal)) {
      texts.set(number, text, text.length)
      found.set(number, text)
    }
  }
  const sources = refs.map(({ path, number, called }) => ({ path, text: found.get(number) ?? '', called }))
  const progress = (done: number, total: number) => post({ kind: 'progress', request, done, total })
  const comparison = await engine.compare(sources, { signal, progress }, aliases, corrections)
  return { kind: 'compared', request, comparison }
}

function ask(request: number, numbers: number[], signal: AbortSignal): Promise<NumberedText[]> {
  return new Promise((resolve, reject) => {
    const state = running.get(request)
    if (state) state.receive = resolve
    signal.addEventListener('abort', () => reject(cancelled()), { once: true })
    post({ kind: 'missing', request, numbers })
  })
}

function post(message: FromWorker): void {
  port.post(message)
}
