import assert from 'node:assert/strict'
import type { Claim, DifferenceKind } from '../../../src/comparison/claim.ts'
import { compare } from '../../../src/comparison/index.ts'
import { articlesOf, claimWith, reports } from './articles.ts'

function judged(one: string, other: string, words: string): Claim {
  const claim = claimWith(compare(reports(one, other)).claims, words)
  assert.equal(claim.mentions.length, 2, 'the two mentions are one claim')
  return claim
}

function difference(claim: Claim, kind: DifferenceKind) {
  const found = claim.differences.find((one) => one.kind === kind)
  assert.ok(found, `a ${kind} difference, not ${claim.differences.map((one) => one.kind).join(', ') || 'none'}`)
  assert.deepEqual(new Set(found.spans.map(({ path }) => path)), new Set(['one.txt', 'other.txt']))
  return found
}

describe('judging claims', () => {
  it('lets agreeing reports agree', () => {
    const claim = judged(
      'Divers found 12 cracks in the spillway.',
      'In the spillway, divers found 12 cracks.',
      'Divers',
    )
    assert.equal(claim.verdict, 'agree')
    assert.deepEqual(claim.differences, [])
  })

  it('tells figures that cannot both hold', () => {
    const claim = judged(
      'Divers found 12 cracks in the spillway.',
      'Divers found 19 cracks in the spillway.',
      '12 cracks',
    )
    assert.equal(claim.verdict, 'number')
    assert.match(difference(claim, 'number').detail, /12 cracks.*19 cracks/)
  })

  it('tells "about" from an exact figure', () => {
    const claim = judged(
      'Divers found about 40 cracks in the spillway.',
      'Divers found 40 cracks in the spillway.',
      'about 40',
    )
    assert.equal(claim.verdict, 'number')
  })

  it('does not hold figures for different things against each other', () => {
    const claim = judged(
      'Divers found 12 cracks in the spillway.',
      'In 2 days divers found 12 cracks in the spillway.',
      '12 cracks',
    )
    assert.equal(claim.verdict, 'agree')
  })

  it('tells a denial', () => {
    const claim = judged(
      'The spillway was repaired after the floods of spring.',
      'The spillway was not repaired after the floods of spring.',
      'was repaired',
    )
    assert.equal(claim.verdict, 'conflict')
    assert.match(difference(claim, 'conflict').detail, /not/)
  })

  it('tells a denial by did not', () => {
    const claim = judged(
      'The mayor signed the repair contract in the town hall.',
      'The mayor did not sign the repair contract in the town hall.',
      'signed',
    )
    assert.equal(claim.verdict, 'conflict')
  })

  it('tells a rise from a fall', () => {
    const claim = judged(
      'The water level behind the spillway rose by 4 metres.',
      'The water level behind the spillway fell by 4 metres.',
      'rose',
    )
    assert.equal(claim.verdict, 'conflict')
  })

  it('quotes a figure with the words that bound it', () => {
    const claim = judged(
      'At least 12 people were rescued from the valley on Monday.',
      'Fifteen people were rescued from the valley on Monday.',
      '12 people',
    )
    assert.match(difference(claim, 'number').detail, /at least 12 people/)
  })

  it('tells opposites', () => {
    const claim = judged(
      'The council accepted the repair plan of the engineers.',
      'The council rejected the repair plan of the engineers.',
      'accepted',
    )
    assert.equal(claim.verdict, 'conflict')
  })

  it('tells words changed inside a quotation, and not a shorter quotation', () => {
    const one = '“The spillway is a danger to every family in the valley,” Ingrid Solberg said.'
    const changed = '“The spillway is a nuisance to every family in the valley,” Ingrid Solberg said.'
    const claim = judged(one, changed, 'a danger')
    assert.equal(claim.verdict, 'wording')
    assert.match(difference(claim, 'wording').detail, /danger.*nuisance/)
    const shorter = 'Ingrid Solberg said the spillway is “a danger to every family in the valley.”'
    assert.equal(judged(one, shorter, 'The spillway is a danger').verdict, 'agree')
  })

  it('tells another speaker', () => {
    const claim = judged(
      '“The spillway is a danger to every family in the valley,” Ingrid Solberg said.',
      '“The spillway is a danger to every family in the valley,” Tomas Berg said.',
      'a danger',
    )
    assert.equal(claim.verdict, 'attribution')
    assert.match(difference(claim, 'attribution').detail, /Solberg.*Berg/)
  })

  it('tells a claim with a source from one without', () => {
    const claim = judged(
      'Officials said the spillway had been leaking since the floods of spring.',
      'The spillway had been leaking since the floods of spring.',
      'Officials said',
    )
    assert.equal(claim.verdict, 'attribution')
  })

  it('takes spellings of one name for one speaker', () => {
    const { claims } = compare(
      articlesOf({
        'one.txt':
          'Volodymyr Zelenskiy visited the Halden dam in Ostby.\n\n“The spillway is a danger to every family in the valley,” Zelenskiy said.',
        'other.txt':
          'Volodymyr Zelensky came to see the Halden dam in Ostby.\n\n“The spillway is a danger to every family in the valley,” Zelensky said.',
      }),
    )
    assert.equal(claimWith(claims, 'a danger').verdict, 'agree')
  })

  it('tells the possible from the certain', () => {
    const claim = judged(
      'The spillway of the old dam might collapse in the next flood.',
      'The spillway of the old dam will collapse in the next flood.',
      'might collapse',
    )
    assert.equal(claim.verdict, 'hedge')
    assert.match(difference(claim, 'hedge').detail, /possible/)
  })

  it('gives the gravest difference as the verdict and keeps the others', () => {
    const claim = judged(
      'The 12 gates of the old dam might be replaced in the next year.',
      'The 19 gates of the old dam will be replaced in the next year.',
      'might be replaced',
    )
    assert.equal(claim.verdict, 'number')
    assert.deepEqual(
      claim.differences.map(({ kind }) => kind),
      ['number', 'hedge'],
    )
  })
})
