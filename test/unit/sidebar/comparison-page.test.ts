import assert from 'node:assert/strict'
import { type FigureLane, isFromTable } from '../../../src/sidebar/table-protocol.ts'
import { timeOf } from '../../../src/sidebar/times.ts'
import { axisOf } from '../../../src/sidebar/webview/table/axis.ts'
import { claim, entry, mention } from './articles.ts'
import { compared, courier, lines, post } from './dam.ts'
import { scalesOf, tableOf } from './made.ts'

describe('figures on scales', () => {
  const [scales = []] = scalesOf(lines, compared)

  it('are what articles give otherwise, those that differ first, each version once', () => {
    assert.deepEqual(
      scales.map(({ differ, lanes }) => [differ, lanes.map(({ figure }) => figure)]),
      [
        [true, ['12', '15']],
        [true, ['$60 million and $75 million', '$75 million', '$90 million']],
        [true, ['about 3,000', 'nearly 3,000', '3,500']],
        [true, ['up to 500', 'some 600', 'more than 700']],
        [false, ['dozens', 'at least 40', 'about 60']],
      ],
    )
  })

  it('tell what each figure leaves open', () => {
    assert.deepEqual(
      scales.map(({ lanes }) => lanes.map(({ openness }) => openness)),
      [
        ['exact', 'exact'],
        ['range', 'exact', 'exact'],
        ['about', 'about', 'exact'],
        ['at most', 'about', 'at least'],
        ['vague', 'at least', 'about'],
      ],
    )
  })

  it('point at the figures in their articles', () => {
    const [twelve] = scales[0]?.lanes ?? []
    assert.deepEqual(
      twelve?.points.map(({ article, name }) => [article, name]),
      [
        [0, 'Valley Courier'],
        [2, 'Evening Post'],
      ],
    )
    assert.ok(courier.text.slice(twelve?.points[0]?.start).startsWith('12 cracks'))
    assert.ok(post.text.slice(twelve?.points[1]?.start).startsWith('a dozen cracks'))
  })

  it('are of the compared articles only', () => {
    const entries = compared.entries.slice(0, 2)
    const uris = entries.map(({ uri }) => uri)
    const claims = compared.comparison.claims
      .map((one) => ({ ...one, mentions: one.mentions.filter(({ path }) => uris.includes(path)) }))
      .filter(({ mentions }) => mentions.length)
    const [two = []] = scalesOf(lines, { comparison: { claims }, entries, skipped: [] })
    assert.ok(two.length > 0)
    for (const { lanes } of two)
      for (const { points } of lanes) for (const { article } of points) assert.ok(article < 2)
  })
})

describe('the axis of a scale', () => {
  const lane = (openness: FigureLane['openness'], value: number, low = value, high = value): FigureLane => ({
    figure: '',
    openness,
    value,
    low,
    high,
    points: [],
  })
  const axes: [string, FigureLane[], number[]][] = [
    ['begins at zero', [lane('exact', 40), lane('exact', 60)], [0, 20, 40, 60]],
    [
      'comes closer where figures are close',
      [lane('exact', 10_000), lane('exact', 10_400)],
      [9800, 10_000, 10_200, 10_400, 10_600],
    ],
    [
      'has room for what “about” leaves open',
      [lane('about', 600, 540, 660), lane('exact', 300)],
      [0, 200, 400, 600, 800],
    ],
    ['has room for the arrow of a bound', [lane('at least', 100), lane('exact', 50)], [0, 50, 100, 150]],
    ['stays above zero where all figures are', [lane('at most', 500), lane('exact', 100)], [0, 200, 400, 600]],
    ['goes below zero', [lane('exact', -4), lane('exact', 3)], [-4, -2, 0, 2, 4]],
    ['takes shares', [lane('exact', 0.2), lane('exact', 0.5)], [0, 0.2, 0.4, 0.6]],
    ['takes zero', [lane('exact', 0), lane('exact', 2)], [0, 0.5, 1, 1.5, 2]],
  ]
  for (const [what, lanes, ticks] of axes)
    it(what, () => {
      assert.deepEqual(axisOf(lanes).ticks, ticks)
    })

  it('holds all figures, whatever they are', () => {
    for (const a of [0, 1e-6, 0.3, 7, 99, 1234, 5e9])
      for (const b of [0.1, 7, 1235, 1e12]) {
        const { from, to, ticks } = axisOf([lane('exact', a), lane('exact', b)])
        assert.ok(from <= Math.min(a, b) && Math.max(a, b) <= to, `${a} ${b}`)
        assert.ok(ticks.length > 1 && ticks.length < 9, `${a} ${b}: ${ticks}`)
      }
  })
})

