import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { realFiles } from '../../../../src/library/disk/real-files.ts'

describe('files that links lead to', () => {
  const top = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'crossread-links-')))
  const folder = path.join(top, 'folder')
  const at = (...names: string[]) => path.join(folder, ...names)

  before(() => {
    mkdirSync(at('sub'), { recursive: true })
    mkdirSync(path.join(top, 'elsewhere'))
    for (const file of [at('a.txt'), at('sub/b.txt'), path.join(top, 'elsewhere/secret.txt')]) writeFileSync(file, 'x')
    symlinkSync('.', at('self'))
    symlinkSync('..', at('sub/up'))
    symlinkSync('a.txt', at('0.txt'))
    symlinkSync('round.txt', at('round.txt'))
    symlinkSync('../elsewhere', at('out'))
    symlinkSync('../elsewhere/secret.txt', at('secret.txt'))
  })
  after(() => rmSync(top, { recursive: true }))

  it('are found once, by their own names', async () => {
    const found = ['0.txt', 'a.txt', 'self/a.txt', 'self/sub/b.txt', 'sub/b.txt', 'sub/up/a.txt'].map((name) =>
      at(name),
    )
    assert.deepEqual(await realFiles(found), [at('a.txt'), at('sub/b.txt')])
    assert.deepEqual(await realFiles([at('self/a.txt')]), [at('self/a.txt')])
  })

  it('outside the folders are left out where links must not lead out of them', async () => {
    const found = [at('a.txt'), at('out/secret.txt'), at('secret.txt')]
    assert.deepEqual(await realFiles(found, [folder]), [at('a.txt')])
    assert.deepEqual(await realFiles(found, [at('self')]), [at('a.txt')])
    assert.deepEqual(await realFiles(found), [at('a.txt'), at('secret.txt')])
  })

  it('that go round, or are gone, stay to be told of', async () => {
    const found = [at('round.txt'), at('gone/a.txt')]
    assert.deepEqual(await realFiles(found, [folder]), found)
  })
})
