import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { analyse } from '../../../../src/analysis/index.ts'
import { mentionedIn } from '../../../../src/library/cache/mentioned.ts'
import { mentionedOf, type SealedArticle, seal, unseal } from '../../../../src/library/cache/sealed.ts'

const seeds = path.join(import.meta.dirname, '../../../../seeds')
const texts = [
  ...readdirSync(seeds).flatMap((name) =>
    name.endsWith('.txt') ? [readFileSync(path.join(seeds, name), 'utf8')] : [],
  ),
  'Kyivโs allies met on Tuesday. โIt is a start,โ Zelenskyy said after the meeting of the ministers.',
  'Bridge 👩‍👩‍👧 opens.\r\n\r\nNobody came, said\u2028Anna Novak of France.',
  '',
]
/** As it crosses over to another thread. */
const sent = (text: string) => structuredClone(seal(analyse(text), text))
/** JSON has no place for what is undefined. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('a sealed article', () => {
  it('reads as it was read, with every word', () => {
    for (const text of texts) assert.deepEqual(plain(unseal(sent(text), text)), plain(analyse(text)))
  })

  it('tells what it mentions, sealed or not', () => {
    for (const text of texts) {
      const due = mentionedIn(analyse(text))
      assert.deepEqual(mentionedOf(analyse(text)), due)
      assert.deepEqual(mentionedOf(unseal(sent(text), text)), due)
    }
  })

  it('goes on as it came', () => {
    const [text = ''] = texts
    const sealed = sent(text)
    assert.equal(seal(unseal(sealed, text), text), sealed)
  })

  it('shows nothing that does not lie in the text', () => {
    const [text = ''] = texts
    const short = text.slice(0, text.length >> 1)
    const { annotations, blocks, sentences } = unseal(sent(text), short)
    assert.ok(annotations.length > 0 && sentences.length > 0)
    for (const { start, end } of [...annotations, ...blocks, ...sentences])
      assert.ok(start >= 0 && start <= end && end <= short.length)
  })

  it('cannot be looked into where it is none', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('{"repairs":[]'), new Uint8Array(40)])
      assert.throws(() => unseal(bytes as SealedArticle, 'A text.').annotations)
  })
})
