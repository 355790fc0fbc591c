import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { analyse } from '../../../../src/analysis/index.ts'
import { type FigureLine, FigureLines } from '../../../../src/comparison/figures/line-up.ts'
import { thingOf, versionsOf } from '../../../../src/comparison/figures/tell.ts'
import { events } from './events.ts'
import { finish, linesOf, written } from './lines.ts'

/** Lines of an event that must be found, by verdict. */
const expected: Record<keyof typeof events, Partial<Record<FigureLine['verdict'], string[]>>> = {
  ferry: {
    differ: [
      'a: Eleven people, b: A dozen people, c: Ten',
      'a: three days of mourning, b: two days of mourning, c: three days',
      'b: A fifth of the lifejackets, c: One in four lifejackets',
    ],
    agree: [
      'a: at least 14 dead, a: At least 14 people, b: 16, b: Sixteen people, c: 16 people',
      'a: 30, b: about 30 injured',
      'a: $1.2bn, b: 1,200 million dollars',
      'a: two miles, b: about three kilometres',
      'a: 25 ferries, b: more than two dozen ferries, c: 25 ships',
    ],
    single: ['a: nine', 'a: six hours', 'c: 40 tickets', 'c: 8%', 'c: 1,400 people', 'c: four years'],
  },
  strike: {
    differ: ['a: Some 40,000 rail workers, b: 35,000 railway workers, c: nearly 45,000 rail workers'],
    agree: [
      'a: about 80% of trains, b: Four in five trains, b: Four out of five trains, c: Eight out of ten trains',
      'a: 7.5 percent, b: 7.5%',
      'a: About 1.2 million passengers, b: More than a million passengers',
    ],
    single: [
      'a: two years',
      'a: 11 days',
      'b: 12 percent',
      'b: three years',
      'c: 90,000 people',
      'c: 430 million passengers',
    ],
  },
  wildfire: {
    differ: [
      'a: 14 aircraft, b: a dozen aircraft',
      'a: 85 houses, b: At least 85 homes, c: Ninety houses',
      'b: $300 million, c: $450 million',
    ],
    agree: ['a: Some 600 firefighters, b: More than 600 firefighters, c: Nearly 700 firefighters'],
    single: ['a: Two firefighters', 'b: 1,200', 'c: 20 years', 'c: 200'],
  },
  vote: {
    differ: [
      'a: 112 of the 200 seats, b: 110 seats, c: 112 seats',
      'a: 52.4 percent of the vote, b: just over half of the vote, c: 55 percent of the vote',
      'a: 18 countries, b: nearly two dozen countries',
      'b: 27 protesters, c: 35 protesters',
    ],
    agree: ['a: 71 seats, b: 71 seats', 'a: about 40 polling stations, b: dozens of polling stations'],
    single: ['a: 200 seats', 'a: 15 years', 'a: 30 days', 'c: 31 percent', 'c: Some 3.1 million people'],
  },
  factory: {
    differ: ['a: 2,400 jobs, b: 2,600 jobs, b: Some 2,600 workers, c: Nearly 2,400 jobs'],
    agree: ['a: 180,000 cars, b: 180,000 cars'],
    single: ['a: 12%', 'a: Some 300 apprentices', 'b: 3 percent', 'c: 21,000 people', 'c: About 1,000 people'],
  },
  epidemic: {
    differ: [
      'a: 1,240 cases, c: over 1,500 measles cases',
      'a: 18 deaths, b: Eighteen, c: 25 deaths',
      'a: Some 70 schools, c: Around 90 schools',
    ],
    agree: ['a: $4.5m, b: 4.5 million dollars'],
    single: ['a: At least 95%', 'b: nine', 'b: 40 towns', 'c: 30 years', 'c: 80 per cent'],
  },
}

