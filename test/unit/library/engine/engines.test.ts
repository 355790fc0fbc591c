import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Engine, Source } from '../../../../src/library/engine/engine.ts'
import { InThreadEngine } from '../../../../src/library/engine/in-thread.ts'
import { nodeThread } from '../../../../src/library/engine/node-thread.ts'
import { WorkerEngine } from '../../../../src/library/engine/worker-engine.ts'
import { type BundledWorker, bundledWorker } from './bundled-worker.ts'

const sentence = (index: number) =>
  `“We counted ${index + 3} ships in the harbour,” Anna Novak said on Tuesday, and France agreed with Spain. `
const text = (index: number) => `Ships in the harbour\n\n${sentence(index)}\n\n${sentence(index + 1)}\n`
const sources = Array.from({ length: 4 }, (_, index) => ({ path: `${index}.txt`, text: text(index) }))

/** JSON, and so a file, has no place for what is undefined. */
const asKept = (article: unknown) => JSON.parse(JSON.stringify(article))

/** For workers of these tests: an article that has a headline only, as it crosses over. */
const sealing = `((headline) =>
  new TextEncoder().encode(
    JSON.stringify({ headline, repairs: [], mentioned: [] }) + '\\n{"annotations":[],"blocks":[]}\\n' +
      '{"sentences":[],"counts":[],"spans":[],"repaired":[]}',
  ))`

