import assert from 'node:assert/strict'
import type { Attribution, CueClass, Marked, Quote } from '../../../scripts/evaluate/failures/article.ts'
import { whyFalse, whyMissed } from '../../../scripts/evaluate/failures/attributions.ts'
import { countFailures } from '../../../scripts/evaluate/failures/count.ts'
import { placeOfSource, whySource, whySpeech } from '../../../scripts/evaluate/failures/quotes.ts'
import { asTables, withExamples } from '../../../scripts/evaluate/failures/table.ts'
import type { Span } from '../../../src/analysis/article.ts'

const text = [
  'Mayor warns of floods.',
  'Mary Ford said the river was rising fast. She hopes that the rain will stop soon. “Leave now,” Tom Reed urged.',
  'A plan for the bridge is expected this week. “Stay dry,” he added.',
].join('\n')

/** The span of a snippet that occurs once. */
function at(snippet: string): Span {
  const start = text.indexOf(snippet)
  assert.ok(start >= 0 && text.indexOf(snippet, start + 1) < 0, `“${snippet}” has to occur once`)
  return { start, end: start + snippet.length }
}

function attribution(source: string, cue: string, content: string, speaker?: string): Attribution {
  const spans = (snippet: string) => (snippet ? [at(snippet)] : [])
  return { source: spans(source), cue: spans(cue), content: spans(content), speaker }
}

function marked(parts: Partial<Marked>): Marked {
  return { text, gold: [], predicted: [], quotes: [], marks: [at('“Leave now,”'), at('“Stay dry,”')], ...parts }
}

const classify = (cue: string): CueClass => (cue === 'said' ? 'saying' : cue === 'hopes' ? 'acting' : 'unlisted')
const said = attribution('Mary Ford', 'said', 'the river was rising fast')
const hopes = attribution('She', 'hopes', 'that the rain will stop soon')
const urged = attribution('Tom Reed', 'urged', '“Leave now,”')

describe('an attribution that is missed', () => {
  const missed = (gold: Attribution, ...predicted: Attribution[]) => whyMissed(gold, marked({ predicted }), classify)

  it('is not missed when content and source are right, by place or by name', () => {
    assert.equal(missed(said, said), undefined)
    assert.equal(missed(said, attribution('the bridge', '', 'the river was rising', 'Mary Ford')), undefined)
  })

  it('has its words, but another source', () => {
    assert.equal(missed(said, attribution('the bridge', 'said', 'the river was rising fast')), 'otherSource')
    assert.equal(missed(said, attribution('She', 'hopes', 'the river was rising fast')), 'otherClause')
    assert.equal(missed(said, attribution('', '', 'the river was rising fast')), 'noSource')
    assert.equal(missed(urged, attribution('urged', 'Tom Reed', '“Leave now,”')), 'swapped')
  })

  it('has its cue, but other words', () => {
    const long = 'the river was rising fast. She hopes that the rain will stop soon'
    assert.equal(missed(said, attribution('Mary Ford', 'said', long)), 'tooLong')
    assert.equal(missed(said, attribution('Mary Ford', 'said', 'the river')), 'tooShort')
    assert.equal(missed(said, attribution('Mary Ford', 'said', 'the rain will stop soon')), 'otherPart')
  })

  it('is not read at all: where it stands, or by its cue', () => {
    assert.equal(missed(attribution('Mayor', 'warns of', 'floods')), 'title')
    assert.equal(missed(attribution('', 'is expected', 'A plan for the bridge')), 'nobody')
    assert.equal(missed(attribution('Tom Reed', '', '“Leave now,”')), 'noCue')
    assert.equal(missed(attribution('Tom Reed', 'Leave', 'now')), 'quoted')
    const around = attribution(
      'Mary Ford',
      'said',
      'She hopes that the rain will stop soon. “Leave now,” Tom Reed urged',
    )
    assert.equal(missed(hopes, around), 'nested')
    assert.equal(missed(said), 'saying')
    assert.equal(missed(hopes), 'acting')
    assert.equal(missed(urged), 'unlisted')
  })
})

