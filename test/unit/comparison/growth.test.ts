import assert from 'node:assert/strict'
import { indexArticle } from '../../../src/comparison/alignment.ts'
import { linkArticles } from '../../../src/comparison/link.ts'
import { propositionsOf } from '../../../src/comparison/propositions.ts'
import { articlesOf } from './articles.ts'

/** A made-up name of two syllables for each number. */
function name(seed: number): string {
  const starts = [
    'Bar',
    'Del',
    'Fen',
    'Gor',
    'Hul',
    'Kam',
    'Lin',
    'Mor',
    'Nes',
    'Pol',
    'Ras',
    'Sol',
    'Tor',
    'Vel',
    'Win',
    'Zar',
  ]
  const ends = [
    'ado',
    'berg',
    'cova',
    'dale',
    'enko',
    'feld',
    'gate',
    'holm',
    'ini',
    'jord',
    'kin',
    'lund',
    'mere',
    'nova',
    'osk',
    'port',
  ]
  return `${starts[seed % 16]}${ends[Math.floor(seed / 16) % 16]}`
}

/** Events of four articles, each event with names and matters of its own. */
function events(count: number) {
  const matters = [
    'harbour strike',
    'museum theft',
    'glacier expedition',
    'vaccine trial',
    'railway tunnel',
    'parliament budget',
  ]
  const texts: Record<string, string> = {}
  for (let event = 0; event < count; event++) {
    const [place, person, matter] = [name(event * 7 + 3), name(event * 11 + 5), matters[event % 6]]
    for (let version = 0; version < 4; version++)
      texts[`${event}-${version}.txt`] = [
        `The ${matter} in ${place} took a new turn on day ${event + 2}.`,
        `${person} of ${place} told reporters that the ${matter} would cost ${event + 20} million euros.`,
        `Nobody in ${place} expected ${person} to settle the ${matter} so soon.`,
      ].join('\n\n')
  }
  return articlesOf(texts).map((article, at) => indexArticle(propositionsOf(article, at)))
}

describe('growth of the comparison', () => {
  it('looks at pairs in line with the number of articles', () => {
    const [few, many] = [linkArticles(events(10)), linkArticles(events(60))]
    assert.ok(few.looked > 0 && few.related.length >= 10 * 6)
    assert.ok(
      many.related.length <= 6 * 1.3 * few.related.length,
      `${many.related.length} against ${few.related.length} pairs of articles`,
    )
    assert.ok(many.looked <= 6 * 1.3 * few.looked, `${many.looked} against ${few.looked} pairs of propositions`)
  })
})