describe('figures across articles', () => {
  for (const [event, reports] of Object.entries(events))
    it(`are lined up where they count the same thing: ${event}`, () => {
      const lines = linesOf(reports)
      for (const verdict of ['differ', 'agree', 'single'] as const) {
        const found = lines.filter((line) => line.verdict === verdict).map(written)
        for (const line of expected[event as keyof typeof events][verdict] ?? [])
          assert.ok(found.includes(line), `${verdict} has no “${line}”:\n${found.join('\n')}`)
      }
    })

  it('raise no alarm between events', () => {
    for (const [one, reports] of Object.entries(events))
      for (const [other, others] of Object.entries(events)) {
        if (one >= other) continue
        const lines = linesOf([reports[0], others[1]])
        const tied = lines.filter(({ verdict }) => verdict !== 'single')
        assert.deepEqual(tied.map(written), [], `${one} and ${other}`)
      }
  })

  it('of two kinds of people stay apart', () => {
    const of = (nation: string, number: number) =>
      `Joint exercise begins\n\nSome ${number} ${nation} soldiers landed in Velmont on Monday for an exercise.\n`
    const tied = (one: string, other: string) =>
      linesOf([one, other]).filter(({ verdict }) => verdict !== 'single').length
    assert.equal(tied(of('French', 300), of('French', 500)), 1)
    assert.equal(tied(of('French', 300), of('British', 500)), 0)
  })

  it('that kill and that hurt stay apart', () => {
    const lines = linesOf([
      'Bus crash in Velmont\n\nA bus crash in Velmont killed 12 people and injured 30 on Monday.\n',
      'Bus crash in Velmont\n\nThirty people died and 12 were injured in a bus crash in Velmont on Monday.\n',
    ])
    assert.deepEqual(
      lines.map((line) => [line.verdict, thingOf(line), written(line)]),
      [
        ['differ', 'people dead', 'a: 12 people, b: Thirty people'],
        ['differ', 'hurt', 'a: 30, b: 12'],
      ],
    )
  })

  it('leave dates, ordinals and single things out', () => {
    const text = 'Talks go on\n\nIt was the third round since May 2014, and one example of many, she said on 4 June.\n'
    assert.deepEqual(linesOf([text]), [])
  })

  it('in other places than what is counted say nothing of it', () => {
    const lines = linesOf([
      'Quake in Velmont\n\nRescue teams from 14 countries and 30 dogs came to Velmont on Monday.\n',
    ])
    assert.deepEqual(lines.map(thingOf), ['countries', 'dogs'])
  })

  it('line up ages of one person only', () => {
    const lines = linesOf([
      'Chief named\n\nThe city of Velmont made Rosa Lind, 47, its new fire chief, the mayor said on Monday.\n',
      'New chief\n\nRosa Lind, 48, is the new fire chief of Velmont. Her deputy will be Tom Brandt, 51, the mayor said.\n',
    ])
    const differ = lines.filter(({ verdict }) => verdict === 'differ')
    assert.deepEqual(differ.map(written), ['a: 47, b: 48'])
  })

  it('have a name and versions', () => {
    const lines = linesOf(events.ferry)
    const told = lines.map((line) => [
      thingOf(line),
      versionsOf(line).map(({ figure, paths }) => `${figure} (${paths})`),
    ])
    const of = (thing: string) => told.find(([name]) => name === thing)?.[1]
    assert.deepEqual(of('people dead'), ['at least 14 (a)', '16 (b,c)'])
    assert.deepEqual(of('people missing'), ['eleven (a)', 'a dozen (b)', 'ten (c)'])
    assert.deepEqual(of('helicopters'), ['three (a,b)'])
  })

  it('are the same when only one article is read anew', () => {
    const figures = new FigureLines()
    const articles = events.vote.map((text, index) => ({ path: 'abc'[index] as string, article: analyse(text) }))
    const before = finish(figures.lineUp(articles)).map(written)
    articles[1] = { path: 'b', article: analyse(events.vote[1].replace('110 seats', '112 seats')) }
    const after = finish(figures.lineUp(articles)).map(written)
    assert.ok(before.includes('a: 112 of the 200 seats, b: 110 seats, c: 112 seats'))
    assert.ok(after.includes('a: 112 of the 200 seats, b: 112 seats, c: 112 seats'))
    assert.deepEqual(after, finish(new FigureLines().lineUp(articles)).map(written))
  })

  it('tell nothing alike in unrelated articles', function () {
    const folder = path.resolve('../shared/corpora/geowebnews')
    if (!existsSync(folder)) this.skip()
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    const articles = files.map((file) => ({
      path: file,
      article: analyse(readFileSync(path.join(folder, file), 'utf8')),
    }))
    const alarms = finish(new FigureLines().lineUp(articles)).filter(({ verdict }) => verdict === 'differ')
    assert.ok(alarms.length <= 2, alarms.map(written).join('\n'))
  })
})
