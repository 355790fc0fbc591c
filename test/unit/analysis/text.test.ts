import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { repair } from '../../../src/analysis/reading/index.ts'

const sentences = (text: string) => analyse(text).sentences.map((sentence) => sentence.text)
const blocks = (text: string) =>
  analyse(text).blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)

describe('sentences', () => {
  const cases: [string, number][] = [
    ['It grew in the U.S. The economy did well.', 2],
    ['The U.S. Senate met.', 1],
    ['It began at 5 p.m. The show ended late.', 2],
    ['He lives at No. 10 with Gov. Smith and J. K. Rowling.', 1],
    ['It was Lee vs. Smith. It ended on Jan. 5.', 2],
    ['He said “I won’t go.” She left.', 2],
    ['“Will it rain?” Smith asked. It did.', 2],
    ['It rose 3.5 percent to 10,000. Then it fell', 2],
  ]
  for (const [text, count] of cases)
    it(text, () => assert.equal(sentences(text).length, count, sentences(text).join(' | ')))
})

describe('layout', () => {
  it('the outlet’s name over the headline, but no short headline over its second line', () => {
    const body = 'The ministers of both countries met on Tuesday and agreed on a plan. Nobody said more about it.'
    const read = (...lines: string[]) => {
      const { outlet, headline } = analyse([...lines, body].join('\n\n'))
      return [outlet, headline]
    }
    const long = 'Ministers agree on a plan for the northern bridge'
    for (const name of ['The Harbour Herald', 'Velmont Times', 'Radio Ostby', 'LINDALE NEWS', 'lindale-post.example'])
      assert.deepEqual(read(name, long), [name, long])
    assert.deepEqual(read('Oakmere', long, '© 2026 Oakmere. All rights reserved.'), ['Oakmere', long])
    assert.deepEqual(read('Breaking News', long), [undefined, long])
    for (const headline of ['Talks End', 'Mayor Faces the Press', 'Hope for Ostby', 'Bridge'])
      assert.deepEqual(read(headline, long), [undefined, headline])
    assert.deepEqual(read('The Harbour Herald'), [undefined, 'The Harbour Herald'])
    assert.deepEqual(read('The Harbour Herald', 'Share'), [undefined, 'The Harbour Herald'])
  })

  it('headline, byline, dateline, sub-heading, furniture and credit', () => {
    const text = [
      'Talks End Without a Deal',
      'By Ann Lee',
      'January 6, 2026',
      'Peace, Talks, Geneva, Trade',
      '3 Min Read',
      'GENEVA (XYZ): The talks ended late on Monday without a deal, the hosts said.',
      'What happens next',
      'The ministers will meet again in May, they said.',
      'Read More: Something Else Entirely',
      'Sources: Reuters',
    ].join('\n')
    assert.deepEqual(blocks(text), [
      'headline: Talks End Without a Deal',
      'byline: By Ann Lee',
      'byline: January 6, 2026',
      'furniture: Peace, Talks, Geneva, Trade',
      'furniture: 3 Min Read',
      'dateline: GENEVA (XYZ):',
      'paragraph: The talks ended late on Monday without a deal, the hosts said.',
      'subheading: What happens next',
      'paragraph: The ministers will meet again in May, they said.',
      'furniture: Read More: Something Else Entirely',
      'credit: Sources: Reuters',
    ])
    const article = analyse(text)
    assert.equal(article.outlet, 'XYZ')
    assert.equal(article.date, '2026-01-06')
    const credit = article.annotations.find((a) => a.type === 'boilerplate' && a.kind === 'credit')
    assert.equal(credit?.type === 'boilerplate' && credit.source, 'Reuters')
  })
  it('a closing note on who contributed', () => {
    const story = 'Dam shut\n\nThe dam was shut on Monday.\n\n'
    const credited = (line: string) =>
      analyse(story + line).annotations.flatMap((a) => (a.type === 'boilerplate' ? a.source : []))
    assert.deepEqual(credited('The Associated Press contributed to this report.'), ['The Associated Press'])
    assert.deepEqual(credited('Additional reporting by AFP.'), ['AFP'])
    assert.deepEqual(credited('Norway contributed to this fund. It gave more than others.'), [])
  })

  it('hard-wrapped lines are one paragraph', () => {
    const text =
      'The ministers met for the third time this year in the old town hall of\nthe city and left late in the evening without having come to any sort\nof agreement on the matter that had brought them there in the first place.'
    assert.equal(blocks(text).length, 1)
  })
  it('CRLF, CR and line separators end lines', () => {
    for (const end of ['\r\n', '\r', '\u2028', '\n'])
      assert.equal(sentences(`The talks ended late.${end}They go on in May.`).length, 2, JSON.stringify(end))
  })
  it('an empty text', () => assert.deepEqual(analyse('').annotations, []))
})

describe('damaged marks', () => {
  it('one odd letter for all marks', () => {
    assert.equal(
      repair('The alliesโ plan was Kyivโs. โFine,โ Lee said.').text,
      'The allies’ plan was Kyiv’s. “Fine,” Lee said.',
    )
  })
  it('a dash among them', () => {
    const text = 'Lee\uFFFDs plan is candid\uFFFDdespite O\uFFFDBrien.'
    assert.equal(repair(text).text, 'Lee’s plan is candid—despite O’Brien.')
  })
  it('the closing mark, of which Windows-1252 has no last byte', () => {
    const text = 'Lee said: â€œWe will go.â€\uFFFD “We,” she said, “will go.” He said: â€œTo MÃ¼nchen,â€ and left.'
    assert.equal(
      repair(text).text,
      'Lee said: “We will go.” “We,” she said, “will go.” He said: “To München,” and left.',
    )
  })
  it('UTF-8 read as Windows-1252, with offsets into the text as given', () => {
    const given = 'Lee said: â€œWeâ€™ll go to MÃ¼nchen in the U.S. on Monday.â€\u009d She left.'
    assert.equal(repair(given).text, 'Lee said: “We’ll go to München in the U.S. on Monday.” She left.')
    const article = analyse(given)
    assert.deepEqual(article.repairs, ['mojibake'])
    for (const annotation of article.annotations)
      assert.equal(given.slice(annotation.start, annotation.end), annotation.text)
    const country = article.annotations.find((a) => a.type === 'country')
    assert.equal(country?.text, 'U.S.')
  })
  it('other scripts are left alone', () => {
    for (const text of ['Привет, мир. Kyiv’s “plan”', 'ลูกโป่ง is Thai for balloon.', 'Ελλάδα won.'])
      assert.equal(repair(text).text, text)
  })
})
