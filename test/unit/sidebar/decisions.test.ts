import assert from 'node:assert/strict'
import { passageOf } from '../../../src/decisions/anchor.ts'
import { Decisions } from '../../../src/decisions/decisions.ts'
import type { Decision } from '../../../src/decisions/format.ts'
import { Searchable } from '../../../src/decisions/searchable.ts'
import { suggestionsFor } from '../../../src/decisions/suggest.ts'
import { supersededBy } from '../../../src/decisions/supersede.ts'
import type { Entry } from '../../../src/library/library.ts'
import { ClaimDecisions, othersLike } from '../../../src/sidebar/decisions/claim-decisions.ts'
import { type DecisionRow, DecisionRows, type DecisionsShown } from '../../../src/sidebar/decisions/decision-rows.ts'
import { claim, courier, herald, mention, post } from './articles.ts'

const articles = new Map([courier, herald, post].map((entry) => [entry.uri, entry]))
const passage = ({ uri, text }: Entry, words: string) => {
  const start = text.indexOf(words)
  assert.ok(start >= 0, words)
  return passageOf(new Searchable(text), { start, end: start + words.length }, uri)
}
const made = new ClaimDecisions(({ path, start, end }) => {
  const text = articles.get(path)?.text
  return text === undefined ? undefined : passageOf(new Searchable(text), { start, end }, path)
})
const words = (decisions: Decision[]) =>
  decisions.map(({ decision, passages }) => [decision, ...passages.map(({ quote }) => quote)])

const forty = mention(courier, '40 people were rescued')
const sixty = mention(herald, '60 people were rescued')
const dozens = mention(post, 'Rescuers brought dozens of residents to safety')
const noon = mention(courier, 'The old bridge collapsed at noon.')
const rescued = claim('rescued', [forty, sixty, dozens], {
  differences: [{ kind: 'number', detail: '40 or 60.', spans: [{ ...forty, end: forty.start + 2 }, { ...sixty }] }],
})

describe('decisions about claims', () => {
  it('set a passage against all that stay', () => {
    assert.deepEqual(words(made.notTheSame(rescued, [sixty])), [
      ['not the same claim', sixty.text, forty.text, dozens.text],
    ])
    assert.deepEqual(words(made.notTheSame(rescued, [sixty, dozens])), [
      ['not the same claim', sixty.text, forty.text],
      ['not the same claim', dozens.text, forty.text],
    ])
    assert.deepEqual(made.notTheSame(rescued, rescued.mentions), [])
  })

  it('join all passages of two claims, or move one from its claim to another', () => {
    const bridge = claim('bridge', [noon])
    assert.deepEqual(words(made.same(bridge, rescued)), [
      ['same claim', noon.text, forty.text, sixty.text, dozens.text],
    ])
    assert.deepEqual(words(made.moved(rescued, dozens, bridge)), [
      ['not the same claim', dozens.text, forty.text, sixty.text],
      ['same claim', dozens.text, noon.text],
    ])
  })

  it('are about the passages that show a difference', () => {
    const [ignored] = made.difference('ignore difference', rescued, 'number')
    assert.deepEqual(words([ignored as Decision]), [['ignore difference', forty.text, sixty.text]])
    assert.equal(ignored?.decision === 'ignore difference' && ignored.detail, '40 or 60.')
    assert.deepEqual(made.difference('ignore difference', rescued, 'hedge'), [])
  })

  it('are not made about articles that are not to be had', () => {
    const gone = claim('gone', [forty, { ...sixty, path: 'file:///gone.txt' }])
    assert.deepEqual(made.confirmed(gone), [])
  })

  it('offer the likeliest claims first', () => {
    const bridge = claim('bridge', [noon])
    const fall = claim('fall', [mention(herald, 'Bridge falls as river rises')])
    const help = claim('help', [mention(herald, 'She called for help.')])
    assert.deepEqual(othersLike(bridge, [help, rescued, bridge, fall]).map(({ id }) => id)[0], 'fall')
  })
})

describe('a decision', () => {
  const textOf = (path: string) => articles.get(path)?.text
  const about = (decision: object, ...passages: Decision['passages']) => ({ ...decision, passages }) as Decision
  const superseded = (newer: Decision, ...older: Decision[]) => supersededBy(newer, new Decisions(older), textOf)

  it('takes the place of one that says the same or the contrary about the same passages', () => {
    const no = about({ decision: 'not a figure' }, passage(courier, '40'))
    const yes = about({ decision: 'mark as figure', value: 40, kind: 'count' }, passage(courier, '40'))
    assert.deepEqual(superseded(yes, no), [no])
    assert.deepEqual(superseded(no, yes), [yes])
    assert.deepEqual(superseded(yes, about({ decision: 'not a country' }, passage(courier, '40'))), [])
    assert.deepEqual(superseded(yes, about({ decision: 'not a figure' }, passage(herald, '60'))), [])
    const [same] = made.same(claim('a', [forty]), claim('b', [sixty])) as [Decision]
    const [apart] = made.notTheSame(claim('c', [sixty, forty]), [sixty]) as [Decision]
    assert.deepEqual(superseded(apart, same), [same])
  })

  it('leaves notes where they are', () => {
    const note = about({ decision: 'note', note: 'Why?' }, passage(courier, '40'))
    assert.deepEqual(superseded({ ...note, note: 'How?' } as Decision, note), [])
  })

  it('that has lost its passage is offered what is like it now', () => {
    const later = courier.text.replace('rise so fast', 'climb so very fast')
    const found = (words: string, text: string) =>
      suggestionsFor(new Searchable(text), passage(courier, words)).map(({ start, end }) => text.slice(start, end))
    assert.equal(
      found('We have never seen water rise so fast in this valley', later)[0],
      'We have never seen water climb so very fast in this valley',
    )
    assert.deepEqual(found('40', courier.text.replace('least 40 people', 'least 45 people')), ['45'])
    assert.deepEqual(found('40', 'Nothing of the kind happened.'), [])
  })
})

