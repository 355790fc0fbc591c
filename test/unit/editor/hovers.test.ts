import assert from 'node:assert/strict'
import type {
  AnnotatedArticle,
  CountryAnnotation,
  NumberAnnotation,
  QuoteAnnotation,
  SpeakerAnnotation,
} from '../../../src/analysis/article.ts'
import { analyse } from '../../../src/analysis/index.ts'
import { countryHover, flagOf } from '../../../src/editor/hovers/country.ts'
import { numberHover, writtenValue } from '../../../src/editor/hovers/number.ts'
import { quoteHover } from '../../../src/editor/hovers/quote.ts'
import { speakerHover } from '../../../src/editor/hovers/speaker.ts'
import { FigureIndex } from '../../../src/library/figure-index.ts'
import { articleOf, country, libraryOf, speaker, statement } from './known.ts'

/** What a reader sees: references read, links by their labels. */
function seen(markdown: string): string {
  return markdown
    .replace(/\]\(command:[^)]*\)/g, ']')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

function first<T extends AnnotatedArticle['annotations'][number]>({ annotations }: AnnotatedArticle): T {
  return annotations[0] as T
}

describe('the hover of a speaker', () => {
  const texts = {
    'a.txt': 'Ms Ruiz, the mayor, said taxes will fall. Ruiz said the bridge is safe.',
    'b.txt': 'Ana Ruiz, candidate, told us that the bridge is old.',
    'c.txt': 'Nothing to see.',
  }
  const articles = {
    'a.txt': articleOf(
      texts['a.txt'],
      speaker('Ms Ruiz', 'Ana Ruiz', { role: 'the mayor' }),
      statement('taxes will fall', 'Ana Ruiz'),
      statement('the bridge is safe', 'Ana Ruiz'),
    ),
    'b.txt': articleOf(
      texts['b.txt'],
      speaker('Ana Ruiz', 'Ana Ruiz', { role: 'candidate' }),
      statement('the bridge is old', 'Ana Ruiz'),
    ),
    'c.txt': articleOf(texts['c.txt']),
  }
  const library = () =>
    libraryOf({
      'a.txt': { text: texts['a.txt'], article: articles['a.txt'] },
      'b.txt': { text: texts['b.txt'], article: articles['b.txt'] },
      'c.txt': { text: texts['c.txt'], article: articles['c.txt'] },
    })

  it('tells name, roles and statements here and elsewhere', async () => {
    const text = seen(speakerHover(first<SpeakerAnnotation>(articles['a.txt']), 'mem:/a.txt', await library()))
    assert.equal(
      text,
      [
        '**Ana Ruiz**, the mayor here and candidate in 1 other article',
        '2 statements here, 1 in 1 other article.',
        '- [taxes will fall]\n- [the bridge is safe]\n- [b.txt]\n  - [the bridge is old]',
        '[All statements and roles]',
      ].join('\n\n'),
    )
  })

  it('links each statement to its passage', async () => {
    const markdown = speakerHover(first<SpeakerAnnotation>(articles['b.txt']), 'mem:/b.txt', await library())
    const targets = [...markdown.matchAll(/command:crossread\.reveal\?([^)]+)\)/g)].map(([, argument]) =>
      JSON.parse(decodeURIComponent(argument as string)),
    )
    const start = texts['b.txt'].indexOf('the bridge is old')
    assert.deepEqual(targets[0], ['mem:/b.txt', start, start + 'the bridge is old'.length])
    assert.deepEqual(new Set(targets.map(([uri]) => uri)), new Set(['mem:/a.txt', 'mem:/b.txt']))
    const [, shown = ''] = /command:crossread\.showSpeaker\?([^)]+)\)/.exec(markdown) ?? []
    assert.deepEqual(JSON.parse(decodeURIComponent(shown)), ['mem:/b.txt', 'Ana Ruiz'])
  })

  it('keeps unnamed sources of several articles apart', async () => {
    const unnamed = { category: 'unnamed', mention: 'description' } as const
    const [text, other] = ['Officials said it rains.', 'Officials said it snows.']
    const article = articleOf(text, speaker('Officials', 'officials', unnamed), statement('it rains', 'officials'))
    const said = articleOf(other, speaker('Officials', 'officials', unnamed), statement('it snows', 'officials'))
    const library = await libraryOf({ 'a.txt': { text, article }, 'b.txt': { text: other, article: said } })
    assert.equal(
      seen(speakerHover(first<SpeakerAnnotation>(article), 'mem:/a.txt', library)),
      [
        '**officials**',
        'A source that the article does not name.',
        '1 statement here.',
        '- [it rains]',
        '[All statements and roles]',
      ].join('\n\n'),
    )
  })
})

describe('the hover of a quote', () => {
  const text = '“We leave,” he said of the “peace plan”.'
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, text: part })
  const speech: QuoteAnnotation = {
    type: 'quote',
    ...at('“We leave,”'),
    speech: true,
    speaker: 'Ana Ruiz',
    source: at('he'),
    cue: at('said'),
  }
  const article: AnnotatedArticle = {
    ...articleOf(text),
    annotations: [
      speech,
      {
        type: 'attribution',
        ...at('“We leave,”'),
        kind: 'direct',
        source: [at('he')],
        cue: [at('said')],
        content: [at('“We leave,”')],
        speaker: 'Ana Ruiz',
      },
    ],
  }

  it('tells who says it, with which word, and how it is quoted', () => {
    assert.equal(
      seen(quoteHover(speech, 'mem:/a.txt', article)),
      '**Ana Ruiz** (“[he]”), with the word “[said]”.\n\nDirect quotation.',
    )
  })

  it('says so when nobody is named, and when it is not sure', () => {
    const unsure = { ...speech, speaker: null, source: null, cue: null, confidence: 0.5 }
    assert.equal(
      seen(quoteHover(unsure, 'mem:/a.txt', article)),
      'The article does not say who speaks.\n\nDirect quotation.\n\n_Not certain: confidence 50%._',
    )
  })

  it('tells words in quotation marks from speech', () => {
    assert.equal(
      quoteHover({ ...speech, speech: false }, 'mem:/a.txt', article),
      'Words in quotation marks, nobody’s speech.',
    )
  })
})