describe('engines', function () {
  this.timeout(60_000)
  let bundle: BundledWorker
  let folder: string
  let worker: string
  let kept: string
  let engine: Engine

  before(async () => {
    bundle = await bundledWorker()
    ;({ folder, worker, kept } = bundle)
  })

  after(() => bundle.remove())

  afterEach(() => engine.dispose())

  const makers: [string, () => Engine][] = [
    ['in this thread', () => new InThreadEngine()],
    ['in a worker', () => new WorkerEngine(nodeThread(worker))],
  ]
  for (const [where, make] of makers) {
    describe(where, () => {
      beforeEach(() => {
        engine = make()
      })

      it('annotates with offsets into the text', async () => {
        const [source] = sources
        assert.ok(source)
        const { sentences, annotations } = await engine.annotate(source)
        assert.ok(sentences.length >= 2)
        for (const { start, end, text } of [...sentences, ...annotations]) {
          assert.equal(source.text.slice(start, end), text)
        }
      })

      it('amends an article that it has read', async () => {
        const [source] = sources
        assert.ok(source)
        const before = { text: source.text, article: await engine.annotate(source) }
        const typed = source.text.replace('agreed with', 'agreed again with')
        const article = await engine.amend(before, typed)
        assert.deepEqual(article?.sentences, (await engine.annotate({ path: '', text: typed })).sentences)
        assert.equal(await engine.amend(before, `${typed}\n\nMore.\n`), undefined)
      })

      it('tells how far it is', async () => {
        const steps: string[] = []
        await engine.compare(sources, { progress: (done, total, step) => steps.push(`${step} ${done}/${total}`) })
        assert.deepEqual(steps, ['read 1/4', 'read 2/4', 'read 3/4', 'read 4/4', 'compare 4/4'])
        steps.length = 0
        await engine.compare(sources, { progress: (done, total, step) => steps.push(`${step} ${done}/${total}`) })
        assert.deepEqual(steps, ['compare 4/4'], 'nothing is read twice')
      })

      it('compares the texts given, not those of before', async () => {
        const before = await engine.compare(sources)
        await engine.compare(sources.map(({ path }, index) => ({ path, text: text(index + 10) })))
        assert.deepEqual(await engine.compare(sources), before)
        assert.deepEqual(await engine.compare(sources), await new InThreadEngine().compare(sources))
      })

      it('compares the same text under two paths, and no text at all', async () => {
        const twins = ['a.txt', 'b.txt'].map((path) => ({ path, text: text(1) }))
        assert.deepEqual(await engine.compare(twins), await new InThreadEngine().compare(twins))
        assert.deepEqual((await engine.compare([])).claims, [])
      })

      it('lets go of cancelled work long before it would be done', async () => {
        const many = Array.from({ length: 400 }, (_, index) => ({
          path: `${index}.txt`,
          text: text(index).repeat(20),
        }))
        const controller = new AbortController()
        let done = 0
        const work = engine.compare(many, {
          signal: controller.signal,
          progress: (count) => {
            done = count
            if (count === 3) controller.abort()
          },
        })
        await assert.rejects(work, { name: 'AbortError' })
        assert.ok(done < 100)
        assert.ok((await engine.compare(sources)).claims)
      })

      it('does not start work that is cancelled already', async () => {
        const [source] = sources
        assert.ok(source)
        await assert.rejects(engine.annotate(source, { signal: AbortSignal.abort() }), { name: 'AbortError' })
      })
    })
  }

  describe('the worker engine', () => {
    it('brings over words as they are read where marks are damaged', async () => {
      engine = new WorkerEngine(nodeThread(worker))
      const damaged = { path: 'a.txt', text: `Ships\n\nKyivâ€™s mayor said the harbour isnâ€™t open. ${sentence(3)}\n` }
      const expected = await new InThreadEngine().annotate(damaged)
      assert.deepEqual(expected.repairs, ['mojibake'])
      assert.deepEqual(await engine.annotate(damaged), structuredClone(expected))
    })

    it('gives what the engine in this thread gives', async () => {
      engine = new WorkerEngine(nodeThread(worker))
      for (const source of sources) {
        assert.deepEqual(await engine.annotate(source), structuredClone(await new InThreadEngine().annotate(source)))
      }
      assert.deepEqual(await engine.compare(sources), structuredClone(await new InThreadEngine().compare(sources)))
    })

    it('keeps what it reads of files beyond its end, and nothing else', async () => {
      const place = path.join(folder, 'articles')
      const filesIn = () => readdirSync(place, { recursive: true }).filter((name) => `${name}`.endsWith('.article'))
      const [one, other] = sources as [Source, Source]
      engine = new WorkerEngine(nodeThread(worker, { module: kept, folder: place }))
      const first = await engine.annotate(one, { keep: true })
      await engine.annotate(other)
      engine.dispose()
      const [file = '', ...more] = filesIn().map((name) => path.join(place, `${name}`))
      assert.deepEqual(more, [])
      // Written anew, it would be another file.
      const written = statSync(file).ino
      engine = new WorkerEngine(nodeThread(worker, { module: kept, folder: place }))
      assert.deepEqual(asKept(await engine.annotate(one, { keep: true })), asKept(first))
      assert.equal(statSync(file).ino, written)
    })

    it('reads all the same where nothing can be kept', async () => {
      const [source] = sources as [Source]
      const places = [
        { module: path.join(folder, 'missing.cjs'), folder },
        { module: kept, folder: path.join(worker, 'below a file') },
      ]
      for (const place of places) {
        engine = new WorkerEngine(nodeThread(worker, place))
        assert.ok((await engine.annotate(source, { keep: true })).sentences.length > 0)
        engine.dispose()
      }
    })

    it('calls speakers by the aliases of the moment, also in articles that it knows', async () => {
      engine = new WorkerEngine(nodeThread(worker))
      const speakers = async (aliases?: ReadonlyMap<string, string>) =>
        (await engine.compare(sources, {}, aliases)).claims.flatMap(({ mentions }) =>
          mentions.flatMap(({ speaker }) => speaker ?? []),
        )
      assert.ok((await speakers()).includes('Anna Novak'))
      const renamed = await speakers(new Map([['anna novak', 'Anna Nowak']]))
      assert.ok(renamed.includes('Anna Nowak') && !renamed.includes('Anna Novak'))
      assert.ok((await speakers()).includes('Anna Novak'))
    })

    it('stops a worker that does not let go, and keeps what else was asked of it', async () => {
      const stuck = path.join(folder, 'stuck.cjs')
      await writeFile(
        stuck,
        `const { parentPort } = require('node:worker_threads')
        parentPort.on('message', ({ kind, request }) => {
          if (kind === 'compare') for (;;) {}
          if (kind === 'annotate') parentPort.postMessage({ kind: 'annotated', request, sealed: ${sealing}('fresh') })
        })`,
      )
      engine = new WorkerEngine(nodeThread(stuck))
      const controller = new AbortController()
      const comparing = engine.compare(sources, { signal: controller.signal })
      const annotating = engine.annotate({ path: 'a.txt', text: 'A text.' })
      setTimeout(() => controller.abort(), 300)
      await assert.rejects(comparing, { name: 'AbortError' })
      const stopped = performance.now()
      assert.equal((await annotating).headline, 'fresh')
      assert.ok(performance.now() - stopped < 5000)
    })

    it('says so when the worker breaks, and starts a fresh one with the next request', async () => {
      const fragile = path.join(folder, 'fragile.cjs')
      await writeFile(
        fragile,
        `const { parentPort } = require('node:worker_threads')
        parentPort.on('message', async ({ kind, request, source }) => {
          if (source?.text === 'crash') throw new Error('out of paper')
          if (source?.text === 'leave') process.exit(3)
          if (source?.text === 'wait') await new Promise((resolve) => setTimeout(resolve, 100))
          parentPort.postMessage({ kind: 'annotated', request, sealed: ${sealing}('fine') })
        })`,
      )
      engine = new WorkerEngine(nodeThread(fragile))
      const annotate = (text: string) => engine.annotate({ path: 'a.txt', text })
      const waiting = annotate('wait')
      const crashing = assert.rejects(annotate('crash'), /stopped unexpectedly: out of paper/)
      const behind = annotate('behind')
      assert.equal((await waiting).headline, 'fine')
      await crashing
      assert.equal((await behind).headline, 'fine')
      assert.equal((await annotate('again')).headline, 'fine')
      await assert.rejects(annotate('leave'), /stopped unexpectedly/)
      assert.equal((await annotate('again')).headline, 'fine')
    })

    it('does not take what it asks once more for what ends a worker that something new was asked of', async () => {
      const fragile = path.join(folder, 'fragile-twice.cjs')
      await writeFile(
        fragile,
        `const { parentPort } = require('node:worker_threads')
        parentPort.on('message', async ({ kind, request, source }) => {
          if (source?.text === 'crash') process.exit(3)
          if (source?.text === 'slow') await new Promise((resolve) => setTimeout(resolve, 300))
          parentPort.postMessage({ kind: 'annotated', request, sealed: ${sealing}('fine') })
        })`,
      )
      let ends = 0
      const start = nodeThread(fragile)
      const ended = new Promise<void>((resolve) => {
        engine = new WorkerEngine((heard, end) =>
          start(heard, (failure) => {
            ends++
            end(failure)
            resolve()
          }),
        )
      })
      const annotate = (text: string) => engine.annotate({ path: 'a.txt', text })
      const slow = annotate('slow')
      const first = assert.rejects(annotate('crash'), /stopped unexpectedly/)
      await ended
      // The slow one is being asked once more.
      const second = assert.rejects(annotate('crash'), /stopped unexpectedly/)
      assert.equal((await slow).headline, 'fine')
      await Promise.all([first, second])
      assert.equal((await annotate('again')).headline, 'fine')
      assert.equal(ends, 4)
    })

    it('says so when there is no worker to start', async () => {
      engine = new WorkerEngine(nodeThread(path.join(folder, 'missing.cjs')))
      await assert.rejects(engine.annotate({ path: 'a.txt', text: 'A text.' }), /missing\.cjs/)
    })

    it('sends a text to the worker once', async () => {
      const counting = path.join(folder, 'counting.cjs')
      await writeFile(
        counting,
        `const { Worker, parentPort } = require('node:worker_threads')
        const inner = new Worker(${JSON.stringify(worker)})
        const sent = []
        parentPort.on('message', (message) => {
          if (message.source?.text === 'how many?') {
            parentPort.postMessage({ kind: 'annotated', request: message.request, sealed: ${sealing}(sent.join(' ')) })
            return
          }
          if (message.kind === 'annotate') sent.push('annotate')
          if (message.kind === 'texts') sent.push('texts:' + message.texts.length)
          inner.postMessage(message)
        })
        inner.on('message', (message) => parentPort.postMessage(message))`,
      )
      engine = new WorkerEngine(nodeThread(counting))
      const [first] = sources
      assert.ok(first)
      await engine.annotate(first)
      await engine.compare(sources)
      await engine.compare(sources)
      await engine.compare(sources.map(({ text }, index) => ({ path: `renamed-${index}.txt`, text })))
      const { headline } = await engine.annotate({ path: '', text: 'how many?' })
      assert.equal(headline, 'annotate texts:3')
    })

    it('sends the texts that the worker asks for, however many there are', async () => {
      const texts = Array.from({ length: 30 }, (_, index) => String(index).padEnd(1_900_000, ' x'))
      const sent = new Set<string>()
      engine = new WorkerEngine((heard) => ({
        post(message) {
          if (message.kind !== 'compare' && message.kind !== 'texts') return
          const { request } = message
          if (message.kind === 'compare') heard({ kind: 'missing', request, numbers: [...message.sources.numbers] })
          else {
            for (const { text } of message.texts) sent.add(text)
            heard({ kind: 'compared', request, compared: { parts: [], renamed: [], dropped: [] } })
          }
        },
        stop() {},
      }))
      const many = texts.map((text, index) => ({ path: `${index}.txt`, text }))
      await engine.compare(many)
      assert.ok(sent.size === texts.length && texts.every((text) => sent.has(text)))
    })

    it('rejects what is pending when it is disposed, and what is asked of it later', async () => {
      engine = new WorkerEngine(nodeThread(worker))
      const pending = assert.rejects(engine.compare(sources), { name: 'AbortError' })
      engine.dispose()
      await pending
      await assert.rejects(engine.compare(sources), { name: 'AbortError' })
    })
  })
})
