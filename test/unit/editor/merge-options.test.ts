import assert from 'node:assert/strict'
import { anywhere, globOf, mergeOptions } from '../../../src/editor/merge-options.ts'
import { matchesAny } from '../../../src/library/texts/globs.ts'

const none = { include: [], exclude: [], maximumLength: 1000, names: {} }

describe('the options of several folders', () => {
  it('hold each for its own files', () => {
    const { include, names } = mergeOptions([
      { ...none, folder: 'one', include: ['lists/*.txt', 'notes.txt'], names: { 'a.txt': 'A' } },
      { ...none, folder: 'two (2)', include: ['/top.txt'], maximumLength: 2000 },
    ])
    assert.ok(matchesAny('one/lists/x.txt', include))
    assert.ok(matchesAny('one/deep/notes.txt', include))
    assert.ok(!matchesAny('two (2)/notes.txt', include))
    assert.ok(matchesAny('two (2)/top.txt', include))
    assert.equal(names['one/a.txt'], 'A')
  })

  it('are those of the one folder there is', () => {
    assert.deepEqual(mergeOptions([{ ...none, include: ['*.txt'] }]), { ...none, include: ['*.txt'] })
  })
})

describe('the glob of one file', () => {
  it('matches that file alone', () => {
    for (const path of ['a.txt', 'b/a.txt', 'b/[x] {1,2} (!).txt', 'what?.txt']) {
      assert.ok(matchesAny(path, [globOf(path)]), path)
      assert.ok(!matchesAny(`other/${path}`, [globOf(path)]), path)
    }
    assert.ok(!matchesAny('whatX.txt', [globOf('what?.txt')]))
  })

  it('also for a file outside the workspace', () => {
    assert.ok(matchesAny('/home/x/a.txt', [anywhere('/home/x/a.txt')]))
    assert.ok(!matchesAny('/home/y/a.txt', [anywhere('/home/x/a.txt')]))
  })
})
