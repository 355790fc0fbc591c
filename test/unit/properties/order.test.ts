import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { articlesIn, seeds } from '../../../scripts/lib/articles.mjs'
import { analyse } from '../../../src/analysis/index.ts'
import type { Comparison } from '../../../src/comparison/claim.ts'
import { compare } from '../../../src/comparison/index.ts'
import { createLibrary } from '../../../src/library/create.ts'
import { InThreadEngine } from '../../../src/library/engine/in-thread.ts'
import { MemoryFiles } from '../library/memory-files.ts'

const articles = articlesIn(seeds).map((name) => ({
  path: name,
  article: analyse(readFileSync(path.join(seeds, name), 'utf8')),
}))

/** Each claim by its mentions and verdict, in an order of its own. */
function claimsOf({ claims }: Comparison): string[] {
  return claims
    .map(({ verdict, mentions, absent }) =>
      [
        verdict,
        ...mentions.map(({ path, start, end }) => `${path} ${start}-${end}`).sort(),
        'not in',
        ...[...absent].sort(),
      ].join(' | '),
    )
    .sort()
}

describe('articles in another order', () => {
  it('state the same claims', () => {
    const due = claimsOf(compare(articles))
    const order = fc.shuffledSubarray(articles, { minLength: articles.length })
    fc.assert(
      fc.property(order, (shuffled) => assert.deepEqual(claimsOf(compare(shuffled)), due)),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 3) },
    )
  })
})

describe('a text that is edited again and again', () => {
  it('reads, once it rests, as a fresh one does', async () => {
    const seed = articles.map(({ path: name }) => readFileSync(path.join(seeds, name), 'utf8')).join('\n\n')
    const first = seed.repeat(2)
    assert.ok(first.length > 20_000, 'long enough to be read where it changes')
    const [edits = []] = fc.sample(
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 0.99, noNaN: true }),
          drop: fc.nat(3),
          add: fc.constantFrom('', 's', ' 12', ' Ruiz', ', he said'),
        }),
        {
          minLength: 12,
          maxLength: 12,
        },
      ),
      { numRuns: 1, seed: 7 },
    )
    const library = createLibrary(new MemoryFiles({}), new InThreadEngine(), () => ({
      ...{ include: ['**'], exclude: [], maximumLength: 1e6, names: {} },
    }))
    let text = first
    const opened: Promise<unknown>[] = [library.open('mem:/a.txt', text)]
    await opened[0]
    for (const { at, drop, add } of edits) {
      const place = Math.floor(at * text.length)
      text = text.slice(0, place) + add + text.slice(place + drop)
      opened.push(library.open('mem:/a.txt', text))
      if (opened.length % 4 === 0) await opened.at(-1)
    }
    await Promise.all(opened)
    const due = JSON.stringify(analyse(text))
    await new Promise<void>((resolve) => {
      const rested = () => JSON.stringify(library.get('mem:/a.txt')?.article) === due
      if (rested()) resolve()
      else library.onDidChange(() => rested() && resolve())
    })
    library.dispose()
  })
})