describe('rows of the tree of decisions', () => {
  const note: Decision = {
    decision: 'note',
    note: 'Ask her.',
    passages: [passage(herald, 'She')],
    made: '2026-01-02T10:00:00Z',
  }
  const apart = made.notTheSame(rescued, [sixty])[0] as Decision
  const country: Decision = { decision: 'not a country', passages: [passage(post, 'Ana Ruiz')] }
  const shown = (list: Decision[], more: Partial<DecisionsShown> = {}): DecisionsShown => ({
    decisions: new Decisions(list),
    unread: [],
    textOf: (uri) => articles.get(uri)?.text,
    nameOf: (uri) => articles.get(uri)?.name ?? 'a file',
    notFollowed: [],
    ...more,
  })
  function drawn(rows: DecisionRows, row?: DecisionRow, depth = 0): string[] {
    return rows.children(row).flatMap((child) => {
      assert.deepEqual(rows.parent(child)?.type, row?.type)
      const { label, description } = rows.draw(child)
      return ['  '.repeat(depth) + label + (description ? ` | ${description}` : ''), ...drawn(rows, child, depth + 1)]
    })
  }

  it('are grouped by what they are about, the newest first', () => {
    const rows = new DecisionRows(
      shown([note, { ...note, note: 'Asked.', made: '2026-01-03T10:00:00Z' }, apart, country]),
    )
    assert.deepEqual(drawn(rows), [
      'About claims | 1',
      '  Not the same claim | “60 people were rescued” and 2 other passages',
      '    Morning Herald | 60 people were rescued',
      '    Valley Courier | 40 people were rescued',
      '    Evening Post | Rescuers brought dozens of residents to safety',
      'About articles | 1',
      '  Not a country | “Ana Ruiz”',
      'Notes | 2',
      '  Asked. | “She”',
      '  Ask her. | “She”',
    ])
    assert.deepEqual([rows.summary, rows.troubled, rows.isEmpty], ['4', 0, false])
    const [group] = rows.children()
    const [first] = rows.children(group)
    assert.equal(rows.passageOf(first as DecisionRow)?.start, sixty.start)
  })

  it('begin with what needs another look, and why', () => {
    const gone = (uri: string) => (uri === post.uri ? undefined : uri === herald.uri ? 'All is well.' : courier.text)
    const rows = new DecisionRows(
      shown([country, note, made.confirmed(rescued)[0] as Decision], {
        textOf: gone,
        unread: [
          {
            list: 'file:///news/.crossread/decisions.json',
            notUnderstood: [{ place: 2, why: 'it is no object', entry: 7 }],
          },
          { list: 'file:///more/.crossread/decisions.json', problem: 'The list is not valid JSON.', notUnderstood: [] },
        ],
      }),
    )
    assert.deepEqual(drawn(rows), [
      'Needs another look | 5',
      '  Decision 2 in decisions.json is not understood | it is no object',
      '  decisions.json cannot be read | The list is not valid JSON.',
      '  Ask her. | “She”',
      '    Morning Herald no longer says “She” there, or says it in several places.',
      '  Confirmed as one claim | “40 people were rescued” and 2 other passages',
      '    Morning Herald no longer says “60 people were rescued” there, or says it in several places.',
      '    Evening Post is gone, or is no longer read as an article.',
      '    Valley Courier | 40 people were rescued',
      '    Morning Herald | 60 people were rescued',
      '    Evening Post | Rescuers brought dozens of residents to safety',
      '  Not a country | “Ana Ruiz”',
      '    Evening Post is gone, or is no longer read as an article.',
    ])
    assert.equal(rows.summary, '3, 5 need another look')
    assert.equal(new DecisionRows(shown([country], { notFollowed: [country] })).troubled, 0)
    assert.equal(new DecisionRows(shown([apart], { notFollowed: [apart] })).summary, '1, 1 needs another look')
  })

  it('stand still while it is not known whether an article is there', () => {
    assert.equal(new DecisionRows(shown([country], { textOf: () => null })).troubled, 0)
  })

  it('have names of their own, whatever is in the list', () => {
    const rows = new DecisionRows(shown([country, structuredClone(country), { ...country, note: 'Again' }]))
    const ids = rows.children().flatMap((group) => rows.children(group).map((row) => rows.draw(row).id))
    assert.equal(new Set(ids).size, 3)
  })
})
