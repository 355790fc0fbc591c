import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { applyEdits } from '../../../src/decisions/annotations.ts'
import { decide } from '../../../src/decisions/imports/decide.ts'
import { readBrat } from '../../../src/decisions/imports/read-brat.ts'
import { readWebAnnotations } from '../../../src/decisions/imports/read-web-annotation.ts'
import { decisionFrom } from '../../../src/decisions/read.ts'
import { entryOf } from '../../../src/decisions/write.ts'
import { annotationsAsBrat } from '../../../src/report/brat.ts'
import { annotationsAsWebAnnotations } from '../../../src/report/web-annotation.ts'
import { atOnce } from '../../../src/steps.ts'

const text = `🌊 Dam shut near Ostby\r\n\r\nEngineers closed the Halden dam in Norway on Monday. “The spillway,” Ingrid Solberg said, “is a danger to 3,000 people.”\r\n\r\nLindvik wants its turn, the baker thinks. The baker has 12 ovens.\r\n`
const article = analyse(text)
const into = { path: 'dam.txt', text, article }
const points = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return { start, end: start + [...words].length }
}
const placed = (type: string, words: string) => `${type} ${points(words).start} ${points(words).end}\t${words}`

describe('annotations of brat', () => {
  it('become decisions that say the same', () => {
    const ann = [
      `T1\t${placed('GPE', 'Norway')}`,
      `T2\t${placed('Speaker', 'The baker')}`,
      `T3\t${placed('Figure', '12')}`,
      `T4\t${placed('Rhetoric', 'wants its turn')}`,
      '#1\tAnnotatorNotes T4\tIs that meant?',
      `T5\t${placed('Content', 'Lindvik wants its turn')}`,
      `T6\t${placed('Source', 'the baker')}`,
      `T7\t${placed('Cue', 'thinks')}`,
      'E1\tCue:T7 Source:T6 Content:T5',
      'A1\tSure T4',
    ]
    const bare = { ...into, article: { ...article, annotations: [] } }
    const { annotations, problems } = readBrat(`${ann.join('\n')}\n`)
    assert.deepEqual(problems, [])
    const { decisions, known, lost } = decide(annotations, bare)
    assert.deepEqual([known, lost], [0, []])
    assert.deepEqual(
      decisions.map(({ passages: [passage], ...own }) => [passage?.quote, own]),
      [
        ['Norway', { decision: 'mark as country', code: 'NO' }],
        ['The baker', { decision: 'mark as speaker', speaker: 'The baker' }],
        ['12', { decision: 'mark as figure', value: 12, kind: 'count' }],
        ['wants its turn', { decision: 'note', note: 'Rhetoric: Is that meant?' }],
        ['Lindvik wants its turn', { decision: 'mark as statement', speaker: 'the baker' }],
      ],
    )
    // They are kept and read again as they are.
    for (const decision of decisions)
      assert.deepEqual(decisionFrom(JSON.parse(JSON.stringify(entryOf(decision)))), decision)
  })

  it('may be discontinuous', () => {
    const parts = [points('The spillway'), points('is a danger to 3,000 people')]
    const places = parts.map(({ start, end }) => `${start} ${end}`).join(';')
    const { annotations } = readBrat(`T1\tQuote ${places}\tThe spillway is a danger to 3,000 people\n`)
    const { decisions } = decide(annotations, { ...into, article: { ...article, annotations: [] } })
    assert.match(decisions[0]?.passages[0]?.quote ?? '', /^The spillway,” .* people$/)
  })

  it('are found by their words where the text has moved, and told where it has lost them', () => {
    const later = `A new line on top of it all.\n\n${text}`
    const { annotations } = readBrat(`T1\t${placed('Country', 'Norway')}\nT2\tCountry 3 9\tSweden\n`)
    const { decisions, lost } = decide(annotations, {
      path: 'dam.txt',
      text: later,
      article: { ...article, annotations: [] },
    })
    assert.deepEqual(
      decisions.map(({ passages: [passage] }) => passage?.at),
      [later.indexOf('Norway')],
    )
    assert.deepEqual(
      lost.map(({ exact }) => exact),
      ['Sweden'],
    )
  })

  it('says which lines it does not understand', () => {
    const { annotations, problems } = readBrat(
      'T1\tCountry x y\tNorway\nwhat is this\n\nT2\tNote 0 1\t🌊\nT2\tNote 0 1\t🌊\n',
    )
    assert.equal(annotations.length, 1)
    assert.deepEqual(problems, [
      'Line 1 is no annotation of a text.',
      'Line 2 is not understood.',
      'Line 5 is no annotation of a text.',
    ])
  })

  it('need no decision where they were exported from here', () => {
    const exported = annotationsAsBrat({ path: 'dam.txt', name: 'dam', text, article })
    const { annotations, problems } = readBrat(exported)
    assert.deepEqual(problems, [])
    const { decisions, lost } = decide(annotations, into)
    assert.deepEqual([decisions.filter(({ decision }) => decision !== 'note'), lost], [[], []])
  })
})

