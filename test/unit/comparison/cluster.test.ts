import assert from 'node:assert/strict'
import { clustersOf } from '../../../src/comparison/cluster.ts'
import type { Link } from '../../../src/comparison/link.ts'
import type { Proposition } from '../../../src/comparison/propositions.ts'
import { textsOf } from './articles.ts'

const undecided = { together: [], apart: new Map() }

/** Propositions by names such as "0a": article and place. */
function propositionsNamed(...names: string[]): Map<string, Proposition> {
  return new Map(
    names.map((name) => [
      name,
      { article: Number(name[0]), place: name.charCodeAt(1), text: name } as unknown as Proposition,
    ]),
  )
}

/**
 * Groups by the names of their members, from links such as "0a 1a 0.9" between three articles that were compared. The
 * passages have no words, so that no part of them makes a claim of its own.
 */
function grouped(all: ReadonlyMap<string, Proposition>, ...lines: string[]): string[] {
  const links = lines.map((line) => {
    const [a, b, confidence] = line.split(' ') as [string, string, string]
    const words = { matchedA: [], matchedB: [], weightsA: [], weightsB: [] }
    return { alignment: { a: all.get(a), b: all.get(b), ...words }, confidence: Number(confidence) } as unknown as Link
  })
  const related = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const
  return textsOf(clustersOf([...all.values()], { links, related, looked: 0 }, undecided))
}

describe('grouping of linked propositions', () => {
  it('joins what all links speak for', () => {
    assert.deepEqual(grouped(propositionsNamed('0a', '1a', '2a'), '0a 1a 0.9', '0a 2a 0.8', '1a 2a 0.7'), ['0a 1a 2a'])
  })

  it('does not let a chain draw in what other pairs speak against', () => {
    assert.deepEqual(grouped(propositionsNamed('0a', '1a', '2a'), '0a 1a 0.9', '1a 2a 0.5'), ['0a 1a', '2a'])
  })

  it('keeps two propositions of one article apart', () => {
    assert.deepEqual(grouped(propositionsNamed('0a', '0b', '1a'), '0a 1a 0.9', '0b 1a 0.5'), ['0a 1a', '0b'])
  })

  it('joins two that stand alone only where their link is sure enough', () => {
    assert.deepEqual(grouped(propositionsNamed('0a', '1a'), '0a 1a 0.6'), ['0a 1a'])
    assert.deepEqual(grouped(propositionsNamed('0a', '1a'), '0a 1a 0.5'), ['0a', '1a'])
  })

  it('makes a claim of its own of one that stands alone and a part of what another states', () => {
    assert.deepEqual(grouped(propositionsNamed('0a', '0b', '1a'), '0a 1a 0.9', '0b 1a 0.6'), ['0a 1a', '0b 1a'])
  })

  it('does so once for each passage, with the surest', () => {
    const found = grouped(propositionsNamed('0a', '0b', '0c', '1a'), '0a 1a 0.9', '0b 1a 0.7', '0c 1a 0.6')
    assert.deepEqual(found, ['0a 1a', '0b 1a', '0c'])
  })

  it('moves one that stands alone to the group that it also fits', () => {
    assert.deepEqual(grouped(propositionsNamed('0a', '0b', '1a'), '0a 1a 0.9', '0b 1a 0.85'), ['0a 0b 1a'])
  })

  it('puts a proposition that states what two groups do in both', () => {
    const all = propositionsNamed('0a', '0b', '1a', '2a', '2b')
    const found = grouped(all, '0a 2a 0.99', '0b 2b 0.99', '0a 1a 0.95', '1a 2a 0.95', '0b 1a 0.9', '1a 2b 0.9')
    assert.deepEqual(found, ['0a 1a 2a', '0b 1a 2b'])
  })
})
