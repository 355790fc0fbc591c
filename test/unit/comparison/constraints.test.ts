import assert from 'node:assert/strict'
import type { ArticleAt, PathSpan } from '../../../src/comparison/claim.ts'
import { compare } from '../../../src/comparison/index.ts'
import { articlesOf, claimWith, reports } from './articles.ts'

/** The mention of an article that has these words, as the comparison gives it. */
function mention(articles: readonly ArticleAt[], path: string, words: string): PathSpan {
  const found = compare(articles)
    .claims.flatMap(({ mentions }) => mentions)
    .find((one) => one.path === path && one.text.includes(words))
  assert.ok(found, `${path} has a mention with “${words}”`)
  return { path, start: found.start, end: found.end }
}

describe('what readers decided about claims', () => {
  const linked = reports('Divers found 12 cracks in the spillway.', 'In the spillway, divers found 12 cracks.')
  const strange = reports('Divers found two cracks in the spillway.', 'Schools stay shut until Friday.')

  it('keeps apart what the texts suggest is one claim', () => {
    const pair = [mention(linked, 'one.txt', '12 cracks'), mention(linked, 'other.txt', '12 cracks')] as const
    assert.equal(claimWith(compare(linked).claims, '12 cracks').mentions.length, 2)
    for (const apart of [[pair], [[pair[1], pair[0]] as const]]) {
      const { claims } = compare(linked, { apart })
      const claim = claimWith(claims, 'Divers found 12 cracks')
      assert.deepEqual(
        claim.mentions.map(({ path }) => path),
        ['one.txt'],
      )
      assert.deepEqual(claim.absent, ['other.txt'])
    }
  })

  it('joins what the texts do not', () => {
    const pair = [mention(strange, 'other.txt', 'Schools'), mention(strange, 'one.txt', 'two cracks')] as const
    const claim = claimWith(compare(strange, { together: [pair] }).claims, 'two cracks')
    assert.deepEqual(
      claim.mentions.map(({ path }) => path),
      ['one.txt', 'other.txt'],
    )
    assert.equal(claim.confidence, 1)
    assert.match(claim.why, /decision/)
  })

  it('joins across articles that report nothing in common, and says who of both leaves it out', () => {
    const articles = articlesOf({
      'dam.txt': 'Engineers closed the Halden dam near Ostby on Monday.',
      'chess.txt': 'Teenager Pavel Dvorak won the chess title in Brno.',
    })
    const pair = [mention(articles, 'dam.txt', 'Halden'), mention(articles, 'chess.txt', 'Dvorak')] as const
    assert.equal(claimWith(compare(articles, { together: [pair] }).claims, 'Halden').mentions.length, 2)
  })

  it('lets apart hold against together, and passes over mentions that are gone', () => {
    const pair = [mention(linked, 'one.txt', '12 cracks'), mention(linked, 'other.txt', '12 cracks')] as const
    assert.equal(
      claimWith(compare(linked, { together: [pair], apart: [pair] }).claims, 'Divers found').mentions.length,
      1,
    )
    const gone = { path: 'gone.txt', start: 0, end: 10 }
    const beyond = { path: 'one.txt', start: 9_000, end: 9_010 }
    assert.deepEqual(compare(linked, { together: [[gone, pair[1]]], apart: [[beyond, pair[1]]] }), compare(linked))
  })

  it('knows a mention by most of its span', () => {
    const whole = mention(linked, 'one.txt', '12 cracks')
    const pair = [
      { ...whole, start: whole.start + 3, end: whole.end + 2 },
      mention(linked, 'other.txt', '12 cracks'),
    ] as const
    assert.equal(claimWith(compare(linked, { apart: [pair] }).claims, 'Divers found').mentions.length, 1)
  })
})
