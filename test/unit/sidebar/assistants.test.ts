import assert from 'node:assert/strict'
import { listClaims, showClaim } from '../../../src/sidebar/assistants/claims.ts'
import type { Evidence } from '../../../src/sidebar/assistants/evidence.ts'
import { whoSaidWhat } from '../../../src/sidebar/assistants/statements.ts'
import type { Compared } from '../../../src/sidebar/rows.ts'
import { claim, courier, herald, mention, post } from './articles.ts'

const entries = [courier, herald, post]

describe('what assistants are told', () => {
  const rescues = [
    mention(courier, 'At least 40 people were rescued from the valley'),
    mention(herald, 'About 60 people were rescued from the valley'),
  ]
  const different = claim('rescued', rescues, {
    verdict: 'number',
    differences: [{ kind: 'number', detail: 'One says at least 40, the other about 60.', spans: rescues }],
    absent: [post.uri],
  })
  const others = [mention(courier, 'The old bridge collapsed at noon.'), mention(herald, 'She called for help.')]
  const comparison = { claims: [different, ...others.map((one) => claim(one.text, [one]))] }
  const skipped = [{ uri: 'file:///news/to-do.txt', reason: 'a list, not running text', cause: 'looks' as const }]
  const compared: Compared = { comparison, entries, skipped }

  /** Every passage in an answer, wherever it is in it. */
  function passagesIn(answer: unknown): Evidence[] {
    if (typeof answer !== 'object' || answer === null) return []
    const inside = Object.values(answer).flatMap(passagesIn)
    return 'quote' in answer ? [answer as Evidence, ...inside] : inside
  }

  function assertChecked(answer: unknown): void {
    const passages = passagesIn(JSON.parse(JSON.stringify(answer)))
    assert.ok(passages.length > 0)
    for (const { uri, article, line, start, end, quote } of passages) {
      const entry = entries.find((one) => one.uri === uri)
      assert.equal(entry?.text.slice(start, end), quote)
      assert.equal(entry?.name, article)
      assert.equal(line, entry?.text.slice(0, start).split('\n').length)
    }
  }

  it('of claims: all of them, with passages that stand where they say', () => {
    const answer = listClaims(compared, { limit: 200 })
    assert.equal(answer.found, comparison.claims.length)
    assert.equal(answer.claims.length, answer.found)
    assert.deepEqual(
      answer.articles.map(({ name }) => name),
      ['Valley Courier', 'Morning Herald', 'Evening Post'],
    )
    assert.deepEqual(answer.leftOut, [{ uri: 'file:///news/to-do.txt', reason: 'a list, not running text' }])
    assertChecked(answer)
  })

  it('of claims: those about a subject or with a verdict, few of many', () => {
    const about = listClaims(compared, { about: 'rescuing people' })
    assert.match(about.claims[0]?.label ?? '', /rescued/)
    assert.ok(about.found < comparison.claims.length)
    const { verdict } = different
    const alike = listClaims(compared, { verdict })
    assert.ok(alike.claims.length > 0 && alike.claims.every((claim) => claim.verdict === verdict))
    assert.equal(listClaims(compared, { limit: 1 }).claims.length, 1)
    assert.deepEqual(listClaims(compared, { about: 'penguins' }).claims, [])
  })

  it('of one claim: what differs, with the passages that do', () => {
    const answer = showClaim(compared, { id: different.id })
    assert.equal(answer?.id, different.id)
    assert.ok(answer?.differences.every(({ detail, passages }) => detail && passages.length > 1))
    assertChecked(answer)
    const rescued = showClaim(compared, { about: 'people rescued from the valley' })
    assert.match(rescued?.reportedIn[0]?.quote ?? '', /people were rescued from the valley/)
  })

  it('of one claim: nothing when there is none such', () => {
    assert.equal(showClaim(compared, { id: 'gone' }), undefined)
    assert.equal(showClaim(compared, { about: 'penguins' }), undefined)
    assert.equal(showClaim(compared, {}), undefined)
  })

  it('of statements: who said what about a subject, and what somebody said', () => {
    const answer = whoSaidWhat(entries, { about: 'water rising' })
    assert.equal(answer.found, 3)
    assert.ok(answer.statements.every(({ speaker, reported }) => speaker === 'Ana Ruiz' && reported === 'direct'))
    assertChecked(answer)
    const fire = whoSaidWhat(entries, { speaker: 'fire service' })
    assert.equal(fire.found, 1)
    assert.match(fire.statements[0]?.said[0]?.quote ?? '', /40 people were rescued/)
    assert.equal(whoSaidWhat(entries, { about: 'water', speaker: 'fire service' }).found, 0)
    assert.equal(whoSaidWhat(entries, { limit: 2 }).statements.length, 2)
  })
})
