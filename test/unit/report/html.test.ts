import assert from 'node:assert/strict'
import { htmlReport } from '../../../src/report/html.ts'
import { html } from '../../../src/report/html-text.ts'
import { reportOf } from '../../../src/report/report.ts'
import { atOnce } from '../../../src/steps.ts'
import { comparisonOf, dams, hostileComparisons, reported } from './reported.ts'

const tagsOf = (page: string) => page.match(/<[^>]*>/g) ?? []
const nameOf = (tag: string) => /^<\/?([a-z0-9!]+)/i.exec(tag)?.[1]?.toLowerCase() ?? tag

describe('markup', () => {
  it('escapes texts and keeps markup', () => {
    const inner = html`<b>${'<i>'}</b>`
    assert.equal(
      String(html`<p title="${`"'&`}">${inner}${[1, ' & ', undefined, false]}</p>`),
      '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>1 &amp; </p>',
    )
  })
})

describe('the HTML report', () => {
  const articles = reported(dams)
  const page = atOnce(
    htmlReport(
      atOnce(reportOf(comparisonOf(articles), articles, { title: 'Dam <at> Ostby', address: (path) => `./${path}` })),
    ),
  )

  it('has the table, the marked words and links to the passages', () => {
    assert.ok(page.includes('<title>Dam &lt;at&gt; Ostby</title>'))
    assert.match(page, /<td class="cell differs">.*?<span class="hidden">differs<\/span>/)
    assert.match(page, /<mark class="figure">19(?: cracks)?<\/mark>/)
    assert.match(page, /<mark class="word">nuisance<\/mark>/)
    assert.match(page, /href="\.\/herald\.txt#:~:text=[^"]*19%20cracks/)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(page.includes(`id="${target}"`), target)
  })

  it('needs nothing else', () => {
    assert.ok(!/\bsrc=|@import|url\(|<link|<script/i.test(page))
    assert.ok(page.includes(`content="default-src 'none'; style-src 'unsafe-inline'"`))
  })

  it('has no tag and no link of an article’s', () => {
    const usual = new Set(tagsOf(page).map(nameOf))
    for (const { articles, comparison } of hostileComparisons()) {
      const page = atOnce(htmlReport(atOnce(reportOf(comparison, articles, { address: () => './a.txt' }))))
      for (const tag of tagsOf(page)) {
        assert.ok(usual.has(nameOf(tag)), tag)
        assert.ok(!/\son\w+=/i.test(tag.replace(/"[^"]*"/g, '')), tag)
        const link = /href="([^"]*)"/.exec(tag)?.[1]
        if (link !== undefined) assert.match(link, /^(?:#claim-\d+|\.\/a\.txt(?:#:~:text=[\w.~%!*'(),-]*)?)$/, tag)
      }
    }
  })

  it('says so when nothing is shared', () => {
    const [one, other] = reported({
      'a.txt': 'Dam\n\nThe dam in Ostby is shut.\n',
      'b.txt': 'Chess\n\nA boy won at chess in Brno.\n',
    })
    assert.ok(one && other)
    assert.match(
      atOnce(htmlReport(atOnce(reportOf(comparisonOf([one, other]), [one, other])))),
      /No two of these articles/,
    )
  })
})
