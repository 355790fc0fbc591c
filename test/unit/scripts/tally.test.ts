import assert from 'node:assert/strict'
import { closingLine, readClosingLine, sum, tallyOf } from '../../../scripts/lib/tally.mjs'

describe('the closing line', () => {
  it('is read as it is written', () => {
    const tally = { passed: 12, failed: 0, skipped: 3 }
    assert.deepEqual(readClosingLine(`some report\n${closingLine(tally)}\n`), tally)
  })

  it('counts where it comes last', () => {
    const output = '1 passed, 1 failed, 0 skipped\r\nagain\r\n2 passed, 0 failed, 0 skipped\r\n'
    assert.deepEqual(readClosingLine(output), { passed: 2, failed: 0, skipped: 0 })
  })

  it('is a line of its own', () => {
    assert.equal(readClosingLine('it said 2 passed, 0 failed, 0 skipped'), undefined)
  })

  it('sums over stages', () => {
    const stages = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 20, failed: 2, skipped: 1 },
    ]
    assert.deepEqual(sum(stages), { passed: 21, failed: 2, skipped: 1 })
  })
})

describe('the tally of a run', () => {
  it('fails a run that ran nothing', () => {
    assert.deepEqual(tallyOf('', 0), { passed: 0, failed: 1, skipped: 0 })
    assert.deepEqual(tallyOf('0 passed, 0 failed, 0 skipped\n', 0), { passed: 0, failed: 1, skipped: 0 })
  })

  it('fails a run that broke after its report', () => {
    assert.deepEqual(tallyOf('5 passed, 0 failed, 0 skipped\n', 1), { passed: 5, failed: 1, skipped: 0 })
  })

  it('takes a failing run at its word', () => {
    assert.deepEqual(tallyOf('5 passed, 2 failed, 1 skipped\n', 2), { passed: 5, failed: 2, skipped: 1 })
  })
})
