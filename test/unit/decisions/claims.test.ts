import assert from 'node:assert/strict'
import type { Claim, Comparison, PathSpan } from '../../../src/comparison/claim.ts'
import { passageOf } from '../../../src/decisions/anchor.ts'
import { type DecidedClaim, unmet } from '../../../src/decisions/claims.ts'
import { Decisions } from '../../../src/decisions/decisions.ts'
import type { Decision } from '../../../src/decisions/format.ts'
import { Searchable } from '../../../src/decisions/searchable.ts'
import { statesOf } from '../../../src/decisions/states.ts'
import { InThreadEngine } from '../../../src/library/engine/in-thread.ts'

const texts: Record<string, string> = {
  a: `Flood in the valley of Velmont

By Jane Roe

The fire service rescued 40 people from the valley on Monday.

The old stone bridge over the river Velm collapsed at noon.

“We have never seen water rise so fast in Velmont,” Mayor Ana Ruiz told Norland Radio.
`,
  b: `River Velm rises

The fire service rescued 60 people from the valley on Monday.

Schools in Velmont stayed closed on Tuesday.

“We have never seen water rise so fast in Velmont,” Mayor Ana Ruiz told Norland Radio.
`,
  c: `Velmont without a crossing

The fire service rescued 40 people from the valley on Monday.

Nobody gets from one bank to the other, witnesses in Velmont said.

Mayor Ana Ruiz asked the government of Norland for help.
`,
}
const rescued = (people: number) => `The fire service rescued ${people} people from the valley on Monday`
const bridge = 'The old stone bridge over the river Velm collapsed at noon'
const crossing = 'Nobody gets from one bank to the other'

function passage(path: string, words: string) {
  const start = texts[path]?.indexOf(words) ?? -1
  assert.ok(start >= 0, words)
  return passageOf(new Searchable(texts[path] as string), { start, end: start + words.length }, path)
}

type Own<D> = D extends unknown ? Omit<D, 'passages'> : never
const decision = (own: Own<Decision>, ...passages: [string, string][]) =>
  ({ ...own, passages: passages.map(([path, words]) => passage(path, words)) }) as Decision

const sources = (now = texts) => Object.entries(now).map(([path, text]) => ({ path, text }))

async function compared(list: Decision[], now = texts): Promise<Comparison & { notFollowed: Decision[] }> {
  const corrections = new Decisions(list).corrections(sources(now))
  const comparison = await new InThreadEngine().compare(sources(now), {}, undefined, corrections)
  return { ...comparison, notFollowed: unmet(comparison, corrections.rulings) }
}

/** The claim that has the words as, or in, one of its mentions. */
function claimOf({ claims }: Comparison, path: string, words: string): DecidedClaim {
  const at = (mention: PathSpan & { text: string }) => mention.path === path && mention.text.includes(words)
  const found = claims.find(({ mentions }) => mentions.some(at))
  assert.ok(found, `no claim has ${words}`)
  return found as DecidedClaim
}

const paths = ({ mentions }: Claim) => mentions.map(({ path }) => path)
const rescue = [
  ['a', rescued(40)],
  ['b', rescued(60)],
  ['c', rescued(40)],
] as [string, string][]

