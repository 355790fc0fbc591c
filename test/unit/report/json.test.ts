import assert from 'node:assert/strict'
import fc from 'fast-check'
import { json } from '../../../src/report/json.ts'
import { atOnce } from '../../../src/steps.ts'

describe('JSON in steps', () => {
  it('is what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => assert.equal(atOnce(json(value)), JSON.stringify(value, null, 2))))
    const sparse = { none: undefined, list: [undefined, 1, [], {}], text: 'two\nlines', deep: { empty: {}, list: [] } }
    assert.equal(atOnce(json(sparse)), JSON.stringify(sparse, null, 2))
  })

  it('takes a step for each item of a list', () => {
    const steps = json({ claims: [1, 2, 3] })
    let count = 0
    while (!steps.next().done) count++
    assert.equal(count, 3)
  })
})
