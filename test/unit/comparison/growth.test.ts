import assert from 'node:assert/strict'
import { type IndexedArticle, indexArticle } from '../../../src/comparison/alignment.ts'
import { TellingIndex } from '../../../src/comparison/figures/related.ts'
import { eventsOf } from '../../../src/comparison/folder/events.ts'
import { Neighbours, type Pair, pairsAmong } from '../../../src/comparison/folder/neighbours.ts'
import { profileOf } from '../../../src/comparison/folder/profile.ts'
import { layersOf } from '../../../src/comparison/layers.ts'
import { type Links, linkArticles } from '../../../src/comparison/link.ts'
import { propositionsOf } from '../../../src/comparison/propositions.ts'
import { atOnce } from '../../../src/steps.ts'
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
function articlesOn(count: number) {
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
  return articlesOf(texts)
}

function events(count: number) {
  return articlesOn(count).map((article, at) => indexArticle(propositionsOf(article, at)))
}

/** Pairs that may report one event, the likest first. */
function relatedArticles(articles: readonly IndexedArticle[]): Pair[] {
  const neighbours = new Neighbours()
  const profiles = articles.map(({ propositions }, at) => [`${at}`, profileOf(propositions)] as const)
  neighbours.update([...articles.keys()].map(String), new Map(profiles))
  return pairsAmong(neighbours.all())
    .sort((x, y) => y.likeness - x.likeness)
    .map(({ pair }) => pair)
}

function linked(articles: readonly IndexedArticle[]): Links {
  return atOnce(linkArticles(articles, relatedArticles(articles)))
}

/** All pairs of so many articles from one on. */
function pairsOf(from: number, count: number): [number, number][] {
  const places = Array.from({ length: count }, (_, at) => from + at)
  return places.flatMap((a) => places.flatMap((b): [number, number][] => (a < b ? [[a, b]] : [])))
}

describe('growth of the comparison', () => {
  it('looks at pairs in line with the number of articles', () => {
    const [few, many] = [10, 60].map((count) => linked(events(count))) as [Links, Links]
    assert.ok(few.looked > 0 && few.related.length >= 10 * 6)
    assert.ok(
      many.related.length <= 6 * 1.3 * few.related.length,
      `${many.related.length} against ${few.related.length} pairs of articles`,
    )
    assert.ok(many.looked <= 6 * 1.3 * few.looked, `${many.looked} against ${few.looked} pairs of propositions`)
  })
  it('tells events apart in a folder of many', () => {
    const found = eventsOf(60 * 4, relatedArticles(events(60)))
    assert.equal(new Set(found).size, 60)
    for (const [at, event] of found.entries()) assert.equal(event, at - (at % 4))
  })

  it('needs more than a stray pair to make one event of two large ones', () => {
    const two = [...pairsOf(0, 20), ...pairsOf(20, 20)]
    assert.equal(new Set(eventsOf(40, [...two, [3, 30]])).size, 2)
    assert.equal(new Set(eventsOf(40, [...two, ...pairsOf(10, 20)])).size, 1)
    // Small ones need no more.
    assert.equal(new Set(eventsOf(8, [...pairsOf(0, 4), ...pairsOf(4, 4), [3, 5]])).size, 1)
  })

  it('holds figures only against those of articles with telling words in common', () => {
    const index = new TellingIndex()
    const common = Array.from({ length: 40 }, (_, at) => `word common${at}`)
    for (let at = 0; at < 240; at++) {
      const own = Array.from({ length: 30 }, (_, name) => `name ${at >> 2}-${name}`)
      const holders = new Map([...own, ...common].map((key) => [key, 1]))
      index.add({ path: `${at}.txt`, figures: [], clauses: 70, holders })
    }
    assert.deepEqual(index.after(0), [1, 2, 3])
    const looked = Array.from({ length: 240 }, (_, at) => index.after(at).length)
    assert.equal(
      looked.reduce((sum, count) => sum + count, 0),
      60 * 6,
    )
  })

  it('looks in a long article at the annotations of each sentence alone', () => {
    const paragraph = (at: number) => `“The tunnel costs ${at + 20} million euros,” Dana Reyes of France said.`
    const [one] = articlesOf({ 'long.txt': Array.from({ length: 200 }, (_, at) => paragraph(at)).join('\n\n') })
    assert.ok(one)
    const layers = layersOf(one.article)
    assert.equal(layers.length, one.article.sentences.length)
    for (const { attributions, countries, numbers, quotes } of layers)
      assert.deepEqual(
        [attributions, countries, numbers, quotes].map((list) => list.length),
        [1, 1, 1, 1],
      )
  })
})
