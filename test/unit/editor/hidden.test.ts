import assert from 'node:assert/strict'
import { hiddenBy } from '../../../src/editor/hidden.ts'

describe('files.exclude', () => {
  const isHidden = hiddenBy({
    '**/.git': true,
    drafts: true,
    'notes/*.txt': true,
    '**/old.txt': false,
    '**/*.js': { when: 'x' },
  })

  for (const path of ['.git/a.txt', 'a/.git/b/c.txt', 'drafts/a.txt', 'drafts/b/c.txt', 'notes/a.txt'])
    it(`hides ${path}`, () => assert.ok(isHidden(path)))

  for (const path of ['a.txt', 'a/drafts/b.txt', 'notes/b/c.txt', 'old.txt', 'a.js', 'a.git/b.txt'])
    it(`does not hide ${path}`, () => assert.ok(!isHidden(path)))

  it('hides nothing where it is empty', () => assert.ok(!hiddenBy({})('a.txt')))
})
