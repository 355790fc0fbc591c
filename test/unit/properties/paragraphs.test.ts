import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Annotation } from '../../../src/analysis/article.ts'
import { analyse } from '../../../src/analysis/index.ts'
import { baseTexts } from '../../fuzz/texts.ts'

const head = 'Council meets on the bridge\n\n'

/**
 * Figures, the marks of quotations and site furniture are read paragraph by paragraph: nothing elsewhere changes them.
 * Names and whose words they are, are not: "he" and "Ruiz" go back to what stands before, and so does which of two
 * countries "Georgia" or "SA" is.
 */
const independent: ReadonlySet<Annotation['type']> = new Set(['number', 'quote', 'boilerplate'])

/** What an annotation says, moved; what a quotation's speaker is depends on what stands around it. */
function keysOf(text: string, from: number, by: number): string[] {
  return analyse(text)
    .annotations.filter((one) => independent.has(one.type) && one.start >= from)
    .map((one) => {
      const { type, start, end, text } = one
      const own = one.type === 'number' ? [one.kind, one.value, one.low, one.high, one.unit] : []
      return JSON.stringify([type, start + by, end + by, text, ...own])
    })
    .sort()
}

describe('an article made of two', () => {
  const paragraphs = [
    ...new Set(
      baseTexts().flatMap((text) => text.split(/\n\s*\n|\n/).filter((line) => line.length > 80 && /[.”"]$/.test(line))),
    ),
  ].slice(0, 2000)
  const some = fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 3 })

  it('has the figures, quotations and site furniture of its parts, and no others', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [first, second] = [head + one.join('\n\n'), other.join('\n\n')]
        const whole = keysOf(`${first}\n\n${second}\n`, 0, 0)
        const parts = [
          ...keysOf(`${first}\n`, 0, 0),
          ...keysOf(`${head}${second}\n`, head.length, first.length + 2 - head.length),
        ]
        assert.deepEqual(whole, parts.sort())
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) },
    )
  })
})
