import assert from 'node:assert/strict'
import type { Claim, Comparison } from '../../../src/comparison/claim.ts'
import { tablesInSteps } from '../../../src/report/table.ts'
import { atOnce } from '../../../src/steps.ts'

const tablesOf = (...of: Parameters<typeof tablesInSteps>) => atOnce(tablesInSteps(...of))

const claim = (id: string, paths: string[], absent: string[], differing: string[] = []): Claim => ({
  id,
  label: id,
  verdict: paths.length > 1 ? (differing.length ? 'number' : 'agree') : 'single',
  differences: differing.length
    ? [{ kind: 'number', detail: '', spans: differing.map((path) => ({ path, start: 0, end: 1 })) }]
    : [],
  mentions: paths.map((path) => ({ path, start: 0, end: 1, text: id, speaker: null, numbers: [], copyOf: null })),
  absent,
  why: '',
})
const labels = (claims: readonly Claim[]) => claims.map(({ label }) => label)

describe('the table of claims by articles', () => {
  const claims = [
    claim('everywhere', ['a', 'b', 'c'], [], ['b', 'c']),
    claim('not in c', ['a', 'b'], ['c']),
    claim('only a', ['a'], ['b', 'c']),
    claim('only c', ['c'], ['a', 'b']),
    claim('of x and y', ['x', 'y'], []),
  ]
  const paths = ['x', 'a', 'b', 'c', 'y', 'lonely']

  it('has one table for each event, the event with most articles first', () => {
    const [first, second, ...more] = tablesOf({ claims }, paths)
    assert.deepEqual(first?.paths, ['a', 'b', 'c'])
    assert.deepEqual(second?.paths, ['x', 'y'])
    assert.deepEqual(more, [])
  })

  it('tells reported, differs and absent apart', () => {
    const [table] = tablesOf({ claims }, paths)
    assert.deepEqual(
      table?.rows.map(({ claim, cells }) => [claim.label, ...cells]),
      [
        ['everywhere', 'reported', 'differs', 'differs'],
        ['not in c', 'reported', 'reported', 'absent'],
        ['only a', 'reported', 'absent', 'absent'],
        ['only c', 'absent', 'absent', 'reported'],
      ],
    )
  })

  it('says what each article alone reports and leaves out', () => {
    const [table] = tablesOf({ claims }, paths)
    assert.deepEqual(
      table?.alone.map(({ path, reports, leavesOut }) => [path, labels(reports), labels(leavesOut)]),
      [
        ['a', ['only a'], []],
        ['b', [], []],
        ['c', ['only c'], ['not in c']],
      ],
    )
  })

  it('counts a copy with its original', () => {
    const copies: Comparison = {
      claims: [claim('a and its copy', ['a', 'b'], ['c', 'd']), claim('c and d', ['c', 'd'], ['a', 'b'])],
      relations: [{ path: 'b', of: 'a', kind: 'copy', share: 0.9, changes: [] }],
    }
    const [table] = tablesOf(copies, ['a', 'b', 'c', 'd'])
    assert.deepEqual(
      table?.alone.map(({ path, reports, leavesOut }) => [path, labels(reports), labels(leavesOut)]),
      [
        ['a', ['a and its copy'], ['c and d']],
        ['b', ['a and its copy'], ['c and d']],
        ['c', [], []],
        ['d', [], []],
      ],
    )
  })
})
