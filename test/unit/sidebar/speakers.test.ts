import assert from 'node:assert/strict'
import type { Entry } from '../../../src/library/library.ts'
import { passageOf, type SpeakerRow, type SpeakerRows } from '../../../src/sidebar/speaker-rows.ts'
import { articleOf, speaker, statement } from '../editor/known.ts'
import { entry } from './articles.ts'
import { castIn, speakerRowsOf } from './made.ts'
import { allRows, assertIds, assertParents } from './sound-rows.ts'

function annotated(name: string, text: string, ...annotations: ReturnType<typeof speaker>[]): Entry {
  return {
    uri: `file:///news/${encodeURIComponent(name)}.txt`,
    name,
    text,
    article: articleOf(text, ...annotations),
    encoding: 'utf-8',
    problems: [],
  }
}

const dispatch = annotated(
  'Dispatch',
  'Envoy Volodymyr Zelenskiy said it rains. He said it pours. Officials said roads flood. NATO said nothing. The joint statement said all is well.',
  speaker('Volodymyr Zelenskiy', 'Volodymyr Zelenskiy', { role: 'Envoy' }),
  speaker('He', 'Volodymyr Zelenskiy', { mention: 'pronoun', role: 'Envoy' }),
  speaker('Officials', 'officials', { mention: 'description', category: 'unnamed' }),
  speaker('NATO', 'NATO', { category: 'body' }),
  speaker('joint statement', 'joint statement', { mention: 'description', category: 'document' }),
  statement('it rains', 'Volodymyr Zelenskiy'),
  { ...statement('it pours', 'Volodymyr Zelenskiy'), confidence: 0.4 } as ReturnType<typeof statement>,
  statement('roads flood', 'officials'),
  statement('nothing', 'NATO'),
  statement('all is well', 'joint statement'),
)
const lindale = annotated(
  'Lindale',
  'Zelensky said it snows. The president smiled. Officials said schools close. A joint statement said so. It is said that spring comes.',
  speaker('Zelensky', 'Volodymyr Zelensky', { role: 'president' }),
  speaker('The president', 'Volodymyr Zelensky', { mention: 'description', role: 'president' }),
  speaker('Officials', 'officials', { mention: 'description', category: 'unnamed' }),
  speaker('joint statement', 'joint statement', { mention: 'description', category: 'document' }),
  statement('it snows', 'Volodymyr Zelensky'),
  statement('schools close', 'officials'),
  statement('said so', 'joint statement'),
  { ...statement('spring comes', ''), speaker: null } as ReturnType<typeof statement>,
)
const empty = annotated('Empty', 'Nobody says a word.')
const rows = () => speakerRowsOf([dispatch, lindale, empty])

/** The tree as indented lines: label, then description. */
function drawn(source: SpeakerRows, row?: SpeakerRow, depth = 0): string[] {
  return source.children(row).flatMap((child) => {
    const { label, description } = source.draw(child)
    return ['  '.repeat(depth) + label + (description ? ` | ${description}` : ''), ...drawn(source, child, depth + 1)]
  })
}

