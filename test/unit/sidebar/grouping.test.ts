import assert from 'node:assert/strict'
import type { Claim } from '../../../src/comparison/claim.ts'
import { type Grouping, groupings, groupsOf } from '../../../src/sidebar/claims/grouping.ts'
import type { Row, Rows } from '../../../src/sidebar/rows.ts'
import { atOnce } from '../../../src/steps.ts'
import { claim, entry, mention } from './articles.ts'
import { rowsOf } from './made.ts'

const gazette = entry(
  'Gazette',
  `Dam talks begin

Ministers from Norway and Sweden met at the dam. “The dam is safe,” engineer Ingrid Solberg said.

Officials said that repairs would start in May. The European Commission said that costs in Norway had doubled.
`,
)
const herald = entry(
  'Herald',
  `Dam talks end

“The dam is not safe,” engineer Ingrid Solberg said. Sources said that repairs would start in June.
`,
)
const safe = claim(
  'safe',
  [
    mention(gazette, 'The dam is safe', { speaker: 'Ingrid Solberg' }),
    mention(herald, 'The dam is not safe', { speaker: 'Ingrid Solberg' }),
  ],
  { verdict: 'conflict', differences: [{ kind: 'conflict', detail: 'One denies it.', spans: [] }] },
)
const repairs = claim(
  'repairs',
  [
    mention(gazette, 'repairs would start in May', { speaker: 'Officials' }),
    mention(herald, 'repairs would start in June', { speaker: 'Sources' }),
  ],
  { verdict: 'number' },
)
const met = claim('met', [mention(gazette, 'Ministers from Norway and Sweden met at the dam.')])
const costs = claim('costs', [
  mention(gazette, 'The European Commission said that costs in Norway had doubled.', {
    speaker: 'European Commission',
  }),
])
const claims = [met, costs, repairs, safe]
const shelf = { entries: [gazette, herald], nameOf: (uri: string) => (uri === gazette.uri ? 'Gazette' : 'Herald') }

const grouped = (by: Grouping, list: readonly Claim[] = claims) =>
  atOnce(groupsOf(list, by, shelf)).map(({ label, claims: own }) => `${label}: ${own.map(({ id }) => id).join(' ')}`)

describe('claims in groups', () => {
  it('by verdict, the gravest first', () => {
    assert.deepEqual(grouped('verdict'), ['Contradict: safe', 'Figures differ: repairs', 'Only one source: met costs'])
  })

  it('by speaker: people, bodies, unnamed sources, then what nobody is credited with', () => {
    assert.deepEqual(grouped('speaker'), [
      'Ingrid Solberg: safe',
      'European Commission: costs',
      'Unnamed sources: repairs',
      'Nobody is credited: met',
    ])
  })

  it('by speaker, whoever makes it in any of the articles', () => {
    const two = claim('two', [
      mention(gazette, 'The dam is safe', { speaker: 'Ingrid Solberg' }),
      mention(herald, 'repairs would start in June', { speaker: 'Sources' }),
    ])
    const half = claim('half', [
      mention(gazette, 'The dam is safe', { speaker: 'Ingrid Solberg' }),
      mention(herald, 'The dam is not safe'),
    ])
    assert.deepEqual(grouped('speaker', [two, half]), ['Ingrid Solberg: two half', 'Unnamed sources: two'])
  })

  it('by country that the passages name, those named in most claims first', () => {
    assert.deepEqual(grouped('country'), [
      '🇳🇴 Norway: met costs',
      '🇸🇪 Sweden: met',
      'No country is named: safe repairs',
    ])
  })

  it('by article that states them, the gravest first', () => {
    assert.deepEqual(grouped('article'), ['Gazette: safe repairs met costs', 'Herald: safe repairs'])
  })
})

describe('the tree of claims in groups', () => {
  const compared = { comparison: { claims }, entries: [gazette, herald], skipped: [] }
  const all = (rows: Rows, row?: Row): Row[] => rows.children(row).flatMap((child) => [child, ...all(rows, child)])

  for (const by of groupings)
    it(`by ${by} has rows of their own, each below the one it leads to, each spoken`, () => {
      const rows = rowsOf(compared)
      atOnce(rows.arrange(by))
      const ids = all(rows).map((row) => rows.draw(row).id)
      assert.equal(new Set(ids).size, ids.length)
      assert.ok(all(rows).every((row) => rows.draw(row).spoken.length > 10))
      const check = (row?: Row) => {
        for (const child of rows.children(row)) {
          const parent = rows.parent(child)
          assert.equal(parent && rows.draw(parent).id, row && rows.draw(row).id)
          check(child)
        }
      }
      check()
    })

  it('counts the claims of each group, and those that differ', () => {
    const rows = rowsOf(compared)
    atOnce(rows.arrange('article'))
    const [first] = rows.children()
    const { description, spoken, children, context } = rows.draw(first as Row)
    assert.equal(description, '4, 2 differ')
    assert.match(spoken, /^Gazette: 4 claims, 2 differ\. /)
    assert.deepEqual([children, context], ['collapsed', 'article'])
    assert.equal(rows.differing, 2)
  })

  it('shows the verdict of a claim where its group does not tell it', () => {
    const rows = rowsOf(compared)
    const look = () => rows.draw(rows.rowsOf(safe)[0] as Row).icon
    assert.equal(look(), undefined)
    atOnce(rows.arrange('speaker'))
    assert.equal(look(), 'warning')
  })

  it('finds a claim in each of its groups', () => {
    const rows = rowsOf(compared)
    atOnce(rows.arrange('country'))
    const groups = rows.rowsOf(met).map((row) => rows.draw(rows.parent(row) as Row).label)
    assert.deepEqual(groups, ['🇳🇴 Norway', '🇸🇪 Sweden'])
  })
})
