import assert from 'node:assert/strict'
import type { Comparison, Mention } from '../../../src/comparison/claim.ts'
import { compare } from '../../../src/comparison/index.ts'
import { articlesOf, claimWith } from './articles.ts'

const dateline = 'OSTBY (Reuters) - '
const sentences = [
  'Engineers closed the Halden dam near Ostby on Monday evening after divers found 12 cracks in its spillway.',
  'Water had been seeping through the concrete since the spring floods, the dam’s operator said in a statement.',
  'The council will meet on Thursday to discuss repairs that could cost $75 million.',
  'Mayor Ingrid Solberg asked the 3,000 residents of the valley to leave their homes.',
  '“The spillway is a danger to every family in the valley,” Solberg told reporters in the town hall.',
  'Police closed the road between Ostby and Lindvik and opened a school as a shelter.',
  'The dam was built in 1962 and supplies power to half of the county.',
  'Inspectors had warned of weak concrete in a report last year.',
  'Heavy rain is expected in the valley until the end of the week.',
]
const article = (headline: string, kept: readonly string[]) => `${headline}\n\n${kept.join('\n\n')}\n`
const agency = article('Norway dam closed after divers find cracks', [
  `${dateline}${sentences[0]}`,
  ...sentences.slice(1),
])
const cut = sentences.filter((_, at) => at !== 5 && at !== 7)
const copy = article('Valley families told to leave as dam leaks', [`${dateline}${cut[0]}`, ...cut.slice(1)])
const rewrite = article('Cracks force Halden dam to shut', [
  'The Halden dam close to Ostby was shut by engineers late on Monday, because 12 cracks had turned up in the spillway, Reuters reported.',
  'Since the floods of spring, water had leaked through the concrete, according to its operator.',
  'On Thursday the council talks about repairs, at a price of perhaps $75 million.',
  'Ingrid Solberg, the mayor, called on 3,000 people in the valley to leave home.',
  'She called the spillway “a danger to every family in the valley”.',
])
const own = article('Our reporter at the dam', [
  'The Halden dam near Ostby is shut, and divers speak of 12 cracks in its spillway.',
  'We met Mayor Ingrid Solberg at the town hall, where she asked the 3,000 residents of the valley to leave.',
  'A fisherman said he had seen the water come through for weeks.',
])

const relation = ({ relations = [] }: Comparison, path: string) => relations.find((one) => one.path === path)
const textOf = (texts: Record<string, string>, span: { path: string; start: number; end: number } | null) =>
  span && texts[span.path]?.slice(span.start, span.end)

describe('independence', () => {
  const texts = { 'agency.txt': agency, 'copy.txt': copy, 'rewrite.txt': rewrite, 'own.txt': own }
  let compared: Comparison

  before(() => {
    compared = compare(articlesOf(texts))
  })

  it('takes a copy for a copy, and says what is new in it and what is cut', () => {
    const found = relation(compared, 'copy.txt')
    assert.equal(found?.kind, 'copy')
    assert.equal(found?.of, 'agency.txt')
    assert.ok((found?.share ?? 0) > 0.9)
    assert.deepEqual(
      found?.changes.map(({ kind, headline, now, before }) => [
        kind,
        headline,
        textOf(texts, before),
        textOf(texts, now),
      ]),
      [
        ['changed', true, 'Norway dam closed after divers find cracks', 'Valley families told to leave as dam leaks'],
        ['removed', false, sentences[5], null],
        ['removed', false, sentences[7], null],
      ],
    )
  })

  it('counts an article, its copy and a rewrite that credits the same agency as one account', () => {
    const { independence, mentions } = claimWith(compared.claims, 'discuss repairs')
    const paths = (list: readonly Mention[]) => [...new Set(list.map(({ path }) => path))]
    assert.deepEqual(paths(mentions), ['agency.txt', 'copy.txt', 'rewrite.txt'])
    assert.equal(mentions.find(({ path }) => path === 'copy.txt')?.copyOf, 'agency.txt')
    assert.equal(mentions.find(({ path }) => path === 'rewrite.txt')?.copyOf, null)
    assert.equal(independence?.accounts, 1)
    assert.equal(independence?.articles, 3)
    assert.deepEqual(independence?.groups[0], { paths: ['agency.txt', 'copy.txt', 'rewrite.txt'], source: 'Reuters' })
    assert.match(independence?.detail ?? '', /^All 3 articles cite Reuters.*: perhaps one account, not 3\.$/)
  })

  it('counts a report of its own apart', () => {
    const { independence, mentions } = claimWith(compared.claims, 'divers speak of 12 cracks')
    assert.equal(new Set(mentions.map(({ path }) => path)).size, 4)
    assert.equal(independence?.accounts, 2)
    assert.ok(independence?.groups.every(({ paths }) => !paths.includes('own.txt')))
  })

  it('lets a copy rest on its original’s source though the credit was cut', () => {
    const bare = article('Valley families told to leave as dam leaks', cut)
    const { claims } = compare(articlesOf({ ...texts, 'copy.txt': bare }))
    assert.equal(claimWith(claims, 'discuss repairs').independence?.accounts, 1)
  })

  it('says nothing of claims whose reports stand apart', () => {
    const { claims, relations } = compare(articlesOf({ 'own.txt': own, 'plain.txt': article('Dam shut', sentences) }))
    assert.deepEqual(relations, [])
    assert.ok(claims.every(({ independence }) => independence === undefined))
  })

  it('knows a rewrite by its statements in their order, without any credit', () => {
    const silent = rewrite.replace(', Reuters reported', '')
    const { relations } = compare(articlesOf({ 'plain.txt': article('Dam shut', sentences), 'silent.txt': silent }))
    assert.deepEqual(
      relations?.map(({ path, of, kind }) => [path, of, kind]),
      [['silent.txt', 'plain.txt', 'rewrite']],
    )
  })

  it('tells a later version of one outlet’s article from a copy, and what changed', () => {
    const version = (date: string, kept: readonly string[]) =>
      `Dam closed near Ostby\n\nUpdated ${date}\n\nOSTBY (Valley Courier) — ${kept.join('\n\n')}\n`
    const later = [...sentences]
    later[0] = (later[0] as string).replace('12 cracks', '19 cracks')
    later.splice(3, 0, 'Two workers were hurt when a ladder gave way, the operator said.')
    const both = { 'b.txt': version('January 6, 2026', sentences), 'a.txt': version('January 7, 2026', later) }
    const compared = compare(articlesOf(both))
    const found = relation(compared, 'a.txt')
    assert.equal(found?.kind, 'version')
    assert.equal(found?.of, 'b.txt')
    assert.deepEqual(
      found?.changes.map(({ kind, now }) => [kind, textOf(both, now)]),
      [
        ['changed', later[0]],
        ['added', later[3]],
      ],
    )
    const claim = claimWith(compared.claims, '19 cracks')
    assert.equal(claim.verdict, 'number')
    assert.equal(claim.independence?.accounts, 1)
  })

  it('orders versions by the number in the file’s name', () => {
    const { relations } = compare(
      articlesOf({
        'dam-v2.txt': article('Dam shut', sentences),
        'dam-v1.txt': article('Dam shut', sentences.slice(0, 6)),
      }),
    )
    assert.deepEqual(
      relations?.map(({ path, of, kind }) => [path, of, kind]),
      [['dam-v2.txt', 'dam-v1.txt', 'version']],
    )
  })

  it('reports passages that are the same, and counts their claims once', () => {
    const mixed = article('What we know of the Halden dam', [
      'Our correspondent Kari Lund saw trucks leave Ostby all through the night on Monday.',
      ...sentences.slice(1, 4),
      'Lund spoke to a baker, two farmers and a teacher about the Halden dam.',
      'The baker will stay, whatever Ingrid Solberg says.',
      'The farmers have taken their sheep to Lindvik, and the teacher has packed her piano.',
      'None of them had ever heard a siren in Ostby before.',
    ])
    const compared = compare(articlesOf({ 'plain.txt': article('Dam shut', sentences), 'mixed.txt': mixed }))
    assert.equal(relation(compared, 'mixed.txt')?.kind, 'passages')
    const { independence, mentions } = claimWith(compared.claims, 'discuss repairs')
    assert.equal(mentions[1]?.copyOf, 'plain.txt')
    assert.equal(independence?.accounts, 1)
    assert.deepEqual(independence?.groups, [{ paths: ['plain.txt', 'mixed.txt'], source: null }])
  })
})