describe('the hover of a country', () => {
  it('tells flag, name, code and mentions', async () => {
    const a = {
      text: 'Russia spoke.',
      article: articleOf('Russia spoke.', country('Russia', 'RU', 'Russian Federation')),
    }
    const b = { text: 'In Russia.', article: articleOf('In Russia.', country('Russia', 'RU', 'Russian Federation')) }
    const library = await libraryOf({ 'a.txt': a, 'b.txt': b })
    assert.equal(
      seen(countryHover(first<CountryAnnotation>(a.article), 'mem:/a.txt', library)),
      '🇷🇺 **Russia (Russian Federation)**, ISO code RU\n\nNamed once here and once in 1 other article: [b.txt] (1).\n\n[All mentions]',
    )
  })

  it('makes a flag of a code, and of nothing else', () => {
    assert.equal(flagOf('FR'), '🇫🇷')
    assert.equal(flagOf('fr'), '')
    assert.equal(flagOf('F]'), '')
  })
})

describe('the hover of a number', () => {
  const number = (more: Partial<NumberAnnotation>): NumberAnnotation => ({
    type: 'number',
    start: 0,
    end: 2,
    text: '35',
    kind: 'count',
    value: 35,
    ...more,
  })

  /** What the hover of a figure says in the first of some articles. */
  async function hover(figure: string, ...texts: string[]): Promise<string> {
    const articles = Object.fromEntries(
      texts.map((text, index) => [`${'abcdefgh'[index]}.txt`, { text, article: analyse(text) }]),
    )
    const library = await libraryOf(articles)
    const own = library
      .get('mem:/a.txt')
      ?.article.annotations.find((one): one is NumberAnnotation => one.type === 'number' && one.text === figure)
    assert.ok(own, `no figure “${figure}”`)
    const index = new FigureIndex(library)
    const text = numberHover(own, 'mem:/a.txt', library, await index.lines())
    index.dispose()
    return seen(text)
  }

  const summit = (countries: string) =>
    `Summit in Velmont\n\nDelegates from ${countries} countries met in Velmont on Monday to talk about trade.\n`

  it('tells value, what is counted and whether it is exact', async () => {
    assert.equal(await hover('35', summit('35')), '**35** countries\n\nCount, exact.')
  })

  it('tells that no other article gives it', async () => {
    const other = 'Summit in Velmont\n\nDelegates met in Velmont on Monday to talk about trade.\n'
    assert.equal(
      await hover('35', summit('35'), other),
      '**35** countries\n\nCount, exact.\n\nOnly this article gives it.\n\n[All figures]',
    )
  })

  it('tells where it stands too', async () => {
    assert.equal(
      await hover('35', summit('35'), summit('35'), summit('about 35')),
      '**35** countries\n\nCount, exact.\n\nThe same in 2 other articles, as far as both tell:\n\n' +
        '- [Summit in Velmont (b.txt)]: 35 countries (the same)\n' +
        '- [Summit in Velmont (c.txt)]: about 35 countries (agrees, as far as both tell)\n\n[All figures]',
    )
  })

  it('tells first which articles differ', async () => {
    assert.equal(
      await hover('35', summit('35'), summit('35'), summit('nearly four dozen')),
      '**35** countries\n\nCount, exact.\n\n**The articles differ.**\n\n' +
        '- [Summit in Velmont (c.txt)]: nearly four dozen countries (differs)\n' +
        '- [Summit in Velmont (b.txt)]: 35 countries (the same)\n\n[All figures]',
    )
  })

  it('says nothing of others about dates and ordinals', async () => {
    const text = 'Summit in Velmont\n\nIt was the third summit in Velmont since 2014, the mayor said.\n'
    assert.equal(await hover('third', text, text), '**3rd**\n\nOrdinal, exact.')
    assert.equal(await hover('2014', text, text), '**2014**\n\nDate, exact.')
  })

  const written: [string, Partial<NumberAnnotation>][] = [
    ['500,000', { value: 500_000 }],
    ['20%', { kind: 'percent', value: 20 }],
    ['$75,000,000', { kind: 'money', value: 75e6, unit: 'USD' }],
    ['€2.50', { kind: 'money', value: 2.5, unit: 'EUR' }],
    ['5 to 7 °C', { kind: 'measure', value: null, low: 5, high: 7, unit: '°C' }],
    ['3rd', { kind: 'ordinal', value: 3 }],
    ['2022', { kind: 'date', value: 2022, date: '2022' }],
    ['6 January 2026', { kind: 'date', value: null, date: '2026-01-06' }],
    ['January 2026', { kind: 'date', value: null, date: '2026-01' }],
    ['several thousand', { kind: 'vague', value: 1000, text: 'several thousand' }],
  ]
  for (const [expected, more] of written) {
    it(`writes ${expected}`, () => assert.equal(writtenValue(number(more)).replaceAll('\u00a0', ' '), expected))
  }
})