describe('the timeline', () => {
  const timeline = tableOf(compared).events[0]?.timeline ?? []

  it('has the dates of the articles in the order of time, and the days on which these appeared', () => {
    assert.deepEqual(
      timeline.map(({ label, statements, published }) => [label, statements.length, published]),
      [
        ['1962', 1, []],
        ['Fri, 14 November 2025', 2, []],
        ['Fri, 21 November 2025', 1, []],
        ['Mon, 5 January 2026', 2, []],
        ['Tue, 6 January 2026', 0, ['Valley Courier']],
        ['Wed, 7 January 2026', 0, ['Morning Herald', 'Evening Post']],
        ['Thu, 8 January 2026', 1, []],
        ['Fri, 9 January 2026', 1, []],
      ],
    )
  })

  it('says where articles give another day', () => {
    const council = timeline.flatMap(({ label, statements }) =>
      statements.filter(({ label }) => /council/.test(label)).map(({ otherwise }) => [label, otherwise]),
    )
    assert.deepEqual(council, [
      ['Thu, 8 January 2026', 'Evening Post (Fri, 9 January 2026)'],
      ['Fri, 9 January 2026', 'Valley Courier (Thu, 8 January 2026)'],
    ])
  })

  it('gives the words of the articles, and their passages', () => {
    const monday = timeline.find(({ label }) => label.startsWith('Mon'))?.statements[0]
    assert.deepEqual(
      monday?.points.map(({ name, date }) => [name, date]),
      [
        ['Valley Courier', 'Monday'],
        ['Morning Herald', 'Monday'],
        ['Evening Post', 'Monday'],
      ],
    )
    const stated = compared.comparison.claims.find(({ id }) => id === monday?.claim)
    for (const { mention } of monday?.points ?? []) assert.match(stated?.mentions[mention]?.text ?? '', /Monday/)
  })

  it('is empty where no day is told, or one alone', () => {
    const years = [
      entry('One', 'The war began in 2022.\n'),
      entry('Two', 'The war, which began in 2022, followed 2014.\n'),
    ]
    const day = [entry('One', 'It fell on 6 May 2024.\n'), entry('Two', 'On 6 May 2024 it fell.\n')]
    for (const entries of [years, day]) {
      const told = claim(
        'told',
        entries.map((one) => mention(one, one.text.trim())),
      )
      assert.deepEqual(tableOf({ comparison: { claims: [told] }, entries, skipped: [] }).events[0]?.timeline, [])
    }
  })
})

describe('times of the timeline', () => {
  const label = (date: string, near?: string) => timeOf(date, near)?.label
  const told: [string, string | undefined, string | undefined][] = [
    ['2026-01-06', undefined, 'Tue, 6 January 2026'],
    ['2026-01', undefined, 'January 2026'],
    ['2026', undefined, '2026'],
    ['199X', undefined, '1990s'],
    ['2014/2022', undefined, '2014 to 2022'],
    ['--12-30', '2026-01-06', 'Tue, 30 December 2025'],
    ['--01-08', '2025-12-30', 'Thu, 8 January 2026'],
    ['--02-29', '2024-03-01', 'Thu, 29 February 2024'],
    ['--01-08', undefined, undefined],
    ['2026-02-31x', undefined, undefined],
    ['soon', undefined, undefined],
  ]
  for (const [date, near, expected] of told)
    it(`read ${date}${near ? ` near ${near}` : ''}`, () => {
      assert.equal(label(date, near), expected)
    })
})

describe('messages of the comparison page', () => {
  it('are taken when they are what the page may send, and nothing else is', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'select', claim: 'x' },
      { type: 'reveal', claim: 'x', mention: 0 },
      { type: 'figure', article: 0, start: 12 },
    ])
      assert.ok(isFromTable(message), JSON.stringify(message))
    for (const message of [
      null,
      'ready',
      { type: 'select' },
      { type: 'reveal', claim: 'x', mention: '0' },
      { type: 'reveal', claim: 1, mention: 0 },
      { type: 'figure', article: 0.5, start: 1 },
      { type: 'figure', article: 0 },
      { type: 'open', uri: 'file:///etc/passwd' },
    ])
      assert.ok(!isFromTable(message), JSON.stringify(message))
  })
})