describe('Web Annotations', () => {
  const annotation = (more: object) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', ...more })
  const target = (words: string, more: object = {}) => ({
    source: 'dam.txt',
    selector: [{ type: 'TextQuoteSelector', exact: words, ...more }],
  })
  const read = (value: unknown) => readWebAnnotations(JSON.stringify(value))
  const bare = { ...into, article: { ...article, annotations: [] } }

  it('become decisions that say the same', () => {
    const { annotations, problems } = read([
      annotation({
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'quote' },
          { type: 'TextualBody', purpose: 'identifying', value: 'Ingrid Solberg' },
          { type: 'TextualBody', value: 'Check with her office.' },
        ],
        target: target('is a danger to 3,000 people'),
      }),
      annotation({
        bodyValue: 'Where is that?',
        target: { ...target('Lindvik'), selector: { type: 'TextPositionSelector', ...points('Lindvik') } },
      }),
      annotation({ motivation: 'tagging', body: { type: 'TextualBody', value: 'country' }, target: target('Norway') }),
    ])
    assert.deepEqual(problems, [])
    assert.ok(annotations.every(({ source }) => source === 'dam.txt'))
    const { decisions } = decide(annotations, bare)
    assert.deepEqual(
      decisions.map(({ passages: [passage], ...own }) => [passage?.quote, own]),
      [
        [
          'is a danger to 3,000 people',
          { decision: 'mark as quote', speaker: 'Ingrid Solberg', note: 'Check with her office.' },
        ],
        ['Lindvik', { decision: 'note', note: 'Where is that?' }],
        ['Norway', { decision: 'mark as country', code: 'NO' }],
      ],
    )
  })

  it('tell words apart by what stands around them', () => {
    const { annotations } = read(
      annotation({ bodyValue: 'This one.', target: target('baker', { prefix: 'The ', suffix: ' has' }) }),
    )
    const { decisions } = decide(annotations, bare)
    assert.equal(decisions[0]?.passages[0]?.at, text.lastIndexOf('baker'))
  })

  it('come in collections and from Hypothesis', () => {
    const item = annotation({ bodyValue: 'x', target: target('Norway') })
    for (const value of [
      item,
      { type: 'AnnotationPage', items: [item] },
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [item] } },
      { total: 1, rows: [{ text: 'x', tags: ['check'], target: [target('Norway')] }] },
    ])
      assert.equal(read(value).annotations.length, 1, JSON.stringify(value))
  })

  it('says what is none', () => {
    assert.match(readWebAnnotations('{').problems[0] ?? '', /not valid JSON/)
    assert.deepEqual(read({ hello: 1 }).problems, ['The file holds no Web Annotations.'])
    const { annotations, problems } = read([7, annotation({ target: 'https://elsewhere.example' })])
    assert.deepEqual(annotations, [])
    assert.deepEqual(problems, ['Annotation 1: it is no object.', 'Annotation 2: it selects no words of a text.'])
  })

  it('need no decision where they were exported from here', () => {
    const exported = atOnce(
      annotationsAsWebAnnotations([{ path: 'dam.txt', name: 'dam', text, article }], () => './dam.txt'),
    )
    const { annotations, problems } = readWebAnnotations(JSON.stringify(exported))
    assert.deepEqual(problems, [])
    const { decisions, lost } = decide(annotations, into)
    assert.deepEqual([decisions, lost], [[], []])
  })

  it('change what the article is read as', () => {
    const { annotations } = read(
      annotation({ motivation: 'tagging', body: { type: 'TextualBody', value: 'speaker' }, target: target('Lindvik') }),
    )
    const { decisions } = decide(annotations, into)
    const start = text.indexOf('Lindvik')
    const edits = decisions.map((decision) => ({ decision, span: { start, end: start + 'Lindvik'.length } }))
    const changed = applyEdits(article, text, edits)
    assert.ok(changed.annotations.some((one) => one.type === 'speaker' && one.text === 'Lindvik' && one.decided))
  })
})
