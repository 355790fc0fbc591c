import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseAnnotated } from '../../../scripts/train/parse.ts'
import { framesOf } from '../../../src/analysis/attributions/frames.ts'
import { analyse } from '../../../src/analysis/index.ts'
import { assertSound } from '../../fuzz/invariants.ts'
import { baseTexts, cook, recipes } from '../../fuzz/texts.ts'

describe('the analysis of texts that are no news', () => {
  it('has every span in its place, whatever the text', () => {
    const texts = baseTexts()
    fc.assert(
      fc.property(recipes, (recipe) => {
        const text = cook(recipe, texts)
        assertSound(text, analyse(text))
      }),
      { numRuns: 300 },
    )
  })

  it('has no figure of digits by the hundred', () => {
    const { annotations } = analyse(`It cost $1,2,3${'0'.repeat(400)}, said Lee.`)
    assert.ok(annotations.every((one) => one.type !== 'number' || Number.isFinite(one.value)))
  })

  it('costs no more than its length, sentence or not', () => {
    // Read whole, the frames of such a text would take time by their square: it is counted in frames, not in time.
    const tree = parseAnnotated(', who said that'.repeat(3000))
    const longest = Math.max(...framesOf(tree).map(({ items }) => items.length))
    assert.ok(longest <= 300, `${longest} items in a frame`)
  })
})
