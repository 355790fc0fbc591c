import assert from 'node:assert/strict'
import { numberLine, numbersOf } from './mentions.ts'

/** Figures as news writes them: each sentence with what is read from it. */
const news: Record<string, Record<string, string[]>> = {
  'amounts in words and figures': {
    'Half a million people fled the province.': ['[Half a million] count 500000 of people'],
    'Some half a million doses arrived, and 1.2bn more are due.': [
      '[half a million] count 500000 of doses ~',
      '[1.2bn] count 1200000000',
    ],
    'A quarter of a million people signed.': ['[A quarter of a million] count 250000 of people'],
    'A dozen villages and two thirds of the fields were flooded.': [
      '[A dozen] count 12 of villages',
      '[two thirds] count 0.666666666666667 fraction of fields',
    ],
    'The army has 1.5m soldiers, 12k drones and a 300m-euro budget.': [
      '[1.5m] count 1500000 of soldiers',
      '[12k] count 12000 of drones',
      '[300m-euro] money 300000000 EUR of budget',
    ],
    'It has 1.4 bn people and a GDP of $3.5tn.': [
      '[1.4 bn] count 1400000000 of people',
      '[$3.5tn] money 3500000000000 USD',
    ],
    'The company employs 1 million people and 1.2 thousand robots.': [
      '[1 million] count 1000000 of people',
      '[1.2 thousand] count 1200 of robots',
    ],
    "Some 1.3 million of the country's 5 million people have fled.": [
      '[1.3 million] count 1300000 of people ~',
      '[5 million] count 5000000 of people',
    ],
    'Twenty-one of the 27 members voted for it, six against.': [
      '[Twenty-one] count 21 of members',
      '[27] count 27 of members',
      '[six] count 6',
    ],
    'A 15-strong crew and a 200-strong audience waited.': ['[15] count 15 of crew', '[200] count 200 of audience'],
  },
  'vague numbers': {
    'Several thousand people marched; tens of thousands watched.': [
      '[Several thousand] vague 1000 of people ~',
      '[tens of thousands] vague 10000 ~',
    ],
    'Hundreds of thousands of homes had no power.': ['[Hundreds of thousands] vague 100000 of homes ~'],
    'Tens of millions of dollars were lost.': ['[Tens of millions] vague 10000000 of dollars ~'],
    'A couple of weeks and a few hundred metres away.': [
      '[A couple] vague 2 week of weeks ~',
      '[a few hundred] vague 100 metre of metres ~',
    ],
    'Scores of people were hurt; dozens died.': ['[Scores] vague 20 of people ~', '[dozens] vague 12 ~'],
  },
  'bounds and ranges': {
    'Between 5 and 7 soldiers died, and 20 to 30 were hurt.': [
      '[5 and 7] count - 5..7 of soldiers',
      '[20 to 30] count - 20..30',
    ],
    'Prices rose by 20-30% in a year.': ['[20-30%] percent - 20..30 % of Prices'],
    'More than 300 people, at least 40 of them children, were fed.': [
      '[300] count 300 300.. of people ~',
      '[40] count 40 40.. ~',
    ],
    'Fewer than ten ships and up to 15 planes took part.': [
      '[ten] count 10 ..10 of ships ~',
      '[15] count 15 ..15 of planes ~',
    ],
    'Not more than 40 people may enter; no fewer than 12 did.': [
      '[40] count 40 ..40 of people ~',
      '[12] count 12 12.. ~',
    ],
    'Two to three dozen people, perhaps more, are trapped.': ['[Two to three dozen] count - 24..36 of people'],
    'Between $5 billion and $7 billion is needed.': ['[$5 billion and $7 billion] money - 5000000000..7000000000 USD'],
    'An estimated 2,000-3,000 fighters remain.': ['[2,000-3,000] count - 2000..3000 of fighters ~'],
    'Just under half of the MPs voted no.': ['[half] count 0.5 ..0.5 fraction of MPs ~'],
    'More than two in five and almost nine out of ten agree.': [
      '[two in five] count 0.4 0.4.. fraction ~',
      '[nine out of ten] count 0.9 fraction ~',
    ],
  },
  'steps are no ranges': {
    'Oil rose $3 to $84 a barrel.': ['[$3] money 3 USD', '[$84] money 84 USD'],
    'It fell 2.3% to 1,204.5 points.': ['[2.3%] percent 2.3 %', '[1,204.5] count 1204.5 of points'],
    'The toll rose from 12 to 15 on Friday.': ['[12] count 12 of toll', '[15] count 15 of toll'],
    'Trade grew from $3bn to $4bn between 2019 and 2021.': [
      '[$3bn] money 3000000000 USD',
      '[$4bn] money 4000000000 USD',
      '[2019] date 2019 2019',
      '[2021] date 2021 2021',
    ],
  },
  'percentages and what they are of': {
    'The rate rose by 0.25 percentage points to 4.5 per cent.': [
      '[0.25 percentage points] percent 0.25 percentage point of rate',
      '[4.5 per cent] percent 4.5 %',
    ],
    'Unemployment fell three percentage points, to 7%.': [
      '[three percentage points] percent 3 percentage point of Unemployment',
      '[7%] percent 7 %',
    ],
    'Turnout was 68 percent; support stands at 61%.': [
      '[68 percent] percent 68 % of Turnout',
      '[61%] percent 61 % of support',
    ],
    'The share of women rose to 40%.': ['[40%] percent 40 % of share of women'],
    'About a third of the 1,500 guests left.': [
      '[a third] count 0.333333333333333 fraction of guests ~',
      '[1,500] count 1500 of guests',
    ],
    'Sales fell by half, profits by two-thirds.': [
      '[half] count 0.5 fraction of Sales',
      '[two-thirds] count 0.666666666666667 fraction',
    ],
    'The fire is a third contained.': ['[a third] count 0.333333333333333 fraction'],
    'The firm cut 1 in 10 jobs, and one in five offices closed.': [
      '[1 in 10] count 0.1 fraction of jobs',
      '[one in five] count 0.2 fraction of offices',
    ],
  },
  money: {
    'The nearly four-year war has cost £2.3 billion.': [
      '[four] duration 4 year of year ~',
      '[£2.3 billion] money 2300000000 GBP',
    ],
    'The company lost $75 million in the third quarter.': [
      '[$75 million] money 75000000 USD',
      '[third] ordinal 3 of quarter',
    ],
    'The company lost 0.64 billion euros in six months.': [
      '[0.64 billion euros] money 640000000 EUR',
      '[six] duration 6 month of months',
    ],
    'The bill came to an estimated €25 million a day.': ['[€25 million] money 25000000 EUR ~'],
    'The U.N. asked for $500m in aid, of which $120m has come in.': [
      '[$500m] money 500000000 USD of aid',
      '[$120m] money 120000000 USD',
    ],
    'He paid a $500 fine and a 15 percent tax on 1,000 shares.': [
      '[$500] money 500 USD of fine',
      '[15 percent] percent 15 % of tax',
      '[1,000] count 1000 of shares',
    ],
    'Gas costs 98 pence or 1.20 dollars per litre.': ['[98 pence] money 98 pence', '[1.20 dollars] money 1.2 USD'],
  },
  'measures and durations': {
    'It took two and a half hours to drive 120 km.': [
      '[two and a half] duration 2.5 hour of hours',
      '[120] measure 120 kilometre of km',
    ],
    'The temperature rose to 41°C, or 106 degrees Fahrenheit.': ['[41] measure 41 °C', '[106] measure 106 °F'],
    'At 6ft 2in, he weighs 14 stone.': [
      '[6ft 2in] measure 6.16666666666667 foot of ft',
      '[14] measure 14 stone of stone',
    ],
    'The 100-year-old bridge is 300ft long and 25m wide.': [
      '[100] age 100 year of year',
      '[300] measure 300 foot of ft',
      '[25] measure 25 metre of m',
    ],
    'The quake struck at a depth of 10 km.': ['[10] measure 10 kilometre of km'],
  },
  ages: {
    'She is 34. He, 36, is a nurse.': ['[34] age 34 year', '[36] age 36 year'],
    'The victim, a 29-year-old woman, and her son, aged 4, lived there.': [
      '[29] age 29 year of year',
      '[4] age 4 year',
    ],
    'Tom Brandt, 51, said so. So did Ines Calder, 47.': ['[51] age 51 year', '[47] age 47 year'],
    '“We lost,” said coach Rosa Lind, 62.': ['[62] age 62 year'],
    'A man in his 30s and a woman in her late 50s died.': ['[30s] age - 30..39 year ~', '[50s] age - 50..59 year ~'],
    'Aged between 12 and 15, the four boys fled.': ['[12 and 15] age - 12..15 year', '[four] count 4 of boys'],
    'She turned 40 last week. He was 61.': ['[40] age 40 year', '[61] age 61 year'],
    'It was 61. The ferries, 25, were old.': ['[61] count 61', '[25] count 25'],
  },
  ordinals: {
    'It was the first time in 12 years, and the 3rd such case.': [
      '[first] ordinal 1 of time',
      '[12] duration 12 year of years',
      '[3rd] ordinal 3',
    ],
    'The 1,000th visitor came in the 21st century.': [
      '[1,000th] ordinal 1000 of visitor',
      '[21st] ordinal 21 of century',
    ],
    'The 3rd Ukrainian strike hit the second bridge.': [
      '[3rd] ordinal 3 of Ukrainian strike',
      '[second] ordinal 2 of bridge',
    ],
  },
  dates: {
    'On 12 May 2024, and again on June 3, talks failed.': [
      '[12 May 2024] date 2024 2024-05-12',
      '[June 3] date - --06-03',
    ],
    'The deal of Dec. 5, 2025 runs until 31 January.': [
      '[Dec. 5, 2025] date 2025 2025-12-05',
      '[31 January] date - --01-31',
    ],
    'It is due on 12 May. It was due in 2014.': ['[12 May] date - --05-12', '[2014] date 2014 2014'],
    'The 2015-16 season, the 1980s and the mid-1990s were good.': [
      '[2015-16] date 2015 2015/2016',
      '[1980s] date 1980 198X',
      '[1990s] date 1990 199X',
    ],
    'Her 2019 book sold 20,000 copies.': ['[2019] date 2019 2019', '[20,000] count 20000 of copies'],
  },
  'what is no quantity': {
    'Call 555-0134 or +44 20 7946 0958 for details.': [],
    'Phone 020 7946 0018, (020) 7946 0018 or 1-800-555-0199.': [],
    'The home side won 3-1, after a 52-48 vote.': [],
    'The club plays 4-4-2 and won 2-0 (1-0 at half-time).': [],
    'Section 230, Article 5 and Resolution 2231 were cited on page twelve.': [],
    'He lives at No. 10, flew in an F-16 and met the G7.': [],
    'The attacks of 9/11 and World War II.': [],
    'The meeting begins at 9.30 a.m. and ends at 17:45.': [],
    'Route 66, Boeing 737, Apollo 11 and iPhone 15 are names.': [],
    'The M25, the A1, flight MH17 and the B-52.': [],
    'The Group of Seven, the Seven Sisters and Five Eyes met.': [],
    'The 2nd Infantry Division and the 101st Airborne left.': [],
    'Chapter 11, Title 42, Type 2 diabetes and Grade 5.': [],
  },
}

describe('numbers in news', () => {
  for (const [group, sentences] of Object.entries(news))
    describe(group, () => {
      for (const [sentence, expected] of Object.entries(sentences))
        it(sentence, () => {
          assert.deepEqual(numbersOf(sentence).map(numberLine), expected)
        })
    })
})
