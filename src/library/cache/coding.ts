import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { SealedArticle } from './sealed.ts'

/** What each file begins with; the sum of what follows comes next. */
const magic = Buffer.from('crossread\u0002')
const sumLength = 32

/** What a text is known by: nobody finds another one with the same. */
export type TextKey = Buffer

export function keyOf(text: string): TextKey {
  return createHash('sha256').update(text, 'utf16le').digest()
}

/** The article of a text as the bytes of a file. */
export function encode(article: SealedArticle, text: TextKey): Uint8Array {
  const body = deflateRawSync(article, { level: 1 })
  return Buffer.concat([magic, sumOf(text, body), body])
}

/** Undoes `encode`; undefined when the bytes are damaged, or tell of another text. */
export function decode(bytes: Uint8Array, text: TextKey): SealedArticle | undefined {
  const head = magic.length + sumLength
  const body = bytes.subarray(head)
  if (bytes.length <= head || Buffer.compare(bytes.subarray(0, magic.length), magic)) return
  if (Buffer.compare(bytes.subarray(magic.length, head), sumOf(text, body))) return
  try {
    // Of a length of its own: a view would take a pool of others along where it goes.
    return new Uint8Array(inflateRawSync(body))
  } catch {
    return
  }
}

/** Tells damage, and bytes that are about another text. */
function sumOf(text: TextKey, bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(text).update(bytes).digest()
}