describe('claims with readers’ decisions', () => {
  it('are what the comparison makes of them without', async () => {
    const claim = claimOf(await compared([]), 'a', 'rescued 40 people')
    assert.deepEqual(paths(claim), ['a', 'b', 'c'])
    assert.equal(claim.verdict, 'number')
    assert.deepEqual([claim.confirmed, claim.ignored], [undefined, undefined])
  })

  it('lose a mention that is not of the same claim', async () => {
    const apart = decision(
      { decision: 'not the same claim' },
      rescue[1] as [string, string],
      ...rescue.filter((_, at) => at !== 1),
    )
    const found = await compared([apart])
    assert.deepEqual(paths(claimOf(found, 'a', 'rescued 40 people')), ['a', 'c'])
    assert.deepEqual(paths(claimOf(found, 'b', 'rescued 60 people')), ['b'])
    assert.deepEqual(found.notFollowed, [])
  })

  it('take in a mention that is of the same claim', async () => {
    assert.deepEqual(paths(claimOf(await compared([]), 'a', bridge)), ['a'])
    const found = await compared([decision({ decision: 'same claim' }, ['c', crossing], ['a', bridge])])
    assert.deepEqual(paths(claimOf(found, 'a', bridge)), ['a', 'c'])
    assert.match(claimOf(found, 'a', bridge).why, /reader/)
    assert.deepEqual(found.notFollowed, [])
  })

  it('go by the later of two decisions', async () => {
    const same = decision({ decision: 'same claim', made: '2026-01-02T10:00:00Z' }, ['c', crossing], ['a', bridge])
    const apart = decision(
      { decision: 'not the same claim', made: '2026-01-03T10:00:00Z' },
      ['a', bridge],
      ['c', crossing],
    )
    assert.deepEqual(paths(claimOf(await compared([apart, same]), 'a', bridge)), ['a'])
    const later = { ...same, made: '2026-01-04T10:00:00Z' }
    const found = await compared([later, apart])
    assert.deepEqual(paths(claimOf(found, 'a', bridge)), ['a', 'c'])
    assert.deepEqual(
      found.notFollowed.map(({ decision }) => decision),
      ['not the same claim'],
    )
  })

  it('do not differ where a reader ignores it, and are judged by the rest', async () => {
    const found = claimOf(
      await compared([decision({ decision: 'ignore difference', difference: 'number' }, ...rescue)]),
      'a',
      'rescued 40',
    )
    assert.equal(found.verdict, 'agree')
    assert.deepEqual(found.differences, [])
    assert.deepEqual(
      found.ignored?.map(({ kind }) => kind),
      ['number'],
    )
    const other = claimOf(
      await compared([decision({ decision: 'ignore difference', difference: 'wording' }, ...rescue)]),
      'a',
      'rescued 40',
    )
    assert.equal(other.verdict, 'number')
  })

  it('differ again when an account comes in that was not looked at', async () => {
    const [one, two] = rescue as [[string, string], [string, string]]
    const ignored = decision({ decision: 'ignore difference', difference: 'number' }, one, two)
    assert.equal(claimOf(await compared([ignored]), 'a', 'rescued 40').verdict, 'number')
    const { c: _, ...without } = texts
    assert.equal(claimOf(await compared([ignored], without), 'a', 'rescued 40').verdict, 'agree')
  })

  it('differ again when the words that were looked at have changed', async () => {
    const ignored = decision({ decision: 'ignore difference', difference: 'number' }, ...rescue)
    const later: Record<string, string> = { ...texts, b: (texts.b as string).replace('60 people', '70 people') }
    assert.equal(claimOf(await compared([ignored], later), 'a', 'rescued 40').verdict, 'number')
    const [state] = statesOf(new Decisions([ignored]), (path) => later[path])
    assert.deepEqual(
      state?.troubles.map(({ kind }) => kind),
      ['other words'],
    )
  })

  it('are certain when a reader confirms them, as long as nothing is added', async () => {
    const confirmed = decision({ decision: 'confirm claim' }, ...rescue)
    const claim = claimOf(await compared([confirmed]), 'a', 'rescued 40')
    assert.deepEqual([claim.confirmed, claim.confidence], [true, 1])
    const more = { ...texts, d: (texts.a as string).replace('the valley', 'the flooded valley') }
    const later = claimOf(await compared([confirmed], more), 'a', 'rescued 40')
    assert.ok(paths(later).length > 3)
    assert.equal(later.confirmed, undefined)
  })

  it('have differences that a reader confirms', async () => {
    const found = claimOf(
      await compared([decision({ decision: 'confirm difference', difference: 'number' }, ...rescue)]),
      'a',
      'rescued 40',
    )
    assert.equal(found.verdict, 'number')
    assert.deepEqual(
      found.differences.map(({ confirmed }) => confirmed),
      [true],
    )
  })

  it('follow decisions about what articles say', async () => {
    const no = decision({ decision: 'not a figure' }, ['b', '60'])
    const claim = claimOf(await compared([no]), 'b', 'rescued 60')
    assert.deepEqual(claim.mentions.find(({ path }) => path === 'b')?.numbers, [])
  })

  it('keep decisions when articles are edited elsewhere', async () => {
    const list = [
      decision({ decision: 'same claim' }, ['c', crossing], ['a', bridge]),
      decision({ decision: 'ignore difference', difference: 'number' }, ...rescue),
    ]
    const later = Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [
        path,
        `${text.replace('\n\n', '\n\nThis story is developing.\n\n')}\nMore follows.\n`,
      ]),
    )
    const found = await compared(list, later)
    assert.deepEqual(paths(claimOf(found, 'a', bridge)), ['a', 'c'])
    assert.equal(claimOf(found, 'a', 'rescued 40').verdict, 'agree')
    assert.ok(statesOf(new Decisions(list), (path) => later[path]).every(({ troubles }) => !troubles.length))
  })
})

describe('decisions that need another look', () => {
  const same = decision({ decision: 'same claim' }, ['c', crossing], ['a', bridge])
  const troubles = (list: Decision[], textOf: (path: string) => string | undefined | null, notFollowed?: Decision[]) =>
    statesOf(new Decisions(list), textOf, notFollowed).map((state) => state.troubles.map(({ kind }) => kind))

  it('are none while their articles say what they said', () => {
    assert.deepEqual(
      troubles([same], (path) => texts[path]),
      [[]],
    )
    assert.deepEqual(
      troubles([same], () => null),
      [[]],
    )
  })

  it('are those whose article or passage is gone, each named', () => {
    assert.deepEqual(
      troubles([same], (path) => (path === 'a' ? undefined : texts[path])),
      [['no article']],
    )
    assert.deepEqual(
      troubles([same], (path) => (path === 'a' ? 'All is well.' : texts[path])),
      [['no passage']],
    )
    assert.deepEqual(
      troubles([same], () => undefined),
      [['no article', 'no article']],
    )
  })

  it('are those that the comparison does not follow', async () => {
    const nowhere = decision({ decision: 'same claim' }, ['a', 'By Jane Roe'], ['c', crossing])
    assert.deepEqual(
      troubles([same], (path) => texts[path], [same]),
      [['not followed']],
    )
    assert.deepEqual(
      (await compared([nowhere, same])).notFollowed.map(({ passages }) => passages[0]?.quote),
      ['By Jane Roe'],
    )
  })
})
