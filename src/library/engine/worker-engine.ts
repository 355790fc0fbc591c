import * as l10n from '@vscode/l10n'
import { type Amendment, applyAmendment } from '../../analysis/amend/amendment.ts'
import type { AnnotatedArticle } from '../../analysis/article.ts'
import type { Aliases } from '../../analysis/speakers/aliases.ts'
import type { Comparison } from '../../comparison/claim.ts'
import type { Corrections } from '../../decisions/claims.ts'
import { spoken } from '../../language.ts'
import { unseal } from '../cache/sealed.ts'
import { PartsAtHand } from '../folder/compared-parts.ts'
import { cancelled, type Progress } from '../work/work.ts'
import type { Engine, Read, Source, Work } from './engine.ts'
import { NumberedTexts } from './numbered-texts.ts'
import type { FromWorker, NumberedText, ToWorker } from './protocol.ts'
import { ColumnsOut } from './source-columns.ts'
import type { StartThread, Thread } from './thread.ts'

/** Milliseconds that the worker has to let go of cancelled work before it is stopped: its steps are shorter by far. */
const grace = 1000

type Result = AnnotatedArticle | Amendment | Comparison | undefined

interface Pending {
  /** Makes the request, or makes it once more when its worker has ended or had to be stopped for another's sake. */
  message: () => ToWorker
  /** A worker that ended has left it: it waits to be asked once more, or is asked so, by itself or beside something new. */
  left?: 'waiting' | 'alone' | 'beside'
  sources: readonly Source[]
  /** Their numbers, as the worker has been told them: those of very many texts do not all stay the same. */
  numbers?: Uint32Array
  /** Their texts by these, for the worker that asks for them. */
  texts?: Map<number, string>
  isComparison: boolean
  progress: Progress | undefined
  resolve: (result: Result) => void
  reject: (error: Error) => void
}

/**
 * Analysis and comparison in a worker thread, started with the first request. What a worker
 * leaves undone when it ends is asked of a fresh one, one request after another, so that whichever it was that ended it
 * takes no other along when it does so again and is rejected. The promise of cancelled work rejects at once; a worker that does not
 * let go of a cancelled comparison soon is stopped, and what else was pending goes to a fresh one. One article is short
 * work and runs to its end.
 */
export class WorkerEngine implements Engine {
  readonly #startThread: StartThread
  readonly #pending = new Map<number, Pending>()
  /** Cancelled comparisons that the worker has not let go of. */
  readonly #cancelled = new Map<number, ReturnType<typeof setTimeout>>()
  /** So that each text crosses over once. */
  readonly #numbers = new NumberedTexts()
  #parts = new PartsAtHand()
  #columns = new ColumnsOut()
  #thread: Thread | undefined
  #requests = 0
  #disposed = false

  constructor(startThread: StartThread) {
    this.#startThread = startThread
  }

  annotate({ text }: Source, work: Work = {}): Promise<AnnotatedArticle> {
    const source = { number: this.#numbers.numberOf(text), text }
    const { keep = false, judge = false } = work
    const message = (request: number): ToWorker => ({ kind: 'annotate', request, source, keep, judge })
    return this.#request<AnnotatedArticle>(message, [{ path: '', text }], work)
  }

  async amend(before: Read, text: string, work: Work = {}): Promise<AnnotatedArticle | undefined> {
    const source = { number: this.#numbers.numberOf(text), text }
    const number = this.#numbers.numberOf(before.text)
    const message = (request: number): ToWorker => ({ kind: 'amend', request, before: number, source })
    const amendment = await this.#request<Amendment | undefined>(message, [], work)
    return amendment && applyAmendment(before.article, amendment, text)
  }

  compare(
    sources: readonly Source[],
    work: Work = {},
    aliases?: Aliases,
    corrections?: Corrections,
  ): Promise<Comparison> {
    const message = (request: number): ToWorker => {
      const columns = this.#columns.of(sources, this.#numbers)
      const pending = this.#pending.get(request)
      if (pending) Object.assign(pending, { numbers: columns.numbers, texts: undefined })
      return { kind: 'compare', request, sources: columns, aliases, corrections }
    }
    return this.#request<Comparison>(message, sources, work, true)
  }

  dispose(): void {
    this.#disposed = true
    this.#stop()
    this.#rejectAll(cancelled())
  }

  #request<T extends Result>(
    message: (request: number) => ToWorker,
    sources: readonly Source[],
    { signal, progress }: Work,
    isComparison = false,
  ): Promise<T> {
    if (this.#disposed || signal?.aborted) return Promise.reject(cancelled())
    const request = ++this.#requests
    for (const pending of this.#pending.values()) if (pending.left === 'alone') pending.left = 'beside'
    return new Promise<T>((resolve, reject) => {
      const cancel = () => this.#cancel(request)
      const settled = () => signal?.removeEventListener('abort', cancel)
      this.#pending.set(request, {
        message: () => message(request),
        sources,
        isComparison,
        progress,
        resolve: (result) => {
          settled()
          resolve(result as T)
        },
        reject: (error) => {
          settled()
          reject(error)
        },
      })
      signal?.addEventListener('abort', cancel, { once: true })
      this.#post(() => message(request))
    })
  }

  /** What a message leaves out depends on what the worker has been told. */
  #post(message: () => ToWorker): void {
    this.#thread ??= this.#start()
    this.#thread.post(message())
  }

