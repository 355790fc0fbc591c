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

  it('names the articles: as their readers do, else by outlet where the text tells, else by file', () => {
    const claim = judged(
      'Divers found 12 cracks in the spillway.',
      'Divers found 19 cracks in the spillway.',
      '12 cracks',
    )
    assert.equal(difference(claim, 'number').detail, 'one.txt says 12 cracks, other.txt 19 cracks.')
    const signed = reports('Divers found 12 cracks in the spillway.', 'Divers found 19 cracks in the spillway.').map(
      ({ path, article }) => ({ path, article: { ...article, outlet: path === 'one.txt' ? 'Halden Post' : '' } }),
    )
    const named = claimWith(compare(signed).claims, '12 cracks')
    assert.equal(difference(named, 'number').detail, 'Halden Post says 12 cracks, other.txt 19 cracks.')
    const called = signed.map((article) => ({ ...article, called: `My ${article.path}` }))
    const own = claimWith(compare(called).claims, '12 cracks')
    assert.equal(difference(own, 'number').detail, 'My one.txt says 12 cracks, My other.txt 19 cracks.')
  })

  it('tells one currency from another, and a word for many from a figure that it does not fit', () => {
    const money = judged(
      'Repairs of the old spillway will cost $75 million in all.',
      'Repairs of the old spillway will cost €75 million in all.',
      'Repairs',
    )
    assert.equal(money.verdict, 'number')
    const troops = judged(
      'The army sent 400 troops to the valley below the dam.',
      'The army sent thousands of troops to the valley below the dam.',
      '400 troops',
    )
    assert.match(difference(troops, 'number').detail, /400 troops.*thousands/)
  })

  it('shows a figure told less exactly as such', () => {
    const claim = judged(
      'The army sent 4,200 troops to the valley below the dam.',
      'The army sent thousands of troops to the valley below the dam.',
      '4,200 troops',
    )
    assert.match(difference(claim, 'number').detail, /one\.txt says 4,200 troops, other\.txt, less exactly, thousands/)
  })

  it('tells another day and another year', () => {
    const days = judged(
      'The council of Ostby voted for the repairs on Tuesday.',
      'The council of Ostby voted for the repairs on Thursday.',
      'Tuesday',
    )
    assert.match(difference(days, 'number').detail, /Tuesday.*Thursday/)
    const years = judged(
      'The old spillway was built by French engineers in 1962.',
      'The old spillway was built by French engineers in 1968.',
      '1962',
    )
    assert.equal(years.verdict, 'number')
    const closer = judged(
      'The old spillway was built by French engineers in 1962.',
      'The old spillway was built by French engineers in March 1962.',
      'in 1962',
    )
    assert.equal(closer.verdict, 'agree')
  })

  it('tells who did it to whom, in the active and in the passive', () => {
    const swapped = judged(
      'Norway attacked Denmark over the plans for the new dam.',
      'Denmark attacked Norway over the plans for the new dam.',
      'Norway attacked',
    )
    assert.equal(swapped.verdict, 'conflict')
    assert.match(difference(swapped, 'conflict').detail, /Norway attacked Denmark.*Denmark attacked Norway/)
    const passive = judged(
      'Norway attacked Denmark over the plans for the new dam.',
      'Denmark was attacked by Norway over the plans for the new dam.',
      'Norway attacked',
    )
    assert.equal(passive.verdict, 'agree')
    const mutual = judged(
      'Norway met Denmark in Ostby over the plans for the new dam.',
      'Denmark met Norway in Ostby over the plans for the new dam.',
      'Norway met',
    )
    assert.equal(mutual.verdict, 'agree')
  })

  it('takes a word with letters left out for the word', () => {
    const claim = judged(
      '“I will not pay for that f***ing spillway,” Ingrid Solberg said.',
      '“I will not pay for that fucking spillway,” Ingrid Solberg said.',
      'f***ing',
    )
    assert.equal(claim.verdict, 'agree')
  })

  it('knows an office-holder whom only the other article names', () => {
    const { claims } = compare(
      articlesOf({
        'one.txt':
          'Engineers closed the Halden dam near Ostby on Monday.\n\nNorwegian Prime Minister Erna Dahl spoke in Ostby. “The spillway is a danger to every family in the valley,” Dahl said.',
        'other.txt':
          'On Monday engineers shut the Halden dam close to Ostby.\n\n“The spillway is a danger to every family in the valley,” Norway’s prime minister said.',
      }),
    )
    const claim = claimWith(claims, 'a danger')
    assert.deepEqual(new Set(claim.mentions.map(({ speaker }) => speaker)), new Set(['Erna Dahl']))
    assert.equal(claim.verdict, 'agree')
  })
})
