/** What `run.ts` has done in a process of its own: a folder read, compared, opened again, edited and looked up in. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { StatedClaims, statedAt } from '../../src/editor/claims/stated.ts'
import { createLibrary } from '../../src/library/create.ts'
import { nodeThread } from '../../src/library/engine/node-thread.ts'
import { WorkerEngine } from '../../src/library/engine/worker-engine.ts'
import type { Entry, FileChange, Files, Library } from '../../src/library/library.ts'
import { atOnce } from '../../src/steps.ts'

/** Milliseconds of processor time unless said otherwise. */
export interface Measured {
  count: number
  /** Reading all articles for the first time. */
  index: number
  /** Comparing them, once they are read. */
  compare: number
  /** Both. */
  first: number
  /** Reading them in another session. */
  reopen: number
  /** From an article's change until its claims are right: the median of several in different events. */
  edit: number
  /** Opening one of them, with a word that the file does not have: the median of several. */
  open: number
  /** Finding the claims at a place, all of an article's places in turn, once a comparison is there. */
  search: number
  /** From cancelling to being let go, by the clock: the longer of reading and of comparing. */
  cancel: number
  /** The longest that the thread was held up on the way, by the clock. */
  held: number
  /** Megabytes of the whole process. */
  memory: number
}

/** Articles that are edited, and opened. What the first comparison leaves to be tidied up falls on the first of them. */
const some = 15
const carets = 1000
/** Milliseconds after which work is cancelled. */
const begun = 1000

const [folder, made] = process.argv.slice(2) as [string, string]
const keep = { module: join(made, 'kept-articles.cjs'), folder: join(folder, '..', 'kept') }
const options = { include: [], exclude: [], maximumLength: 1_000_000, names: {} }

/** A folder on disk. */
class Folder implements Files {
  #listener: ((change: FileChange) => void) | undefined
  list = async () => readdirSync(folder).map((name) => `file://${folder}/${name}`)
  size = async (uri: string) => statSync(uri.slice('file://'.length)).size
  read = async (uri: string) => readFileSync(uri.slice('file://'.length))
  relative = (uri: string) => uri.slice(`file://${folder}/`.length)
  onDidChange(listener: (change: FileChange) => void) {
    this.#listener = listener
    return { dispose: () => {} }
  }
  write(uri: string, text: string): void {
    writeFileSync(uri.slice('file://'.length), text)
    this.#listener?.({ kind: 'changed', uri })
  }
}

const files = new Folder()
const session = (kept = true) => {
  const engine = new WorkerEngine(nodeThread(join(made, 'worker.cjs'), kept ? keep : undefined))
  const library = createLibrary(files, engine, () => options)
  const end = () => {
    library.dispose()
    engine.dispose()
  }
  return { library, end }
}

const measured: Measured = { count: readdirSync(folder).length, ...(await firstSession()), ...(await laterSessions()) }
process.stdout.write(JSON.stringify(measured))

async function firstSession() {
  const { library, end } = session()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const index = await timed(() => library.index())
  const compare = await timed(() => library.compare())
  delay.disable()
  const edit = await edited(library)
  const open = await opened(library)
  const search = await looked(library)
  end()
  const memory = process.resourceUsage().maxRSS / 1000
  return { index, compare, first: index + compare, edit, open, search, held: delay.max / 1e6, memory }
}

async function laterSessions() {
  const again = session()
  const reopen = await timed(() => again.library.index())
  const comparing = await cancelled((signal) => again.library.compare(undefined, { signal }))
  again.end()
  const unread = session(false)
  const reading = await cancelled((signal) => unread.library.index(undefined, { signal }))
  unread.end()
  return { reopen, cancel: Math.max(reading, comparing) }
}

async function edited(library: Library): Promise<number> {
  return median(
    await each(library, ({ uri, text }, at) => {
      files.write(uri, `${text}\n\nThe council met in room ${at + 2}, said Mayor Ana Ruiz.\n`)
      return library.compare()
    }),
  )
}

async function opened(library: Library): Promise<number> {
  const times = await each(library, ({ uri, text }) => library.open(uri, `${text} Late.`))
  for (const { uri } of library.entries()) library.close(uri)
  return median(times)
}

/** Does something to some articles, each of another event. */
async function each(library: Library, act: (entry: Entry, at: number) => Promise<unknown>): Promise<number[]> {
  const entries = library.entries()
  const times: number[] = []
  for (let at = 0; at < some; at++) {
    const entry = entries[Math.floor(((at + 0.5) / some) * entries.length)]
    if (entry) times.push(await timed(() => act(entry, at)))
  }
  return times
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** Milliseconds from cancelling work that has begun until it rejects. */
async function cancelled(act: (signal: AbortSignal) => Promise<unknown>): Promise<number> {
  const controller = new AbortController()
  let before = 0
  setTimeout(() => {
    before = performance.now()
    controller.abort()
  }, begun)
  await act(controller.signal).catch(() => {})
  return performance.now() - before
}

async function looked(library: Library): Promise<number> {
  const { comparison, entries } = await library.compare()
  const stated = atOnce(StatedClaims.of(comparison))
  return timed(async () => {
    for (let at = 0; at < carets; at++) {
      const entry = entries[(at * 7919) % entries.length]
      if (entry) statedAt(stated.in(entry.uri), (at * 31) % entry.text.length)
    }
  })
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
