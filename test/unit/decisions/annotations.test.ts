import assert from 'node:assert/strict'
import type { Annotation, AnnotationType } from '../../../src/analysis/article.ts'
import { analyse } from '../../../src/analysis/index.ts'
import { aliasKey } from '../../../src/analysis/speakers/aliases.ts'
import { applyEdits } from '../../../src/decisions/annotations.ts'
import type { Decision } from '../../../src/decisions/format.ts'

const story = `Flood destroys bridge

“We have never seen water rise so fast,” Mayor Ana Ruiz said. “It will take years to rebuild.”

Officials said that 40 people were rescued. “They were lucky,” he added.

Michael Jordan visited the “bridge of sighs” on Monday, he told reporters in France. Omar Haddad looked on. Work will go on for three dozen weeks.
`
const article = analyse(story)

type Own<D> = D extends unknown ? Omit<D, 'passages'> : never

/** The article with a decision on the words, or on the nth of them. */
function decide(words: string, decision: Own<Decision>, nth = 0, before = article, aliases?: Map<string, string>) {
  const start = nth ? story.indexOf(words, story.indexOf(words) + 1) : story.indexOf(words)
  assert.ok(start >= 0, words)
  const span = { start, end: start + words.length }
  return applyEdits(before, story, [{ decision: { ...decision, passages: [] } as Decision, span }], aliases)
}

function at<T extends AnnotationType>(found: typeof article, type: T, words: string) {
  const start = story.indexOf(words)
  return found.annotations.find(
    (one): one is Extract<Annotation, { type: T }> =>
      one.type === type && one.start <= start && start + words.length <= one.end,
  )
}

const rise = '“We have never seen water rise so fast,”'
const lucky = '“They were lucky,”'

