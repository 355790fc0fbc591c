import assert from 'node:assert/strict'
import { sideBySide } from '../../../src/sidebar/cards.ts'
import { isFromPage, type Passage } from '../../../src/sidebar/protocol.ts'
import { claim, courier, entry, herald, mention, post } from './articles.ts'

const entries = [courier, herald, post]

/** A passage as text, its marks in brackets with their first letter. */
function text({ segments }: Passage): string {
  return segments.map(({ text, mark }) => (mark ? `[${mark[0]}:${text}]` : text)).join('')
}

describe('a claim side by side', () => {
  const forty = mention(courier, 'At least 40 people were rescued from the valley on Monday')
  const sixty = mention(herald, 'About 60 people were rescued from the valley on Monday')
  const figure = ({ path, start, text }: typeof forty, words: string) => {
    const at = start + text.indexOf(words)
    return { path, start: at, end: at + words.length }
  }
  const rescued = claim('rescued', [forty, sixty], {
    label: 'people were rescued',
    verdict: 'number',
    differences: [
      { kind: 'number', detail: 'One says 40, one 60.', spans: [figure(forty, '40'), figure(sixty, '60')] },
    ],
    absent: [post.uri],
    why: 'Both name the valley.',
  })

  it('has a card for each article, and who does not report it', () => {
    const { cards, absent, verdictLabel, reported, why } = sideBySide(rescued, entries)
    assert.deepEqual(
      cards.map(({ name }) => name),
      ['Valley Courier', 'Morning Herald'],
    )
    assert.deepEqual(absent, ['Evening Post'])
    assert.equal(`${verdictLabel}, ${reported}. ${why}`, 'Figures differ, 2 of 3 articles. Both name the valley.')
  })

  it('says what readers decided', () => {
    const decided = { ...rescued, differences: [], ignored: rescued.differences, confirmed: true as const }
    const { confirmed, ignored, differences } = sideBySide(decided, entries)
    assert.deepEqual([confirmed, differences], [true, []])
    assert.deepEqual(ignored, [{ kind: 'number', detail: 'One says 40, one 60.' }])
    assert.deepEqual(Object.keys(sideBySide(rescued, entries)).includes('ignored'), false)
  })

  it('marks the figures that a difference points at', () => {
    const passages = sideBySide(rescued, entries).cards.flatMap((card) => card.passages)
    assert.deepEqual(passages.map(text), [
      'At least [f:40] people were rescued from the valley on Monday',
      'About [f:60] people were rescued from the valley on Monday',
    ])
  })

  it('does not mark a whole passage that a difference points at', () => {
    const spans = [forty, sixty].map(({ path, start, end }) => ({ path, start, end }))
    const conflict = { ...rescued, differences: [{ kind: 'conflict' as const, detail: 'They clash.', spans }] }
    const passages = sideBySide(conflict, entries).cards.flatMap((card) => card.passages)
    assert.ok(passages.every(({ segments }) => segments.every(({ mark }) => mark !== 'clash')))
  })

  it('says who says it in each article', () => {
    const said = claim('said', [
      mention(courier, 'We have never seen water rise so fast', { speaker: 'Ana Ruiz' }),
      mention(herald, 'She called for help.'),
    ])
    assert.deepEqual(
      sideBySide(said, entries).cards.map(({ passages: [passage] }) => passage?.voice),
      ['said by Ana Ruiz', 'stated by the article itself'],
    )
  })

  it('puts all passages of an article on its card, in one order with the mentions', () => {
    const thrice = claim('thrice', [
      mention(courier, 'Flood destroys bridge'),
      mention(courier, 'The old bridge collapsed at noon.'),
      mention(herald, 'Bridge falls as river rises'),
    ])
    assert.deepEqual(
      sideBySide(thrice, entries).cards.map(({ passages }) => passages.map((passage) => passage.mention)),
      [[0, 1], [2]],
    )
  })

  it('names the article whose text another repeats', () => {
    const copied = claim('copied', [
      mention(courier, 'never seen water rise'),
      mention(post, 'never seen water rise', { copyOf: courier.uri }),
    ])
    assert.equal(sideBySide(copied, entries).cards[1]?.passages[0]?.copy, 'same text as Valley Courier')
  })

  it('keeps every character of a passage, line ends as spaces', () => {
    const broken = entry('Broken', 'The bridge\r\nfell, “at   noon”, she said.\n')
    const all = claim('all', [
      mention(broken, 'bridge\r\nfell, “at   noon”, she said'),
      mention(courier, 'The old bridge collapsed at noon.'),
    ])
    const [passage] = sideBySide(all, [broken, courier]).cards[0]?.passages ?? []
    assert.equal(passage?.segments.map((segment) => segment.text).join(''), 'bridge fell, “at noon”, she said')
  })

  it('shows damaged marks as they are read', () => {
    const damaged = entry('Damaged', 'Kyivโs allies met. They spoke of the โcoalition of the willing.โ\n')
    const met = claim('met', [mention(damaged, 'Kyivโs allies met.'), mention(herald, 'She called for help.')])
    const [passage] = sideBySide(met, [damaged, herald]).cards[0]?.passages ?? []
    assert.equal(passage?.segments.map((segment) => segment.text).join(''), 'Kyiv’s allies met.')
  })
})

describe('messages of the page', () => {
  it('are taken only as agreed', () => {
    assert.ok(isFromPage({ type: 'ready' }))
    assert.ok(isFromPage({ type: 'reveal', claim: 'x', mention: 0 }))
    for (const wrong of [null, 'ready', {}, { type: 'reveal', claim: 'x' }, { type: 'reveal', claim: 1, mention: 0 }])
      assert.ok(!isFromPage(wrong))
  })
})
