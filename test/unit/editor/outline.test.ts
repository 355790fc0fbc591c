import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { mayMatch, namedIn } from '../../../src/editor/navigation/named.ts'
import { type OutlineItem, outlineOf } from '../../../src/editor/navigation/outline.ts'
import { quotation, quoteAt } from '../../../src/editor/navigation/quotation.ts'
import type { Entry } from '../../../src/library/library.ts'

const text = `Mayor opens the northern bridge after two years of repairs

“We are proud of it,” the mayor of the town, Ana Ruiz, told reporters on Monday. “It is safe,” she said. The “bridge of sighs” had been closed for two years, and Italy sent the steel for all of its pillars.

What comes next

“Nobody will miss the ferry,” said Tom Oz, who runs it. “I will not,” Ruiz said.

The repairs took two years. Engineers had found cracks in three of its pillars, and the council closed the road at once.
`

function entryOf(given: string): Entry {
  return {
    uri: 'mem:/a.txt',
    name: 'A',
    text: given,
    article: analyse(given),
    encoding: 'utf-8',
    problems: [],
  }
}
const entry = entryOf(text)

/** Names by level, for reading. */
function drawn(items: readonly OutlineItem[], level = 0): string[] {
  return items.flatMap(({ kind, name, children }) => [
    `${'  '.repeat(level)}${kind}: ${name}`,
    ...drawn(children, level + 1),
  ])
}

describe('the outline of an article', () => {
  it('has headline, sub-headings, and who is quoted', () => {
    assert.deepEqual(drawn(outlineOf(entry)), [
      'headline: Mayor opens the northern bridge after two years of repairs',
      '  speaker: Ana Ruiz',
      '    quote: “We are proud of it,”',
      '    quote: “It is safe,”',
      '  subheading: What comes next',
      '    speaker: Tom Oz',
      '      quote: “Nobody will miss the ferry,”',
      '    speaker: Ana Ruiz',
      '      quote: “I will not,”',
    ])
  })

  it('has each item within the one above it, and what is selected within the item', () => {
    const check = (items: readonly OutlineItem[], within: { start: number; end: number }) => {
      for (const { whole, at, children } of items) {
        assert.ok(within.start <= whole.start && whole.end <= within.end)
        assert.ok(whole.start <= at.start && at.end <= whole.end)
        check(children, whole)
      }
    }
    check(outlineOf(entry), { start: 0, end: text.length })
    const [headline] = outlineOf(entry)
    assert.equal(headline?.whole.end, text.trimEnd().length)
  })

  it('ends a section where the next one begins', () => {
    const [headline] = outlineOf(entry)
    const section = headline?.children.find(({ kind }) => kind === 'subheading')
    assert.equal(section?.whole.start, text.indexOf('What comes next'))
  })

  it('does without a headline', () => {
    const body = entryOf('“We are proud of the northern bridge,” Ana Ruiz said on Monday, when it was opened again.\n')
    assert.deepEqual(drawn(outlineOf({ ...body, article: { ...body.article, blocks: [] } })), [])
    const paragraph = { kind: 'paragraph' as const, start: 0, end: body.text.length - 1 }
    assert.deepEqual(drawn(outlineOf({ ...body, article: { ...body.article, blocks: [paragraph] } })), [
      'speaker: Ana Ruiz',
      '  quote: “We are proud of the northern bridge,”',
    ])
  })
})

describe('the names of an article', () => {
  it('are its speakers and countries, each once', () => {
    const found = namedIn(entry).map(({ kind, name }) => `${kind} ${name}`)
    assert.deepEqual(found.sort(), ['country Italy', 'speaker Ana Ruiz', 'speaker Tom Oz'])
    for (const { name, start, end } of namedIn(entry)) assert.equal(text.slice(start, end), name)
  })

  it('match a query by its letters in order', () => {
    assert.ok(mayMatch('Ana Ruiz', 'arz'))
    assert.ok(mayMatch('Ana Ruiz', 'ana r'))
    assert.ok(mayMatch('Ana Ruiz', ''))
    assert.ok(!mayMatch('Ana Ruiz', 'za'))
    assert.ok(!mayMatch('Ana Ruiz', 'aaa'))
  })
})

describe('a quote to take along', () => {
  const found = quoteAt(entry.article, text.indexOf('miss the ferry'))
  const quote = found && { ...found, confidence: undefined }

  it('has its speaker and where it stands', () => {
    assert.ok(quote)
    assert.equal(
      quotation(entry, quote, 'news/a.txt'),
      '“Nobody will miss the ferry,”\n— Tom Oz, in “Mayor opens the northern bridge after two years of repairs” (news/a.txt)',
    )
    const dated = { ...entry, article: { ...entry.article, outlet: 'Valley Courier', date: '2026-01-06' } }
    assert.match(
      quotation(dated, quote, 'a.txt'),
      /— Tom Oz, in Valley Courier, “Mayor [^”]+”, 6 January 2026 \(a\.txt\)$/,
    )
  })

  it('says so when the speaker is not named, or not certain', () => {
    assert.ok(quote)
    assert.match(quotation(entry, { ...quote, confidence: 0.5 }, 'a.txt'), /— Tom Oz \(not certain\), in /)
    assert.match(quotation(entry, { ...quote, speaker: null, source: null }, 'a.txt'), /— speaker not named, in /)
  })

  it('has no speaker when nobody says it', () => {
    const plain = quoteAt(entry.article, text.indexOf('of sighs'))
    assert.equal(plain?.speech, false)
    assert.ok(plain)
    assert.match(quotation(entry, plain, 'a.txt'), /^“bridge of sighs”\n— “Mayor opens /)
  })

  it('is found at its marks, and nowhere else', () => {
    assert.equal(quoteAt(entry.article, text.indexOf('Engineers')), undefined)
    assert.equal(quoteAt(entry.article, text.indexOf('“It is'))?.text, '“It is safe,”')
    assert.equal(quoteAt(entry.article, text.indexOf('“It is') + '“It is safe,”'.length)?.text, '“It is safe,”')
  })
})
