import assert from 'node:assert/strict'
import { tooFew } from '../../../src/sidebar/left-out-words.ts'
import type { Row, Rows } from '../../../src/sidebar/rows.ts'
import { claim, courier, entry, herald, mention, post } from './articles.ts'
import { rowsOf } from './made.ts'
import { assertParents } from './sound-rows.ts'

const rescued = claim(
  'rescued',
  [mention(courier, 'At least 40 people were rescued'), mention(herald, 'About 60 people were rescued')],
  {
    label: 'people were rescued from the valley',
    verdict: 'number',
    differences: [{ kind: 'number', detail: 'One says 40, one 60.', spans: [] }],
    absent: [post.uri],
    why: 'All name the valley.',
  },
)
const rise = claim(
  'rise',
  [courier, herald, post].map((article) => mention(article, 'in this valley', { speaker: 'Ana Ruiz' })),
)
const noon = claim('noon', [mention(courier, 'The old bridge collapsed at noon.')], { absent: [herald.uri, post.uri] })
const compared = {
  comparison: { claims: [noon, rise, rescued] },
  entries: [courier, herald, post],
  skipped: [{ uri: 'file:///news/to%20do.txt', reason: 'It is a list.', cause: 'looks' as const }],
}

/** The tree as indented lines: label, then description. */
function drawn(rows: Rows, row?: Row, depth = 0): string[] {
  return rows.children(row).flatMap((child) => {
    const { label, description } = rows.draw(child)
    return ['  '.repeat(depth) + label + (description ? ` | ${description}` : ''), ...drawn(rows, child, depth + 1)]
  })
}

