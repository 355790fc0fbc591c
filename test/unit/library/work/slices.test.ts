import assert from 'node:assert/strict'
import { type Loop, Turns } from '../../../../src/library/work/slices.ts'
import { atOnce, type Steps, sorted } from '../../../../src/steps.ts'

/** A clock that goes on with every step, and an event loop whose turns come when they are called for. */
class Hands implements Loop {
  time = 0
  readonly #later: (() => void)[] = []
  /** What was done, in order. */
  readonly done: string[] = []

  now(): number {
    return this.time
  }

  later(act: () => void): void {
    this.#later.push(act)
  }

  /** Steps of 4 milliseconds each. */
  *steps(name: string, count: number): Steps<string> {
    for (let at = 1; at <= count; at++) {
      this.time += 4
      this.done.push(`${name}${at}`)
      yield
    }
    return name
  }

  /** One turn of the event loop; what was done in it. */
  async turn(): Promise<string> {
    this.done.length = 0
    for (const act of this.#later.splice(0)) act()
    await settled()
    return this.done.join(' ')
  }

  get isIdle(): boolean {
    return !this.#later.length
  }
}

/** All that can be done without a turn of the event loop is done. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('work in slices', () => {
  it('is done at once where it fits into a slice', async () => {
    const hands = new Hands()
    const work = new Turns(hands).run(hands.steps('a', 2))
    assert.equal(hands.done.join(' '), 'a1 a2')
    assert.equal(await work, 'a')
    assert.ok(hands.isIdle)
  })

  it('gives the event loop its turn after each slice', async () => {
    const hands = new Hands()
    const work = new Turns(hands).run(hands.steps('a', 7))
    assert.equal(hands.done.join(' '), 'a1 a2 a3')
    assert.equal(await hands.turn(), 'a4 a5 a6')
    assert.equal(await hands.turn(), 'a7')
    assert.equal(await work, 'a')
    assert.ok(hands.isIdle)
  })

  it('goes on in turn with other work, never both in one', async () => {
    const hands = new Hands()
    const turns = new Turns(hands)
    const all = [turns.run(hands.steps('a', 7)), turns.run(hands.steps('b', 4)), turns.run(hands.steps('c', 1))]
    assert.equal(hands.done.join(' '), 'a1 a2 a3')
    const seen: string[] = []
    while (!hands.isIdle) seen.push(await hands.turn())
    assert.deepEqual(seen, ['a4 a5 a6', 'b1 b2 b3', 'c1', 'a7', 'b4'])
    assert.deepEqual(await Promise.all(all), ['a', 'b', 'c'])
  })

  it('ends between two steps when it is cancelled, and leaves the turn to others', async () => {
    const hands = new Hands()
    const turns = new Turns(hands)
    const stop = new AbortController()
    const cancelled = assert.rejects(turns.run(hands.steps('a', 9), stop.signal), { name: 'AbortError' })
    const other = turns.run(hands.steps('b', 1))
    stop.abort()
    const seen: string[] = []
    while (!hands.isIdle) seen.push(await hands.turn())
    assert.deepEqual(seen.filter(Boolean), ['b1'])
    await cancelled
    assert.equal(await other, 'b')
  })

  it('fails as its steps fail, and leaves the turn to others', async () => {
    const hands = new Hands()
    const turns = new Turns(hands)
    const failing = function* (): Steps<void> {
      yield* hands.steps('a', 4)
      throw new Error('no more')
    }
    const failed = assert.rejects(turns.run(failing()), /no more/)
    const other = turns.run(hands.steps('b', 1))
    while (!hands.isIdle) await hands.turn()
    await failed
    assert.equal(await other, 'b')
  })
})

describe('sorting in steps', () => {
  it('leaves those that are equal as they were, however many there are', () => {
    const items = Array.from({ length: 7001 }, (_, at) => ({ key: (at * 7919) % 13, at }))
    const inOrder = atOnce(sorted(items, (a, b) => a.key - b.key))
    assert.deepEqual(
      inOrder,
      items.toSorted((a, b) => a.key - b.key),
    )
    assert.deepEqual(atOnce(sorted([], () => 0)), [])
  })
})
