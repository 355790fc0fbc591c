import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { AnnotatedArticle } from '../../../../src/analysis/article.ts'
import { analyse } from '../../../../src/analysis/index.ts'
import { decode, encode, keyOf } from '../../../../src/library/cache/coding.ts'
import { type Disk, nodeDisk } from '../../../../src/library/cache/disk.ts'
import { DiskStore } from '../../../../src/library/cache/disk-store.ts'
import { type SealedArticle, seal, unseal } from '../../../../src/library/cache/sealed.ts'
import { InThreadEngine } from '../../../../src/library/engine/in-thread.ts'

const story = (people: number) => `Rain floods the valley of Velmont

The fire service rescued ${people} people from the flooded valley on Monday. “We have never seen the water rise so fast,” Mayor Ana Ruiz told reporters.
`
/** JSON, and so a file, has no place for what is undefined. */
const asKept = (article: unknown) => JSON.parse(JSON.stringify(article))
const damaged = 'Kyivโs allies met on Tuesday. โIt is a start,โ Zelenskyy said after the meeting of the ministers.'
const old = (file: string, days: number) => {
  const then = Date.now() / 1000 - days * 86_400
  utimesSync(file, then, then)
}

function read(text: string): SealedArticle {
  return seal(analyse(text), text)
}

async function had(store: DiskStore, text: string): Promise<AnnotatedArticle | undefined> {
  const sealed = await store.get(text)
  return sealed && unseal(sealed, text)
}

function engineOn(store: DiskStore): InThreadEngine {
  const engine = new InThreadEngine()
  engine.keepIn(store)
  return engine
}

