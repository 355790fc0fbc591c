import assert from 'node:assert/strict'
import { basisText, countsOf, countsText } from '../../../src/editor/counts.ts'
import { annotationsAt, highlightClasses, marksOf } from '../../../src/editor/marks.ts'
import { articleOf, country, speaker } from './known.ts'

const text = 'He and Ana Ruiz said: “France sends 35 ships in 2026.” The “plan” of France. Share this'
const article = articleOf(
  text,
  speaker('He', 'Tom Oz', { mention: 'pronoun' }),
  speaker('Ana Ruiz'),
  {
    type: 'quote',
    text: '“France sends 35 ships in 2026.”',
    speech: true,
    speaker: 'Ana Ruiz',
    source: null,
    cue: null,
  },
  country('France', 'FR', 'France'),
  { type: 'number', text: '35', kind: 'count', value: 35 },
  { type: 'number', text: '2026', kind: 'date', value: 2026, date: '2026' },
  { type: 'quote', text: '“plan”', speech: false, speaker: null, source: null, cue: null },
  { type: 'boilerplate', text: 'Share this', kind: 'furniture' },
)
const all = new Set(highlightClasses)
const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end)

describe('the marks of an article', () => {
  it('sort annotations by look, pronouns apart', () => {
    const marks = marksOf(article, all)
    assert.deepEqual(Object.fromEntries(Object.entries(marks).map(([look, spans]) => [look, spans.map(textOf)])), {
      boilerplate: ['Share this'],
      speech: ['“France sends 35 ships in 2026.”'],
      quotation: ['“plan”'],
      plainQuote: [],
      speaker: ['Ana Ruiz'],
      country: ['France'],
      number: ['35', '2026'],
      plainNumber: [],
      note: [],
    })
  })

  it('show where a reader wrote a note, whatever is switched off', () => {
    const start = text.indexOf('Ruiz')
    const noted = { ...article, notes: [{ start, end: start + 4, text: 'Ruiz', note: 'Since May.' }] }
    assert.deepEqual(marksOf(noted, new Set()).note.map(textOf), ['Ruiz'])
  })

  it('leave out what is switched off, and take back what the grammar gives it', () => {
    const marks = marksOf(article, new Set(['speakers']))
    assert.deepEqual(marks.country, [])
    assert.deepEqual([marks.speech, marks.quotation, marks.number], [[], [], []])
    assert.equal(marks.plainQuote.length, 2)
    assert.equal(marks.plainNumber.length, 2)
    assert.equal(marks.speaker.length, 1)
    assert.deepEqual(marksOf(article, new Set()).boilerplate, [])
  })

  it('leave ordinals in words to the hover', () => {
    const words = 'The first of 3 ships, the 2nd and the third.'
    const ordinal = (text: string, value: number) => ({ type: 'number', text, kind: 'ordinal', value }) as const
    const ranks = articleOf(words, ordinal('first', 1), ordinal('2nd', 2), ordinal('third', 3))
    assert.deepEqual(
      marksOf(ranks, all).number.map(({ start, end }) => words.slice(start, end)),
      ['2nd'],
    )
    assert.deepEqual(marksOf(ranks, new Set()).plainNumber.length, 1)
    assert.equal(annotationsAt(ranks, words.indexOf('first'), all).length, 1)
  })

  it('under the pointer come innermost first', () => {
    const types = (offset: number) => annotationsAt(article, offset, all).map(({ type }) => type)
    assert.deepEqual(types(text.indexOf('35')), ['number', 'quote'])
    assert.deepEqual(types(text.indexOf('35') + 2), ['quote'])
    assert.deepEqual(types(text.indexOf('He')), ['speaker'])
    assert.deepEqual(types(text.indexOf('Share')), [])
  })
})

describe('the counts of an article', () => {
  it('count speakers and countries once, dates not as figures', () => {
    assert.deepEqual(countsOf(article), { speakers: 2, quotes: 2, figures: 1, countries: 1, countryMentions: 1 })
  })

  it('read as a sentence would', () => {
    const counts = { speakers: 7, quotes: 19, figures: 5, countries: 12, countryMentions: 55 }
    assert.equal(countsText(counts), '7 speakers, 19 quotes, 5 figures, 12 countries named 55 times')
    assert.equal(countsText(countsOf(article)), '2 speakers, 2 quotes, 1 figure, 1 country named once')
    const none = { speakers: 0, quotes: 0, figures: 0, countries: 0, countryMentions: 0 }
    assert.equal(countsText(none), '0 speakers, 0 quotes, 0 figures, 0 countries')
  })

  it('tell whom the statements come from', () => {
    assert.equal(
      basisText({ statements: 14, people: 9, bodies: 2, unnamed: 3 }),
      '9 of 14 statements come from named people, 2 from bodies and documents, 3 from unnamed sources',
    )
    assert.equal(
      basisText({ statements: 1, people: 1, bodies: 0, unnamed: 0 }),
      '1 of 1 statement comes from named people, 0 from bodies and documents, 0 from unnamed sources',
    )
    assert.equal(basisText({ statements: 0, people: 0, bodies: 0, unnamed: 0 }), 'No statements by anyone')
  })
})
