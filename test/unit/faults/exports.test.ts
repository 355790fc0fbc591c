import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeFolder, writeOutput } from '../../../src/cli/write.ts'
import { changeFile } from '../../../src/library/disk/change-file.ts'
import { faulty, operations } from './faulty-files.ts'

describe('what is exported', () => {
  let folder: string
  const file = () => path.join(folder, 'report.html')

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'crossread-exports-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  for (const operation of operations)
    it(`is whole, or as it was, when ${operation} fails on a full disk`, async () => {
      await writeFile(file(), 'the report of yesterday')
      const write = (text: string, files = faulty('', 'EIO')) =>
        changeFile(file(), () => ({ result: undefined, text }), files)
      const written = await write('the report of today', faulty(operation, 'ENOSPC')).then(
        () => true,
        () => false,
      )
      assert.equal(await readFile(file(), 'utf8'), written ? 'the report of today' : 'the report of yesterday')
      await utimes(`${file()}.lock`, 1, 1).catch(() => {})
      await write('the report of tomorrow')
      assert.equal(await readFile(file(), 'utf8'), 'the report of tomorrow')
      assert.deepEqual(await readdir(folder), ['report.html'])
    })

  it('on a full disk says so', async function () {
    if (!existsSync('/dev/full')) this.skip()
    assert.equal(await writeOutput('/dev/full', 'x', true), '/dev/full: the disk is full')
  })

  it('says what stands in its way, and leaves that as it is', async () => {
    await writeFile(file(), 'mine')
    assert.match((await writeOutput(file(), 'x', false)) ?? '', /it is there already/)
    assert.match(
      (await writeOutput(path.join(folder, 'no/such/folder.html'), 'x', false)) ?? '',
      /there is no such file/,
    )
    assert.match((await writeFolder(file(), [{ name: 'a.txt', text: 'x' }], true)) ?? '', /report\.html: /)
    assert.deepEqual([await readdir(folder), await readFile(file(), 'utf8')], [['report.html'], 'mine'])
  })
})
