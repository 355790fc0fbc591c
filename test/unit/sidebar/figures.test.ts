import assert from 'node:assert/strict'
import { FigureLines } from '../../../src/comparison/figures/line-up.ts'
import type { Entry } from '../../../src/library/library.ts'
import { type FigureRow, type FigureRows, passageOf } from '../../../src/sidebar/figure-rows.ts'
import { finish } from '../comparison/figures/lines.ts'
import { entry } from './articles.ts'
import { figureRowsOf } from './made.ts'
import { allRows, assertIds, assertParents } from './sound-rows.ts'

const harbour = entry(
  'Harbour',
  `Fire in Velmont\n\nAt least 12 people were killed in a fire in Velmont on Monday, the fire chief said.\n\nThe fire destroyed 85 houses. It took 600 firefighters six hours to put it out.\n`,
)
const lindale = entry(
  'Lindale',
  `Velmont fire\n\nForty people were killed in the Velmont fire on Monday, the mayor said.\n\nThe fire destroyed about 80 houses. $(bug) <b> [x](command:y) 700 sheep.\n`,
)
const oakmere = entry('Oakmere', 'Fire out\n\nThe fire in Velmont killed dozens of people on Monday, said the mayor.\n')

function rowsOf(entries: readonly Entry[]): FigureRows {
  const articles = entries.map(({ uri, article }) => ({ path: uri, article }))
  return figureRowsOf(entries, finish(new FigureLines().lineUp(articles)))
}

const rows = () => rowsOf([harbour, lindale, oakmere])

/** The tree as indented lines: label, then description. */
function drawn(source: FigureRows, row?: FigureRow, depth = 0): string[] {
  return source.children(row).flatMap((child) => {
    const { label, description } = source.draw(child)
    return ['  '.repeat(depth) + label + (description ? ` | ${description}` : ''), ...drawn(source, child, depth + 1)]
  })
}

describe('the tree of figures', () => {
  it('shows first where articles differ, then where they agree, then what one alone gives', () => {
    assert.deepEqual(drawn(rows()), [
      'Differ | 1',
      '  people dead: at least 12 · forty · dozens | in 3 articles',
      '    At least 12 people | Harbour: At least 12 people were killed in a fire in Velmont on Monday, the fire chief said.',
      '    Forty people | Lindale: Forty people were killed in the Velmont fire on Monday, the mayor said.',
      '    dozens of people | Oakmere: The fire in Velmont killed dozens of people on Monday, said the mayor.',
      'Agree | 1',
      '  houses destroyed: 85 · about 80 | in 2 articles',
      '    85 houses | Harbour: The fire destroyed 85 houses.',
      '    about 80 houses | Lindale: The fire destroyed about 80 houses.',
      'Only one article | 3',
      '  Harbour | 2',
      '    600 firefighters | It took 600 firefighters six hours to put it out.',
      '    six hours | It took 600 firefighters six hours to put it out.',
      '  Lindale | 1',
      '    700 sheep | $(bug) <b> [x](command:y) 700 sheep.',
    ])
  })

  it('says in words how the articles differ', () => {
    const source = rows()
    const [line] = source.children(source.children()[0])
    assert.ok(line)
    const { tooltip, spoken } = source.draw(line)
    assert.equal(tooltip, 'people dead\nThey differ: at least 12 in Harbour, forty in Lindale and dozens in Oakmere.')
    assert.equal(
      spoken,
      'people dead, in 3 articles. They differ: at least 12 in Harbour, forty in Lindale and dozens in Oakmere.',
    )
  })

  it('gives every row an id of its own', () => assertIds(rows))

  it('leads from every row to the one above it', () => assertParents(rows()))

  it('leads to the figure in its article', () => {
    const figures = allRows(rows()).filter((row) => row.type === 'figure')
    assert.equal(figures.length, 8)
    for (const row of figures) {
      const passage = passageOf(row)
      const article = [harbour, lindale, oakmere].find(({ uri }) => uri === passage?.uri)
      assert.equal(article?.text.slice(passage?.start, passage?.end), row.figure.number.text)
    }
    const others = allRows(rows()).filter((row) => row.type !== 'figure')
    assert.ok(others.every((row) => passageOf(row) === undefined))
  })

  it('finds the row of a figure', () => {
    const source = rows()
    const found = (text: string, { uri, text: whole }: Entry) => {
      const row = source.figure({ uri, start: whole.indexOf(text) })
      return row && source.draw(row).label
    }
    assert.equal(found('Forty', lindale), 'people dead: at least 12 · forty · dozens')
    assert.equal(found('700', lindale), '700 sheep')
    assert.equal(found('sheep', lindale), undefined)
    assert.equal(source.figure({ uri: 'file:///nowhere.txt', start: 0 }), undefined)
  })

  it('sums up what it holds', () => {
    assert.equal(rows().summary, '1 differ, 1 agree')
    assert.equal(rowsOf([harbour]).summary, '4 figures')
    assert.equal(rowsOf([]).summary, '')
    assert.deepEqual(rowsOf([]).children(), [])
  })
})
