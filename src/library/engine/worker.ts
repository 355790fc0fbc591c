/** The worker's side of `WorkerEngine`: bundled into a file of its own, which runs in Node and in browsers. */
import { applyAmendment } from '../../analysis/amend/amendment.ts'
import type { AnnotatedArticle } from '../../analysis/article.ts'
import { amend } from '../../analysis/index.ts'
import type { Comparison } from '../../comparison/claim.ts'
import { speak } from '../../language.ts'
import { seal } from '../cache/sealed.ts'
import { keptText, Recent } from '../work/recent.ts'
import { cancelled, type Progress } from '../work/work.ts'
import { InThreadEngine } from './in-thread.ts'
import { storeIn, workerPort } from './port.ts'
import type { FromWorker, NumberedText, ToWorker } from './protocol.ts'
import { ColumnsIn } from './source-columns.ts'

/** Claims that cross over at a time. */
const portion = 500

const port = workerPort()

const engine = new InThreadEngine()
const texts = new Recent<string, number>(keptText)
/** Articles by the numbers of their texts, to be amended. */
const articles = new Recent<AnnotatedArticle, number>(keptText)
const columns = new ColumnsIn()
/** What can be cancelled. Reading a file is short work, and runs to its end: there are many, and each signal takes time. */
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
  try {
    if (message.kind === 'annotate') post(await annotate(message))
    else if (message.kind === 'amend') post(amended(message))
    else post(await compare(message))
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error))
    post({ kind: 'failed', request, name, message: text })
  } finally {
    running.delete(request)
  }
}

function signalOf(request: number): AbortSignal {
  const controller = new AbortController()
  running.set(request, { controller })
  return controller.signal
}

async function annotate(message: Extract<ToWorker, { kind: 'annotate' }>): Promise<FromWorker> {
  const { request, source, keep, judge } = message
  const { number, text } = source
  texts.set(number, text, text.length)
  const signal = keep ? undefined : signalOf(request)
  const article = await engine.annotate({ path: '', text }, { signal, keep, judge })
  articles.set(number, article, text.length)
  return { kind: 'annotated', request, sealed: seal(article, text) }
}

function amended({ request, before, source: { number, text } }: Extract<ToWorker, { kind: 'amend' }>): FromWorker {
  const [earlier, article] = [texts.get(before), articles.get(before)]
  const amendment = earlier !== undefined && article && amend({ text: earlier, article }, text)
  if (!amendment) return { kind: 'amended', request, amendment: undefined }
  texts.set(number, text, text.length)
  articles.set(number, applyAmendment(article, amendment, text), text.length)
  return { kind: 'amended', request, amendment }
}

async function compare(message: Extract<ToWorker, { kind: 'compare' }>): Promise<FromWorker> {
  const { request, sources, aliases, corrections } = message
  const signal = signalOf(request)
  const progress: Progress = (done, total, step) => post({ kind: 'progress', request, done, total, step })
  const compared = await engine.compareParts(columns.sources(sources), { signal, progress }, aliases, corrections, {
    texts: (numbers) => textsOf(request, numbers, signal),
    deliver: (id, part) => {
      for (const some of inPortions(part)) post({ kind: 'part', request, id, part: some })
    },
  })
  return { kind: 'compared', request, compared }
}

async function textsOf(request: number, numbers: readonly number[], signal: AbortSignal): Promise<string[]> {
  const found = new Map(numbers.map((number) => [number, texts.get(number)]))
  const missing = [...found.keys()].filter((number) => found.get(number) === undefined)
  if (missing.length)
    for (const { number, text } of await ask(request, missing, signal)) {
      texts.set(number, text, text.length)
      found.set(number, text)
    }
  return numbers.map((number) => found.get(number) ?? '')
}

/** Receiving a large event's claims at once would hold up the thread that does. */
function inPortions({ claims, ...rest }: Comparison): Comparison[] {
  const portions: Comparison[] = [{ ...rest, claims: claims.slice(0, portion) }]
  for (let from = portion; from < claims.length; from += portion)
    portions.push({ claims: claims.slice(from, from + portion) })
  return portions
}

function ask(request: number, numbers: number[], signal: AbortSignal): Promise<NumberedText[]> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(cancelled())
    const state = running.get(request)
    if (state)
      state.receive = (texts) => {
        signal.removeEventListener('abort', cancel)
        resolve(texts)
      }
    signal.addEventListener('abort', cancel, { once: true })
    post({ kind: 'missing', request, numbers })
  })
}

function post(message: FromWorker): void {
  port.post(message)
}
