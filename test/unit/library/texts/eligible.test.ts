import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from '../../../../src/library/texts/decode.ts'
import { whyNotArticle, whyNotEvenRead } from '../../../../src/library/texts/eligible.ts'
import { notArticles, otherLanguages } from './not-articles.ts'

const options = { include: [], exclude: [], maximumLength: 1_000_000 }

const article = `Ministers agree on a plan for the river

The ministers of both countries agreed on Tuesday to share the water of the river, according to a spokesman who
was in the room. “This is a beginning,” the spokesman said, adding that they would meet again in the spring.

Farmers on the lower reaches have waited for this for more than ten years.
`

/** Folders of real articles beside the repository. */
const corpora = [
  'seeds',
  'corpora/polnear/dev/text',
  'corpora/geowebnews',
  'corpora/events/boehner/text',
  'corpora/events/fox-calderon/text',
]

describe('what counts as an article', () => {
  it('takes an article, hard-wrapped or not', () => {
    assert.equal(whyNotArticle('river.txt', article, options), undefined)
    assert.equal(whyNotArticle('river.txt', article.replace(/,\n|\n(?=was)/g, ' '), options), undefined)
    assert.equal(whyNotArticle('river.txt', article.replaceAll('\n', '\r\n'), options), undefined)
  })

  it('takes an article under a long menu', () => {
    const menu = Array.from({ length: 40 }, (_, index) => `Section ${index}`).join('\n')
    assert.equal(whyNotArticle('river.txt', `${menu}\n${article.repeat(3)}`, options), undefined)
  })

  it('takes a brief of one sentence', () => {
    const brief = 'Port reopens.\n\nThe port has been opened again after the storm, a spokesman for the city said.\n'
    assert.equal(whyNotArticle('brief.txt', brief, options), undefined)
  })

  for (const { name, text, reason } of notArticles) {
    it(`leaves ${name} alone`, () => {
      assert.match(whyNotArticle(name, text, options)?.reason ?? 'taken for an article', reason)
    })
  }

  for (const [language, text] of Object.entries(otherLanguages)) {
    it(`leaves a text in ${language} alone as not English`, () => {
      assert.equal(whyNotArticle('news.txt', text, options)?.reason, 'not English')
    })
  }

  it('goes by the name whatever the text', () => {
    for (const name of ['requirements.txt', 'robots.txt', 'a/LICENSE.txt', 'CMakeLists.txt', 'README.txt'])
      assert.ok(whyNotArticle(name, article, options), name)
    assert.ok(whyNotArticle('LICENSE-MIT.txt', article, options))
    assert.ok(whyNotArticle('app/node_modules/x/story.txt', article, options))
    assert.equal(whyNotArticle('licence-row-divides-city.txt', article, options), undefined)
  })

  it('lets the globs of a reader override the check', () => {
    const list = '- milk\n- bread\n- eggs\n'
    assert.equal(whyNotArticle('notes/list.txt', list, { ...options, include: ['notes/**'] }), undefined)
    assert.equal(whyNotArticle('a/b/list.txt', list, { ...options, include: ['list.txt'] }), undefined)
    assert.ok(whyNotArticle('other/list.txt', list, { ...options, include: ['notes/**'] }))
    const excluding = { ...options, exclude: ['drafts/**'] }
    assert.deepEqual(whyNotArticle('drafts/river.txt', article, excluding), {
      reason: 'excluded by your settings',
      cause: 'settings',
    })
    assert.equal(whyNotArticle('river.txt', article, excluding), undefined)
  })

  it('names the limit when a text is too long, and keeps to it exactly', () => {
    const text = article.repeat(4)
    const at = { ...options, maximumLength: text.length }
    assert.equal(whyNotArticle('river.txt', text, at), undefined)
    const reason = whyNotArticle('river.txt', `${text} `, at)?.reason ?? ''
    assert.match(reason, new RegExp(`longer than the limit of ${text.length.toLocaleString('en')} characters`))
  })

  it('does not read a file that is surely too long, or excluded', () => {
    const at = { ...options, maximumLength: 1000, exclude: ['drafts/**'] }
    assert.equal(whyNotEvenRead('river.txt', 3000, at), undefined)
    assert.equal(whyNotEvenRead('river.txt', 3_000_001, at)?.cause, 'length')
    assert.match(whyNotEvenRead('river.txt', 3_000_001, at)?.reason ?? '', /limit of 1,000 characters \(3 MB\)$/)
    assert.equal(whyNotEvenRead('drafts/river.txt', 1, at)?.cause, 'settings')
  })

  it('keeps to the limit of each folder of a workspace', () => {
    const at = { ...options, maximumLengths: { one: 10 } }
    assert.equal(whyNotArticle('one/river.txt', article, at)?.cause, 'length')
    assert.equal(whyNotArticle('two/river.txt', article, at), undefined)
    assert.equal(whyNotArticle('constructor/river.txt', article, at), undefined)
  })

  for (const corpus of corpora) {
    it(`takes every article of ${corpus}`, function () {
      const folder = path.resolve('../shared', corpus)
      if (!existsSync(folder)) this.skip()
      const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
      assert.ok(files.length >= 3)
      const refused = files.flatMap((file) => {
        const decoded = decode(readFileSync(path.join(folder, file)))
        const reason = 'reason' in decoded ? decoded.reason : whyNotArticle(file, decoded.text, options)?.reason
        return reason ? [`${file}: ${reason}`] : []
      })
      assert.deepEqual(refused, [])
    })
  }
})