  #start(): Thread {
    const heard = (message: FromWorker) => {
      if (thread === this.#thread) this.#receive(message)
    }
    const ended = (failure?: Error) => {
      if (thread !== this.#thread) return
      this.#stop()
      const why = failure?.message
      const text = why
        ? l10n.t('The analysis stopped unexpectedly: {0}. It starts afresh with the next request.', why)
        : l10n.t('The analysis stopped unexpectedly. It starts afresh with the next request.')
      this.#askAgain(new Error(text))
    }
    const thread = this.#startThread(heard, ended)
    this.#parts = new PartsAtHand()
    this.#columns = new ColumnsOut()
    thread.post({ kind: 'speak', language: spoken() })
    return thread
  }

  /** Rejects what has ended two workers, the second one by itself, and lets the rest wait for its turn. */
  #askAgain(error: Error): void {
    for (const [request, pending] of this.#pending)
      if (pending.left === 'alone') {
        this.#pending.delete(request)
        pending.reject(error)
      } else pending.left = 'waiting'
    this.#askNext()
  }

  #askNext(): void {
    const left = [...this.#pending.values()].filter((pending) => pending.left)
    const next = left.some((pending) => pending.left !== 'waiting') ? undefined : left[0]
    if (!next) return
    next.left = this.#pending.size > left.length ? 'beside' : 'alone'
    this.#post(next.message)
  }

  #receive(message: FromWorker): void {
    const { request } = message
    const pending = this.#pending.get(request)
    if (message.kind === 'missing') {
      if (pending) this.#sendTexts(request, message.numbers, pending)
      return
    }
    if (message.kind === 'progress') {
      pending?.progress?.(message.done, message.total, message.step)
      return
    }
    if (message.kind === 'part') {
      this.#parts.add(message.id, message.part)
      return
    }
    // Whatever became of the request, parts may have been dropped.
    const whole = message.kind === 'compared' ? this.#parts.whole(message.compared) : undefined
    clearTimeout(this.#cancelled.get(request))
    this.#cancelled.delete(request)
    this.#pending.delete(request)
    if (message.kind === 'failed') pending?.reject(Object.assign(new Error(message.message), { name: message.name }))
    else if (whole) pending?.resolve(whole)
    else if (message.kind === 'amended') pending?.resolve(message.amendment)
    else if (message.kind === 'annotated' && pending)
      pending.resolve(unseal(message.sealed, pending.sources[0]?.text ?? ''))
    if (pending?.left) this.#askNext()
  }

  #sendTexts(request: number, numbers: readonly number[], pending: Pending): void {
    pending.texts ??= new Map(pending.sources.map(({ text }, at) => [pending.numbers?.[at] ?? 0, text]))
    const texts = numbers.map((number): NumberedText => ({ number, text: pending.texts?.get(number) ?? '' }))
    this.#post(() => ({ kind: 'texts', request, texts }))
  }

  #cancel(request: number): void {
    const pending = this.#pending.get(request)
    if (!pending) return
    this.#pending.delete(request)
    pending.reject(cancelled())
    if (pending.left !== 'waiting') {
      this.#post(() => ({ kind: 'cancel', request }))
      if (pending.isComparison) {
        const restart = setTimeout(() => this.#restart(), grace)
        this.#cancelled.set(request, restart)
      }
    }
    if (pending.left) this.#askNext()
  }

  #restart(): void {
    this.#stop()
    for (const { message, left } of this.#pending.values()) if (left !== 'waiting') this.#post(message)
  }

  #stop(): void {
    for (const timer of this.#cancelled.values()) clearTimeout(timer)
    this.#cancelled.clear()
    this.#thread?.stop()
    this.#thread = undefined
  }

  #rejectAll(error: Error): void {
    const all = [...this.#pending.values()]
    this.#pending.clear()
    for (const pending of all) pending.reject(error)
  }
}
