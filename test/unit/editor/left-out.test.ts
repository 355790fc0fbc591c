import assert from 'node:assert/strict'
import { summaryOf } from '../../../src/editor/left-out/summary.ts'
import type { Skipped } from '../../../src/library/library.ts'

const skipped = (...reasons: string[]): Skipped[] =>
  reasons.map((reason, at) => ({ uri: `file:///${at}.txt`, reason, cause: 'looks' }))

describe('the summary of what was left out', () => {
  it('counts files by their reasons, those of most files first', () => {
    assert.deepEqual(summaryOf(5, skipped('a log', 'empty', 'a log')), {
      line: '5 articles read, 3 files left out',
      reasons: ['2 files: a log', '1 file: empty'],
    })
  })

  it('says so when there is nothing left out', () => {
    assert.deepEqual(summaryOf(1, []), { line: '1 article read, no file left out', reasons: [] })
  })

  it('stays short, and counts every file', () => {
    const { reasons } = summaryOf(0, skipped('a', 'a', 'b', 'c', 'd', 'e', 'f', 'g'))
    assert.equal(reasons.length, 6)
    assert.equal(reasons.at(-1), '2 files: other reasons')
    assert.equal(summaryOf(0, skipped('a', 'b', 'c', 'd', 'e', 'f')).reasons.at(-1), '1 file: f')
  })
})