describe('the tree of speakers', () => {
  it('groups speakers, with names, roles and statements by article', () => {
    assert.deepEqual(drawn(rows()), [
      'By article | 2 of 8 unnamed',
      '  1 of 5 unnamed · Dispatch | 2 people, 2 bodies',
      '    Named people | 2 of 5, 40%',
      '      it rains | Volodymyr Zelenskiy',
      '      it pours | Volodymyr Zelenskiy',
      '    Bodies and documents | 2 of 5, 40%',
      '      nothing | NATO',
      '      all is well | joint statement',
      '    Unnamed sources | 1 of 5, 20%',
      '      roads flood | officials',
      '  1 of 3 unnamed · Lindale | 1 person, 1 body',
      '    Named people | 1 of 3, 33%',
      '      it snows | Volodymyr Zelensky',
      '    Bodies and documents | 1 of 3, 33%',
      '      said so | joint statement',
      '    Unnamed sources | 1 of 3, 33%',
      '      schools close | officials',
      'Named people | 1',
      '  Volodymyr Zelenskiy | 3 in 2 articles',
      '    Names used | Volodymyr Zelenskiy, Zelensky, The president',
      '      Volodymyr Zelenskiy | Dispatch',
      '      Zelensky | Lindale',
      '      The president | Lindale',
      '    Roles | Envoy (Dispatch); president (Lindale)',
      '      Envoy | Dispatch',
      '      president | Lindale',
      '    Dispatch | 2',
      '      it rains',
      '      it pours | not certain',
      '    Lindale | 1',
      '      it snows',
      'Bodies and documents | 3',
      '  NATO | 1 in Dispatch',
      '    nothing',
      '  joint statement | 1 in Dispatch',
      '    all is well',
      '  joint statement | 1 in Lindale',
      '    said so',
      'Unnamed sources | 2',
      '  officials | 1 in Dispatch',
      '    roads flood',
      '  officials | 1 in Lindale',
      '    schools close',
    ])
  })

  it('gives every row an id of its own', () => assertIds(rows))

  it('leads from every row to the one above it', () => assertParents(rows()))

  it('speaks every row in full', () => {
    const source = rows()
    const spoken = allRows(source).map((row) => source.draw(row).spoken)
    for (const expected of [
      'By article: how much each article rests on whom. 2 of 8 statements come from unnamed sources.',
      'Dispatch: 2 of 5 statements come from named people, 2 from bodies and documents, 1 from unnamed sources.',
      'Volodymyr Zelenskiy, 3 statements in 2 articles.',
      'it pours Volodymyr Zelenskiy, in the article’s own words, in Dispatch. Not certain: confidence 40%.',
      'Roles: Envoy (Dispatch); president (Lindale)',
      'Lindale: 1 of 3 statements come from named people, 1 from bodies and documents, 1 from unnamed sources. 1 more statement without a source.',
    ])
      assert.ok(spoken.includes(expected), `${expected}\nis none of\n${spoken.join('\n')}`)
  })

  it('leads to the passages of statements and of names', () => {
    for (const row of allRows(rows())) {
      const passage = passageOf(row)
      if (row.type !== 'statement' && row.type !== 'form') assert.equal(passage, undefined)
      else {
        const article = [dispatch, lindale].find(({ uri }) => uri === passage?.uri)
        const text = article?.text.slice(passage?.start, passage?.end)
        if (row.type === 'statement') assert.equal(text, row.said.statement.attribution.text)
        else if (row.of === 'names') assert.equal(text, row.form.text)
        else assert.ok(text)
      }
    }
  })

  it('finds a speaker under every spelling; the unnamed in their own article only', () => {
    const source = rows()
    const found = (uri: string, name: string) => {
      const row = source.speaker(uri, name)
      return row && source.draw(row).id
    }
    assert.equal(found(dispatch.uri, 'Volodymyr Zelensky'), found(lindale.uri, 'Volodymyr Zelenskyy'))
    assert.ok(found(dispatch.uri, 'officials'))
    assert.notEqual(found(dispatch.uri, 'officials'), found(lindale.uri, 'officials'))
    assert.equal(found(lindale.uri, 'NATO'), undefined)
    assert.equal(found('file:///nowhere.txt', 'NATO'), undefined)
  })

  it('offers others as the same speaker, named ones first', () => {
    const source = rows()
    const [officials] = castIn([dispatch, lindale]).cards.filter(({ kind }) => kind === 'unnamed')
    assert.ok(officials)
    assert.deepEqual(
      source.others(officials).map(({ name }) => name),
      ['Volodymyr Zelenskiy', 'NATO', 'joint statement', 'joint statement', 'officials'],
    )
  })

  it('is empty where nobody speaks', () => {
    assert.deepEqual(speakerRowsOf([]).children(), [])
    assert.deepEqual(speakerRowsOf([empty]).children(), [])
    assert.equal(speakerRowsOf([]).summary, '')
    assert.equal(rows().summary, '6 in 3 articles')
  })

  it('shows marks of a damaged encoding repaired', () => {
    const damaged = entry(
      'Damaged',
      'Mayor Ana Ruiz said that Kyivâ€™s harbour isnâ€™t open. She said it wouldnâ€™t be.\n',
    )
    assert.deepEqual(damaged.article.repairs, ['mojibake'])
    const lines = drawn(speakerRowsOf([damaged]))
    assert.ok(
      lines.some((line) => line.includes('Kyiv’s harbour isn’t open')),
      lines.join('\n'),
    )
    assert.ok(
      lines.every((line) => !line.includes('â€')),
      lines.join('\n'),
    )
  })

  it('takes what articles say for text', () => {
    const odd = annotated(
      'Odd',
      '$(bug) <b> said [x](command:y)',
      speaker('$(bug) <b>'),
      statement('[x](command:y)', '$(bug) <b>'),
    )
    assert.ok(drawn(speakerRowsOf([odd])).some((line) => line.includes('[x](command:y)')))
  })
})
