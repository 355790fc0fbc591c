import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import type { Mention } from '../../../src/comparison/claim.ts'
import { compare } from '../../../src/comparison/index.ts'
import { claimHover } from '../../../src/editor/claims/hover.ts'
import { paragraphLines } from '../../../src/editor/claims/lines.ts'
import {
  differingAt,
  elsewhere,
  nextOf,
  type Stated,
  StatedClaims,
  shared,
  statedAt,
} from '../../../src/editor/claims/stated.ts'
import { atOnce } from '../../../src/steps.ts'

const story = (people: number) => `Flood in the valley of Velmont

The fire service rescued ${people} people from the valley on Monday.

“We have never seen water rise so fast,” Mayor Ana Ruiz told reporters in Velmont.

${people > 50 ? 'Volunteers filled four thousand sandbags.' : 'Schools in the north will be repaired next year.'}
`
const [one, two] = [story(40), story(60)]
const articles = [
  { path: 'mem:/one.txt', article: analyse(one) },
  { path: 'mem:/two.txt', article: analyse(two) },
]
const claims = atOnce(StatedClaims.of(compare(articles)))
const here = claims.in('mem:/one.txt')
const at = (words: string) => one.indexOf(words)
const wordsOf = (stated: Stated | undefined) => stated && one.slice(stated.start, stated.end)

describe('claims stated in an article', () => {
  it('come in the order of the text', () => {
    assert.deepEqual(
      here.map(({ start }) => start),
      here.map(({ start }) => start).sort((a, b) => a - b),
    )
    for (const { start, end, mention } of here) assert.equal(one.slice(start, end), mention.text)
    assert.deepEqual(claims.in('mem:/none.txt'), [])
  })

  it('are found at an offset, with what other articles say', () => {
    const [found] = statedAt(here, at('40 people'))
    assert.equal(found?.claim.verdict, 'number')
    assert.deepEqual(found && elsewhere(found).map(({ path }) => path), ['mem:/two.txt'])
    assert.equal(differingAt(here, at('40 people')).length, 1)
    assert.deepEqual(differingAt(here, at('never seen')), [])
    assert.deepEqual(statedAt(here, one.length), [])
  })

  it('follow each other, round at the ends, those of one article left out', () => {
    const passages = shared(here)
    assert.ok(passages.every((stated) => elsewhere(stated).length > 0))
    assert.ok(passages.length < here.length)
    const [first] = passages
    assert.equal(nextOf(passages, -1, 1), first)
    const rescue = nextOf(passages, at('The fire') - 1, 1)
    assert.match(wordsOf(rescue) ?? '', /rescued 40 people/)
    assert.match(wordsOf(nextOf(passages, rescue?.start ?? 0, 1)) ?? '', /never seen/)
    assert.equal(nextOf(passages, one.length, 1), first)
    assert.equal(nextOf(passages, first?.start ?? 0, -1), passages.at(-1))
    assert.equal(nextOf([], 0, 1), undefined)
  })
})

describe('the hover of a passage that differs elsewhere', () => {
  const told = (name: string) => ({ nameOf: () => name, wordsOf: ({ text }: Mention) => text })
  const [stated] = differingAt(here, at('40 people')) as [Stated]

  it('says how, and gives the other articles’ words', () => {
    const hover = claimHover(stated, told('Valley Courier'))
    assert.match(hover, /^\*\*Figures differ\*\*/)
    assert.match(hover, /- \[Valley Courier\]\(command:crossread\.reveal\?[^)]+two\.txt[^)]+\): .*60 people/)
    assert.match(hover, /\[word by word\]\(command:crossread\.diffWordings\?/)
    assert.match(hover, /\[Side by side\]\(command:crossread\.showClaim\?/)
  })

  it('shows articles as text', () => {
    const evil = '[click](command:evil) <img src=x> $(zap)'
    const mention = { ...stated.mention, path: 'mem:/two.txt', text: evil, speaker: evil }
    const claim = {
      ...stated.claim,
      mentions: [stated.mention, mention],
      differences: [{ kind: 'number' as const, detail: evil, spans: [] }],
    }
    const hover = claimHover({ ...stated, claim }, told(evil))
    assert.doesNotMatch(hover, /command:evil\)|<img|\$\(zap/)
  })
})

describe('the line above a paragraph', () => {
  it('says what other articles report too', () => {
    const lines = paragraphLines(articles[0]?.article.blocks ?? [], here)
    const texts = Object.fromEntries(lines.map(({ start, text }) => [one.slice(start, start + 8), text]))
    assert.equal(texts['The fire'], '1 other article reports this: figures differ')
    assert.equal(texts['“We have'], '1 other article reports this: agree')
    assert.equal(texts['Schools '], undefined)
  })
})
