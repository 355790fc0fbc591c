/** Windows-1252's letters and marks that lie outside Latin-1, by their byte from 0x80 (WHATWG Encoding Standard). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const toByte = new Map([...windows1252].map((char, i) => [char, 0x80 + i]))

/** UTF-8 lead bytes as Windows-1252 shows them, with the continuation bytes that follow. */
const continuation = `[\u0080-\u00bf${windows1252}]`
const sequence = new RegExp(
  `[\u00c2-\u00df]${continuation}|[\u00e0-\u00ef]${continuation}{2}|[\u00f0-\u00f4]${continuation}{3}|â€(?:\ufffd|(?=[\\s.,;:)]|$))`,
  'gu',
)

/** Reads UTF-8 that was taken for Windows-1252 ("â€œWeâ€™ll") as what it was, where the bytes are valid. */
export function decodeTwice(given: string): { text: string; toGiven: (offset: number) => number } {
  const stops: { at: number; given: number }[] = []
  let text = ''
  let from = 0
  for (const match of given.matchAll(sequence)) {
    // Windows-1252 has no character for the last byte of this mark: it is shown as none, or as the replacement character.
    const char = /^â€\ufffd?$/.test(match[0]) ? '”' : decode(match[0])
    if (!char) continue
    text += given.slice(from, match.index)
    stops.push({ at: text.length, given: match.index })
    text += char
    from = match.index + match[0].length
    stops.push({ at: text.length, given: from })
  }
  if (!stops.length) return { text: given, toGiven: (offset) => offset }
  text += given.slice(from)
  return { text, toGiven: (offset) => mapOffset(stops, offset) }
}

function decode(sequence: string): string | undefined {
  let code = 0
  for (const [i, char] of [...sequence].entries()) {
    const byte = toByte.get(char) ?? char.charCodeAt(0)
    if (byte > 0xff || (i > 0 && (byte & 0xc0) !== 0x80)) return
    code = i === 0 ? byte & (0x7f >> sequence.length) : (code << 6) | (byte & 0x3f)
  }
  return code >= 0x80 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** The last stop at or before the offset (binary search), plus the way from there. */
function mapOffset(stops: { at: number; given: number }[], offset: number): number {
  let low = 0
  let high = stops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stops[middle] as { at: number }).at <= offset) low = middle + 1
    else high = middle
  }
  const stop = stops[low - 1]
  return stop ? stop.given + (offset - stop.at) : offset
}