describe('rows of the tree of claims', () => {
  it('groups claims by verdict, gravest first, with mentions, differences and who leaves it out', () => {
    assert.deepEqual(drawn(rowsOf(compared)), [
      'Figures differ | 1',
      '  2 of 3 · people were rescued from the valley',
      '    Valley Courier | At least 40 people were rescued',
      '    Morning Herald | About 60 people were rescued',
      '    One says 40, one 60.',
      '    Not in: Evening Post',
      'Agree | 1',
      '  3 of 3 · in this valley',
      '    Valley Courier | Ana Ruiz: in this valley',
      '    Morning Herald | Ana Ruiz: in this valley',
      '    Evening Post | Ana Ruiz: in this valley',
      'Only one source | 1',
      '  The old bridge collapsed at noon. | Valley Courier',
      '    Valley Courier | The old bridge collapsed at noon.',
      'Files left out | 1',
      '  to do.txt | It is a list.',
    ])
  })

  it('shows what readers decided', () => {
    const decided = {
      ...rise,
      confirmed: true as const,
      differences: [{ kind: 'hedge' as const, detail: 'One is surer.', spans: [], confirmed: true as const }],
      ignored: [{ kind: 'number' as const, detail: 'One says 40.', spans: [] }],
      verdict: 'hedge' as const,
    }
    const rows = rowsOf({ ...compared, comparison: { claims: [noon, decided, rescued] } })
    assert.deepEqual(drawn(rows).slice(6, 13), [
      'More or less certain | 1',
      '  3 of 3 · in this valley | confirmed',
      '    Valley Courier | Ana Ruiz: in this valley',
      '    Morning Herald | Ana Ruiz: in this valley',
      '    Evening Post | Ana Ruiz: in this valley',
      '    One is surer. | confirmed',
      '    Ignored: One says 40.',
    ])
    const contexts = rows.children({ type: 'claim', claim: decided }).map((row) => rows.draw(row).context)
    assert.deepEqual(contexts, [...Array(3).fill('article mention several'), 'difference confirmed', 'ignored'])
    const claims = [noon, decided, rescued].map((one) => rows.draw({ type: 'claim', claim: one }).context)
    assert.deepEqual(claims, ['claim', 'claim several confirmed', 'claim several'])
  })

  it('sums up', () => {
    assert.equal(rowsOf(compared).summary, '3 claims in 3 articles, 1 file left out')
    assert.equal(rowsOf({ ...compared, skipped: [] }).summary, '3 claims in 3 articles')
  })

  it('gives every row an id of its own, which stays while the claim does', () => {
    const ids = (rows: Rows, row?: Row): string[] =>
      rows.children(row).flatMap((child) => [rows.draw(child).id, ...ids(rows, child)])
    const before = ids(rowsOf(compared))
    assert.equal(new Set(before).size, before.length)
    const fewer = ids(rowsOf({ ...compared, comparison: { claims: [rescued, rise] } }))
    assert.ok(fewer.every((id) => before.includes(id)))
  })

  it('leads from every row to the one above it', () => assertParents(rowsOf(compared)))

  it('speaks every row in full', () => {
    const rows = rowsOf(compared)
    const all = (row?: Row): Row[] => rows.children(row).flatMap((child) => [child, ...all(child)])
    const spoken = all().map((row) => rows.draw(row).spoken)
    assert.ok(spoken.every((text) => text.length > 10))
    assert.ok(spoken.includes('people were rescued from the valley. Figures differ. In 2 of 3 articles.'))
    assert.ok(spoken.includes('Morning Herald, said by Ana Ruiz: in this valley'))
    assert.ok(spoken.includes('Evening Post does not report it.'))
  })

  it('puts the widely reported first within a group', () => {
    const two = claim('two', [mention(courier, 'Monday'), mention(herald, 'Monday')], {
      label: 'two',
      absent: [post.uri],
    })
    const rows = rowsOf({ ...compared, comparison: { claims: [two, rise] } })
    const [group] = rows.children()
    assert.deepEqual(
      rows.children(group).map((row) => rows.draw(row).label),
      ['3 of 3 · in this valley', '2 of 3 · two'],
    )
  })

  it('knows the claim at a place, the shortest passage first', () => {
    const whole = claim('whole', [mention(courier, 'At least 40 people were rescued from the valley on Monday')])
    const rows = rowsOf({ ...compared, comparison: { claims: [whole, rescued] } })
    const at = (words: string) => rows.claimAt(courier.uri, courier.text.indexOf(words))?.id
    assert.equal(at('40'), 'rescued')
    assert.equal(at('Monday'), 'whole')
    assert.equal(at('the fire service'), undefined)
    assert.equal(rows.claimAt(post.uri, courier.text.indexOf('40')), undefined)
  })

  it('tells articles of one name apart by their files', () => {
    const twins = [
      { ...courier, name: 'Flood' },
      { ...herald, name: 'Flood' },
    ]
    const rows = rowsOf({ comparison: { claims: [rescued] }, entries: twins, skipped: [] })
    const [group] = rows.children()
    const [row] = rows.children(group)
    assert.deepEqual(
      rows
        .children(row)
        .slice(0, 2)
        .map((child) => rows.draw(child).label),
      ['Flood (Valley Courier.txt)', 'Flood (Morning Herald.txt)'],
    )
  })

  it('makes the rows of thousands of claims only when they are asked for', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...noon, id: `many ${index}` }))
    const rows = rowsOf({ ...compared, comparison: { claims: many } })
    assert.equal(rows.children().length, 2)
    const [group] = rows.children()
    assert.equal(rows.children(group).length, 20_000)
  })
})

describe('too few articles', () => {
  it('says what was found, and what was left out and why', () => {
    assert.equal(
      tooFew(
        [entry('Valley Courier', 'x')],
        [
          { uri: 'file:///a/requirements.txt', reason: 'It lists packages.', cause: 'looks' },
          { uri: 'file:///a/robots.txt', reason: 'It is for crawlers', cause: 'looks' },
        ],
      ),
      'Only one article was found: Valley Courier. Comparing needs two or more plain-text articles. ' +
        'Left out: requirements.txt (It lists packages) and robots.txt (It is for crawlers).',
    )
    assert.equal(tooFew([], []), 'No article was found. Comparing needs two or more plain-text articles.')
  })

  it('names some of many files', () => {
    const skipped = Array.from({ length: 9 }, (_, index) => ({
      uri: `file:///${index}.txt`,
      reason: 'too long',
      cause: 'length' as const,
    }))
    assert.match(
      tooFew([], skipped),
      /Left out: 0\.txt \(too long\), 1\.txt \(too long\), 2\.txt \(too long\) and 6 other files\.$/,
    )
  })
})
