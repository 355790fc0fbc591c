import assert from 'node:assert/strict'
import { createLibrary } from '../../../src/library/create.ts'
import type { Engine } from '../../../src/library/engine/engine.ts'
import { InThreadEngine } from '../../../src/library/engine/in-thread.ts'
import type { Library } from '../../../src/library/library.ts'
import { MemoryFiles } from '../library/memory-files.ts'

const text = (at: number) =>
  `Ships in the harbour\n\n“We counted ${at + 3} ships in the harbour,” Anna Novak said on Tuesday, and France agreed with Spain.\n`
const texts = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, text(at)]))
const failing = (code: string) => Object.assign(new Error(`${code}: it fails`), { code })

/** Files on which something happens in the middle of things. */
class OddFiles extends MemoryFiles {
  onList: () => Promise<void> | void = () => {}
  onSize: (uri: string) => Promise<void> | void = () => {}
  onRead: (uri: string) => Promise<void> | void = () => {}

  override async list(within?: readonly string[]): Promise<string[]> {
    const found = await super.list(within)
    await this.onList()
    return found
  }

  override async size(uri: string): Promise<number> {
    const size = await super.size(uri)
    await this.onSize(uri)
    return size
  }

  override async read(uri: string): Promise<Uint8Array> {
    const bytes = await super.read(uri)
    await this.onRead(uri)
    return bytes
  }
}

describe('a folder that changes, or fails, while it is read', () => {
  let files: OddFiles
  let engine: Engine
  let library: Library
  const found = async () => {
    const { entries, skipped } = await library.index()
    return [entries.length, skipped.map(({ reason }) => reason).join()]
  }

  beforeEach(() => {
    files = new OddFiles(texts)
    engine = new InThreadEngine()
    library = createLibrary(files, engine, () => ({ include: [], exclude: [], maximumLength: 1e6, names: {} }))
  })
  afterEach(() => {
    library.dispose()
    engine.dispose()
  })

  it('has a file told of that vanishes after it was listed, and then does without it', async () => {
    files.onList = () => void files.texts.delete('mem:/3.txt')
    assert.deepEqual(await found(), [11, 'could not be read: no such file'])
    files.onList = () => {}
    assert.deepEqual(await found(), [11, ''])
  })

  it('has a file told of that vanishes between its size and its text', async () => {
    files.onSize = (uri) => void (uri.endsWith('/3.txt') && files.texts.delete(uri))
    assert.deepEqual(await found(), [11, 'could not be read: no such file'])
  })

  for (const [code, reason] of [
    ['EACCES', 'could not be read: permission is denied'],
    ['EIO', 'could not be read: the disk is damaged or away'],
  ] as const)
    it(`has a file told of that fails with ${code}, and reads it when it can be`, async () => {
      files.onRead = (uri) => {
        if (uri.endsWith('/3.txt')) throw failing(code)
      }
      assert.deepEqual(await found(), [11, reason])
      files.onRead = () => {}
      assert.deepEqual(await found(), [12, ''])
    })

  it('has a file as it is in the end that changes while it is read', async () => {
    let times = 0
    files.onRead = (uri) => {
      if (uri.endsWith('/3.txt') && times++ === 0) files.write('3.txt', text(900))
    }
    await library.index()
    assert.match(library.get('mem:/3.txt')?.text ?? '', /903 ships/)
  })

  it('has a file as it is in the end that is cut short while it is written, and told of when it is whole', async () => {
    const whole = files.texts.get('mem:/3.txt') as string
    files.texts.set('mem:/3.txt', whole.slice(0, 3))
    assert.equal((await found())[0], 11)
    files.write('3.txt', whole)
    assert.deepEqual(await found(), [12, ''])
  })

  it('cannot be listed: that is told, and the next time it is read', async () => {
    files.onList = () => {
      throw failing('EIO')
    }
    await assert.rejects(library.index(), /EIO/)
    files.onList = () => {}
    assert.deepEqual(await found(), [12, ''])
  })

  it('grows beyond the limit after it was measured, and is left alone', async () => {
    files.onSize = (uri) => void (uri.endsWith('/3.txt') && files.texts.set(uri, text(1).repeat(20_000)))
    assert.match((await found())[1] as string, /longer than the limit/)
  })
})

