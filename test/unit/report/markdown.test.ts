import assert from 'node:assert/strict'
import markdownIt from 'markdown-it'
import { markdownReport } from '../../../src/report/markdown.ts'
import { bold, markdownText } from '../../../src/report/markdown-text.ts'
import { reportOf } from '../../../src/report/report.ts'
import { atOnce } from '../../../src/steps.ts'
import { hostile } from '../hostile-texts.ts'
import { comparisonOf, dams, hostileComparisons, reported } from './reported.ts'

/** As VS Code sets its preview up. */
const reader = markdownIt({ html: true, linkify: true })
reader.linkify.set({ fuzzyLink: false })

/** All tokens of a document, those within lines too. */
const tokensOf = (markdown: string) => reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])])
const plain = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()

describe('text in Markdown', () => {
  for (const text of hostile)
    it(`stays what it is: ${JSON.stringify(text)}`, () => {
      const tokens = tokensOf(`- ${markdownText(text)}`)
      const words = tokens.filter(({ type }) => type === 'text' || type === 'text_special')
      assert.equal(words.map(({ content }) => content).join(''), plain(text))
      const others = tokens
        .map(({ type }) => type)
        .filter((type) => !/^(?:text|inline|bullet_|list_item|paragraph)/.test(type))
      assert.deepEqual(others, [])
    })

  it('can be bold beside anything', () => {
    for (const [before, text, after] of [
      ['the ', 'words', ' here'],
      ['“', 'words', '”'],
      ['half', 'words', 'half'],
      ['a', '“quoted”', 'b'],
      ['x ', ' spaced ', 'y'],
      ['x ', '*', ' y'],
    ] as const) {
      const tokens = tokensOf(`| ${before}${bold(text, before, after)}${after}`)
      const words = tokens.filter(({ type }) => type.startsWith('text')).map(({ content }) => content)
      assert.equal(words.join('').replace(/\s+/g, ' '), `| ${before}${text}${after}`.replace(/\s+/g, ' '))
      assert.ok(
        tokens.some(({ type, content }) => type === 'strong_open' || content === '<b>'),
        text,
      )
    }
  })
})

describe('the Markdown report', () => {
  const articles = reported(dams)
  const report = atOnce(
    reportOf(comparisonOf(articles), articles, {
      title: 'Dam at Ostby',
      address: (path) => `./${path}`,
    }),
  )
  const markdown = atOnce(markdownReport(report))

  it('has the table, what differs, and each article’s words with their places', () => {
    const tokens = tokensOf(markdown)
    const headings = tokens.flatMap((token, at) =>
      token.type === 'heading_open' ? [tokens[at + 1]?.content ?? ''] : [],
    )
    assert.equal(headings[0], 'Dam at Ostby')
    assert.ok(headings.includes('Claims by articles'))
    assert.ok(headings.includes('Figures differ'))
    assert.ok(markdown.includes('| ≠ | ≠ | ≠ |'), 'a row of the table')
    assert.ok(/\*\*12 cracks?\*\*|\*\*12\*\*/.test(markdown), 'the differing figure is bold')
    const links = tokens.flatMap((token) => (token.type === 'link_open' ? [token.attrGet('href')] : []))
    assert.ok(links.includes('./herald.txt#L3'))
    assert.ok(
      links.every((link) => /^\.\/(?:courier|herald|post)\.txt(?:#L\d+)?$/.test(link ?? '')),
      links.join(),
    )
    assert.ok(markdown.includes('alone reports:') && markdown.includes('Kari Lund refused to leave'))
  })

  it('has rows of one width in every table', () => {
    for (const table of markdown.split('\n\n').filter((part) => part.startsWith('|'))) {
      const widths = table.split('\n').map((row) => row.match(/(?<!\\)\|/g)?.length)
      assert.equal(new Set(widths).size, 1, table)
    }
  })

  it('holds no link, element or formula of an article’s', () => {
    for (const { articles, comparison } of hostileComparisons()) {
      const tokens = tokensOf(
        atOnce(markdownReport(atOnce(reportOf(comparison, articles, { address: () => './a.txt' })))),
      )
      for (const token of tokens) {
        assert.notEqual(token.type, 'image')
        if (token.type === 'link_open') assert.match(token.attrGet('href') ?? '', /^\.\/a\.txt(?:#L\d+)?$/)
        if (token.type.startsWith('html')) assert.match(token.content, /^<\/?b>$/)
        assert.ok(!['code_inline', 's_open', 'em_open', 'fence', 'code_block'].includes(token.type), token.type)
      }
    }
  })
})
