import assert from 'node:assert/strict'
import type { Drawn, RowSource } from '../../../src/sidebar/drawn.ts'
import { More, Pages, page } from '../../../src/sidebar/pages.ts'

type Row = { type: 'group'; name: string } | { type: 'item'; group: string; at: number }

/** Groups of so many rows. */
class Source implements RowSource<Row> {
  readonly sizes: Readonly<Record<string, number>>
  drawn = 0

  constructor(sizes: Readonly<Record<string, number>>) {
    this.sizes = sizes
  }

  children(row?: Row): Row[] {
    if (!row) return Object.keys(this.sizes).map((name) => ({ type: 'group', name }))
    if (row.type === 'item') return []
    return Array.from({ length: this.sizes[row.name] ?? 0 }, (_, at) => ({ type: 'item', group: row.name, at }))
  }

  parent(row: Row): Row | undefined {
    return row.type === 'item' ? { type: 'group', name: row.group } : undefined
  }

  draw(row: Row): Drawn {
    this.drawn++
    const label = row.type === 'group' ? row.name : `${row.group} ${row.at}`
    return { id: label, label, tooltip: label, spoken: label, children: row.type === 'group' ? 'expanded' : 'none' }
  }
}

const large: Row = { type: 'group', name: 'large' }
const item = (at: number): Row => ({ type: 'item', group: 'large', at })
const sizes = { large: 12 * page + 34, small: page }

function pagesOf(source: Source = new Source(sizes)): Pages<Row> {
  const pages = new Pages<Row>()
  pages.source = source
  return pages
}

/** Offsets of the rows that are drawn, rows that stand for more in their places. */
function shown(pages: Pages<Row>): string {
  const rows = pages.children(large)
  const [first, last] = [rows.find(isItem), rows.findLast(isItem)]
  assert.ok(first && last)
  assert.equal(rows.filter(isItem).length, last.at - first.at + 1)
  const ends = [rows[0], rows.at(-1)].map((row) => (row instanceof More ? row.where : ''))
  return `${ends[0]} ${first.at}-${last.at + 1} ${ends[1]}`.trim()
}

const isItem = (row: Row | More<Row>): row is Extract<Row, { type: 'item' }> =>
  !(row instanceof More) && row.type === 'item'

function more(pages: Pages<Row>, where: 'before' | 'behind'): More<Row> {
  const found = pages.children(large).find((row) => row instanceof More && row.where === where)
  assert.ok(found instanceof More)
  return found
}

describe('pages of rows', () => {
  it('draw all rows where they are few', () => {
    const pages = pagesOf()
    assert.equal(pages.children().length, 2)
    assert.equal(pages.children({ type: 'group', name: 'small' }).length, page)
  })

  it('draw the first rows of many, then one that stands for more', () => {
    const pages = pagesOf()
    assert.equal(shown(pages), `0-${page} behind`)
    const row = more(pages, 'behind')
    assert.deepEqual(pages.parent(row), large)
    assert.deepEqual(pages.children(row), [])
    const { label, description, spoken, children } = pages.draw(row)
    assert.deepEqual([label, description, children], ['Show 100 more', '1 to 100 of 1,234 shown', 'none'])
    assert.equal(spoken, 'Show 100 more. 1 to 100 of 1,234 shown.')
  })

  it('draw a page more when asked, up to the last row', () => {
    const pages = pagesOf()
    assert.deepEqual(pages.show(more(pages, 'behind')), item(page))
    assert.equal(shown(pages), `0-${2 * page} behind`)
    for (let at = 2; at < 12; at++) pages.show(more(pages, 'behind'))
    assert.equal(pages.draw(more(pages, 'behind')).label, 'Show 34 more')
    assert.deepEqual(pages.show(more(pages, 'behind')), item(12 * page))
    assert.equal(shown(pages), `0-${sizes.large}`)
  })

  it('draw the page of a row that is to be shown, and those before it when asked', () => {
    const pages = pagesOf()
    assert.equal(pages.uncover(item(7)), false)
    assert.equal(pages.uncover(item(5 * page + 7)), true)
    assert.equal(shown(pages), `before ${5 * page}-${6 * page} behind`)
    assert.equal(pages.draw(more(pages, 'before')).label, 'Show 100 before these')
    assert.deepEqual(pages.show(more(pages, 'before')), item(5 * page - 1))
    assert.equal(shown(pages), `before ${4 * page}-${6 * page} behind`)
    assert.equal(pages.uncover(item(4 * page)), false)
    assert.equal(pages.uncover(item(sizes.large - 1)), true)
    assert.equal(shown(pages), `before ${12 * page}-${sizes.large}`)
  })

  it('begin with the first page again when a row is folded', () => {
    const pages = pagesOf()
    pages.show(more(pages, 'behind'))
    assert.equal(pages.rewind(large), false)
    assert.equal(shown(pages), `0-${2 * page} behind`)
    pages.uncover(item(5 * page))
    assert.equal(pages.rewind(large), true)
    assert.equal(shown(pages), `0-${page} behind`)
  })

  it('stay when the rows are made anew, as far as there still are any', () => {
    const pages = pagesOf()
    pages.uncover(item(5 * page))
    pages.source = new Source(sizes)
    assert.equal(shown(pages), `before ${5 * page}-${6 * page} behind`)
    pages.source = new Source({ large: 5 * page + 3 })
    assert.equal(shown(pages), `before ${5 * page}-${5 * page + 3}`)
    pages.source = new Source({ large: 2 * page })
    assert.equal(shown(pages), `0-${page} behind`)
  })

  it('have an id of their own for every row', () => {
    const pages = pagesOf()
    pages.uncover(item(5 * page))
    const ids = pages.children(large).map((row) => pages.draw(row).id)
    assert.equal(new Set(ids).size, ids.length)
  })

  it('find a row among many without drawing them', () => {
    const source = new Source({ large: 200 * page })
    const pages = pagesOf(source)
    pages.uncover(item(150 * page + 7))
    assert.ok(source.drawn < 10)
  })
})
