import assert from 'node:assert/strict'
import { groupings } from '../../../src/sidebar/claims/grouping.ts'
import { ClaimSearch, hitsIn, termsOf } from '../../../src/sidebar/claims/search.ts'
import type { Row, Rows } from '../../../src/sidebar/rows.ts'
import { atOnce } from '../../../src/steps.ts'
import { claim, courier, herald, mention, post } from './articles.ts'
import { rowsOf } from './made.ts'

const rescued = claim(
  'rescued',
  [mention(courier, 'At least 40 people were rescued'), mention(herald, 'About 60 people were rescued')],
  { label: 'people were rescued', verdict: 'number' },
)
const rise = claim(
  'rise',
  [courier, post].map((article) => mention(article, 'We have never seen water rise so fast', { speaker: 'Ana Ruíz' })),
  { label: 'the “water” rose fast', absent: [herald.uri] },
)
const noon = claim('noon', [mention(courier, 'The old bridge collapsed at noon.')])
const claims = [rescued, rise, noon]
const names: Record<string, string> = {
  [courier.uri]: 'Valley Courier',
  [herald.uri]: 'Morning Herald',
  [post.uri]: 'Évening Post',
}
const search = new ClaimSearch(claims, (uri) => [names[uri] ?? ''])
const find = (query: string) => [...atOnce(search.find(termsOf(query)))].map(({ id }) => id)

describe('looking for claims', () => {
  it('looks at labels, passages, speakers and the names of articles', () => {
    assert.deepEqual(find('rose'), ['rise'])
    assert.deepEqual(find('never seen'), ['rise'])
    assert.deepEqual(find('ruiz'), ['rise'])
    assert.deepEqual(find('herald'), ['rescued'])
    assert.deepEqual(find('colla'), ['noon'])
    assert.deepEqual(find('avalanche'), [])
  })

  it('folds case, accents, and kinds of quotation marks and apostrophes', () => {
    assert.deepEqual(find('EVENING'), ['rise'])
    assert.deepEqual(find('Ána RUIZ'), ['rise'])
    const own = new ClaimSearch(
      [claim('own', [mention(courier, 'noon')], { label: 'the mayor’s “key” – point' })],
      () => [],
    )
    for (const query of ["mayor's", 'mayor’s', '"key"', '«key»', 'key -', '“KEY” – point'])
      assert.equal(atOnce(own.find(termsOf(query))).size, 1, query)
  })

  it('finds a speaker under another spelling', () => {
    const own = new ClaimSearch(
      [claim('own', [mention(courier, 'noon', { speaker: 'Volodymyr Zelenskiy' })])],
      () => [],
    )
    for (const query of ['Zelensky', 'zelenskyy', 'Zelenskij', 'zelen'])
      assert.equal(atOnce(own.find(termsOf(query))).size, 1)
  })

  it('wants every word, in any order; words in quotation marks together', () => {
    assert.deepEqual(find('fast water'), ['rise'])
    assert.deepEqual(find('courier rescued'), ['rescued'])
    assert.deepEqual(find('"never seen"'), ['rise'])
    assert.deepEqual(find('“seen never”'), [])
    assert.deepEqual(find('"never se'), ['rise'])
    // The end of one text and the beginning of another are no phrase.
    assert.deepEqual(find('"fast ana"'), [])
  })

  it('takes no words for all claims', () => {
    for (const query of ['', '  ', '"', '“”']) assert.deepEqual(termsOf(query), [], query)
    assert.deepEqual(find(''), ['rescued', 'rise', 'noon'])
  })

  it('knows where in a text the words stand', () => {
    const marked = (text: string, query: string) =>
      hitsIn(text, termsOf(query)).map(([start, end]) => text.slice(start, end))
    assert.deepEqual(marked('Straße und Strasse', 'strasse'), ['Straße', 'Strasse'])
    assert.deepEqual(marked('Zelenský on “truce”, Truce talks', 'truce zelensky'), ['Zelenský', 'truce', 'Truce'])
    assert.deepEqual(marked('more and more', 'mor more'), ['more', 'more'])
    assert.deepEqual(marked('🇺🇦 Kyiv, Кyiv', 'kyiv'), ['Kyiv'])
    assert.deepEqual(marked('nothing here', ''), [])
  })
})

describe('the tree of claims, looked through', () => {
  const compared = {
    comparison: { claims },
    entries: [courier, herald, post],
    skipped: [{ uri: 'file:///news/list.txt', cause: 'looks' as const, reason: 'It is a list.' }],
  }
  const labels = (rows: Rows, row?: Row) => rows.children(row).map((child) => rows.draw(child).label)

  it('shows only what was found, unfolded, with counts', () => {
    const rows = rowsOf(compared)
    assert.deepEqual(labels(rows), ['Figures differ', 'Agree', 'Only one source', 'Files left out'])
    atOnce(rows.arrange('verdict', termsOf('valley collapsed')))
    assert.deepEqual(labels(rows), ['Only one source'])
    assert.deepEqual(rows.shown, { found: 1, of: 3 })
    assert.equal(rows.summary, '1 of 3 claims in 3 articles, 1 file left out')
    const [group] = rows.children() as [Row]
    assert.deepEqual([rows.draw(group).children, rows.draw(group).description], ['expanded', '1'])
    assert.deepEqual(labels(rows, group), ['The old bridge collapsed at noon.'])
    assert.deepEqual(rows.rowsOf(rise), [])
    atOnce(rows.arrange('verdict'))
    assert.deepEqual(rows.shown, { found: 3, of: 3 })
    assert.equal(rows.children().length, 4)
  })

  it('marks the words in the labels, behind the number of articles', () => {
    const rows = rowsOf(compared)
    atOnce(rows.arrange('article', termsOf('rescued')))
    const [group] = rows.children() as [Row]
    const [row] = rows.children(group) as [Row]
    const { label, highlights = [] } = rows.draw(row)
    assert.deepEqual(
      highlights.map(([start, end]) => label.slice(start, end)),
      ['rescued'],
    )
  })

  it('keeps the ids of claims, so that what is open and selected stays', () => {
    for (const by of groupings) {
      const rows = rowsOf(compared)
      atOnce(rows.arrange(by))
      const before = rows.rowsOf(noon).map((row) => rows.draw(row).id)
      atOnce(rows.arrange(by, termsOf('collapsed')))
      assert.deepEqual(
        rows.rowsOf(noon).map((row) => rows.draw(row).id),
        before,
      )
    }
  })

  it('groups claims anew only when they are compared anew', () => {
    const rows = rowsOf(compared)
    const groupOf = () => {
      const [row] = rows.rowsOf(noon)
      return row && 'group' in row ? row.group : undefined
    }
    const before = groupOf()
    atOnce(rows.arrange('verdict', termsOf('collapsed')))
    atOnce(rows.arrange('verdict'))
    assert.equal(groupOf(), before)
  })
})
