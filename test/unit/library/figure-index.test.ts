import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { FigureIndex } from '../../../src/library/figure-index.ts'
import type { Entry } from '../../../src/library/library.ts'

/** A library that tells of changes when it is told to. */
class Shelf {
  readonly #listeners = new Set<(uris: readonly string[]) => void>()
  readonly #entries = new Map<string, Entry>()
  asked = 0
  /** Happens once, when somebody asks. */
  meanwhile: (() => void) | undefined

  set(uri: string, text: string): void {
    this.#entries.set(uri, { uri, name: uri, text, article: analyse(text), encoding: 'utf-8', problems: [] })
    for (const listener of this.#listeners) listener([uri])
  }

  entries(): Entry[] {
    this.asked++
    const entries = [...this.#entries.values()]
    const { meanwhile } = this
    this.meanwhile = undefined
    meanwhile?.()
    return entries
  }

  onDidChange(listener: (uris: readonly string[]) => void) {
    this.#listeners.add(listener)
    return { dispose: () => void this.#listeners.delete(listener) }
  }

  get listeners(): number {
    return this.#listeners.size
  }
}

const report = (people: string) => `Fire in Velmont\n\nA fire in Velmont killed ${people} people on Monday.\n`

describe('the index of figures', () => {
  const verdicts = async (index: FigureIndex) => (await index.lines()).map(({ verdict }) => verdict)

  it('is made when somebody asks, and kept until an article changes', async () => {
    const shelf = new Shelf()
    const index = new FigureIndex(shelf)
    shelf.set('a', report('four'))
    assert.equal(shelf.asked, 0)
    assert.deepEqual(await verdicts(index), ['single'])
    assert.deepEqual(await verdicts(index), ['single'])
    assert.equal(shelf.asked, 1)
    shelf.set('b', report('five'))
    assert.deepEqual(await verdicts(index), ['differ'])
    shelf.set('b', report('four'))
    assert.deepEqual(await verdicts(index), ['agree'])
    assert.equal(shelf.asked, 3)
  })

  it('begins anew when an article changes meanwhile', async () => {
    const shelf = new Shelf()
    const index = new FigureIndex(shelf)
    shelf.set('a', report('four'))
    shelf.set('b', report('five'))
    shelf.meanwhile = () => shelf.set('b', report('four'))
    assert.deepEqual(await verdicts(index), ['agree'])
    assert.equal(shelf.asked, 2)
  })

  it('stops listening when it is disposed', () => {
    const shelf = new Shelf()
    const index = new FigureIndex(shelf)
    assert.equal(shelf.listeners, 1)
    index.dispose()
    assert.equal(shelf.listeners, 0)
  })
})
