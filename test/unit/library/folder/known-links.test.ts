import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { FoundLinks } from '../../../../src/comparison/link.ts'
import { KnownLinks } from '../../../../src/library/folder/known-links.ts'

/** What some pair of readings has. */
const found = (a: number, b: number, length = 5): FoundLinks => Float64Array.from({ length }, () => a * 100 + b)

/** Asks for all pairs of some readings, finds what is not known, and tells which were known. */
function linked(links: KnownLinks, readings: readonly number[], length = 5): string[] {
  const { memory, keep } = links.of(readings)
  const known: string[] = []
  for (const [a, one] of readings.entries())
    for (const [b, other] of readings.entries()) {
      if (a >= b) continue
      const before = memory.get(a, b)
      if (before) {
        assert.deepEqual(before, found(one, other, length))
        known.push(`${one} ${other}`)
      } else memory.set(a, b, found(one, other, length))
    }
  keep()
  return known
}

describe('what linking has found', () => {
  it('is known of the articles that have not been read anew', () => {
    const links = new KnownLinks()
    assert.deepEqual(linked(links, [1, 2, 3]), [])
    assert.deepEqual(linked(links, [1, 4, 3]), ['1 3'])
    assert.deepEqual(linked(links, [1, 4, 3]), ['1 4', '1 3', '4 3'])
  })

  it('is known where articles of two parts come together, and where a part is divided', () => {
    const links = new KnownLinks()
    linked(links, [1, 2])
    linked(links, [3, 4])
    assert.deepEqual(linked(links, [1, 2, 3, 4]), ['1 2', '3 4'])
    assert.deepEqual(linked(links, [2, 3]), ['2 3'])
  })

  it('is not kept of a comparison that was not finished', () => {
    const links = new KnownLinks()
    links.of([1, 2]).memory.set(0, 1, found(1, 2))
    assert.deepEqual(linked(links, [1, 2]), [])
  })

  it('is forgotten when there is too much, the oldest first', () => {
    const links = new KnownLinks(20)
    linked(links, [1, 2])
    linked(links, [3, 4])
    linked(links, [5, 6])
    linked(links, [7, 8])
    linked(links, [9, 10])
    assert.deepEqual(linked(links, [9, 10]), ['9 10'])
    assert.deepEqual(linked(links, [1, 2]), [])
  })

  it('is what was found, whatever parts come and go', () => {
    const part = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.integer({ min: 0, max: 200 }), (parts, most) => {
        const links = new KnownLinks(most)
        for (const readings of parts) linked(links, readings)
      }),
    )
  })
})
