import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

interface Span {
  start: number
  end: number
}

type Entity = Span & { optional?: boolean } & (
    | { type: 'country'; code: string }
    | { type: 'number'; value: number; kind: string; counted: string | null; approximate: boolean }
    | { type: 'quote'; kind: string; source: Span | null; cue: Span | null; speaker: string | null }
    | { type: 'speaker'; name: string }
    | { type: 'boilerplate' }
  )

interface Claim {
  id: string
  label: string
  verdict: string
  differences: string[]
  mentions: (Span & { file: string; optional?: boolean })[]
}

const seeds = new URL('../../seeds/', import.meta.url)
const originals = new URL('../../../shared/seeds/', import.meta.url)
/** The mark that mojibake has put in place of every apostrophe and quotation mark. */
const mojibake = '\u0E42'
/** A run of this many words shared with an original is too much. */
const run = 6

const articlesIn = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
const read = (name: string, folder = seeds) => readFileSync(new URL(name, folder), 'utf8')
const json = (name: string): unknown => JSON.parse(read(`gold/${name}`))

/** Runs of words, broken at line ends and at quotations, as a set. */
function runsOf(text: string): Set<string> {
  const runs = new Set<string>()
  for (const part of text.split(/“[^”]*”|«[^»]*»|\n/u)) {
    const words =
      part
        .replace(/[’\u0E42]/gu, "'")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []
    for (let i = 0; i + run <= words.length; i++) runs.add(words.slice(i, i + run).join(' '))
  }
  return runs
}

