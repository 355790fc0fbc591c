import assert from 'node:assert/strict'
import { renamePaths } from '../../../src/report/rename-paths.ts'
import { atOnce } from '../../../src/steps.ts'
import { comparisonOf, dams, reported } from './reported.ts'

describe('paths of a comparison', () => {
  it('are renamed everywhere', () => {
    const comparison = comparisonOf(reported(dams))
    assert.ok(comparison.relations?.length && comparison.claims.some(({ independence }) => independence))
    const renamed = atOnce(renamePaths(comparison, (path) => `new/${path.replace('.txt', '')}`))
    const text = JSON.stringify(renamed)
    for (const path of Object.keys(dams)) {
      assert.ok(!text.includes(`"${path}"`), path)
      assert.ok(text.includes(`"new/${path.replace('.txt', '')}"`), path)
    }
    const back = atOnce(renamePaths(renamed, (path) => `${path.replace('new/', '')}.txt`))
    assert.deepEqual(back, comparison)
  })
})