describe('an article with a decision', () => {
  it('is the same one without', () => {
    assert.equal(applyEdits(article, story, []), article)
  })

  it('is a new one, and leaves the one before as it was', () => {
    const before = JSON.stringify(article)
    decide(rise, { decision: 'another speaker', of: 'quote', speaker: 'Omar Haddad' })
    decide('France', { decision: 'not a country' })
    assert.equal(JSON.stringify(article), before)
  })

  it('has another speaker of a quote, of its statement and of its other parts', () => {
    assert.equal(at(article, 'quote', rise)?.speaker, 'Ana Ruiz')
    const found = decide(rise, { decision: 'another speaker', of: 'quote', speaker: 'Omar Haddad' })
    const quote = at(found, 'quote', rise)
    assert.deepEqual([quote?.speaker, quote?.decided, quote?.confidence], ['Omar Haddad', true, undefined])
    const said = at(found, 'attribution', 'We have never seen')
    assert.equal(said?.speaker, 'Omar Haddad')
    for (const one of found.annotations)
      if (one.type === 'quote' && said?.content.some(({ start, end }) => start < one.end && one.start < end))
        assert.equal(one.speaker, 'Omar Haddad', one.text)
    assert.equal(at(found, 'speaker', 'Omar Haddad')?.name, 'Omar Haddad', 'the name is not marked where it stands')
  })

  it('no longer takes another’s name for the source', () => {
    const found = decide(rise, { decision: 'another speaker', of: 'quote', speaker: 'Omar Haddad' })
    assert.equal(at(found, 'quote', rise)?.source, null)
    const nobody = decide(rise, { decision: 'another speaker', of: 'quote', speaker: null })
    assert.equal(at(nobody, 'quote', rise)?.speaker, null)
    assert.equal(at(nobody, 'attribution', 'We have never')?.speaker, null)
  })

  it('has a mention stand for another, with all that it is the source of', () => {
    const [source] = at(article, 'attribution', '40 people were rescued')?.source ?? []
    assert.ok(source, 'the statement has no source')
    const words = story.slice(source.start, source.end)
    const found = decide(words, { decision: 'another speaker', of: 'speaker', speaker: 'Ana Ruiz' })
    assert.equal(at(found, 'speaker', words)?.name, 'Ana Ruiz')
    assert.equal(at(found, 'speaker', words)?.category, 'person')
    assert.equal(at(found, 'attribution', '40 people were rescued')?.speaker, 'Ana Ruiz')
  })

  it('calls speakers by the names of the list of aliases', () => {
    const aliases = new Map([[aliasKey('the mayor'), 'Ana Ruiz']])
    const decision = { decision: 'another speaker', of: 'quote', speaker: 'The Mayor' } as const
    assert.equal(at(decide(lucky, decision, 0, article, aliases), 'quote', lucky)?.speaker, 'Ana Ruiz')
  })

  it('has no quote where there is none, nor words said in it', () => {
    const found = decide(rise, { decision: 'not a quote' })
    assert.equal(at(found, 'quote', rise), undefined)
    const said = at(found, 'attribution', 'We have never seen')
    assert.ok(!said || said.kind === 'indirect' || said.content.length > 1, JSON.stringify(said))
    assert.ok(at(decide('“bridge of sighs”', { decision: 'not a country' }), 'quote', 'bridge of sighs'))
    assert.equal(at(decide('“bridge of sighs”', { decision: 'not a quote' }), 'quote', 'bridge of sighs'), undefined)
  })

  it('has no statement where there is none', () => {
    const said = at(article, 'attribution', '40 people were rescued')
    assert.ok(said)
    const found = decide(story.slice(said.start, said.end), { decision: 'not a statement' })
    assert.equal(at(found, 'attribution', '40 people were rescued'), undefined)
    const direct = at(article, 'attribution', 'They were lucky')
    assert.ok(direct)
    const quote = at(decide(story.slice(direct.start, direct.end), { decision: 'not a statement' }), 'quote', lucky)
    assert.deepEqual([quote?.speech, quote?.speaker], [false, null])
  })

  it('has no country and no figure where there is none', () => {
    assert.ok(at(article, 'country', 'France') && at(article, 'number', '40'))
    assert.equal(at(decide('France', { decision: 'not a country' }), 'country', 'France'), undefined)
    assert.equal(at(decide('40', { decision: 'not a figure' }), 'number', '40'), undefined)
    assert.ok(at(decide('40', { decision: 'not a country' }), 'number', '40'))
  })

  it('has countries and figures that a reader marks, in place of others there', () => {
    const country = at(decide('Jordan', { decision: 'mark as country', code: 'JO' }), 'country', 'Jordan')
    assert.deepEqual([country?.code, country?.name, country?.decided], ['JO', 'Jordan', true])
    const other = decide('France', { decision: 'mark as country', code: 'GB' })
    assert.deepEqual(
      other.annotations.flatMap((one) => (one.type === 'country' ? [one.code] : [])),
      ['GB'],
    )
    const decision = { decision: 'mark as figure', value: 36, kind: 'count', counted: 'weeks' } as const
    const found = decide('three dozen', decision).annotations.filter((one) => one.type === 'number' && one.value === 36)
    assert.deepEqual(found, [
      {
        type: 'number',
        kind: 'count',
        value: 36,
        counted: 'weeks',
        decided: true,
        text: 'three dozen',
        ...spanOf('three dozen'),
      },
    ])
  })

  it('has statements, quotes and speakers that a reader marks', () => {
    const words = 'Work will go on for three dozen weeks'
    const said = at(decide(words, { decision: 'mark as statement', speaker: 'Omar Haddad' }), 'attribution', words)
    assert.deepEqual([said?.kind, said?.speaker, said?.content], ['indirect', 'Omar Haddad', [spanOf(words)]])
    const quoted = decide('“bridge of sighs”', { decision: 'mark as quote', speaker: 'Michael Jordan' })
    assert.deepEqual(at(quoted, 'quote', 'bridge of sighs')?.speaker, 'Michael Jordan')
    const made = decide('“bridge of sighs”', { decision: 'mark as quote', speaker: 'Omar Haddad' })
    const direct = made.annotations.find((one) => one.type === 'attribution' && one.speaker === 'Omar Haddad')
    assert.equal(direct?.type === 'attribution' && direct.kind, 'direct')
    const speaker = at(decide('Haddad', { decision: 'mark as speaker', speaker: 'Omar Haddad' }), 'speaker', 'Haddad')
    assert.deepEqual([speaker?.name, speaker?.mention, speaker?.category], ['Omar Haddad', 'name', 'person'])
  })

  it('has what a reader wrote', () => {
    const { notes } = decide('France', { decision: 'note', note: 'Rather Belgium?' })
    assert.deepEqual(notes, [{ ...spanOf('France'), text: 'France', note: 'Rather Belgium?' }])
  })

  it('goes by the last of two decisions, and stays in order', () => {
    const found = decide(
      'France',
      { decision: 'mark as country', code: 'BE' },
      0,
      decide('France', { decision: 'not a country' }),
    )
    assert.equal(at(found, 'country', 'France')?.code, 'BE')
    const starts = found.annotations.map(({ start }) => start)
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    )
  })

  function spanOf(words: string) {
    return { start: story.indexOf(words), end: story.indexOf(words) + words.length }
  }
})