describe('credits', () => {
  const credits = (text: string) =>
    (compare(articlesOf({ 'a.txt': text })).credits ?? []).map(({ source, how, whole }) => [source, how, whole])
  const body = `${sentences[0]}\n\n${sentences[1]}\n\n${sentences[2]}\n\n${sentences[3]}\n\n`

  for (const [what, text, expected] of [
    ['a dateline', `Dam shut\n\nPARIS (AFP) — ${body}`, ['Agence France-Presse', 'dateline', true]],
    ['a dateline without a dash', `Dam shut\n\nMEXICO CITY (AP) ${body}`, ['Associated Press', 'dateline', true]],
    ['a byline', `Dam shut\n\nBy Kari Lund, Associated Press\n\n${body}`, ['Associated Press', 'byline', true]],
    ['a credit line', `Dam shut\n\n${body}Sources: Reuters\n`, ['Reuters', 'credit', true]],
    [
      'a credit line with an unknown name',
      `Dam shut\n\n${body}Source: Nordlys Press\n`,
      ['Nordlys Press', 'credit', true],
    ],
    ['a line of agencies', `Dam shut\n\n${body}AFP\n`, ['Agence France-Presse', 'credit', true]],
    [
      'a closing note',
      `Dam shut\n\n${body}The Associated Press contributed to this report.\n`,
      ['Associated Press', 'credit', true],
    ],
    ['the first sentences', `Dam shut\n\nThe dam is shut, according to Reuters.\n\n${body}`, ['Reuters', 'text', true]],
    ['a later sentence', `Dam shut\n\n${body}A diver told the BBC that the cracks are deep.\n`, ['BBC', 'text', false]],
  ] as const)
    it(`are read from ${what}`, () => assert.deepEqual(credits(text), [expected]))

  it('are no names that merely occur, and no people', () => {
    assert.deepEqual(credits(`Dam shut\n\n${body}A Reuters/Ipsos poll found fears of another flood.\n`), [])
    assert.deepEqual(
      credits(`Dam shut\n\n${body}Former mayor Michael Bloomberg said the dam was old. Bloomberg said it should go.\n`),
      [],
    )
    for (const line of ['Jane Doe contributed to this report.', 'Reporting by Jane Doe; Editing by John Roe'])
      assert.deepEqual(credits(`Dam shut\n\n${body}${line}\n`), [])
  })

  it('stand for the article when one source is cited again and again', () => {
    const again =
      'A diver told Reuters that the cracks are deep.\n\nReuters reported more rain.\n\nReuters said so twice.\n'
    assert.deepEqual(credits(`Dam shut\n\n${body}${again}`), Array(3).fill(['Reuters', 'text', true]))
  })
})
