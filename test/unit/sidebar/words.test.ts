import assert from 'node:assert/strict'
import { isStatement } from '../../../src/analysis/statements.ts'
import { differingWords } from '../../../src/comparison/words.ts'
import type { Entry } from '../../../src/library/library.ts'
import { courier, entry, herald, post } from './articles.ts'

/** Each article's sentence that contains the words, with what stands apart in brackets. */
function shown(...given: [Entry, string][]): string[] {
  const wordings = given.map(([{ uri, article }, words]) => {
    const sentence = article.sentences.find(({ text }) => text.replace(/\s+/g, ' ').includes(words))
    if (!sentence) throw new Error(`no sentence has: ${words}`)
    return {
      path: uri,
      tokens: sentence.tokens,
      quotes: article.annotations.filter(({ type }) => type === 'quote'),
      credits: article.annotations.flatMap((one) => (isStatement(one) ? [...one.source, ...one.cue] : [])),
    }
  })
  return differingWords(wordings).map((spans, index) => {
    const [article, words] = given[index] as [Entry, string]
    const sentence = article.article.sentences.find(({ text }) => text.replace(/\s+/g, ' ').includes(words))
    let text = ''
    for (let at = sentence?.start ?? 0; at < (sentence?.end ?? 0); at++) {
      if (spans.some(({ start }) => start === at)) text += '['
      text += article.text.charAt(at)
      if (spans.some(({ end }) => end === at + 1)) text += ']'
    }
    return text
  })
}

describe('words that stand apart', () => {
  it('holds quoted words against quoted words', () => {
    assert.deepEqual(shown([courier, 'water rise'], [herald, 'water rise']), [
      '“We [have] never seen water rise so [fast] in this valley,” Mayor Ana Ruiz said.',
      'Mayor Ana Ruiz said: “We [had] never seen [the] water rise so [quickly] in this valley.”',
    ])
  })

  it('leaves what most versions of a quote have alone', () => {
    assert.deepEqual(shown([courier, 'water rise'], [herald, 'water rise'], [post, 'water rise']), [
      '“We have never seen water rise so fast in this valley,” Mayor Ana Ruiz said.',
      'Mayor Ana Ruiz said: “We [had] never seen [the] water rise so [quickly] in this valley.”',
      '“We have never seen water rise so fast in this valley,” said Ana Ruiz, the mayor.',
    ])
  })

  it('marks content words of free wording that no other has, whatever their form and order', () => {
    const a = entry('a', 'The council formally opened the new bridge on Tuesday.\n')
    const b = entry('b', 'On Tuesday, the council was opening a new bridge.\n')
    assert.deepEqual(shown([a, 'council'], [b, 'council']), [
      'The council [formally] opened the new bridge on Tuesday.',
      'On Tuesday, the council was opening a new bridge.',
    ])
  })

  it('does not paint sentences that are mostly their own words', () => {
    const a = entry('a', 'The council formally opened the new bridge on Tuesday.\n')
    const b = entry('b', 'Local politicians promised money for rebuilding a crossing.\n')
    assert.deepEqual(shown([a, 'council'], [b, 'Local']), [
      'The council formally opened the new bridge on Tuesday.',
      'Local politicians promised money for rebuilding a crossing.',
    ])
  })

  it('does not hold two sentences of one article against each other', () => {
    const a = entry('a', 'The council backed the bridge. The council opposed the bridge.\n')
    assert.deepEqual(shown([a, 'backed'], [a, 'opposed']), [
      'The council backed the bridge.',
      'The council opposed the bridge.',
    ])
  })

  it('does not mark who says it', () => {
    const a = entry('a', 'Mayor Ana Ruiz insisted that the bridge was safe.\n')
    const b = entry('b', 'The bridge was safe, the council said.\n')
    assert.deepEqual(shown([a, 'bridge'], [b, 'bridge']), [
      'Mayor Ana Ruiz insisted that the bridge was safe.',
      'The bridge was safe, the council said.',
    ])
  })

  it('takes a quote that an article breaks up for one version', () => {
    const a = entry('a', '“The water came at night, and nobody had warned the people of the valley,” she said.\n')
    const b = entry(
      'b',
      '“The water came late at night,” she said. “And nobody had warned the people of the valley.”\n',
    )
    assert.deepEqual(shown([a, 'water'], [b, 'water'], [b, 'nobody']), [
      '“The water came at night, and nobody had warned the people of the valley,” she said.',
      '“The water came [late] at night,” she said.',
      '“And nobody had warned the people of the valley.”',
    ])
  })

  it('reads curly and straight apostrophes alike', () => {
    const a = entry('a', '“We don’t know when the river will fall,” she said.\n')
    const b = entry('b', '"We don\'t know when the river will fall," she said.\n')
    assert.deepEqual(shown([a, 'river'], [b, 'river']), [
      '“We don’t know when the river will fall,” she said.',
      '"We don\'t know when the river will fall," she said.',
    ])
  })
})
