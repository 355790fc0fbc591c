import assert from 'node:assert/strict'
import { NumberedTexts } from '../../../../src/library/engine/numbered-texts.ts'

describe('numbered texts', () => {
  it('keep their numbers in a folder of any size', () => {
    const numbers = new NumberedTexts()
    const folder = Array.from({ length: 60 }, (_, at) => ({ text: String(at).padEnd(1_000_000, ' x') }))
    const first = numbers.numbersOf(folder)
    assert.equal(new Set(first).size, folder.length)
    assert.deepEqual(numbers.numbersOf(folder), first)
    const edited = folder.map(({ text }, at) => ({ text: at === 7 ? `${text} late` : text }))
    const after = numbers.numbersOf(edited)
    assert.deepEqual(
      [...after.keys()].filter((at) => after[at] !== first[at]),
      [7],
    )
  })
})
