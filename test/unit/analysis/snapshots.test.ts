import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { analyse } from '../../../src/analysis/index.ts'
import { prose } from './prose.ts'

const seeds = join(import.meta.dirname, '../../../seeds')
const snapshots = join(import.meta.dirname, 'snapshots')

/** `UPDATE_SNAPSHOTS=1 npx mocha` writes them anew; review the diff. */
describe('the sample articles as annotated prose', () => {
  for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt')))
    it(file, () => {
      const text = readFileSync(join(seeds, file), 'utf8')
      const now = prose(text, analyse(text))
      const path = join(snapshots, `${basename(file, '.txt')}.snap.txt`)
      if (process.env.UPDATE_SNAPSHOTS || !existsSync(path)) {
        assert.ok(!process.env.CI, `${path} is missing`)
        writeFileSync(path, now)
      }
      assert.equal(now, readFileSync(path, 'utf8'))
    })
})
