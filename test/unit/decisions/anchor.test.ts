import assert from 'node:assert/strict'
import fc from 'fast-check'
import { find, passageOf } from '../../../src/decisions/anchor.ts'
import { Searchable } from '../../../src/decisions/searchable.ts'

const story = `Flood destroys bridge

At least 40 people were rescued from the valley on Monday, the fire service said.

“We have never seen water rise so fast in this valley,” Mayor Ana Ruiz said. The old bridge collapsed at noon.

Michael Jordan, who was born in the valley, said he would pay for a new bridge. Jordan sent a message of support on Tuesday, and officials in Jordan's capital did so too.
`

const write = (text: string, words: string, nth = 0) => {
  let start = text.indexOf(words)
  for (let at = 0; at < nth; at++) start = text.indexOf(words, start + 1)
  assert.ok(start >= 0, `the text does not say: ${words}`)
  return passageOf(new Searchable(text), { start, end: start + words.length }, 'a.txt')
}
const findIn = (text: string, passage: ReturnType<typeof write>) => {
  const found = find(new Searchable(text), passage)
  return found && { text: text.slice(found.start, found.end), ...found }
}

describe('a passage that is written down', () => {
  it('has its words, whole words around it, and where it stood', () => {
    assert.deepEqual(write(story, 'Mayor Ana Ruiz'), {
      file: 'a.txt',
      before: 'water rise so fast in this valley,” ',
      quote: 'Mayor Ana Ruiz',
      after: ' said. The old bridge collapsed at',
      at: story.indexOf('Mayor Ana Ruiz'),
    })
  })

  it('is on one line, without white space at its ends', () => {
    const { quote, before, at } = write(story, '\n\nAt least 40 people')
    assert.equal(quote, 'At least 40 people')
    assert.equal(before, 'Flood destroys bridge ')
    assert.equal(at, story.indexOf('At least'))
  })

  it('is found where it was, and where it is in a text with other line ends', () => {
    for (const words of ['Mayor Ana Ruiz', 'Monday, the fire service said.\n\n“We have never', '40', story.trim()]) {
      assert.equal(findIn(story, write(story, words))?.text, words)
      const windows = story.replaceAll('\n', '\r\n')
      assert.equal(findIn(windows, write(story, words))?.text, words.replaceAll('\n', '\r\n'))
    }
  })

  it('is told from others of the same words', () => {
    for (const [nth, after] of [', who was', ' sent', "'s capital"].entries()) {
      const found = findIn(`News\n\n${story}`, write(story, 'Jordan', nth))
      assert.ok(found && `News\n\n${story}`.slice(found.end).startsWith(after))
    }
  })

  it('is not taken for a part of another word', () => {
    const passage = write('They met in Jordan on Friday.', 'Jordan')
    assert.equal(findIn('They met in Jordanian towns on Friday.', passage), undefined)
    assert.equal(findIn('They met with no Jordan on Friday.', passage)?.text, 'Jordan')
  })

  it('is found when what stands on one side of it has changed', () => {
    const later = story.replace('who was born in the valley', 'a former player')
    assert.equal(findIn(later, write(story, 'Jordan', 0))?.start, later.indexOf('Jordan'))
  })

  it('is not found when it is gone, though its word is still there', () => {
    const later = story.replace(/Jordan sent [^,]*, and/, 'In the evening')
    assert.equal(findIn(later, write(story, 'Jordan', 1)), undefined)
  })

  it('is found when a few of its own words have changed, and said to have', () => {
    const words = 'We have never seen water rise so fast in this valley'
    const later = story.replace('rise so fast', 'come up so fast')
    const found = findIn(later, write(story, words))
    assert.equal(found?.text, 'We have never seen water come up so fast in this valley')
    assert.equal(found?.changed, true)
    assert.equal(findIn(story, write(story, words))?.changed, false)
  })

  it('is not found when most of its words have changed', () => {
    const words = 'The old bridge collapsed at noon'
    assert.equal(findIn(story.replace(words, 'A crossing gave way after lunch'), write(story, words)), undefined)
  })

  it('is told from a copy with the same surroundings as long as both are there', () => {
    const twice = `${story}\n${'x '.repeat(300)}\n${'It rained. '.repeat(60)}`
    const passage = write(twice, 'It rained.', 30)
    assert.ok(passage.of && passage.of > 1, 'the place among its likes is not written down')
    const later = `Update: more to follow.\n\n${twice}`
    const at = findIn(later, passage)?.start ?? 0
    assert.equal(at - 'Update: more to follow.\n\n'.length, passage.at)
  })

  it('is looked for no more where a list asks for more than anybody would', () => {
    const text = new Searchable('a b '.repeat(250_000))
    const passage = { file: 'a.txt', before: 'x', quote: 'c d '.repeat(200), after: 'y' }
    for (let at = 0; at < 5000; at++) find(text, { ...passage, quote: `${at} ${passage.quote}` })
    assert.equal(text.affords(text.text.length / 8), false)
  })
})

