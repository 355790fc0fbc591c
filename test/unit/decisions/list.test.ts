import assert from 'node:assert/strict'
import fc from 'fast-check'
import { bounds, type Decision, type Passage } from '../../../src/decisions/format.ts'
import { readDecisions } from '../../../src/decisions/read.ts'
import { entryOf, newDecisions, withChange, withEntries } from '../../../src/decisions/write.ts'

const passage = (quote: string, more: Partial<Passage> = {}): Passage => ({
  file: 'a.txt',
  before: 'in ',
  quote,
  after: ' on',
  at: 40,
  ...more,
})
const note: Decision = {
  decision: 'note',
  note: 'Asked the ministry.',
  made: '2026-01-02T10:00:00Z',
  passages: [passage('40')],
}
const country: Decision = { decision: 'not a country', passages: [passage('Jordan', { at: 70 })] }
const read = (entries: unknown, more = {}) => readDecisions(JSON.stringify({ version: 1, decisions: entries, ...more }))
const change = (text: string | undefined, given: Parameters<typeof withChange>[1]) => {
  const result = withChange(text, given)
  assert.ok('text' in result, JSON.stringify(result))
  return result.text
}
const names = (text: string) => readDecisions(text).decisions.map(({ decision }) => decision.decision)

/** One of each kind. */
const all: Decision[] = [
  { decision: 'not the same claim', passages: [passage('One.'), passage('Two.')] },
  { decision: 'same claim', passages: [passage('One.'), passage('Two.')] },
  { decision: 'confirm claim', passages: [passage('One.'), passage('Two.')] },
  { decision: 'ignore difference', difference: 'number', detail: '40 or 60.', passages: [passage('One.')] },
  { decision: 'confirm difference', difference: 'hedge', passages: [passage('One.')] },
  { decision: 'another speaker', of: 'quote', speaker: 'Ana Ruiz', passages: [passage('One.')] },
  { decision: 'another speaker', of: 'statement', speaker: null, passages: [passage('One.')] },
  ...(['quote', 'statement', 'country', 'figure', 'speaker'] as const).map(
    (kind): Decision => ({
      decision: `not a ${kind}`,
      passages: [passage(kind)],
    }),
  ),
  { decision: 'mark as quote', passages: [passage('One.')] },
  { decision: 'mark as statement', speaker: 'Ana Ruiz', passages: [passage('One.')] },
  { decision: 'mark as country', code: 'JO', passages: [passage('Jordan')] },
  { decision: 'mark as figure', value: 36, kind: 'count', counted: 'weeks', passages: [passage('three dozen')] },
  { decision: 'mark as speaker', speaker: 'Ana Ruiz', passages: [passage('she')] },
  note,
]

