import assert from 'node:assert/strict'
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Decision } from '../../../src/decisions/format.ts'
import { readDecisions } from '../../../src/decisions/read.ts'
import { entryOf, withChange } from '../../../src/decisions/write.ts'
import { readAliases, withAlias } from '../../../src/library/aliases.ts'
import { type ChangeBytes, changeFile, type FileSystem } from '../../../src/library/disk/change-file.ts'
import { diskReason } from '../../../src/library/disk/disk-reason.ts'
import { type Fault, faulty, operations } from './faulty-files.ts'

const note = (words: string): Decision => ({
  decision: 'note',
  note: words,
  passages: [{ file: 'a.txt', before: 'in ', quote: words, after: ' on', at: 40 }],
})
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

/** Adds a decision as the editor does. */
const adding =
  (words: string): ChangeBytes<string | undefined> =>
  (bytes) => {
    const next = withChange(textOf(bytes), { add: [entryOf(note(words))] })
    return 'problem' in next ? { result: next.problem } : { result: undefined, text: next.text }
  }

describe('what readers decided', () => {
  let folder: string
  const list = () => path.join(folder, '.crossread/decisions.json')
  const decided = async () => {
    const { decisions, problems } = readDecisions(await readFile(list(), 'utf8'))
    assert.deepEqual(problems, [])
    return decisions.map(({ decision }) => decision.note).sort()
  }
  const add = (words: string, files?: FileSystem) => changeFile(list(), adding(words), files)
  /** As long after a window was closed as it takes to hold its lock for left behind. */
  const later = async () => {
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(`${list()}.lock`, longAgo, longAgo).catch(() => {})
  }

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'crossread-faults-'))
    await add('one')
    await add('two')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'closed']
  for (const operation of operations)
    for (const fault of faults) {
      const what = fault === 'closed' ? `the window is closed in ${operation}` : `${operation} fails with ${fault}`
      it(`is all there when ${what}`, async () => {
        const told = await new Promise<string>((resolve) => {
          const files = faulty(operation, fault, () => resolve('closed'))
          add('three', files).then(
            () => resolve('written'),
            (error) => resolve(diskReason(error)),
          )
        })
        const now = await decided()
        if (told === 'written') assert.deepEqual(now, ['one', 'three', 'two'])
        else if (told === 'closed') assert.ok(now.length === 2 || now.length === 3)
        else {
          assert.deepEqual(now, ['one', 'two'])
          assert.match(told, /the disk is full|the disk is damaged or away|permission is denied/)
        }
        // The next start.
        await later()
        await add('four')
        assert.deepEqual(await decided(), [...now, 'four'].sort())
        assert.deepEqual(await readdir(path.dirname(list())), ['decisions.json'])
      })
    }

  it('is not lost to a window that slept while it changed the list, and whose lock was broken', async () => {
    let slept = false
    const sleepy = {
      ...faulty('', 'EIO'),
      // Between the writing and the renaming, another window takes the lock for left behind and begins to write.
      async stat(...given: Parameters<typeof stat>) {
        if (!slept && String(given[0]).endsWith('.lock')) {
          slept = true
          await rm(`${list()}.lock`)
          const other = await open(`${list()}.lock`, 'wx')
          await other.writeFile('{ "half of')
          await other.close()
          await later()
        }
        return stat(...given)
      },
    } as FileSystem
    await add('three', sleepy)
    assert.ok(slept)
    assert.deepEqual(await decided(), ['one', 'three', 'two'])
  })

  it('is not begun anew where a link leads to a disk that is away', async () => {
    const away = path.join(folder, 'away')
    await mkdir(path.join(folder, 'shared'))
    await rename(list(), path.join(folder, 'shared/list.json'))
    await symlink(path.join(folder, 'shared/list.json'), list())
    await add('three')
    await rename(path.join(folder, 'shared'), away)
    await assert.rejects(add('four'), /link to a file that is not there/)
    await rename(away, path.join(folder, 'shared'))
    assert.deepEqual(await decided(), ['one', 'three', 'two'])
  })

  it('stays readable and writable for those for whom it was', async () => {
    await chmod(list(), 0o660)
    await add('three')
    assert.equal((await stat(list())).mode & 0o777, 0o660)
    await chmod(list(), 0o440)
    await assert.rejects(add('four'), /protected/)
    assert.deepEqual(await decided(), ['one', 'three', 'two'])
  })

  it('is told of, and left as it is, where there is something else in its place', async () => {
    await rm(list())
    await mkdir(list())
    await assert.rejects(add('three'))
    assert.deepEqual(await readdir(path.dirname(list())), ['decisions.json'])
    await rm(path.dirname(list()), { recursive: true })
    await writeFile(path.dirname(list()), 'a file where the folder should be')
    await assert.rejects(add('three'))
    assert.equal(await readFile(path.dirname(list()), 'utf8'), 'a file where the folder should be')
  })

  it('is kept through two windows that decide at once', async () => {
    const words = Array.from({ length: 30 }, (_, at) => `note ${at}`)
    await Promise.all(words.map((word) => add(word)))
    assert.deepEqual(await decided(), [...words, 'one', 'two'].sort())
  })
})

describe('speaker aliases', () => {
  for (const operation of operations)
    it(`are all there when ${operation} fails on a full disk`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'crossread-faults-'))
      const list = path.join(folder, '.crossread/aliases.json')
      const join = (alias: string, files?: FileSystem) =>
        changeFile(list, (bytes) => ({ result: undefined, ...withAlias(textOf(bytes), alias, 'Ana Ruiz') }), files)
      const read = async () => [...readAliases(await readFile(list, 'utf8')).aliases.keys()].sort()
      try {
        await join('the mayor')
        const written = await join('the envoy', faulty(operation, 'ENOSPC')).then(
          () => true,
          () => false,
        )
        assert.deepEqual(await read(), written ? ['ana ruiz', 'envoy', 'mayor'] : ['ana ruiz', 'mayor'])
        await utimes(`${list}.lock`, 1, 1).catch(() => {})
        await join('the candidate')
        assert.ok((await read()).includes('candidate'))
      } finally {
        await rm(folder, { recursive: true })
      }
    })
})