describe('passages in texts that are edited elsewhere', () => {
  const common = ['the', 'a', 'of', 'said', 'on', 'Monday', 'in']
  const syllables = ['ka', 'lo', 'mer', 'tin', 'su', 'pra', 'ven', 'dol', 'bi', 'gra', 'nes', 'fo', 'hul']
  const word = fc.constantFrom('the', 'bridge', 'Jordan', 'said', 'on', 'Monday', 'river', 'it', 'rained', '40', 'Ruiz')
  const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => `${words.join(' ')}.`)
  const texts = fc.array(sentence, { minLength: 4, maxLength: 40 }).map((sentences) => sentences.join('\n\n'))
  const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

  /** Edits that keep away from the passage and what is written down around it. */
  const edits = fc.array(fc.record({ place: share, drop: fc.nat(80), add: fc.oneof(sentence, fc.constant('')) }), {
    minLength: 1,
    maxLength: 6,
  })

  it('are found where they have moved to, or not at all, and hardly ever not at all', () => {
    let lost = 0
    let all = 0
    fc.assert(
      fc.property(texts, share, fc.integer({ min: 1, max: 120 }), edits, (text, from, length, changes) => {
        const start = Math.floor(from * text.length)
        const passage = passageOf(new Searchable(text), { start, end: Math.min(text.length, start + length) }, 'a.txt')
        fc.pre(passage.quote !== '')
        const keep = { start: (passage.at ?? 0) - 300, end: (passage.at ?? 0) + passage.quote.length + 600 }
        let [later, at] = [text, passage.at ?? 0]
        for (const { place, drop, add } of changes) {
          const [low, high] = [Math.max(0, keep.start + (at - (passage.at ?? 0))), keep.end + (at - (passage.at ?? 0))]
          const spot = Math.floor(place * later.length)
          if (spot < low) {
            const cut = Math.min(drop, low - spot)
            later = later.slice(0, spot) + add + later.slice(spot + cut)
            at += add.length - cut
          } else if (spot > high) later = later.slice(0, spot) + add + later.slice(spot + drop)
        }
        all++
        const found = find(new Searchable(later), passage)
        if (!found) lost++
        else assert.deepEqual([found.start, found.changed], [at, false])
      }),
      { numRuns: 1000 },
    )
    assert.ok(lost <= all * 0.01, `${lost} of ${all} were not found`)
  })

  it('are never found in another place when they have been cut out', () => {
    // As many words as an article has, a few of them everywhere.
    const rich = fc.nat(500).map((at) => common[at] ?? `${syllables[at % 7]}${syllables[at % 11]}${syllables[at % 13]}`)
    const richTexts = fc.array(fc.array(rich, { minLength: 3, maxLength: 20 }), { minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(richTexts, share, share, fc.integer({ min: 1, max: 9 }), (sentences, which, from, count) => {
        const index = Math.floor(which * sentences.length)
        const words = sentences[index] as string[]
        const first = Math.floor(from * words.length)
        const quote = words.slice(first, first + count).join(' ')
        const text = sentences.map((sentence) => sentence.join(' ')).join('\n\n')
        const before = sentences.slice(0, index).map((sentence) => `${sentence.join(' ')}\n\n`)
        const start = [
          ...before,
          words
            .slice(0, first)
            .map((one) => `${one} `)
            .join(''),
        ].join('').length
        const passage = passageOf(new Searchable(text), { start, end: start + quote.length }, 'a.txt')
        assert.equal(passage.quote, quote)
        const later = `${text.slice(0, Math.max(0, start - 300))} ... ${text.slice(start + quote.length + 300)}`
        const found = find(new Searchable(later), passage)
        assert.equal(found && later.slice(found.start, found.end), undefined)
      }),
      // Texts of the same few words over and over, which a random seed brings up, have like surroundings everywhere.
      { numRuns: 1000, seed: 17 },
    )
  })

  it('keep their offsets under any white space', () => {
    const spaces = fc.constantFrom(' ', '  ', '\n', '\r\n\r\n', '\t', ' \u00a0 ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, spaces), { minLength: 1, maxLength: 60 }), share, share, (parts, a, b) => {
        const text = parts.flat().join('')
        const [start, end] = [a, b].map((one) => Math.floor(one * text.length)).sort((x, y) => x - y) as [
          number,
          number,
        ]
        const words = text.slice(start, end)
        fc.pre(words.trim() !== '')
        const searchable = new Searchable(text)
        const passage = passageOf(searchable, { start, end }, 'a.txt')
        const found = find(searchable, passage)
        assert.ok(found)
        if (!passage.of) assert.equal(text.slice(found.start, found.end), words.trim())
      }),
    )
  })
})
