import assert from 'node:assert/strict'
import { annotationsAsText } from '../../../src/report/text-annotations.ts'
import { claimsAsText } from '../../../src/report/text-claims.ts'
import { plain } from '../../../src/report/text-lines.ts'
import { hostileComparisons } from '../report/reported.ts'

describe('what is printed at a terminal', () => {
  it('has nothing that a terminal would obey, whatever articles and files are called and say', () => {
    for (const { articles, comparison } of hostileComparisons())
      for (const text of [
        claimsAsText(comparison, articles, { width: 80, colour: plain }),
        annotationsAsText(articles, { width: 80, colour: plain }),
      ])
        assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })
})
