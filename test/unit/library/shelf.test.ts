import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { Decisions } from '../../../src/decisions/decisions.ts'
import { Shelf } from '../../../src/library/shelf.ts'

/** Decisions that count how often they are asked. */
class Counting extends Decisions {
  asked: string[] = []

  override edits(at: { path: string; text: string }) {
    this.asked.push(at.path)
    return super.edits(at)
  }
}

const text = 'Fire in Velmont\n\nA fire killed four people, said Mayor Ana Ruiz.\n'

describe('what readers are shown of files', () => {
  const shelfOf = async (decisions: Decisions, ...uris: string[]) => {
    const shelf = new Shelf((uri) => uri)
    const told: string[][] = []
    shelf.onDidChange((changed) => told.push([...changed]))
    for (const uri of uris) read(shelf, uri, `${uri}\n\n${text}`)
    await shelf.settle({ names: {}, decisions })
    return { shelf, told }
  }

  function read(shelf: Shelf, uri: string, own: string): void {
    shelf.slots.getOrAdd(uri).disk = { text: own, encoding: 'utf-8', problems: [], article: analyse(own) }
  }

  it('is worked out anew only for what has changed', async () => {
    const decisions = new Counting([])
    const { shelf, told } = await shelfOf(decisions, 'b', 'a', 'c')
    assert.deepEqual(told, [['b', 'a', 'c']])
    decisions.asked = []
    await shelf.settle({ names: {}, decisions })
    assert.deepEqual(decisions.asked, [])
    read(shelf, 'b', `b\n\n${text} It went on.`)
    await shelf.settle({ names: {}, decisions })
    assert.deepEqual([decisions.asked, told.at(-1)], [['b'], ['b']])
  })

  it('is worked out where it is said to have changed, and everywhere when readers decide', async () => {
    const decisions = new Counting([])
    const { shelf, told } = await shelfOf(decisions, 'a', 'b')
    decisions.asked = []
    for (const uri of ['a', 'b']) read(shelf, uri, `${uri}\n\n${text} It went on.`)
    await shelf.settle({ names: {}, decisions }, [shelf.slots.getOrAdd('b')])
    assert.deepEqual([decisions.asked, told.at(-1)], [['b'], ['b']])
    const others = new Counting([])
    await shelf.settle({ names: {}, decisions: others }, [])
    assert.deepEqual([others.asked, told.at(-1)], [['a', 'b'], ['a']])
  })

  it('is not worked out of files that are gone', async () => {
    const decisions = new Counting([])
    const { shelf } = await shelfOf(decisions, 'a', 'b')
    const gone = shelf.slots.getOrAdd('a')
    shelf.remove(gone)
    await shelf.settle({ names: {}, decisions }, [gone])
    assert.deepEqual(
      shelf.entries().map(({ uri }) => uri),
      ['b'],
    )
  })

  it('knows the files that were asked for before, and sees when one is another', async () => {
    const { shelf } = await shelfOf(new Decisions([]), 'a', 'b')
    const { slots } = shelf
    const before = slots.of(['a', 'b'])
    assert.equal(slots.of(['a', 'b']), before)
    const [a] = before
    assert.ok(a)
    shelf.rename(a, 'c')
    assert.deepEqual([...slots.of(['a', 'b'])].includes(a), false)
    assert.ok(slots.of(['b', 'c']).has(a))
    shelf.remove(a)
    assert.ok(!slots.of(['b', 'c']).has(a))
  })

  it('is looked at anew when readers decide, and told of where it is another', async () => {
    const { shelf, told } = await shelfOf(new Counting([]), 'a', 'b')
    const decisions = new Counting([])
    await shelf.settle({ names: {}, decisions })
    assert.deepEqual([decisions.asked, told.length], [['a', 'b'], 1])
    await shelf.settle({ names: { a: 'Mine' }, decisions })
    assert.deepEqual([told.at(-1), shelf.slots.get('a')?.entry?.name], [['a'], 'Mine'])
  })

  it('is one list in the order of paths, until an article changes', async () => {
    const decisions = new Decisions([])
    const { shelf } = await shelfOf(decisions, '10', '9', 'a')
    const uris = () => shelf.entries().map(({ uri }) => uri)
    assert.deepEqual(uris(), ['9', '10', 'a'])
    const before = shelf.entries()
    await shelf.settle({ names: {}, decisions })
    assert.equal(shelf.entries(), before)
    const nine = shelf.slots.get('9')
    assert.ok(nine)
    shelf.rename(nine, '11')
    assert.deepEqual(uris(), ['10', 'a'])
    await shelf.settle({ names: {}, decisions })
    assert.deepEqual(uris(), ['10', '11', 'a'])
  })

  it('names articles apart, and again by their names alone when they are', async () => {
    const decisions = new Decisions([])
    const { shelf, told } = await shelfOf(decisions, 'x/1')
    const names = () => shelf.entries().map(({ name }) => name)
    const alone = names()
    read(shelf, 'y/2', `x/1\n\n${text}`)
    await shelf.settle({ names: {}, decisions })
    assert.deepEqual(names(), [`${alone[0]} (1)`, `${alone[0]} (2)`])
    assert.deepEqual(told.at(-1)?.toSorted(), ['x/1', 'y/2'])
    const two = shelf.slots.get('y/2')
    assert.ok(two)
    shelf.remove(two)
    assert.deepEqual(names(), alone)
  })
})
