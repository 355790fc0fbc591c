import assert from 'node:assert/strict'
import { Lines, passageFrom } from '../../../src/editor/passage.ts'
import { speakerFrom } from '../../../src/editor/show-speaker.ts'

const placeAt = (text: string, offset: number) => new Lines(text).placeAt(offset)

describe('a place in a text', () => {
  it('counts lines by CRLF, LF and CR alone', () => {
    const text = 'a\r\nb\nc\rd\u2028e'
    assert.deepEqual(placeAt(text, text.indexOf('b')), { line: 1, column: 0 })
    assert.deepEqual(placeAt(text, text.indexOf('c')), { line: 2, column: 0 })
    assert.deepEqual(placeAt(text, text.indexOf('e')), { line: 3, column: 2 })
    assert.deepEqual(placeAt(text, 99), { line: 3, column: 3 })
    assert.deepEqual(placeAt(text, 0), { line: 0, column: 0 })
  })

  it('counts columns in UTF-16 code units', () => {
    assert.deepEqual(placeAt('x\n🇫🇷 y', 2 + 5), { line: 1, column: 5 })
  })
})

describe('the arguments of the command that shows a passage', () => {
  it('are checked', () => {
    assert.deepEqual(passageFrom('file:///a.txt', 1, 4), { uri: 'file:///a.txt', start: 1, end: 4 })
    for (const wrong of [
      [undefined, 1, 4],
      ['file:///a.txt', -1, 4],
      ['file:///a.txt', 5, 4],
      ['file:///a.txt', '1', 4],
      ['file:///a.txt', 1.5, 4],
      [{}, 1, 4],
    ]) {
      assert.equal(passageFrom(...(wrong as [unknown, unknown, unknown])), undefined)
    }
  })
})

describe('the arguments of the command that shows a speaker', () => {
  it('are checked', () => {
    assert.deepEqual(speakerFrom('file:///a.txt', 'Ana Ruiz'), { uri: 'file:///a.txt', name: 'Ana Ruiz' })
    for (const given of [[], ['file:///a.txt'], ['file:///a.txt', ''], [7, 'Ana Ruiz'], [null, {}]])
      assert.equal(speakerFrom(given[0], given[1]), undefined)
  })
})
