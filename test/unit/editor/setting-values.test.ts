import assert from 'node:assert/strict'
import { mergeOptions } from '../../../src/editor/merge-options.ts'
import { namedTextsIn, numberIn, textsIn } from '../../../src/editor/setting-values.ts'
import { displayNames } from '../../../src/library/names.ts'
import { whyNotArticle } from '../../../src/library/texts/eligible.ts'

/** What somebody may write into a settings file, whatever it should be. */
const anything = [
  undefined,
  null,
  true,
  0,
  -1,
  Number.NaN,
  '',
  '*.txt',
  [],
  [null, 7, {}, ['*.txt']],
  {},
  { 'a.txt': null },
  JSON.parse('{"__proto__": {"x": "y"}, "constructor": "c", "a.txt": ["b"]}'),
]

describe('the values of settings', () => {
  it('are what they should be, whatever a folder’s settings hold', () => {
    for (const value of anything) {
      const include = textsIn(value)
      assert.ok(include.every((one) => typeof one === 'string'))
      const maximumLength = numberIn(value, 1000)
      assert.ok(maximumLength > 0)
      const names = namedTextsIn(value)
      const options = mergeOptions([
        { include, exclude: [], maximumLength, names },
        { include, exclude: [], maximumLength, names, folder: 'one' },
      ])
      whyNotArticle('one/a.txt', 'The mayor said so on Monday.', options)
      assert.deepEqual(displayNames([{ path: 'a.txt', article: {} }], options.names), ['a.txt'])
    }
    assert.equal(({} as { x?: unknown }).x, undefined)
  })

  it('are kept as far as they are sound', () => {
    assert.deepEqual(textsIn('*.txt'), ['*.txt'])
    assert.deepEqual(textsIn(['a', 7, 'b']), ['a', 'b'])
    assert.equal(numberIn(20, 1000), 20)
    assert.deepEqual(namedTextsIn({ 'a.txt': 'A', 'b.txt': 1 }), { 'a.txt': 'A' })
  })

  it('lead to no file outside the workspace: they choose among those that were found', () => {
    const options = (include: string[]) => ({ include, exclude: [], maximumLength: 1000 })
    // Read all the same only when the reader opens it, and then as any other file is.
    for (const glob of ['../../**', '/etc/**', '..', '../secret.txt', 'C:\\**', '//server/**', 'file:///etc/*', '~/**'])
      assert.ok(whyNotArticle('in.txt', 'a = 1\nb = 2\nc = 3', options([glob])), glob)
  })
})
