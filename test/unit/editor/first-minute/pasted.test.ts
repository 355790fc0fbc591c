import assert from 'node:assert/strict'
import { articleText, particularsOf, whyNoArticle } from '../../../../src/editor/first-minute/pasted.ts'

const body =
  'The bridge over the Lind opened again on Monday after two years of repairs, the council said.\n\n' +
  '“Nobody will miss the ferry,” said Tom Oz, who has run it since the closure.'
const headline = 'Bridge over the Lind is open again'
const particulars = { outlet: 'Valley Courier', date: '2026-01-06', headline }

describe('a pasted article', () => {
  it('is text, and more than an address', () => {
    assert.equal(whyNoArticle(body), undefined)
    assert.equal(whyNoArticle('“Überraschung”: naïve café\t€5\r\nand a second line'), undefined)
    assert.match(whyNoArticle('') ?? '', /holds no text/)
    assert.match(whyNoArticle(' \n\t ') ?? '', /holds no text/)
    assert.match(whyNoArticle('PK\u0003\u0004\u0014\0\u0006 some words') ?? '', /no text/)
    assert.match(whyNoArticle('words \ufffd\ufffd\ufffd\ufffd and more') ?? '', /no text/)
    assert.match(whyNoArticle('https://news.example/story?id=1') ?? '', /an address only/)
    assert.match(whyNoArticle('iVBORw0KGgoAAAANSUhEUgAA') ?? '', /single word/)
  })

  it('may hold a damaged letter', () => {
    assert.equal(whyNoArticle(`${body} caf\ufffd`), undefined)
  })

  it('tells its headline, and what else it has', () => {
    assert.deepEqual(particularsOf(`${headline}\n\n${body}`), { outlet: '', date: '', headline })
    const told = particularsOf(`${headline}\n\nJanuary 6, 2026\n\n${body}`)
    assert.equal(told.date, '2026-01-06')
  })

  it('is read with the outlet and the date that were given', () => {
    for (const outlet of ['Valley Courier', 'BBC', 'news.example', 'The Sydney Morning Herald', 'L’Écho', 'Die Zeit']) {
      const text = articleText(`\n\n${headline}\n\n${body}\n`, { ...particulars, outlet })
      assert.deepEqual(particularsOf(text), { ...particulars, outlet }, text)
      assert.ok(text.startsWith(`${headline}\n\n${outlet}\n\n`) && text.endsWith(`\n\n${body}\n`), text)
    }
  })

  it('keeps every word that was pasted', () => {
    const pasted = `Valley Courier\n${headline}\nShare this story\n${body}`
    const words = (text: string) => text.split(/\s+/).filter(Boolean)
    const text = words(articleText(pasted, { ...particulars, outlet: 'Valley Courier' }))
    for (const word of words(pasted)) assert.ok(text.includes(word), word)
  })

  it('has no lines for what it tells itself', () => {
    const pasted = articleText(`${headline}\n\n${body}`, particulars)
    assert.equal(articleText(pasted, particulars), pasted)
    const dated = `${headline}\n\nJanuary 6, 2026\n\n${body}\n`
    assert.equal(articleText(dated, { ...particulars, outlet: '' }), dated)
  })

  it('gets a date without an outlet, and a headline that it lacks', () => {
    assert.deepEqual(particularsOf(articleText(body, { ...particulars, outlet: '' })), { ...particulars, outlet: '' })
    assert.deepEqual(particularsOf(articleText(body, particulars)), particulars)
    const bare = articleText(body, { ...particulars, outlet: 'Valley Courier', headline: '' })
    assert.equal(bare, `2026-01-06\n\n${body}\n`)
  })
})
