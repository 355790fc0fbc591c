import assert from 'node:assert/strict'
import type { ReportedArticle } from '../../../src/report/articles.ts'
import { annotationsAsBrat, bratConfiguration } from '../../../src/report/brat.ts'
import { bratFolder } from '../../../src/report/formats.ts'
import { atOnce } from '../../../src/steps.ts'
import { hostileComparisons, reported } from './reported.ts'

const emoji = '🌊🏳️‍🌈'
const text = `${emoji} Dam shut\r\n\r\nEngineers closed ${emoji} the Halden dam near Ostby, Norway, on Monday. “The spillway,” Ingrid Solberg said, “is a danger to 3,000 people.”\r\n`

interface TextBound {
  type: string
  spans: [number, number][]
  text: string
}

/** Reads standoff as strictly as brat's own server does. */
function read(ann: string, document: string) {
  const points = [...document]
  const ids = new Set<string>()
  const textBound = new Map<string, TextBound>()
  const others: { id: string; type: string; references: string[] }[] = []
  for (const line of ann.split('\n').slice(0, -1)) {
    assert.ok(!/[^\P{Cc}\t]|[\u2028\u2029]/u.test(line), `broken line: ${line}`)
    const [id = '', data = '', tail] = line.split('\t')
    assert.ok(!ids.has(id), `${id} twice`)
    ids.add(id)
    if (id.startsWith('T')) {
      const [, type = '', places = ''] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data) ?? assert.fail(line)
      const spans = places.split(';').map((place) => place.split(' ').map(Number) as [number, number])
      const words = spans.map(([start, end]) => points.slice(start, end).join('')).join(' ')
      assert.equal(tail, words)
      textBound.set(id, { type, spans, text: words })
    } else if (id.startsWith('#')) others.push({ id, type: 'note', references: [data.split(' ')[1] ?? ''] })
    else if (id.startsWith('A'))
      others.push({ id, type: data.split(' ')[0] ?? '', references: [data.split(' ')[1] ?? ''] })
    else if (id.startsWith('N')) {
      const [, type = '', target = ''] = /^(\S+) (T\d+) \S+?:\S+$/.exec(data) ?? assert.fail(line)
      assert.ok(tail?.trim())
      others.push({ id, type, references: [target] })
    } else {
      assert.match(data, /^(?:\S+:T\d+(?: \S+:T\d+)*|\S+ Arg1:T\d+ Arg2:T\d+)$/)
      const references = [...data.matchAll(/:(T\d+)/g)].map((match) => match[1] ?? '')
      others.push({ id, type: data.split(/[: ]/)[0] ?? '', references })
    }
  }
  for (const { references } of others) for (const id of references) assert.ok(textBound.has(id), `${id} is not there`)
  return { textBound: [...textBound.values()], others }
}

describe('brat standoff', () => {
  const [article] = reported({ 'dam.txt': text }) as [ReportedArticle]
  const { textBound, others } = read(annotationsAsBrat(article), text)

  it('counts code points and repeats the words', () => {
    const norway = textBound.find((one) => one.text === 'Norway')
    assert.equal(norway?.type, 'Country')
    assert.ok((norway?.spans[0]?.[0] ?? 0) < text.indexOf('Norway'), 'code points, not code units')
  })

  it('has source, cue and content as an event', () => {
    const event = others.find(({ id }) => id.startsWith('E'))
    assert.equal(event?.type, 'Cue')
    assert.ok(
      textBound.some(({ type, spans }) => type === 'Content' && spans.length === 2),
      'a content in two parts',
    )
  })

  it('breaks what runs over line ends', () => {
    const wrapped = `Dam\n\n“The spillway is a\ndanger to every family,” Ingrid Solberg said on Monday in Ostby.\n`
    const [article] = reported({ 'dam.txt': wrapped }) as [ReportedArticle]
    const found = read(annotationsAsBrat(article), wrapped)
    assert.deepEqual(found.textBound.find(({ type }) => type === 'Quote')?.spans, [
      [5, 23],
      [24, 48],
    ])
  })

  it('writes no type, role or attribute that its configuration does not declare', () => {
    for (const { type } of textBound) assert.match(bratConfiguration, new RegExp(`^${type}$`, 'm'))
    for (const { id, type } of others)
      if (!/^[#N]/.test(id)) assert.match(bratConfiguration, new RegExp(`^${type}\\t`, 'm'))
  })

  it('takes notes along', () => {
    const note = { start: 0, end: 4, text: text.slice(0, 4), note: 'Check\nthis.' }
    const ann = annotationsAsBrat({ ...article, article: { ...article.article, notes: [note] } })
    read(ann, text)
    assert.match(ann, /^#\d+\tAnnotatorNotes T\d+\tCheck this\.$/m)
  })

  it('can be read whatever the texts hold', () => {
    for (const { articles } of hostileComparisons())
      for (const article of articles) read(annotationsAsBrat(article), article.text)
  })

  it('makes a folder with each text and its annotations, names apart', () => {
    const files = atOnce(bratFolder(reported({ 'a/dam.txt': text, 'b/Dam.TXT': text, 'c/.. x/..txt': text })))
    assert.deepEqual(
      files.map(({ name }) => name),
      ['dam.txt', 'dam.ann', 'Dam-2.txt', 'Dam-2.ann', 'article.txt', 'article.ann', 'annotation.conf'],
    )
    assert.equal(files[0]?.text, text)
  })
})
