import assert from 'node:assert/strict'
import { foldName } from '../../../src/analysis/speakers/fold.ts'
import { displayNames } from '../../../src/library/names.ts'
import { namesInSentences, shortNames } from '../../../src/library/short-names.ts'

describe('names of articles', () => {
  it('go from the reader’s own to outlet and headline, headline, file', () => {
    const articles = [
      { path: 'a/1.txt', article: { outlet: 'TDI', headline: 'Talks end' } },
      { path: 'a/2.txt', article: { outlet: 'TDI', headline: 'Talks begin' } },
      { path: 'a/3.txt', article: { headline: 'Talks stall' } },
      { path: 'a/4.txt', article: { outlet: 'TDI' } },
      { path: '5.txt', article: {} },
    ]
    assert.deepEqual(displayNames(articles, { 'a/1.txt': 'My first' }), [
      'My first',
      'TDI: Talks begin',
      'Talks stall',
      '4.txt',
      '5.txt',
    ])
  })

  it('cut a long headline between words', () => {
    const headline = 'Ministers of both countries agree at last on a plan to share the water of the river'
    const [name = ''] = displayNames([{ path: '1.txt', article: { headline } }], {})
    assert.ok(name.length <= 60, name)
    assert.match(name, /^Ministers of both .* \w+…$/)
    assert.ok(headline.startsWith(name.slice(0, -1)))
  })

  it('are unlike, by file and then by path', () => {
    const article = { outlet: 'TDI', headline: 'Talks end' }
    const paths = ['a/1.txt', 'a/2.txt', 'b/2.txt', 'c/x.txt', 'd/x.txt']
    const articles = paths.map((path) => ({ path, article: path.endsWith('x.txt') ? {} : article }))
    assert.deepEqual(displayNames(articles, {}), [
      'TDI: Talks end (1.txt)',
      'TDI: Talks end (a/2.txt)',
      'TDI: Talks end (b/2.txt)',
      'c/x.txt',
      'd/x.txt',
    ])
  })

  it('are one line without marks that a screen would obey', () => {
    const articles = [{ path: 'a\u202Etxt.exe.txt', article: { headline: 'Red\u001B[31m\n alert' } }]
    assert.deepEqual(displayNames(articles, {}), ['Red [31m alert'])
    assert.deepEqual(displayNames([{ path: 'a\u202Eb.txt', article: {} }], {}), ['a b.txt'])
  })

  it('do not take a member of every object for a name', () => {
    assert.deepEqual(displayNames([{ path: 'constructor', article: {} }], {}), ['constructor'])
  })
})

describe('folding of names', () => {
  const variants: readonly (readonly string[])[] = [
    ['Volodymyr Zelensky', 'Volodymyr Zelenskiy', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskyi', 'VOLODYMYR ZELENSKY'],
    ['Sergei Ivanov', 'Sergey Ivanov'],
    ['José María Aznar', 'Jose Maria Aznar'],
    ['Martin O’Malley', "Martin O'Malley", 'Martin OMalley'],
    ['Donald J. Trump', 'Donald Trump'],
    ['Jean-Claude Juncker', 'Jean Claude Juncker'],
    ['Robert F. Kennedy Jr.', 'Robert F. Kennedy'],
    ['the White House', 'White House', 'The White House'],
    ['Łukasz Ślęzak', 'Lukasz Slezak'],
  ]
  for (const names of variants) {
    it(`brings ${names.join(', ')} together`, () => {
      assert.deepEqual([...new Set(names.map(foldName))].length, 1, names.map(foldName).join(' | '))
    })
  }

  it('keeps different people and bodies apart', () => {
    const names = [
      'Xi Jinping',
      'Li Qiang',
      'Hillary Clinton',
      'Bill Clinton',
      'US',
      'U.N.',
      'Emmanuel Macron',
      'Марія',
    ]
    assert.equal(new Set(names.map(foldName)).size, names.length)
  })

  it('is stable', () => {
    for (const name of variants.flat()) assert.equal(foldName(foldName(name)), foldName(name), name)
  })
})

describe('short names of articles', () => {
  const headline = 'Ministers of both countries agree at last on a plan to share the water of the river'
  const articles = [
    { path: 'a/1.txt', article: { outlet: 'TDI', headline } },
    { path: 'a/2.txt', article: { headline } },
    { path: 'a/3.txt', article: { outlet: 'Valley Courier', headline: 'Talks stall' } },
    { path: 'a/4.txt', article: {} },
  ]
  const named = (own: Record<string, string>) => {
    const names = displayNames(articles, own)
    return articles.map(({ path, article }, at) => ({ uri: path, name: names[at] ?? '', article }))
  }

  it('are the outlet’s, the headline’s first words, the reader’s own or the file’s', () => {
    const names = [...shortNames(named({ 'a/3.txt': 'Wednesday’s' })).values()]
    assert.deepEqual(names, ['TDI', 'Ministers of both countries…', 'Wednesday’s', '4.txt'])
  })

  it('are the same in sentences, headlines in quotation marks', () => {
    const names = [...namesInSentences(named({})).values()]
    assert.deepEqual(names, ['TDI', '“Ministers of both countries…”', 'Valley Courier', '4.txt'])
    assert.equal(namesInSentences(named({ 'a/2.txt': 'Mine' })).get('a/2.txt'), 'Mine')
  })
})
