import assert from 'node:assert/strict'
import { relativeAddress, textFragment } from '../../../src/report/links.ts'

describe('addresses in reports', () => {
  it('are relative to the report', () => {
    const report = 'file:///news/flood/report.html'
    assert.equal(relativeAddress(report, 'file:///news/flood/a.txt'), './a.txt')
    assert.equal(relativeAddress(report, 'file:///news/flood/more/a%20b.txt'), './more/a%20b.txt')
    assert.equal(relativeAddress(report, 'file:///news/other/a.txt'), '../other/a.txt')
  })

  it('lead nowhere else', () => {
    const report = 'file:///news/flood/report.html'
    for (const other of ['untitled:Untitled-1', 'vscode-remote://host/news/a.txt', 'file:///d%3A/a.txt', 'nonsense'])
      assert.equal(relativeAddress(report, other), undefined)
    assert.equal(
      relativeAddress('file:///news/r.html', 'file:///news/javascript:alert(1).txt'),
      './javascript%3Aalert%281%29.txt',
    )
    assert.equal(relativeAddress('file:///news/r.html', 'file:///news/"><b>.txt'), './%22%3E%3Cb%3E.txt')
  })

  it('lead to words', () => {
    const words = (text: string) => textFragment(text, { start: 0, end: text.length })
    assert.equal(
      words('At noon,\nthe well-known bridge fell & sank'),
      '#:~:text=At%20noon%2C%20the%20well%2Dknown%20bridge%20fell%20%26%20sank',
    )
    const long = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ')
    assert.equal(
      words(long),
      '#:~:text=w0%20w1%20w2%20w3%20w4%20w5%20w6%20w7,w32%20w33%20w34%20w35%20w36%20w37%20w38%20w39',
    )
    assert.equal(words('half \uD83D'), '#:~:text=half%20%EF%BF%BD')
  })
})