describe('an attribution that the reference has not', () => {
  const wrong = (found: Attribution, ...gold: Attribution[]) =>
    whyFalse(found, marked({ gold, predicted: [found, ...gold] }), classify)

  it('is right when one of the reference matches', () => assert.equal(wrong(said, said), undefined))

  it('is sorted by what it shares with the reference', () => {
    assert.equal(wrong(attribution('the bridge', 'hopes', 'the river was rising fast'), said), 'double')
    const alone = attribution('the bridge', 'hopes', 'the river was rising fast')
    assert.equal(whyFalse(alone, marked({ gold: [said], predicted: [alone] }), classify), 'otherSource')
    assert.equal(wrong(attribution('Mary Ford', 'said', 'the river'), said), 'otherContent')
  })

  it('is sorted by its place and cue when it shares nothing', () => {
    assert.equal(wrong(attribution('Mayor', 'warns of', 'floods')), 'title')
    assert.equal(wrong(attribution('Tom Reed', '', '“Leave now,”')), 'noCue')
    const around = attribution('Tom Reed', 'urged', 'She hopes that the rain will stop soon')
    assert.equal(wrong(attribution('She', 'hopes', 'the rain'), around), 'inside')
    assert.equal(wrong(said), 'saying')
    assert.equal(wrong(urged), 'unlisted')
  })
})

describe('a quotation', () => {
  const mark = at('“Leave now,”')
  const quote = (parts: Partial<Quote>): Quote => ({
    ...mark,
    speech: true,
    speaker: null,
    source: null,
    cue: null,
    ...parts,
  })
  const speech = (quotes: Quote[], gold: Attribution[], predicted: Attribution[] = []) =>
    whySpeech(mark, marked({ quotes, gold, predicted }))
  const source = (parts: Partial<Quote>, gold = urged) =>
    whySource(mark, marked({ quotes: [quote(parts)], gold: [gold] }))

  it('is somebody’s words or nobody’s', () => {
    assert.equal(speech([quote({})], [urged]), undefined)
    assert.equal(speech([quote({ speech: false })], []), undefined)
    assert.equal(speech([quote({})], []), 'short')
    assert.equal(speech([], [urged]), 'unpaired')
    assert.equal(speech([quote({ speech: false })], [urged]), 'noClause')
    assert.equal(speech([quote({ speech: false })], [urged], [urged]), 'term')
  })

  it('has the right source by place or by name', () => {
    assert.equal(source({ source: at('Tom Reed') }), undefined)
    assert.equal(source({ source: at('Mary Ford'), speaker: 'Thomas Reed' }), undefined)
    assert.equal(source({ source: at('Mary Ford') }, attribution('', 'urged', '“Leave now,”')), undefined)
  })

  it('has a wrong source by the way it was found', () => {
    assert.equal(source({}), 'none')
    assert.equal(source({ source: at('Mary Ford') }), 'noCue')
    assert.equal(source({ source: at('Mary Ford'), cue: at('urged') }), 'sameCue')
    assert.equal(source({ source: at('Mary Ford'), cue: at('said') }), 'otherCue')
    assert.equal(
      source({ source: at('Tom Reed'), cue: at('urged') }, attribution('urged', 'Tom Reed', '“Leave now,”')),
      'swapped',
    )
    const long = at('the river was rising fast. She hopes that the rain will stop soon. “Leave now,” Tom Reed urged')
    assert.equal(source({ source: long, cue: at('said') }), 'tooLong')
  })

  it('is placed by where the reference has its source', () => {
    const where = (snippet: string) => placeOfSource(mark, marked({ gold: [attribution(snippet, '', '“Leave now,”')] }))
    assert.equal(where('Tom Reed'), 'after')
    assert.equal(where('Mary Ford'), 'before')
    assert.equal(where('Mayor'), 'paragraph')
    assert.equal(where('She'), 'pronoun')
  })
})

describe('the count of failures', () => {
  const article = marked({ gold: [said, hopes, urged], predicted: [said] })
  const failures = countFailures(new Map([['one.txt', article]]), classify)

  it('sums up, with attributions in quotation marks apart', () => {
    const tables = asTables(failures)
    assert.match(tables, /### Attributions missed: 2 of 3 in the reference/)
    assert.match(tables, /\| not read: the cue is a verb of action or attitude .* \| 1 \| 0 \|/)
    assert.match(tables, /\| not read: the cue has no word that is listed \| 1 \| 1 \|/)
    assert.match(tables, /### Attributions that the reference has not: 0 of 1 found/)
  })

  it('leads to the places', () => {
    assert.match(withExamples(failures, 1), new RegExp(`one\\.txt:${at('hopes').start} {2}hopes that the rain`))
  })
})
