import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { seal, unseal } from '../../../src/library/cache/sealed.ts'
import { Mentions } from '../../../src/library/mentions.ts'

const text = (people: number) =>
  `“We counted ${people} ships,” Anna Novak said on Tuesday. France agreed with Spain, she said.\n`

/** As an article comes from the worker: what is marked in it has not been read, which is counted. */
function articleOf(people: number, read: () => void) {
  const article = unseal(structuredClone(seal(analyse(text(people)), text(people))), text(people))
  const marked = Object.getOwnPropertyDescriptor(article, 'annotations')?.get as () => typeof article.annotations
  let looked = false
  return Object.defineProperty(article, 'annotations', {
    get() {
      if (!looked) read()
      looked = true
      return marked()
    },
  })
}

describe('mentions', () => {
  it('of articles that came sealed are found, and only articles that have one are looked into', () => {
    const mentions = new Mentions()
    const read: number[] = []
    for (const at of [0, 1, 2])
      mentions.set(
        `${at}.txt`,
        articleOf(at + 3, () => read.push(at)),
      )
    const german = analyse('Germany sent ships.\n')
    mentions.set('3.txt', german)
    assert.deepEqual(read, [])
    const [country] = german.annotations
    assert.ok(country?.type === 'country')
    assert.equal([...mentions.lookInto(country)].length, 1)
    assert.deepEqual(read, [])
    assert.equal([...mentions.lookInto({ ...country, code: 'FR' })].length, 3, 'a step for each article')
    assert.deepEqual(read, [0, 1, 2])
    assert.deepEqual(
      mentions.ofCountry('FR').map(({ uri, country }) => [uri, country.text]),
      [0, 1, 2].map((at) => [`${at}.txt`, 'France']),
    )
    assert.equal(mentions.statementsBy('Anna Novak').length, 6)
    mentions.set('1.txt', undefined)
    assert.deepEqual(
      mentions.ofSpeaker('ANNA NOVAK').flatMap(({ uri, speaker }) => (speaker.mention === 'name' ? uri : [])),
      ['0.txt', '2.txt'],
    )
  })
})