describe('articles kept on disk', () => {
  let folder: string
  const files = (version = 'one') => readdirSync(path.join(folder, version)).sort()
  const fileAt = (name: string, version = 'one') => path.join(folder, version, name)

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-cache-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('come back as they were read, whatever the text', async () => {
    const store = new DiskStore(folder, 'one')
    for (const text of [story(40), damaged, story(40).replaceAll('\n', '\r\n'), 'Bridge 👩‍👩‍👧 opens. Nobody came.']) {
      assert.equal(await store.get(text), undefined)
      await store.put(text, read(text))
      assert.deepEqual(asKept(await had(new DiskStore(folder, 'one'), text)), asKept(analyse(text)))
    }
  })

  it('are of one version of the analysis', async () => {
    await new DiskStore(folder, 'one').put(story(40), read(story(40)))
    assert.equal(await new DiskStore(folder, 'two').get(story(40)), undefined)
  })

  it('are read anew when their file is damaged, which is removed', async () => {
    const store = new DiskStore(folder, 'one')
    await store.put(story(40), read(story(40)))
    const [name = ''] = files()
    const whole = readFileSync(fileAt(name))
    const damages: [string, Uint8Array][] = [
      ['empty', new Uint8Array()],
      ['cut', whole.subarray(0, whole.length >> 1)],
      ['longer', Buffer.concat([whole, whole])],
      ['another file', Buffer.from('{"article": {}}')],
      ...[0, 12, 50, whole.length - 1].map((at): [string, Uint8Array] => {
        const bytes = Buffer.from(whole)
        bytes.writeUInt8((bytes.readUInt8(at) + 1) & 255, at)
        return [`one byte at ${at}`, bytes]
      }),
    ]
    for (const [what, bytes] of damages) {
      writeFileSync(fileAt(name), bytes)
      assert.equal(await store.get(story(40)), undefined, what)
      assert.deepEqual(files(), [], what)
      await store.put(story(40), read(story(40)))
      assert.ok(await store.get(story(40)), what)
    }
  })

  it('are not taken for those of another text', () => {
    const bytes = encode(read(story(40)), keyOf(story(40)))
    assert.ok(decode(bytes, keyOf(story(40))))
    assert.equal(decode(bytes, keyOf('Short.')), undefined)
    assert.equal(decode(bytes, keyOf(story(40).replace('Ana', 'Eva'))), undefined)
  })

  it('take no more room than they are given: those unused longest go', async () => {
    const size = encode(read(story(10)), keyOf(story(10))).length
    const store = new DiskStore(folder, 'one', nodeDisk, size * 8)
    await store.put(story(10), read(story(10)))
    const [first = ''] = files()
    old(fileAt(first), 30)
    for (let people = 11; people < 30; people++) await store.put(story(people), read(story(people)))
    assert.ok(files().length >= 3 && files().length <= 10, `${files().length} files`)
    assert.ok(!files().includes(first))
    assert.ok(await store.get(story(29)))
  })

  it('stay when they are used', async () => {
    const store = new DiskStore(folder, 'one')
    await store.put(story(10), read(story(10)))
    const [name = ''] = files()
    old(fileAt(name), 30)
    await store.get(story(10))
    assert.ok(Date.now() - statSync(fileAt(name)).mtimeMs < 60_000)
  })

  it('leave nothing behind of a window that ended while it wrote, nor of versions that are no more', async () => {
    for (const version of ['one', 'before', 'recent']) mkdirSync(path.join(folder, version))
    writeFileSync(fileAt('7-1-1.new'), 'half')
    writeFileSync(fileAt('8-1-1.new'), 'half, of a window that writes')
    old(fileAt('7-1-1.new'), 1)
    old(path.join(folder, 'before'), 2)
    await new DiskStore(folder, 'one').put(story(40), read(story(40)))
    assert.equal(
      files()
        .filter((name) => name.endsWith('.new'))
        .join(),
      '8-1-1.new',
    )
    assert.deepEqual(readdirSync(folder).sort(), ['one', 'recent'])
  })

  it('can be written by two windows at once', async () => {
    const [one, other] = [new DiskStore(folder, 'one'), new DiskStore(folder, 'one')]
    const texts = Array.from({ length: 20 }, (_, at) => story(at + 10))
    await Promise.all(texts.flatMap((text) => [one.put(text, read(text)), other.put(text, read(text))]))
    assert.equal(files().length, texts.length)
    for (const text of texts) assert.deepEqual(asKept(await had(one, text)), asKept(analyse(text)))
  })

  it('make way for articles where a folder has their name', async () => {
    await new DiskStore(folder, 'one').put(story(40), read(story(40)))
    const [name = ''] = files()
    rmSync(fileAt(name))
    mkdirSync(path.join(fileAt(name), 'inside'), { recursive: true })
    const store = new DiskStore(folder, 'one')
    assert.equal(await store.get(story(40)), undefined)
    for (const people of [40, 41]) await store.put(story(people), read(story(people)))
    for (const people of [40, 41]) assert.ok(await store.get(story(people)))
  })

  it('are kept again when somebody has deleted them all', async () => {
    const store = new DiskStore(folder, 'one')
    await store.put(story(40), read(story(40)))
    rmSync(folder, { recursive: true })
    await store.put(story(41), read(story(41)))
    await store.put(story(42), read(story(42)))
    assert.equal(await store.get(story(40)), undefined)
    assert.ok(await store.get(story(42)))
  })

  it('are never taken for what damage has made of them, wherever it is', () => {
    const whole = encode(read(story(40)), keyOf(story(40)))
    const damage = fc.oneof(
      fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
        const bytes = Buffer.from(whole)
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
        return bytes
      }),
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ minLength: 1, maxLength: 20 }).map((more) => Buffer.concat([whole, more])),
    )
    fc.assert(fc.property(damage, (bytes) => assert.equal(decode(bytes, keyOf(story(40))), undefined)))
  })

  describe('when the disk fails', () => {
    it('half of a file, on a full disk or in a window that is closed, is not taken for one', async () => {
      for (const code of ['ENOSPC', 'closed']) {
        const half: Disk = {
          ...nodeDisk,
          async write(file, bytes) {
            await nodeDisk.write(file, bytes.subarray(0, bytes.length >> 1))
            if (code === 'closed') await new Promise(() => {})
            throw Object.assign(new Error(code), { code })
          },
        }
        const putting = new DiskStore(folder, 'one', half).put(story(40), read(story(40)))
        if (code === 'closed') await drafts(1)
        else await putting
        const next = new DiskStore(folder, 'one')
        assert.equal(await next.get(story(40)), undefined)
        await next.put(story(40), read(story(40)))
        assert.ok(await next.get(story(40)))
        for (const name of files()) rmSync(fileAt(name))
      }
    })

    /** Waits until so many files are being written. */
    async function drafts(count: number): Promise<void> {
      while (files().filter((name) => name.endsWith('.new') && statSync(fileAt(name)).size).length < count)
        await new Promise((resolve) => setTimeout(resolve, 5))
    }

    const operations = ['read', 'write', 'rename', 'remove', 'makeFolder', 'list', 'touch'] as const
    for (const operation of operations)
      for (const code of ['ENOSPC', 'EIO', 'EACCES'])
        it(`in ${operation} with ${code}, articles are read all the same`, async () => {
          const store = new DiskStore(folder, 'one', failing(operation, code))
          const engine = engineOn(store)
          for (const text of [story(40), story(41)])
            assert.deepEqual(asKept(await engine.annotate({ path: '', text }, { keep: true })), asKept(analyse(text)))
          // What is there afterwards is whole.
          const sound = new DiskStore(folder, 'one')
          for (const text of [story(40), story(41)]) {
            const kept = await had(sound, text)
            if (kept) assert.deepEqual(asKept(kept), asKept(analyse(text)))
          }
        })

    /** A disk on which one operation fails from the second time on. */
    function failing(operation: keyof Disk, code: string): Disk {
      let times = 0
      const fail = (...given: never[]): Promise<never> =>
        ++times > 1
          ? Promise.reject(Object.assign(new Error(code), { code }))
          : (nodeDisk[operation] as (...args: never[]) => Promise<never>)(...given)
      return { ...nodeDisk, [operation]: fail }
    }
  })

  it('serve an engine that has not seen them, and only those of files are kept', async () => {
    const first = engineOn(new DiskStore(folder, 'one'))
    await first.annotate({ path: '', text: story(40) }, { keep: true })
    await first.annotate({ path: '', text: story(41) })
    assert.equal(files().length, 1)
    const [name = ''] = files()
    const forged = analyse(story(40))
    forged.headline = 'As it was kept'
    writeFileSync(fileAt(name), encode(seal(forged, story(40)), keyOf(story(40))))
    const second = engineOn(new DiskStore(folder, 'one'))
    assert.equal((await second.annotate({ path: '', text: story(40) })).headline, 'As it was kept')
  })
})
