import assert from 'node:assert/strict'
import path from 'node:path'
import { createLibrary } from '../../../src/library/create.ts'
import type { Source } from '../../../src/library/engine/engine.ts'
import { InThreadEngine } from '../../../src/library/engine/in-thread.ts'
import { nodeThread } from '../../../src/library/engine/node-thread.ts'
import type { StartThread, Thread } from '../../../src/library/engine/thread.ts'
import { WorkerEngine } from '../../../src/library/engine/worker-engine.ts'
import { type BundledWorker, bundledWorker } from '../library/engine/bundled-worker.ts'
import { MemoryFiles } from '../library/memory-files.ts'

const text = (at: number) =>
  `Ships in the harbour

“We counted ${at + 3} ships in the harbour,” Anna Novak said on Tuesday, and France agreed with Spain.

The harbour of Velmont will be closed for ${at + 2} weeks, the mayor Ana Ruiz told reporters.
`
const sources: Source[] = Array.from({ length: 40 }, (_, at) => ({ path: `${at}.txt`, text: text(at) }))
const [first] = sources as [Source]
/** Comparing takes longer than reading. */
const few = sources.slice(0, 6)

describe('a worker that is killed', function () {
  this.timeout(60_000)
  let bundle: BundledWorker
  let engine: WorkerEngine
  /** The thread of the moment; stopping it is what the system does to a process that takes too much. */
  let thread: Thread
  let started: number
  /** So many threads are stopped as soon as they have started. */
  let doomed: number

  const killed = /^Error: The analysis stopped unexpectedly\. It starts afresh with the next request\.$/
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error) => String(error),
    )
  const whole = async (all = few) => structuredClone(await new InThreadEngine().compare(all))

  /** The end of a thread is told a little later. */
  async function stopped(): Promise<void> {
    const before = thread
    before.stop()
    while (thread === before) await outcome(engine.annotate(first))
  }

  before(async () => {
    bundle = await bundledWorker()
  })
  after(() => bundle.remove())
  beforeEach(() => {
    started = 0
    doomed = 0
    const start: StartThread = (heard, ended) => {
      started++
      thread = nodeThread(bundle.worker, { module: bundle.kept, folder: path.join(bundle.folder, 'articles') })(
        heard,
        ended,
      )
      if (doomed-- > 0) thread.stop()
      return thread
    }
    engine = new WorkerEngine(start)
  })
  afterEach(() => engine.dispose())

  it('while it reads an article, has another one read it', async () => {
    const reading = engine.annotate(first)
    thread.stop()
    assert.deepEqual(await reading, structuredClone(await new InThreadEngine().annotate(first)))
    assert.equal(started, 2)
  })

  it('while it compares, has another one compare', async () => {
    let steps = 0
    const comparing = engine.compare(few, { progress: () => void (++steps === 5 && thread.stop()) })
    assert.deepEqual(await comparing, await whole())
    assert.deepEqual(await engine.compare(few), await whole())
  })

  it('before it has been sent the texts that it asks for, has another one ask for them', async () => {
    await engine.annotate(first)
    const comparing = engine.compare(few)
    thread.stop()
    assert.deepEqual(await comparing, await whole())
  })

  it('twice over the same says so, and the next request is answered', async () => {
    doomed = 2
    const works = [engine.annotate(first), engine.compare(few), engine.annotate(sources[2] ?? first)]
    const [reading, comparing, other] = await Promise.all(works.map(outcome))
    assert.match(reading ?? '', killed)
    assert.deepEqual([comparing, other], ['done', 'done'])
    assert.deepEqual(await engine.compare(few), await whole())
    assert.equal(started, 3)
  })

  it('and cancelled while it waits to be asked again, is not asked', async () => {
    doomed = 1
    const controller = new AbortController()
    const reading = engine.annotate(first)
    const comparing = outcome(engine.compare(few, { signal: controller.signal }))
    controller.abort()
    assert.match(await comparing, /AbortError/)
    await reading
    assert.deepEqual(await engine.compare(few), await whole())
  })

  it('between two requests is not missed', async () => {
    await engine.compare(few)
    await stopped()
    assert.deepEqual(await engine.compare(few), await whole())
  })

  it('again and again has every request answered', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const works = [engine.annotate(first), engine.compare(few), engine.annotate(sources[turn] ?? first)].map(outcome)
      thread.stop()
      assert.deepEqual(await Promise.all(works), ['done', 'done', 'done'])
    }
    assert.deepEqual(await engine.compare(few), await whole())
  })

  it('after what it did was cancelled leaves nothing waiting', async () => {
    const controller = new AbortController()
    const comparing = outcome(engine.compare(few, { signal: controller.signal, progress: () => controller.abort() }))
    const reading = outcome(engine.annotate(first))
    assert.match(await comparing, /AbortError/)
    await stopped()
    assert.match(await reading, /^done$|stopped unexpectedly/)
    assert.deepEqual(await engine.compare(few), await whole())
  })

  it('while it keeps articles leaves none half kept', async () => {
    const works = sources.map((source) => outcome(engine.annotate(source, { keep: true })))
    await works[3]
    await stopped()
    await Promise.all(works)
    for (const source of sources) {
      const read = await engine.annotate(source, { keep: true })
      const due = await new InThreadEngine().annotate(source)
      assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(due)))
    }
  })

  it('while a folder is read leaves no file out', async () => {
    const files = new MemoryFiles(Object.fromEntries(sources.map((source) => [source.path, source.text])))
    const library = createLibrary(files, engine, () => ({ include: [], exclude: [], maximumLength: 1e6, names: {} }))
    let done = 0
    const { entries, skipped } = await library.index(undefined, {
      progress: () => void (++done === 7 && thread.stop()),
    })
    assert.deepEqual([entries.length, skipped.length], [sources.length, 0])
    library.dispose()
  })
})
