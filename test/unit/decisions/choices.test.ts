import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { choiceLabel, choicesAt } from '../../../src/decisions/choices.ts'
import { figureFrom } from '../../../src/decisions/figure-input.ts'

const story = `Flood destroys bridge

“We have never seen water rise so fast in France,” Mayor Ana Ruiz said on Monday.

Officials said that 40 people were rescued. Michael Jordan looked on. Work will go on for "three dozen" weeks.
`
const article = analyse(story)

/** What can be decided about words, or with the caret in the middle of them. */
function labels(words: string, caret = false): string[] {
  const start = story.indexOf(words)
  assert.ok(start >= 0, words)
  const middle = start + Math.floor(words.length / 2)
  const span = caret ? { start: middle, end: middle } : { start, end: start + words.length }
  return choicesAt(article, story, span).map((choice) => `${choiceLabel(choice)} ${choice.text}`)
}

describe('what can be decided', () => {
  it('at the caret is about what is marked there, innermost first', () => {
    const said = '“We have never seen water rise so fast in France,”'
    assert.deepEqual(labels('France', true), [
      'Not a country France',
      'Another country… France',
      `Another speaker… ${said}`,
      `Not a quote ${said}`,
      'Add note… France',
    ])
    assert.deepEqual(labels('Ruiz', true).slice(0, 2), ['Stands for somebody else… Ana Ruiz', 'Not a speaker Ana Ruiz'])
    assert.deepEqual(labels('40', true).slice(0, 2), ['Not a figure 40', 'Another figure… 40'])
    assert.ok(labels('people were rescued', true).some((label) => label.startsWith('Not a statement ')))
  })

  it('at a word that is not marked is what one word may be', () => {
    assert.deepEqual(labels('Jordan', true), [
      'Mark as a country… Jordan',
      'Mark as a figure… Jordan',
      'Mark as a speaker… Jordan',
      'Add note… Jordan',
    ])
  })

  it('of a selection is what it may be, without white space at its ends', () => {
    assert.deepEqual(labels('Michael Jordan looked on. '), [
      'Mark as a statement… Michael Jordan looked on.',
      'Mark as a quote… Michael Jordan looked on.',
      'Mark as a speaker… Michael Jordan looked on.',
      'Mark as a country… Michael Jordan looked on.',
      'Mark as a figure… Michael Jordan looked on.',
      'Add note… Michael Jordan looked on.',
    ])
    assert.deepEqual(labels('\n\n'), [])
  })

  it('begins with what is selected as a whole', () => {
    const said = '“We have never seen water rise so fast in France,”'
    assert.deepEqual(labels(said).slice(0, 2), [`Another speaker… ${said}`, `Not a quote ${said}`])
    assert.ok(labels(said).includes('Not a country France'))
  })

  it('takes quotation marks around a selection along for a quote', () => {
    assert.ok(labels('three dozen').includes('Another figure… three dozen'))
    const quote = labels('looked on').find((label) => label.startsWith('Mark as a quote'))
    assert.equal(quote, 'Mark as a quote… looked on')
    const plain = { ...article, annotations: [] }
    const start = story.indexOf('three dozen')
    const [, marked] = choicesAt(plain, story, { start, end: start + 11 })
    assert.equal(marked?.text, '"three dozen"')
  })

  it('offers nothing twice', () => {
    const again = labels('France')
    assert.equal(new Set(again).size, again.length)
    assert.ok(!again.includes('Mark as a country… France'))
  })
})

describe('a figure as it is typed', () => {
  it('is read with its kind and unit', () => {
    const read = Object.entries({
      '36': { value: 36, kind: 'count' },
      '10,500.5': { value: 10_500.5, kind: 'count' },
      '-3': { value: -3, kind: 'count' },
      '20%': { value: 20, kind: 'percent' },
      '20 percent': { value: 20, kind: 'percent' },
      '$75 million': { value: 75_000_000, kind: 'money', unit: 'USD' },
      '1.5 bn EUR': { value: 1_500_000_000, kind: 'money', unit: 'EUR' },
      '4 years': { value: 4, kind: 'duration', unit: 'year' },
      '12 km': { value: 12, kind: 'measure', unit: 'km' },
      '7 °C': { value: 7, kind: 'measure', unit: '°C' },
      '3rd': { value: 3, kind: 'ordinal' },
      ' 2 thousand ': { value: 2000, kind: 'count' },
    })
    for (const [typed, figure] of read) assert.deepEqual(figureFrom(typed), figure, typed)
  })

  it('is none where it is not clear', () => {
    for (const typed of [
      '',
      'many',
      '3 5',
      '$5 EUR',
      '5 apples',
      '1e999',
      '3rd km',
      '--4',
      '4constructor',
      '4 constructor',
    ])
      assert.equal(figureFrom(typed), undefined, typed)
  })
})
