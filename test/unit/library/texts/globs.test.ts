import assert from 'node:assert/strict'
import fc from 'fast-check'
import picomatch from 'picomatch'
import { globMatcher, matchesAny } from '../../../../src/library/texts/globs.ts'

describe('globs', () => {
  const cases: readonly [string, string, boolean][] = [
    ['*.txt', 'a.txt', true],
    ['*.txt', 'a/b.txt', false],
    ['**/*.txt', 'a/b/c.txt', true],
    ['**/*.txt', 'c.txt', true],
    ['notes/**', 'notes/a/b.txt', true],
    ['notes/**', 'other/notes/b.txt', false],
    ['a/**/z.txt', 'a/z.txt', true],
    ['a/**/z.txt', 'a/b/c/z.txt', true],
    ['a?c.txt', 'abc.txt', true],
    ['a?c.txt', 'a😀c.txt', true],
    ['a?c.txt', 'a/c.txt', false],
    ['[0-9][!0-9].txt', '1a.txt', true],
    ['[0-9][!0-9].txt', '12.txt', false],
    ['{drafts,notes}/*.{txt,text}', 'notes/a.text', true],
    ['{a,{b,c}d}.txt', 'cd.txt', true],
    ['{a,{b,c}d}.txt', 'ad.txt', false],
    ['\\*\\[a\\].txt', '*[a].txt', true],
    ['\\*\\[a\\].txt', 'bb[a].txt', false],
    ['.hidden/*', '.hidden/.a.txt', true],
    ['a+(b).txt', 'a+(b).txt', true],
    ['[', '[', true],
    ['{a', '{a', true],
    ['**', 'a/b', true],
  ]
  for (const [glob, path, expected] of cases)
    it(`${glob} ${expected ? 'matches' : 'does not match'} ${path}`, () =>
      assert.equal(globMatcher(glob)(path), expected))

  it('without a slash match names in any folder, whatever their case', () => {
    assert.ok(matchesAny('A/B/Notes.TXT', ['notes.txt']))
    assert.ok(!matchesAny('a/notes.txt', ['./notes.txt']))
    assert.ok(matchesAny('notes.txt', ['/notes.txt']))
  })

  it('match what picomatch matches', () => {
    const part = fc.stringMatching(/^(?:\*\*|[ab.*?]{1,5})$/)
    const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
    // Two stars within a name, or behind the last folder, it takes this way or that.
    const usual = glob.filter((one) => !/[^/]\*\*|\*\*[^/]|\/\*\*$/.test(one) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(one))
    const path = fc.array(fc.stringMatching(/^[ab.]{1,4}$/), { minLength: 1, maxLength: 5 }).map((all) => all.join('/'))
    fc.assert(
      fc.property(usual, path, (glob, path) => {
        fc.pre(!/(?:^|\/)\.{1,2}(?:\/|$)/.test(path))
        assert.equal(globMatcher(glob)(path), picomatch(glob, { dot: true, windows: false })(path))
      }),
      { numRuns: 1000 },
    )
  })

  it('that would have no end as regular expressions have one', () => {
    // Each takes another matcher years: without an end, this test has none.
    const name = `${'a'.repeat(200)}/${'a'.repeat(200)}`
    for (const glob of [
      '*a'.repeat(50),
      `${'**/'.repeat(50)}x`,
      '{a,b}'.repeat(40),
      '@(+(a)|+(aa))+$',
      '{'.repeat(900),
    ])
      assert.equal(globMatcher(`${glob}z`)(name), false)
  })
})
