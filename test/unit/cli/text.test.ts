import assert from 'node:assert/strict'
import type { AnnotatedArticle } from '../../../src/analysis/article.ts'
import type { Claim, Difference, Mention } from '../../../src/comparison/claim.ts'
import type { DecidedClaim } from '../../../src/decisions/claims.ts'
import { annotationsAsText } from '../../../src/report/text-annotations.ts'
import { claimsAsText } from '../../../src/report/text-claims.ts'
import { plain, printable, wrapped } from '../../../src/report/text-lines.ts'

const page = { width: 72, colour: plain }

describe('the text table of annotations', () => {
  const text = 'Talks end\n\n“We met 35 leaders,” Novak said in France.\n'
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, text: part })
  const source = span('Novak')
  const cue = span('said')
  const quote = span('“We met 35 leaders,”')
  const article: AnnotatedArticle = {
    outlet: 'TDI',
    headline: 'Talks end',
    date: '2026-01-06',
    annotations: [
      { type: 'quote', ...quote, speech: true, speaker: 'Anna Novak', source, cue },
      {
        type: 'attribution',
        ...quote,
        kind: 'direct',
        source: [source],
        cue: [cue],
        content: [quote],
        speaker: 'Anna Novak',
      },
      { type: 'number', ...span('35'), kind: 'count', value: 35, counted: 'leaders', approximate: true },
      { type: 'speaker', ...source, name: 'Anna Novak', mention: 'name', category: 'person', role: 'minister' },
      { type: 'country', ...span('France'), code: 'FR', name: 'France', form: 'noun' },
    ],
    blocks: [],
    sentences: [],
    repairs: [],
  }

  it('has a row for each annotation, with its line and what it is', () => {
    assert.equal(
      annotationsAsText([{ path: 'a/1.txt', text, article }], page),
      `a/1.txt
TDI · Talks end · 2026-01-06
Line  Type         Text                       What it is
   3  quote        “We met 35 leaders,”       Anna Novak (said)
   3  attribution  “We met 35 leaders,”       direct: Anna Novak
   3  number       35                         count: about 35 leaders
   3  speaker      Novak                      Anna Novak, minister
   3  country      France                     France (FR), noun
`,
    )
  })

  it('keeps to the width', () => {
    const long = { ...article, headline: 'Talks end', annotations: article.annotations.map((a) => ({ ...a })) }
    for (const annotation of long.annotations) annotation.text = 'a long run of words '.repeat(20)
    for (const line of annotationsAsText([{ path: '1.txt', text, article: long }], page).split('\n')) {
      assert.ok([...line].length <= page.width, line)
    }
  })

  it('styles each class, and nothing in the text can style itself', () => {
    const colour = (style: string, part: string) => `<${style}>${part}</>`
    const hostile = { ...article, headline: 'Red \u001B[31malert\u0007' }
    const table = annotationsAsText([{ path: '\u001B]0;title\u0007.txt', text, article: hostile }], {
      width: 72,
      colour,
    })
    assert.match(table, /<magenta>France *<\/>/)
    assert.match(table, /<yellow>35 *<\/>/)
    assert.ok(!table.includes('\u001B') && !table.includes('\u0007'))
  })

  it('counts lines by every line end', () => {
    const lines = 'one\r\ntwo\rthree\nfour'
    const at = (part: string) => ({ start: lines.indexOf(part), end: lines.indexOf(part) + part.length, text: part })
    const countries = ['one', 'two', 'three', 'four'].map(
      (part) => ({ type: 'country', ...at(part), code: 'FR', name: 'France', form: 'noun' }) as const,
    )
    const table = annotationsAsText(
      [{ path: '1.txt', text: lines, article: { ...article, annotations: countries } }],
      page,
    )
    assert.deepEqual(
      [...table.matchAll(/^ +(\d) +country +(\w+)/gm)].map(([, line, part]) => `${line} ${part}`),
      ['1 one', '2 two', '3 three', '4 four'],
    )
  })
})

describe('the text table of claims', () => {
  const mention = (
    path: string,
    text: string,
    speaker: string | null = null,
    copyOf: string | null = null,
  ): Mention => ({
    path,
    start: 0,
    end: text.length,
    text,
    speaker,
    numbers: [],
    copyOf,
  })
  const claims: Claim[] = [
    {
      id: 'c1',
      label: 'Only here',
      verdict: 'single',
      differences: [],
      mentions: [mention('b.txt', 'Only b.txt has it.')],
      absent: ['a.txt', 'c.txt'],
      why: '',
    },
    {
      id: 'c2',
      label: '35 leaders met',
      verdict: 'number',
      differences: [{ kind: 'number', detail: 'One says 35, the other 27.', spans: [] }],
      mentions: [mention('a.txt', '35 leaders met.', 'Anna Novak'), mention('b.txt', '27 leaders met.', null, 'a.txt')],
      absent: ['c.txt'],
      why: '',
    },
  ]
  const articles = [
    { path: 'a.txt', name: 'TDI: Talks end' },
    { path: 'b.txt', name: 'b.txt' },
    { path: 'c.txt', name: 'Talks begin' },
  ]

  it('groups claims, gravest first, with mentions, differences and who leaves it out', () => {
    assert.equal(
      claimsAsText({ claims }, articles, page),
      `1  a.txt  TDI: Talks end
2  b.txt
3  c.txt  Talks begin

2 claims in 3 articles

Figures differ (1)

35 leaders met  2 of 3
  ! One says 35, the other 27.
  1  Anna Novak: 35 leaders met.
  2  27 leaders met. (nearly the same text as 1)
  not in 3

Only one source (1)
  2  Only b.txt has it.
`,
    )
  })

  it('shows what readers confirmed and ignored', () => {
    const [single, several] = claims as [Claim, Claim]
    const [difference] = several.differences as [Difference]
    const decided: DecidedClaim = {
      ...several,
      confirmed: true,
      differences: [{ ...difference, confirmed: true }],
      ignored: [{ kind: 'hedge', detail: 'Less\u001B[2J certain.', spans: [] }],
    }
    const twice: DecidedClaim = {
      ...single,
      mentions: [...single.mentions, mention('b.txt', 'Again.')],
      confirmed: true,
    }
    const table = claimsAsText({ claims: [decided, twice] }, articles, page)
    assert.ok(table.includes('\n35 leaders met  2 of 3, confirmed\n'))
    assert.ok(table.includes('\n  ! One says 35, the other 27. (confirmed)\n  - Ignored: Less [2J certain.\n  1  Anna'))
    assert.ok(table.includes('\n  2  Only b.txt has it.\n  2  Again.\n  confirmed as one claim\n'))
    const before = claimsAsText({ claims }, articles, page)
    assert.doesNotMatch(before, /confirmed|Ignored/)
  })

  it('says so when there is nothing', () => {
    assert.equal(claimsAsText({ claims: [] }, [], page), '\n0 claims in 0 articles\n')
  })
})

describe('lines of text', () => {
  it('break between words and go on behind the indent', () => {
    assert.deepEqual(wrapped('one two three four', 12, '  1  ', '     '), ['  1  one two', '     three', '     four'])
    assert.deepEqual(wrapped('incomprehensibilities', 5, '', '  '), ['incomprehensibilities'])
  })

  it('hold no character that a terminal obeys', () => {
    assert.equal(printable('a\u001B[2Jb\u009Bc\u202Ed\ne'), 'a [2Jb c d e')
  })
})
