import assert from 'node:assert/strict'
import { numberLine, numbersOf } from './mentions.ts'

function reads(cases: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(cases))
    it(text, () => {
      assert.deepEqual(numbersOf(text).map(numberLine), expected)
    })
}

describe('numbers: counts', () => {
  reads({
    'Delegates from 35 countries, including 27 leaders.': ['[35] count 35 of countries', '[27] count 27 of leaders'],
    'At least 20 dead and thirty-one wounded.': ['[20] count 20 20.. of dead ~', '[thirty-one] count 31 of wounded'],
    'One senior Ukrainian official and two car bombs.': [
      '[One] count 1 of senior Ukrainian official',
      '[two] count 2 of car bombs',
    ],
    'Three of Ukraine’s allies, the other two and 25 of its 52 ships.': [
      '[Three] count 3 of Ukraine’s allies',
      '[two] count 2',
      '[25] count 25 of ships',
      '[52] count 52 of ships',
    ],
    '1,234,567 voters; 40 000 soldiers; 3.5 million people; 1.2bn users; two dozen eggs.': [
      '[1,234,567] count 1234567 of voters',
      '[40 000] count 40000 of soldiers',
      '[3.5 million] count 3500000 of people',
      '[1.2bn] count 1200000000 of users',
      '[two dozen] count 24 of eggs',
    ],
    'Half a million people, two and a half million more.': [
      '[Half a million] count 500000 of people',
      '[two and a half million] count 2500000',
    ],
    'Two thirds of voters, a fifth of them, one in five women.': [
      '[Two thirds] count 0.666666666666667 fraction of voters',
      '[a fifth] count 0.2 fraction',
      '[one in five] count 0.2 fraction of women',
    ],
    'a one-in-three chance, 2 in 3 freshmen, 89 freshmen': [
      '[one-in-three] count 0.333333333333333 fraction of chance',
      '[2 in 3] count 0.666666666666667 fraction of freshmen',
      '[89] count 89 of freshmen',
    ],
    'two hundred and two thousand tons of rice, a five-member panel': [
      '[two hundred and two thousand] measure 202000 ton of tons',
      '[five] count 5 of member',
    ],
  })
})

describe('numbers: vague ones', () => {
  reads({
    'thousands of French troops': ['[thousands] vague 1000 of French troops ~'],
    'could send «several thousand» French troops': ['[several thousand] vague 1000 of French troops ~'],
    'tens of thousands of refugees, dozens of boats': [
      '[tens of thousands] vague 10000 of refugees ~',
      '[dozens] vague 12 of boats ~',
    ],
    'a couple of weeks, a few hundred men': [
      '[a couple] vague 2 week of weeks ~',
      '[a few hundred] vague 100 of men ~',
    ],
  })
})

describe('numbers: percent and money', () => {
  reads({
    'Russia occupies approximately 20% of Ukraine and more.': ['[20%] percent 20 % of Ukraine ~'],
    'Oil prices rose about 3 per cent.': ['[3 per cent] percent 3 % of Oil prices ~'],
    'up 5 percentage points, an 8 percent increase': [
      '[5 percentage points] percent 5 percentage point',
      '[8 percent] percent 8 % of increase',
    ],
    'It rose from 5% to 7%.': ['[5%] percent 5 %', '[7%] percent 7 %'],
    '$75 million in aid, €2bn, 470 pence, 40 US dollars': [
      '[$75 million] money 75000000 USD of aid',
      '[€2bn] money 2000000000 EUR',
      '[470 pence] money 470 pence',
      '[40 US dollars] money 40 USD',
    ],
    'C$5 and 17 USD 25.': ['[C$5] money 5 CAD', '[17 USD 25] money 17.25 USD'],
    'a $14 million deal': ['[$14 million] money 14000000 USD of deal'],
  })
})

