import assert from 'node:assert/strict'
import { decode } from '../../../../src/library/texts/decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const bytes = (...values: number[]) => Uint8Array.from(values)

describe('decoding', () => {
  const text = '“Kyiv’s allies”, said Zelenskyy.\r\nA second line — with a dash.\n'
  const sound = { text, problems: [] }

  it('reads UTF-8 with and without a byte order mark', () => {
    assert.deepEqual(decode(utf8(text)), { ...sound, encoding: 'utf-8' })
    assert.deepEqual(decode(joined([0xef, 0xbb, 0xbf], utf8(text))), { ...sound, encoding: 'utf-8' })
  })

  it('reads UTF-16 of either order by its mark', () => {
    assert.deepEqual(decode(joined([0xff, 0xfe], utf16le(text))), { ...sound, encoding: 'utf-16le' })
    assert.deepEqual(decode(joined([0xfe, 0xff], utf16be(text))), { ...sound, encoding: 'utf-16be' })
  })

  it('reads UTF-16 of either order without a mark', () => {
    assert.deepEqual(decode(utf16le(text)), { ...sound, encoding: 'utf-16le' })
    assert.deepEqual(decode(utf16be(text)), { ...sound, encoding: 'utf-16be' })
  })

  it('falls back to Windows-1252, marks and euro sign included, and says so', () => {
    const read = decode(bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35))
    assert.ok('text' in read)
    assert.equal(read.text, '“Café” — €5')
    assert.equal(read.encoding, 'windows-1252')
    assert.equal(read.problems.length, 1)
  })

  it('keeps UTF-8 with a damaged byte as UTF-8 and counts what is lost', () => {
    const read = decode(joined(utf8(text), [0xe2, 0x80], utf8(text)))
    assert.ok('text' in read)
    assert.equal(read.encoding, 'utf-8')
    assert.equal(read.text, `${text}\uFFFD${text}`)
    assert.match(read.problems[0] ?? '', /^1 character could not be read/)
  })

  it('keeps line ends of every kind', () => {
    const read = decode(utf8('one\r\ntwo\rthree\n'))
    assert.ok('text' in read)
    assert.equal(read.text, 'one\r\ntwo\rthree\n')
  })

  it('reads an empty file', () => {
    assert.deepEqual(decode(bytes()), { text: '', encoding: 'utf-8', problems: [] })
  })

  it('refuses what is not text, with a reason', () => {
    const refused: [string, Uint8Array, RegExp][] = [
      ['a PDF', utf8('%PDF-1.7 ...'), /PDF/],
      ['an office document', joined([0x50, 0x4b, 3, 4], utf8('word/document.xml')), /office document/],
      ['rich text', utf8('{\\rtf1\\ansi ...}'), /rich text/],
      ['UTF-32', joined([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /UTF-32/],
      ['scattered NULs', joined(utf8('some text'), [0, 0, 0, 7], utf8('and more'), [0]), /binary/],
      ['control characters', bytes(...Array.from({ length: 200 }, (_, index) => (index % 8) + 1)), /binary/],
    ]
    for (const [what, data, reason] of refused) {
      const read = decode(data)
      assert.ok('reason' in read, what)
      assert.match(read.reason, reason, what)
    }
  })
})
