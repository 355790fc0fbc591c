import assert from 'node:assert/strict'
import { commandLink, doubt, link, verbatim } from '../../../src/editor/hovers/markdown.ts'

describe('Markdown of hovers', () => {
  const ascii = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 33 + index))

  it('writes every mark of ASCII so that it stays text', () => {
    const written = verbatim(ascii)
    assert.deepEqual(
      written
        .replace(/&#\d+;/g, '')
        .replace(/[\w'",]/g, '')
        .replace(/_/g, ''),
      '',
    )
    assert.ok(!written.replace(/&#\d+;/g, '').includes('_'))
    const read = written.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    assert.equal(read, ascii)
  })

  it('lets no text become a link, an image, an element or a bare address', () => {
    for (const text of [
      '[x](command:workbench.action.quit)',
      '![x](https://example.com/x.png)',
      '<img src=x onerror=alert(1)>',
      'https://example.com www.example.com a@example.com',
      '`code` **bold** # heading | cell',
    ]) {
      assert.doesNotMatch(verbatim(text), /[[\]()<>`*|!]|:\/|www\.|@|# /)
    }
  })

  it('keeps text to one line', () => {
    assert.equal(verbatim('a\r\n\r\n- b\u0000\t1. c'), 'a &#45; b 1&#46; c')
  })

  it('links to a passage with arguments that cannot end the link', () => {
    const uri = 'file:///a%20b/x) [y](command:z) "q\'.txt'
    const written = link('a] (b)', { uri, start: 3, end: 9 })
    const match = /^\[a&#93; &#40;b&#41;\]\(command:crossread\.reveal\?([^()\s"'<>]+)\)$/.exec(written)
    assert.ok(match?.[1], written)
    assert.deepEqual(JSON.parse(decodeURIComponent(match[1])), [uri, 3, 9])
  })

  it('holds arguments that stay as they are, though VS Code decodes them twice', () => {
    const given = ['file:///a%20b/caf%C3%A9%2520.txt', 3, '100 % “%41”']
    const [, argument = ''] = /\?(.*)\)$/.exec(commandLink('a', 'b.c', given)) ?? []
    assert.deepEqual(JSON.parse(decodeURIComponent(argument)), given)
    assert.deepEqual(JSON.parse(decodeURIComponent(decodeURIComponent(argument))), given)
  })

  it('speaks of doubt only where there is some', () => {
    assert.equal(doubt(undefined), undefined)
    assert.equal(doubt(0.9), undefined)
    assert.match(doubt(0.4) ?? '', /confidence 40&#37;/)
  })
})
