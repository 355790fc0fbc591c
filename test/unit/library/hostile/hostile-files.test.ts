import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createLibrary } from '../../../../src/library/create.ts'
import { InThreadEngine } from '../../../../src/library/engine/in-thread.ts'
import type { Entry, Library, Skipped } from '../../../../src/library/library.ts'
import { assertSound } from '../../../fuzz/invariants.ts'
import { DiskFiles } from './disk-files.ts'
import { hostileFiles } from './files.ts'

describe('files that a folder may hold', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-hostile-'))
  const engine = new InThreadEngine()
  let library: Library
  let entries: Entry[]
  let skipped: Skipped[]
  const at = (index: number) => path.join(folder, `${String(index).padStart(2, '0')}.txt`)

  before(async function () {
    this.timeout(60_000)
    for (const [index, { bytes }] of hostileFiles.entries()) writeFileSync(at(index), bytes())
    symlinkSync(path.join(folder, 'round.txt'), path.join(folder, 'round.txt'))
    mkdirSync(path.join(folder, 'folder.txt'))
    writeFileSync(path.join(folder, 'closed.txt'), 'The mayor said so.')
    chmodSync(path.join(folder, 'closed.txt'), 0)
    const options = { include: [], exclude: [], maximumLength: 2_000_000, names: {} }
    library = createLibrary(new DiskFiles(folder), engine, () => options)
    ;({ entries, skipped } = await library.index())
  })

  after(() => {
    library?.dispose()
    engine.dispose()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const [index, { what, comes }] of hostileFiles.entries())
    it(`come to what is due: ${what}`, () => {
      const entry = entries.find(({ uri }) => uri === at(index))
      const reason = skipped.find(({ uri }) => uri === at(index))?.reason
      if ('leftAlone' in comes) {
        assert.equal(entry, undefined)
        assert.match(reason ?? '', comes.leftAlone)
        return
      }
      assert.ok(entry, reason)
      assertSound(entry.text, entry.article)
      assert.equal(entry.encoding, comes.encoding)
      const { annotations } = entry.article
      if (comes.quotes !== undefined)
        assert.equal(annotations.filter(({ type }) => type === 'quote').length, comes.quotes)
      const speakers = annotations.flatMap((one) => (one.type === 'speaker' ? [one.name] : []))
      for (const speaker of comes.speakers ?? []) assert.ok(speakers.includes(speaker), speakers.join(', '))
      if (comes.problems) {
        assert.equal(entry.problems.length, comes.problems.length, entry.problems.join(' '))
        for (const [place, problem] of comes.problems.entries()) assert.match(entry.problems[place] ?? '', problem)
      }
    })

  it('come to a reason when they cannot be read', () => {
    const reasonOf = (name: string) => skipped.find(({ uri }) => uri === path.join(folder, name))?.reason ?? ''
    assert.match(reasonOf('round.txt'), /could not be read/)
    assert.match(reasonOf('folder.txt'), /could not be read/)
    // The administrator may read it all the same.
    if (process.getuid?.() !== 0) assert.match(reasonOf('closed.txt'), /could not be read/)
  })
})