describe('numbers: measures, durations, ages', () => {
  reads({
    'the nearly four-year war': ['[four] duration 4 year of year ~'],
    'the nearly four-year-long war': ['[four] duration 4 year of year ~'],
    'fell over three years, lasted over three years': [
      '[three] duration 3 year of years',
      '[three] duration 3 3.. year of years ~',
    ],
    'a 155mm shell, 100 km away, 5 feet and 6 inches, 50 metres per second': [
      '[155] measure 155 millimetre of mm',
      '[100] measure 100 kilometre of km',
      '[5 feet and 6 inches] measure 5.5 foot of feet',
      '[50] measure 50 metre per second of metres',
    ],
    'temperatures of 40 degrees Celsius, a 45 degree angle': ['[40] measure 40 °C', '[45] measure 45 °'],
    'turn a 45 degree angle': ['[45] measure 45 degree of degree'],
    'John Smith, 29, and a 33-year-old woman aged 33': [
      '[29] age 29 year',
      '[33] age 33 year of year',
      '[33] age 33 year',
    ],
  })
})

describe('numbers: ranges and bounds', () => {
  reads({
    '20 to 30 people, 20-30%, between 5 and 7 days': [
      '[20 to 30] count - 20..30 of people',
      '[20-30%] percent - 20..30 %',
      '[5 and 7] duration - 5..7 day of days',
    ],
    '$5 to $10 million, two or three weeks': [
      '[$5 to $10 million] money - 5000000..10000000 USD',
      '[two or three] duration - 2..3 week of weeks',
    ],
    'more than 100, fewer than 20 ships, up to 700 workers, 500 or more, no less than thirty.': [
      '[100] count 100 100.. ~',
      '[20] count 20 ..20 of ships ~',
      '[700] count 700 ..700 of workers ~',
      '[500] count 500 500.. ~',
      '[thirty] count 30 30.. ~',
    ],
    'greater than 100 and smaller than 300': ['[100 and smaller than 300] count - 100..300 ~'],
  })
})

describe('numbers: ordinals and dates', () => {
  reads({
    'for the first time Washington has, the 21st century': [
      '[first] ordinal 1 of time',
      '[21st] ordinal 21 of century',
    ],
    'in February 2022, on Nov. 6, 2024, on 24 March, in 2014 and the 1990s': [
      '[February 2022] date 2022 2022-02',
      '[Nov. 6, 2024] date 2024 2024-11-06',
      '[24 March] date - --03-24',
      '[2014] date 2014 2014',
      '[1990s] date 1990 199X',
    ],
    'the 2016 election, 2000 people, 2024-11-05, between 1995 and 1997': [
      '[2016] date 2016 2016',
      '[2000] count 2000 of people',
      '[2024-11-05] date 2024 2024-11-05',
      '[1995] date 1995 1995',
      '[1997] date 1997 1997',
    ],
  })

  it('reads weekdays against the date of the article', () => {
    const found = (text: string) => numbersOf(text, '2026-01-07').map(({ text, date }) => `${text} ${date}`)
    assert.deepEqual(found('on Tuesday and next Friday'), ['Tuesday 2026-01-06', 'Friday 2026-01-09'])
    assert.deepEqual(found('They will meet on Monday, by late Friday.'), ['Monday 2026-01-12', 'Friday 2026-01-09'])
    assert.deepEqual(found('The dam was closed by engineers on Sunday.'), ['Sunday 2026-01-04'])
    assert.deepEqual(numbersOf('on Tuesday'), [])
  })
})

describe('numbers: what only looks like one', () => {
  for (const text of [
    'He flew an F-16 to the G7 over COVID-19 and 5G.',
    'No. 10 said that Article 5 holds.',
    'since World War II and World War Two, after 9/11, 24/7',
    'One of them said this one is the one who came.',
    'Call +44 20 7946 0958 or 555-1234 at 5 p.m. or 17:30.',
    'They won 3-1 and the vote was 52-48.',
    'a Boeing 777 at 123 Random Street, https://example.org/2024/05?q=30%25',
    'The Group of Seven met at the Final Four.',
  ])
    it(text, () => {
      assert.deepEqual(
        numbersOf(text)
          .filter(({ kind }) => kind !== 'date')
          .map(numberLine),
        [],
      )
    })
})

describe('numbers: time', () => {
  for (const unit of ['one hundred and ', 'half a ', '5 dollars ', '1,', 'twenty-', 'Two of its 3 '])
    it(`grows in line with length: ${unit}`, () => {
      // The best of three: other work on the machine only ever adds.
      const time = (count: number): number =>
        Math.min(
          ...[1, 2, 3].map(() => {
            const start = performance.now()
            numbersOf(unit.repeat(count))
            return performance.now() - start
          }),
        )
      assert.ok(time(3200) < 40 * (time(400) + 5))
    })
})
