import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { fits, type SealedArticle } from '../sealed.ts'

/** What each file begins with; the sum of what follows comes next. */
const magic = Buffer.from('crossread\u0002')
const sumLength = 32

/** The article of a text as the bytes of a file. */
export function encode(article: SealedArticle, text: string): Uint8Array {
  const body = deflateRawSync(article, { level: 1 })
  return Buffer.concat([magic, sumOf(text, body), body])
}

/** Undoes `encode`; undefined when the bytes are damaged, or tell of another text. */
export function decode(bytes: Uint8Array, text: string): SealedArticle | undefined {
  const head = magic.length + sumLength
  const body = bytes.subarray(head)
  if (bytes.length <= head || Buffer.compare(bytes.subarray(0, magic.length), magic)) return
  if (Buffer.compare(bytes.subarray(magic.length, head), sumOf(text, body))) return
  try {
    // Of a length of its own: a view would take a pool of others along where it goes.
    const sealed = new Uint8Array(inflateRawSync(body))
    return fits(sealed, text) ? sealed : undefined
  } catch {
    return
  }
}

/** Tells damage, and bytes that are about another text. */
function sumOf(text: string, bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(text, 'utf16le').update(bytes).digest()
}