describe('a folder of 10,000 files that are no articles', () => {
  it('is left alone with a reason for each, and none is analysed', async () => {
    const kinds = [
      ['requirements', 'numpy==1.2\nscipy>=3\nrequests\n'],
      ['log', '2026-01-02 10:00:00 INFO start\n2026-01-02 10:00:01 WARN slow\n2026-01-02 10:00:02 INFO end\n'],
      ['data', 'a,b,c\n1,2,3\n4,5,6\n7,8,9\n'],
      ['code', 'const a = 1;\nfunction b() { return a; }\nb();\n'],
      ['empty', ''],
    ] as const
    const texts = Array.from({ length: 10_000 }, (_, at) => {
      const [name, text] = kinds[at % kinds.length] as (typeof kinds)[number]
      return [`${name}-${at}.txt`, text]
    })
    let analysed = 0
    class Counting extends InThreadEngine {
      override async annotate(...given: Parameters<InThreadEngine['annotate']>) {
        const article = await super.annotate(...given)
        analysed++
        return article
      }
    }
    const library = createLibrary(new MemoryFiles(Object.fromEntries(texts)), new Counting(), () => ({
      ...{ include: [], exclude: [], maximumLength: 1e6, names: {} },
    }))
    const { entries, skipped } = await library.index()
    assert.deepEqual([entries.length, skipped.length, analysed], [0, 10_000, 0])
    assert.ok(skipped.every(({ reason }) => reason))
    assert.deepEqual((await library.compare()).comparison.claims, [])
    library.dispose()
  })
})

describe('work that is cancelled', () => {
  const options = () => ({ include: [], exclude: [], maximumLength: 1e6, names: {} })
  const stages = ['listing', 'measuring', 'reading', 'analysing', 'comparing'] as const

  for (const stage of stages)
    it(`while ${stage} ends at once, and later work is right`, async () => {
      const controller = new AbortController()
      let stuck = true
      /** Nothing comes of what is under way: who waits for it waits in vain unless cancelling ends it. */
      const stop = (): Promise<void> | void => {
        if (!stuck) return
        controller.abort()
        return new Promise(() => {})
      }
      const files = new OddFiles(texts)
      if (stage === 'listing') files.onList = stop
      if (stage === 'measuring') files.onSize = stop
      if (stage === 'reading') files.onRead = stop
      const real = new InThreadEngine()
      const engine: Engine = {
        annotate: async (source, work) => {
          if (stage === 'analysing' && stuck) controller.abort()
          return real.annotate(source, work)
        },
        amend: (...given) => real.amend(...given),
        compare: (sources, work, ...more) =>
          real.compare(
            sources,
            { ...work, progress: (done) => stage === 'comparing' && done === 3 && stuck && controller.abort() },
            ...more,
          ),
        dispose: () => real.dispose(),
      }
      const library = createLibrary(files, engine, options)
      await assert.rejects(library.compare(undefined, { signal: controller.signal }), { name: 'AbortError' })
      stuck = false
      const { comparison, entries, skipped } = await library.compare()
      assert.deepEqual([entries.length, skipped.length], [12, 0])
      assert.ok(comparison.claims.length > 0)
      library.dispose()
      engine.dispose()
    })

  it('before it began does nothing', async () => {
    const files = new OddFiles(texts)
    const library = createLibrary(files, new InThreadEngine(), options)
    await assert.rejects(library.index(undefined, { signal: AbortSignal.abort() }), { name: 'AbortError' })
    assert.deepEqual(files.reads, [])
    library.dispose()
  })
})
