import assert from 'node:assert/strict'
import { compare } from '../../../src/comparison/index.ts'
import type { Entry } from '../../../src/library/library.ts'
import { sideBySide } from '../../../src/sidebar/cards.ts'
import type { Row } from '../../../src/sidebar/rows.ts'
import { passageOf, type SourceRow, type SourceRows } from '../../../src/sidebar/sources/source-rows.ts'
import { entry } from './articles.ts'
import { rowsOf, sourceRowsOf, tableOf } from './made.ts'

const story = [
  'OSTBY (Reuters) - Engineers closed the Halden dam near Ostby on Monday after divers found 12 cracks in its spillway.',
  'Water had been seeping through the concrete since the spring floods, the dam’s operator said.',
  'The council will meet on Thursday to discuss repairs that could cost $75 million.',
  'Mayor Ingrid Solberg asked the 3,000 residents of the valley to leave their homes.',
  'Police closed the road between Ostby and Lindvik and opened a school as a shelter.',
]
const agency = entry('Agency', `Dam closed after divers find cracks\n\n${story.join('\n\n')}\n`)
const copy = entry('Copy', `Valley told to leave\n\n${story.slice(0, 4).join('\n\n')}\n`)
const own = entry(
  'Own',
  'At the dam\n\nThe Halden dam near Ostby is shut. We met Mayor Ingrid Solberg, who asked the 3,000 residents of the valley to leave their homes.\n',
)
const comparedOf = (entries: Entry[]) => ({
  comparison: compare(entries.map(({ uri, article }) => ({ path: uri, article }))),
  entries,
  skipped: [],
})
const compared = comparedOf([agency, copy, own])
const rows = rowsOf(compared)
const sources = sourceRowsOf(compared)

function drawn(of: SourceRows, row: SourceRow, depth = 0): string[] {
  const { label, description } = of.draw(row)
  return [
    '  '.repeat(depth) + label + (description ? ` | ${description}` : ''),
    ...of.children(row).flatMap((child) => drawn(of, child, depth + 1)),
  ]
}

describe('the tree of sources', () => {
  const all = (row?: SourceRow): SourceRow[] => sources.children(row).flatMap((child) => [child, ...all(child)])
  const lines = (at: number) => drawn(sources, sources.children()[at] as SourceRow)

  it('tells of each article what it alone reports and leaves out, whose text it repeats and whom it credits', () => {
    assert.deepEqual(lines(1), [
      'Copy | 3 alone · A copy of Agency',
      '  Alone reports | 3',
      '    Water had been seeping through the concrete since the spring floods',
      '    The council will meet on Thursday to discuss repairs that could cost $75 million',
      '    Valley told to leave',
      '  A copy of Agency | 100% of the shorter one in common, 2 changes',
      '    New headline | Valley told to leave',
      `    Cut | ${story[4]}`,
      '  Credits Reuters | in the dateline',
    ])
    assert.ok(lines(0).includes('  Copied by Copy | 100% of the shorter one in common, 2 changes'))
  })

  it('leads from what an article leaves out to the articles that have it', () => {
    assert.deepEqual(lines(2).slice(-7, -2), [
      '  Alone leaves out | 2',
      '    2 of 3 · Water had been seeping through the concrete since the spring floods',
      `      Agency | dam’s operator: ${story[1]}`,
      `      Copy | dam’s operator: ${story[1]}`,
      '    2 of 3 · The council will meet on Thursday to discuss repairs that could cost $75 million',
    ])
  })

  it('tells who is credited, by whom', () => {
    assert.deepEqual(drawn(sources, sources.children().at(-1) as SourceRow), [
      'Credited sources | 1',
      '  Reuters | 2 articles',
      '    Agency | Reuters',
      '    Copy | Reuters',
    ])
  })

  it('leads from every row to the one above it, with ids of their own, all spoken', () => {
    const ids = all().map((row) => sources.draw(row).id)
    assert.equal(new Set(ids).size, ids.length)
    for (const row of all()) {
      assert.ok(sources.draw(row).spoken.length > 10)
      for (const child of sources.children(row))
        assert.equal(sources.draw(sources.parent(child) as SourceRow).id, sources.draw(row).id)
    }
  })

  it('leads to the passages', () => {
    const textOf = (row: SourceRow) => {
      const passage = passageOf(row)
      return compared.entries.find(({ uri }) => uri === passage?.path)?.text.slice(passage?.start, passage?.end)
    }
    const of = (type: SourceRow['type']) => all().filter((row) => row.type === type)
    // Under the copy and under what it copies.
    assert.deepEqual(of('change').map(textOf), ['Valley told to leave', story[4], 'Valley told to leave', story[4]])
    assert.deepEqual([...of('credits'), ...of('credit')].map(textOf), Array(4).fill('Reuters'))
    for (const row of of('elsewhere')) assert.notEqual(passageOf(row)?.path, 'uri' in row && row.uri)
    for (const row of of('claim'))
      assert.equal(passageOf(row)?.path, row.type === 'claim' && row.kind === 'reports' ? row.uri : undefined)
    for (const row of [...of('elsewhere'), ...of('claim')])
      if (passageOf(row)) assert.ok(sources.draw(row).spoken.endsWith(textOf(row) ?? '?'))
  })

  it('finds a source that articles credit, and articles that share a text', () => {
    const label = (row: SourceRow | undefined) => row && sources.draw(row).label
    assert.equal(label(sources.rowOf('Reuters', [agency.uri, copy.uri])), 'Reuters')
    assert.equal(label(sources.rowOf(null, [agency.uri, copy.uri])), 'A copy of Agency')
    assert.equal(sources.rowOf('AFP', [own.uri]), undefined)
  })

  it('says of an article on another event that there is nothing to hold it against', () => {
    const other = entry('Other', 'Chess\n\nA boy won at chess in Brno.\n')
    const apart = sourceRowsOf(comparedOf([agency, copy, other]))
    const row = apart.children().at(2) as SourceRow
    assert.equal(apart.draw(row).description, 'on another event')
    assert.equal(apart.draw(row).children, 'none')
  })
})

describe('a claim that rests on one source', () => {
  const claim = compared.comparison.claims.find(({ mentions }) =>
    mentions.some(({ text }) => text.includes('leave their homes')),
  )
  assert.ok(claim?.independence)
  const { detail } = claim.independence

  it('says so in its row, under it and to a screen reader', () => {
    const row: Row = { type: 'claim', claim }
    assert.equal(rows.draw(row).description, 'perhaps 2 accounts')
    assert.ok(rows.draw(row).spoken.includes(detail) && rows.draw(row).tooltip.includes(detail))
    const under = rows.children(row).find(({ type }) => type === 'independence') as Row
    assert.equal(rows.draw(under).label, detail)
    assert.match(detail, /^2 of the 3 articles cite Reuters .*: perhaps 2 accounts, not 3\.$/)
  })

  it('says so side by side, and which passage is a copy', () => {
    const shown = sideBySide(claim, compared.entries)
    assert.equal(shown.independence, detail)
    assert.equal(shown.cards[1]?.passages[0]?.copy, 'same text as Agency')
  })

  it('says so in the table', () => {
    const [event] = tableOf(compared).events
    const row = event?.rows.find((one) => one.claim === claim.id)
    assert.deepEqual([row?.reported, row?.accounts, row?.independence], [3, 2, detail])
  })
})
