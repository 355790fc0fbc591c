import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Neighbours, pairsAmong } from '../../../../src/comparison/folder/neighbours.ts'
import { Parts } from '../../../../src/comparison/folder/parts.ts'
import type { Profile } from '../../../../src/comparison/folder/profile.ts'

/** An article on an event, or on two, with words that any may have. */
function profile(events: readonly number[], words: readonly number[]): Profile {
  const names = events.flatMap((event) => [0, 1, 2].map((name) => [`name:n${event}-${name}`, 6] as const))
  return new Map([...names, ...words.map((word) => [`w${word}`, 1 + (word % 7)] as const)])
}

type Folder = readonly (readonly [string, Profile])[]

/** A folder that is followed as it changes. */
class Followed {
  readonly #neighbours = new Neighbours()
  readonly #parts = new Parts()
  #before = new Map<string, Profile>()

  /** The parts now, and the pairs of neighbours. */
  after(now: Folder, together: readonly (readonly [string, string])[] = []) {
    const paths = now.map(([path]) => path)
    const changed = now.filter(([path, words]) => this.#before.get(path) !== words)
    this.#neighbours.update(paths, new Map(changed))
    this.#before = new Map(now)
    const spans = (path: string) => ({ path, start: 0, end: 1 })
    const constraints = { together: together.map(([a, b]) => [spans(a), spans(b)] as const) }
    const pairs = pairsAmong(this.#neighbours.all()).sort((x, y) => x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])
    return { parts: this.#parts.of(paths, this.#neighbours, constraints), pairs }
  }
}

const article = fc
  .record({
    events: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }),
    words: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 }),
  })
  .map(({ events, words }) => profile(events, words))
const folder = fc
  .array(article, { minLength: 1, maxLength: 20 })
  .map((articles): Folder => articles.map((words, at) => [`${at}.txt`, words] as const))
type Change = (folder: Folder) => Folder
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(19), article).map(
    ([at, words]): Change =>
      (folder) =>
        folder.map(([path, before], place) => [path, place === at ? words : before]),
  ),
  fc.nat(19).map(
    (at): Change =>
      (folder) =>
        folder.filter((_, place) => place !== at),
  ),
  fc.nat(19).map(
    (at): Change =>
      (folder) => [...folder.slice(at), ...folder.slice(0, at)],
  ),
)

describe('parts of a folder', () => {
  it('are the same however the folder came to be what it is', () => {
    fc.assert(
      fc.property(folder, fc.array(change, { maxLength: 8 }), (start, changes) => {
        const followed = new Followed()
        let now = start
        assert.deepEqual(followed.after(now), new Followed().after(now))
        for (const next of changes) {
          now = next(now)
          assert.deepEqual(followed.after(now), new Followed().after(now))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same where an event has more articles than one looks for', () => {
    const written = (at: number, turn: number) => profile([at % 2], [at, at + turn, 60 + (at % 3)])
    let now: Folder = Array.from({ length: 70 }, (_, at) => [`${at}.txt`, written(at, 1)] as const)
    const followed = new Followed()
    for (let turn = 2; turn < 20; turn++) {
      const at = (turn * 29) % 70
      now = now.map(([path, words], place) => [path, place === at ? written(at, turn) : words])
      assert.deepEqual(followed.after(now), new Followed().after(now), `turn ${turn}`)
    }
  })

  it('are the very same shapes where nothing has changed, and come together and part with readers’ decisions', () => {
    const now: Folder = Array.from(
      { length: 12 },
      (_, at) => [`${at}.txt`, profile([at >> 2], [at % 4, at >> 2])] as const,
    )
    const followed = new Followed()
    const before = followed.after(now).parts
    assert.deepEqual(
      before.map(({ articles }) => articles),
      [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
        [8, 9, 10, 11],
      ],
    )
    assert.ok(followed.after(now).parts.every(({ shape }, at) => shape === before[at]?.shape))
    const tied = followed.after(now, [['1.txt', '9.txt']]).parts
    assert.deepEqual(
      tied.map(({ articles }) => articles),
      [
        [0, 1, 2, 3, 8, 9, 10, 11],
        [4, 5, 6, 7],
      ],
    )
    assert.deepEqual(followed.after(now).parts, before)
  })
})