describe('a list of decisions', () => {
  it('gives back every kind of decision that was written into it', () => {
    const text = change(undefined, { add: all.map(entryOf) })
    const { decisions, problems, damaged } = readDecisions(text)
    assert.deepEqual([problems, damaged], [[], false])
    const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort()
    const back = decisions.map(({ decision }) => entryOf(decision))
    assert.deepEqual(sorted(back), sorted(all.map(entryOf)))
  })

  it('may be new, and empty', () => {
    for (const text of [newDecisions(), '{}', '\uFEFF{ "version": 1, "decisions": [] }'])
      assert.deepEqual(readDecisions(text), { decisions: [], notUnderstood: [], problems: [], damaged: false })
  })

  it('can be read by people', () => {
    assert.equal(
      change('{\n  "version": 1\n}\n', { add: [entryOf(note)] }),
      `{
  "version": 1,
  "decisions": [
    {
      "decision": "note",
      "note": "Asked the ministry.",
      "made": "2026-01-02T10:00:00Z",
      "passages": [
        {
          "file": "a.txt",
          "before": "in ",
          "quote": "40",
          "after": " on",
          "at": 40
        }
      ]
    }
  ]
}
`,
    )
  })

  it('tells what it does not understand, and keeps it', () => {
    const odd = [
      7,
      { decision: 'hide', passages: [passage('x')] },
      { decision: 'note', passages: [passage('x')] },
      { decision: 'same claim', passages: [passage('x')] },
      { decision: 'not a country', passages: [{ quote: 'x' }] },
      { decision: 'not a country', passages: [{ file: 'a.txt', quote: '' }] },
      { decision: 'not a country', passages: [passage('x'.repeat(bounds.quote + 1))] },
      { decision: 'not a country', passages: [passage('x', { before: 'x'.repeat(bounds.context + 1) })] },
      { decision: 'mark as country', code: 'Jordan', passages: [passage('x')] },
      { decision: 'mark as figure', value: '36', passages: [passage('x')] },
      { decision: 'ignore difference', difference: 'taste', passages: [passage('x')] },
      { decision: 'another speaker', of: 'speaker', speaker: null, passages: [passage('x')] },
      { decision: 'another speaker', of: 'quote', speaker: 'x'.repeat(bounds.name + 1), passages: [passage('x')] },
      { decision: 'not a country', passages: Array(bounds.passages + 1).fill(passage('x')) },
      { passages: [] },
    ]
    const { decisions, notUnderstood, problems } = read([country, ...odd, note])
    assert.deepEqual(
      decisions.map(({ decision }) => decision),
      [country, note],
    )
    assert.deepEqual(
      notUnderstood.map(({ entry }) => JSON.stringify(entry)),
      odd.map((one) => JSON.stringify(one)),
    )
    assert.equal(problems[0], 'Decision 2 is not understood: it is no object.')
    assert.equal(problems[1], 'Decision 3 is not understood: "hide" is no decision that it knows.')
    assert.equal(problems.length, 6)
    const text = change(JSON.stringify({ version: 1, decisions: [...odd, country] }), { remove: [country] })
    assert.deepEqual(JSON.parse(text).decisions, JSON.parse(JSON.stringify(odd)))
  })

  it('is left alone whole when it is damaged, or of another version', () => {
    for (const text of [
      '{',
      '[]',
      'null',
      '{"version": 2}',
      '{"version": "1"}',
      '{"decisions": {}}',
      '<<<<<<< HEAD\n{}',
    ]) {
      const found = readDecisions(text)
      assert.deepEqual([found.damaged, found.decisions.length, found.problems.length], [true, 0, 1], text)
      assert.ok('problem' in withChange(text, { add: [country] }), text)
      assert.ok('problem' in withEntries(text, (entry) => entry), text)
    }
    assert.match(readDecisions(' '.repeat(bounds.list + 1)).problems.join(), /longer than 2,000,000 characters/)
    const deep = `{"version": 1, "decisions": [], "x": ${'['.repeat(500_000)}${']'.repeat(500_000)}}`
    assert.match(readDecisions(deep).problems.join(), /nested too deeply/)
    assert.match(read(Array(bounds.decisions + 1).fill(country)).problems.join(), /more than 5,000 decisions/)
  })

  it('is not written when it could not be read again', () => {
    const full = JSON.stringify({
      version: 1,
      decisions: Array.from({ length: bounds.decisions }, (_, at) => ({ at })),
    })
    assert.deepEqual(withChange(full, { add: [country] }), { problem: 'The list is full: it has 5,000 decisions.' })
  })

  it('keeps what it does not know', () => {
    const text = JSON.stringify({
      $schema: 'x',
      team: { name: 'desk' },
      version: 1,
      decisions: [{ ...country, by: 'desk', passages: [{ ...country.passages[0], style: 7 }] }],
      later: [1],
    })
    const later = JSON.parse(change(text, { add: [entryOf(note)] }))
    assert.deepEqual([later.$schema, later.team, later.later], ['x', { name: 'desk' }, [1]])
    assert.deepEqual(Object.keys(later), ['$schema', 'team', 'version', 'decisions', 'later'])
    assert.equal(later.decisions[1].by, 'desk')
    assert.equal(later.decisions[1].passages[0].style, 7)
  })

  it('keeps its order, and puts what is new where it belongs', () => {
    const at = (file: string, place: number) =>
      entryOf({ ...country, passages: [passage(`${file} ${place}`, { file, at: place })] })
    const text = change(undefined, { add: [at('b.txt', 5), at('a.txt', 9), at('a.txt', 3), at('c.txt', 1)] })
    const places = (list: string) => readDecisions(list).decisions.map(({ decision }) => decision.passages[0]?.quote)
    assert.deepEqual(places(text), ['a.txt 3', 'a.txt 9', 'b.txt 5', 'c.txt 1'])
    const own = JSON.stringify({ decisions: [at('z.txt', 1), at('a.txt', 1)] })
    assert.deepEqual(places(change(own, { add: [at('m.txt', 1)] })), ['m.txt 1', 'z.txt 1', 'a.txt 1'])
  })

  it('changes by few lines, and keeps how it is laid out', () => {
    const before = change(undefined, { add: all.map(entryOf) })
    const after = change(before, { add: [entryOf({ ...country, passages: [passage('Chad', { file: 'b.txt' })] })] })
    const lines = new Set(before.split('\n'))
    assert.ok(after.split('\n').filter((line) => !lines.has(line)).length < 8)
    assert.equal(
      change(after, { remove: [entryOf({ ...country, passages: [passage('Chad', { file: 'b.txt' })] })] }),
      before,
    )
    const tabs = before.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2)).replaceAll('\n', '\r\n')
    const later = change(tabs, { add: [entryOf(country)] })
    assert.match(later, /\r\n\t\t\{\r\n\t\t\t"decision": "not a country"/)
    assert.ok(!/[^\r]\n/.test(later))
  })

  it('is the same text when nothing changes', () => {
    const text = '{"decisions":[ {"decision":"hide"} ]}'
    assert.equal(change(text, { remove: [country] }), text)
    assert.equal(change(text, { add: [{ decision: 'hide' }] }), text)
    assert.deepEqual(
      withEntries(text, (entry) => entry),
      { text },
    )
  })

  it('takes each decision once', () => {
    const text = change(change(undefined, { add: [entryOf(country)] }), { add: [entryOf(country), entryOf(note)] })
    assert.deepEqual(names(text), ['note', 'not a country'])
  })

  it('has files renamed in it', () => {
    const text = change(undefined, { add: [entryOf(country), entryOf(note)] })
    const renamed = withEntries(text, (entry) => JSON.parse(JSON.stringify(entry).replaceAll('a.txt', 'b.txt')))
    assert.ok('text' in renamed)
    assert.deepEqual(
      readDecisions(renamed.text).decisions.map(({ decision }) => decision.passages[0]?.file),
      ['b.txt', 'b.txt'],
    )
  })

  it('reads anything without failing, and never loses an entry when one is added and taken out', () => {
    const json = fc.jsonValue({ maxDepth: 4 })
    const near = fc
      .constantFrom(...all)
      .chain((one) =>
        fc
          .record({ key: fc.constantFrom(...Object.keys(one), 'by'), value: json })
          .map(({ key, value }) => ({ ...one, [key]: value })),
      )
    fc.assert(
      fc.property(fc.array(fc.oneof(json, near), { maxLength: 8 }), fc.constantFrom(...all), (entries, decision) => {
        const text = JSON.stringify({ version: 1, decisions: entries }, null, 2)
        const { decisions, notUnderstood } = readDecisions(text)
        assert.equal(decisions.length + notUnderstood.length, entries.length)
        const entry = entryOf({ ...decision, made: '2030-01-01T00:00:00Z' })
        const back = change(change(text, { add: [entry] }), { remove: [entry] })
        assert.deepEqual(JSON.parse(back), JSON.parse(text))
      }),
      { numRuns: 300 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readDecisions(text)))
  })
})
