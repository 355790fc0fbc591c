import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Positions } from '../../src/positions.ts'

describe('positions', () => {
  it('lead to code points and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const positions = new Positions(text)
        let unit = 0
        for (const [point, character] of [...text].entries()) {
          assert.equal(positions.toCodePoints(unit), point)
          assert.equal(positions.toCodeUnits(point), unit)
          unit += character.length
        }
        assert.equal(positions.toCodePoints(text.length), [...text].length)
        assert.equal(positions.toCodeUnits([...text].length), text.length)
      }),
    )
  })
})
