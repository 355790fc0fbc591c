import assert from 'node:assert/strict'
import { compare } from '../../../src/comparison/index.ts'
import type { Entry } from '../../../src/library/library.ts'
import { sideBySide } from '../../../src/sidebar/cards.ts'
import { isOriginRow, passageOf } from '../../../src/sidebar/origin-rows.ts'
import { type Row, Rows } from '../../../src/sidebar/rows.ts'
import { tableView } from '../../../src/sidebar/table-view.ts'
import { entry } from './articles.ts'

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
const rows = new Rows(compared)

function drawn(row: Row, depth = 0): string[] {
  const { label, description } = rows.draw(row)
  return [
    '  '.repeat(depth) + label + (description ? ` | ${description}` : ''),
    ...rows.children(row).flatMap((child) => drawn(child, depth + 1)),
  ]
}

describe('where articles come from, in the tree', () => {
  const top = rows.children().find(({ type }) => type === 'origins') as Row

  it('is told article by article, what changed and whom they credit', () => {
    assert.deepEqual(drawn(top), [
      'Copies and sources | 2',
      '  Copy: copy of Agency | 100% of the shorter one in common, 2 changes',
      '    New headline | Valley told to leave',
      `    Cut | ${story[4]}`,
      '  Credited: Reuters | 2 articles',
      '    Agency | Reuters',
      '    Copy | Reuters',
    ])
  })

  it('leads to the passages', () => {
    const all = (row: Row): Row[] => [row, ...rows.children(row).flatMap(all)]
    const passages = all(top).flatMap((row) => (isOriginRow(row) ? (passageOf(row) ?? []) : []))
    const texts = passages.map(({ path, start, end }) =>
      compared.entries.find(({ uri }) => uri === path)?.text.slice(start, end),
    )
    assert.deepEqual(texts, ['Valley told to leave', story[4], 'Reuters', 'Reuters'])
    for (const row of all(top))
      for (const child of rows.children(row)) assert.equal(rows.draw(rows.parent(child) as Row).id, rows.draw(row).id)
  })

  it('is not there when nothing is known of it', () => {
    const alone = new Rows(comparedOf([own, entry('Other', 'Chess\n\nA boy won at chess in Brno.\n')]))
    assert.ok(alone.children().every(({ type }) => type !== 'origins'))
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
    const [event] = tableView(compared).events
    const row = event?.rows.find((one) => one.claim === claim.id)
    assert.deepEqual([row?.reported, row?.accounts, row?.independence], [3, 2, detail])
  })
})
