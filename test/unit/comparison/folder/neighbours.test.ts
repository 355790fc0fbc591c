import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Neighbours, pairsAmong } from '../../../../src/comparison/folder/neighbours.ts'
import type { Profile } from '../../../../src/comparison/folder/profile.ts'

/** An article on an event: names of its own event, words that any article may have. */
function profile(event: number, words: readonly number[]): Profile {
  const names = [0, 1, 2].map((name) => [`name:n${event}-${name}`, 6] as const)
  return new Map([...names, ...words.map((word) => [`w${word}`, 1 + (word % 7)] as const)])
}

const written = fc
  .record({ event: fc.nat(4), words: fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 12 }) })
  .map(({ event, words }) => profile(event, words))
/** What becomes of a folder: articles that come, change, go or come to stand elsewhere. */
const folder = fc.uniqueArray(fc.tuple(fc.nat(40), written), { maxLength: 24, selector: ([name]) => name })

function pairsOf(neighbours: Neighbours) {
  return pairsAmong(neighbours.all()).sort((x, y) => x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])
}

function fresh(articles: readonly (readonly [string, Profile])[]) {
  const neighbours = new Neighbours()
  neighbours.update(
    articles.map(([path]) => path),
    new Map(articles),
  )
  return pairsOf(neighbours)
}

describe('neighbours in a folder', () => {
  it('are the same however the folder came to be what it is', () => {
    fc.assert(
      fc.property(fc.array(folder, { minLength: 2, maxLength: 5 }), (states) => {
        const neighbours = new Neighbours()
        let before = new Map<string, Profile>()
        for (const state of states) {
          const now = state.map(([name, words]) => [`${name}.txt`, words] as const)
          const changed = now.filter(([path, words]) => !isSame(before.get(path), words))
          neighbours.update(
            now.map(([path]) => path),
            new Map(changed),
          )
          before = new Map(now)
          assert.deepEqual(pairsOf(neighbours), fresh(now))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('are the same where words come to be, or cease to be, in so many articles that they tell nothing', () => {
    const articles = Array.from(
      { length: 460 },
      (_, at) => [`${at}.txt`, profile(at >> 2, [1, 2, 3, (at >> 2) + 40])] as const,
    )
    const neighbours = new Neighbours()
    for (const count of [40, 60, 380, 460, 410, 45, 120]) {
      const now = articles.slice(0, count)
      const known = new Set(articles.slice(0, before(count)).map(([path]) => path))
      neighbours.update(
        now.map(([path]) => path),
        new Map(now.filter(([path]) => !known.has(path))),
      )
      assert.deepEqual(pairsOf(neighbours), fresh(now), `${count} articles`)
    }

    /** How many there were before. */
    function before(count: number): number {
      const counts = [0, 40, 60, 380, 460, 410, 45, 120]
      return counts[counts.indexOf(count) - 1] as number
    }
  })

  it('share names', () => {
    const one = profile(1, [1, 2, 3])
    assert.deepEqual(
      fresh([
        ['a', one],
        ['b', profile(2, [1, 2, 3])],
        ['c', profile(1, [4, 5, 6])],
      ]).map(({ pair }) => pair),
      [[0, 2]],
    )
  })
})

function isSame(one: Profile | undefined, other: Profile): boolean {
  return JSON.stringify(one && [...one]) === JSON.stringify([...other])
}
