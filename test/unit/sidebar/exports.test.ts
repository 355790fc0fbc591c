import assert from 'node:assert/strict'
import { choiceFrom } from '../../../src/sidebar/exports/choices.ts'
import { articleFor } from '../../../src/sidebar/exports/match-article.ts'
import { rendered, renderedFolder } from '../../../src/sidebar/exports/render.ts'
import { baseName, unusedName } from '../../../src/sidebar/exports/saved-name.ts'
import { atOnce } from '../../../src/steps.ts'
import { claim, courier, herald, mention } from './articles.ts'

const pathOf = (uri: string) => decodeURIComponent(uri.replace('file:///news/', ''))

describe('exports', () => {
  const rescued = claim('rescued', [mention(courier, 'At least 40 people'), mention(herald, 'About 60 people')])
  const compared = { comparison: { claims: [rescued] }, entries: [courier, herald], skipped: [] }

  it('have sensible names that nothing has yet', () => {
    assert.equal(baseName('Paris summit (2026)', 'claims'), 'Paris-summit-2026-claims')
    assert.equal(baseName(undefined, 'claims'), 'crossread-claims')
    assert.equal(unusedName('claims', 'html', []), 'claims.html')
    assert.equal(unusedName('claims', 'html', ['Claims.html', 'claims-2.html']), 'claims-3.html')
    assert.equal(unusedName('brat', '', ['brat']), 'brat-2')
  })

  it('tell articles by paths in the workspace, and link to them from where they are saved', () => {
    const to = 'file:///news/reports/claims.html'
    const html = atOnce(rendered({ what: 'claims', format: 'html' }, compared, to, pathOf))
    assert.match(html, /href="\.\.\/Valley%20Courier\.txt#:~:text=At%20least%2040%20people"/)
    for (const format of ['html', 'markdown', 'csv', 'json', 'web-annotation'] as const)
      assert.ok(!atOnce(rendered({ what: 'claims', format }, compared, to, pathOf)).includes('file:///'), format)
    const json = JSON.parse(atOnce(rendered({ what: 'claims', format: 'json' }, compared, to, pathOf)))
    assert.equal(json.claims[0].mentions[0].path, 'Valley Courier.txt')
  })

  it('of annotations need no comparison; those of claims do', () => {
    const entries = { entries: [courier] }
    const csv = atOnce(rendered({ what: 'annotations', format: 'csv' }, entries, 'file:///news/a.csv', pathOf))
    assert.ok(csv.startsWith('\uFEFFarticle,file,'))
    assert.throws(
      () => atOnce(rendered({ what: 'claims', format: 'csv' }, entries, 'file:///news/a.csv', pathOf)),
      /Nothing was compared/,
    )
    assert.deepEqual(
      atOnce(renderedFolder([courier], pathOf)).map(({ name }) => name),
      ['Valley-Courier.txt', 'Valley-Courier.ann', 'annotation.conf'],
    )
  })

  it('are what there is and nothing else', () => {
    assert.deepEqual(choiceFrom({ what: 'claims', format: 'html' }), { what: 'claims', format: 'html' })
    for (const wrong of [null, 'html', {}, { what: 'annotations', format: 'html' }, { what: 'claims', format: 'brat' }])
      assert.equal(choiceFrom(wrong), undefined)
  })
})

describe('the article that annotations are about', () => {
  const articles = ['file:///news/a.txt', 'file:///news/b/caf%C3%A9.txt', 'file:///old/a.txt', 'file:///old/d.txt']

  it('is the one that they name, or that lies beside them', () => {
    assert.equal(articleFor('file:///news/a.jsonld', './a.txt', articles), 'file:///news/a.txt')
    assert.equal(articleFor('file:///news/x.jsonld', 'b/caf%C3%A9.txt', articles), 'file:///news/b/caf%C3%A9.txt')
    assert.equal(articleFor('file:///news/x.jsonld', 'b/café.txt', articles), 'file:///news/b/caf%C3%A9.txt')
    assert.equal(articleFor('file:///old/a.ann', undefined, articles), 'file:///old/a.txt')
  })

  it('is the only one of that name elsewhere', () => {
    assert.equal(articleFor('file:///brat/d.ann', undefined, articles), 'file:///old/d.txt')
    assert.equal(articleFor('file:///brat/a.ann', undefined, articles), undefined)
    assert.equal(articleFor('file:///x.jsonld', 'https://example.org/d.txt?v=1', articles), 'file:///old/d.txt')
    assert.equal(articleFor('file:///x.jsonld', 'urn:uuid:1', articles), undefined)
  })
})
