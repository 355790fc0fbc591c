import assert from 'node:assert/strict'
import { outOfStep } from '../../../scripts/lib/dependencies.mjs'

describe('packages out of step with the lock', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-other-system': { version: '2.0.0', optional: true },
  }

  it('are none when all are there, those for other systems apart', () => {
    assert.equal(outOfStep(locked, { 'node_modules/a': { version: '1.0.0' } }), undefined)
  })

  it('are named when missing or of another version', () => {
    assert.equal(outOfStep(locked, {}), 'node_modules/a')
    assert.equal(outOfStep(locked, { 'node_modules/a': { version: '1.0.1' } }), 'node_modules/a')
    const other = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-other-system': { version: '2.1.0' } }
    assert.equal(outOfStep(locked, other), 'node_modules/b-other-system')
  })
})
