import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { analyse } from '../../../src/analysis/index.ts'
import { compare } from '../../../src/comparison/index.ts'

const shared = path.resolve('..', 'shared')
const scorer = path.join(shared, 'score', 'claims.mjs')

/** Articles, gold, and the least link F1 and precision: floors under what was measured, not aims. */
const sets = [
  { name: 'seeds', texts: 'seeds', gold: 'seeds/gold/claims.json', f1: 0.6, precision: 0.7 },
  {
    name: 'boehner',
    texts: 'corpora/events/boehner/text',
    gold: 'corpora/events/boehner/claims.json',
    f1: 0.65,
    precision: 0.7,
  },
  {
    name: 'fox-calderon',
    texts: 'corpora/events/fox-calderon/text',
    gold: 'corpora/events/fox-calderon/claims.json',
    f1: 0.65,
    precision: 0.7,
  },
]

describe('claims against gold', () => {
  for (const { name, texts, gold, f1, precision } of sets)
    it(`links as editors do: ${name}`, function () {
      if (!fs.existsSync(scorer)) this.skip()
      const folder = path.join(shared, texts)
      const articles = fs
        .readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => ({ path: file, article: analyse(fs.readFileSync(path.join(folder, file), 'utf8')) }))
      const work = fs.mkdtempSync(path.join(os.tmpdir(), 'claims-'))
      try {
        const predicted = path.join(work, 'compare.json')
        fs.writeFileSync(predicted, JSON.stringify(compare(articles)))
        const printed = execFileSync(process.execPath, [
          scorer,
          '--pred',
          predicted,
          '--gold',
          path.join(shared, gold),
          '--json',
          '1',
        ])
        const scores = JSON.parse(
          printed
            .toString()
            .split('\n')
            .find((line) => line.startsWith('{')) ?? '{}',
        )
        assert.ok(scores.linkF1 >= f1, `link F1 ${scores.linkF1}`)
        assert.ok(scores.linkPrecision >= precision, `link precision ${scores.linkPrecision}`)
      } finally {
        fs.rmSync(work, { recursive: true })
      }
    })
})
