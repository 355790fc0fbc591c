import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fileNameFor } from '../../../../src/editor/first-minute/file-name.ts'

describe('the name of a new article', () => {
  it('is the outlet and the headline’s first words', () => {
    assert.equal(
      fileNameFor('The Café Herald', 'Bridge isn’t open: council says “two more years” of repairs are needed', []),
      'the-cafe-herald-bridge-isnt-open-council-says-two-more-years.txt',
    )
  })

  it('is free, whatever the case of those that are there', () => {
    const taken = ['BBC-floods.txt', 'bbc-floods-2.txt', 'bbc-floods-2.txt.bak']
    assert.equal(fileNameFor('BBC', 'Floods', taken), 'bbc-floods-3.txt')
  })

  it('is one where there are no words for it', () => {
    assert.equal(fileNameFor('', '', []), 'article.txt')
    assert.equal(fileNameFor('', '洪水', ['article.txt']), 'article-2.txt')
    assert.equal(fileNameFor('', 'Con', []), 'article.txt')
  })

  it('is safe whatever is typed', () => {
    assert.equal(fileNameFor('../../etc', '$(rm) C:\\x|y?*<b>', []), 'etc-rm-c-x-y-b.txt')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 300 }), (outlet, headline) => {
        const name = fileNameFor(outlet, headline, [])
        assert.match(name, /^[a-z0-9]+(?:-[a-z0-9]+)*\.txt$/)
        assert.ok(name.length <= 84)
        assert.notEqual(fileNameFor(outlet, headline, [name]), name)
      }),
    )
  })
})