describe('sample articles', () => {
  const names = articlesIn(seeds)
  const texts = new Map(names.map((name) => [name, read(name)]))

  const holding = (pattern: RegExp) => names.filter((name) => pattern.test(texts.get(name) ?? ''))

  it('are five, each an article in length', () => {
    assert.equal(names.length, 5)
    for (const [name, text] of texts) assert.ok(text.split(/\s+/).length > 300, name)
  })

  it('have the quirks of real files', () => {
    assert.equal(holding(/^Paris \(\p{Lu}{3}\): /mu).length, 1, 'a dateline')
    assert.equal(holding(/^Read More: /m).length, 1, 'links to other stories')
    assert.equal(holding(/^\d Min Read$/m).length, 1, 'a reading time')
    assert.equal(holding(/“[^”]*…[^”]*”/).length, 1, 'gaps inside a quotation')
    assert.equal(holding(/^Sources: Reuters$/m).length, 1, 'a credit')
    assert.equal(holding(/«[^»]+»/).length, 1, 'guillemets')
    const broken = holding(new RegExp(mojibake))
    assert.equal(broken.length, 1, 'mojibake')
    assert.doesNotMatch(texts.get(broken[0] ?? '') ?? '', /[‘’“”"']/)
  })

  it('share no run of words with the texts they follow', function () {
    if (!existsSync(originals)) return this.skip()
    const known = new Set(articlesIn(originals).flatMap((name) => [...runsOf(read(name, originals))]))
    assert.ok(known.size > 1000)
    for (const [name, text] of texts) {
      assert.deepEqual(
        [...runsOf(text)].filter((words) => known.has(words)),
        [],
        name,
      )
    }
  })

  describe('reference entities', () => {
    const entities = Object.entries(json('entities.json') as Record<string, Entity[]>)
    const every = entities.flatMap(([name, list]) => list.map((entity) => ({ name, entity })))
    const slice = (name: string, span: Span) => texts.get(name)?.slice(span.start, span.end) ?? ''

    /** A span of whole words inside one line. */
    function holds(name: string, span: Span): void {
      const text = texts.get(name) ?? ''
      const words = slice(name, span)
      assert.ok(span.start >= 0 && span.end <= text.length && span.start < span.end, `${name} ${span.start}`)
      assert.equal(words, words.trim())
      assert.doesNotMatch(words, /\n/)
      assert.doesNotMatch(text.slice(span.start - 1, span.start + 1), /^[A-Za-z]{2}$/, words)
      assert.doesNotMatch(text.slice(span.end - 1, span.end + 1), /^[A-Za-z]{2}$/, words)
    }

    it('cover every article', () => {
      assert.deepEqual(entities.map(([name]) => name).sort(), names)
      for (const [name, list] of entities) assert.ok(list.length > 30, name)
    })

    it('lie in the text', () => {
      for (const { name, entity } of every) {
        holds(name, entity)
        if (entity.type !== 'quote') continue
        if (entity.source) holds(name, entity.source)
        if (entity.cue) holds(name, entity.cue)
      }
    })

    it('span countries by name alone', () => {
      const named: Record<string, RegExp> = {
        DE: /^German(y)?$/,
        DK: /^(Denmark|Danish)$/,
        FR: /^(France|French|Paris)$/,
        GB: /^(Britain|British|U\.K\.)$/,
        GL: /^Greenland$/,
        RU: /^(Russian?|Moscow)$/,
        UA: /^(Ukraine|Ukrainians?|Kyiv)$/,
        US: /^(United States|U\.S\.|US|American?|Washington)$/,
        VE: /^Venezuela$/,
      }
      for (const { name, entity } of every) {
        if (entity.type === 'country') assert.match(slice(name, entity), named[entity.code] ?? /^(?!)/)
      }
    })

    it('span numbers by their figure', () => {
      const words: Record<string, number> = { first: 1, four: 4, thousands: 1000, 'several thousand': 1000 }
      for (const { name, entity } of every) {
        if (entity.type !== 'number') continue
        const figure = slice(name, entity).toLowerCase()
        const value = words[figure] ?? Number(/^(?:\p{L}+ )?(\d+)%?$/u.exec(figure)?.[1])
        assert.equal(value, entity.value, figure)
        assert.equal(figure.endsWith('%'), entity.kind === 'percent')
      }
    })

    it('span quotations with their marks', () => {
      const quoted = /^(“[^“”]+”|«[^«»]+»|\u0E42[^\u0E42]+\u0E42)$/u
      for (const { name, entity } of every) {
        if (entity.type === 'quote' && entity.kind !== 'indirect') assert.match(slice(name, entity), quoted)
      }
    })

    it('hold the figures of the meeting and of the occupied land', () => {
      const figures = every.flatMap(({ name, entity }) =>
        entity.type === 'number' && (entity.kind === 'count' || entity.kind === 'percent')
          ? [[slice(name, entity), entity.counted, entity.approximate, /«/.test(texts.get(name) ?? '')]]
          : [],
      )
      assert.deepEqual(figures, [
        ['35', 'countries', false, true],
        ['27', 'leaders', false, true],
        ['20%', 'Ukraine', true, true],
      ])
    })
  })

  describe('reference claims', () => {
    const claims = json('claims.json') as Claim[]

    it('have an id, a label and a verdict', () => {
      assert.ok(claims.length > 50)
      assert.equal(new Set(claims.map((claim) => claim.id)).size, claims.length)
      for (const { label, verdict } of claims) {
        assert.ok(label)
        assert.match(verdict, /^(agree|wording|number|attribution|hedge|conflict|single)$/)
      }
    })

    it('have mentions of a sentence or a clause in the text', () => {
      for (const mention of claims.flatMap((claim) => claim.mentions)) {
        const text = texts.get(mention.file) ?? ''
        const words = text.slice(mention.start, mention.end)
        assert.ok(mention.end <= text.length && words.length > 5, `${mention.file} ${mention.start}`)
        assert.equal(words, words.trim())
        assert.doesNotMatch(words, /\n/)
      }
    })

    it('are single when one article alone has them', () => {
      for (const { id, mentions, verdict } of claims) {
        const files = new Set(mentions.map((mention) => mention.file))
        assert.equal(files.size === 1, verdict === 'single', id)
      }
    })
  })
})
