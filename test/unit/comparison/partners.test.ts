import assert from 'node:assert/strict'
import { aligner, indexArticle } from '../../../src/comparison/alignment.ts'
import { clustersOf } from '../../../src/comparison/cluster.ts'
import type { Link } from '../../../src/comparison/link.ts'
import { propositionsOf } from '../../../src/comparison/propositions.ts'
import { articlesOf, textsOf } from './articles.ts'

const undecided = { together: [], apart: new Map() }
const days = Array.from({ length: 18 }, (_, day) => `On day ${day + 1} the choir sang.`)

/** The claims of several passages among two articles of plain sentences, from links such as [0, 1, 0.9]. */
function claimsOf(one: string[], other: string[], links: [number, number, number][]): string[] {
  const articles = articlesOf({ one: one.join('\n\n'), other: other.join('\n\n') })
  const [a, b] = articles.map((article, at) => indexArticle(propositionsOf(article, at)))
  assert.ok(a && b)
  assert.deepEqual([a.propositions.length, b.propositions.length], [one.length, other.length])
  const found = links.map(
    ([here, there, confidence]) => ({ alignment: aligner(a, b)(here, there), confidence }) as unknown as Link,
  )
  const all = [...a.propositions, ...b.propositions]
  const groups = clustersOf(all, { links: found, related: [[0, 1]], looked: 0 }, undecided)
  return textsOf(groups.filter(({ members }) => members.length > 1))
}

describe('claims of two, beside those that passages are in', () => {
  const one = ['Police closed the road to Ostby and the ferry to Brenna.', 'Fog hid the harbour for hours.']
  const road = 'Police closed the road to Ostby.'
  const ferry = 'In the fog no ferry went to Brenna.'
  const both = [`${one[1]} ${ferry}`, `${one[0]} ${road}`]

  it('are made where a part of both is in no claim yet', () => {
    const found = claimsOf(
      one,
      [road, ferry],
      [
        [0, 0, 0.9],
        [1, 1, 0.9],
        [0, 1, 0.45],
      ],
    )
    assert.deepEqual(found, [...both, `${ferry} ${one[0]}`].sort())
  })

  it('are not made of what their claims state already', () => {
    const again = 'The road to Ostby stays closed in the fog.'
    const found = claimsOf(
      one,
      [road, again],
      [
        [0, 0, 0.9],
        [1, 1, 0.9],
        [0, 1, 0.45],
      ],
    )
    assert.deepEqual(found, [`${one[1]} ${again}`, `${one[0]} ${road}`].sort())
  })

  it('are not made in articles that have little in common for their length', () => {
    const found = claimsOf(
      [...one, ...days],
      [road, ferry, ...days.map((day) => day.replace('choir', 'band'))],
      [
        [0, 0, 0.9],
        [1, 1, 0.9],
        [0, 1, 0.45],
      ],
    )
    assert.deepEqual(found, both.sort())
  })

  it('are not made in articles where a single passage is like many of the other', () => {
    const sung = days.map((_, day): [number, number, number] => [2, day + 2, 0.6])
    const found = claimsOf([...one, ...days], [road, ferry, ...days], [[0, 0, 0.9], [1, 1, 0.9], [0, 1, 0.45], ...sung])
    assert.ok(found.length > 2 && !found.includes(`${ferry} ${one[0]}`), found.join('\n'))
  })
})
