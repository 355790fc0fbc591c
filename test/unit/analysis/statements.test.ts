import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { basisOf, statementsOf } from '../../../src/analysis/statements.ts'
import { articleOf, speaker, statement } from '../editor/known.ts'

describe('statements', () => {
  const article = articleOf(
    'Ruiz, the mayor, she, the council, officials: one, two, three, four, five, six',
    speaker('she', 'Ana Ruiz', { mention: 'pronoun', category: 'unnamed' }),
    speaker('Ruiz', 'Ana Ruiz'),
    speaker('the mayor', 'Ana Ruiz', { mention: 'description', category: 'unnamed' }),
    speaker('the council', 'Council', { category: 'body' }),
    speaker('officials', 'officials', { mention: 'description', category: 'unnamed' }),
    statement('one', 'Ana Ruiz'),
    statement('two', 'Ana Ruiz'),
    statement('three', 'the Council'),
    statement('four', 'officials'),
    statement('five', 'France'),
    { ...statement('six', ''), speaker: null } as ReturnType<typeof statement>,
  )

  it('are the attributions with a speaker, each with its kind', () => {
    assert.deepEqual(
      statementsOf(article).map(({ attribution, speaker, category }) => [attribution.text, speaker, category]),
      [
        ['one', 'Ana Ruiz', 'person'],
        ['two', 'Ana Ruiz', 'person'],
        ['three', 'the Council', 'body'],
        ['four', 'officials', 'unnamed'],
        ['five', 'France', 'body'],
      ],
    )
  })

  it('are counted by who stands behind them', () => {
    assert.deepEqual(basisOf(statementsOf(article)), { statements: 5, people: 2, bodies: 2, unnamed: 1 })
    assert.deepEqual(basisOf([]), { statements: 0, people: 0, bodies: 0, unnamed: 0 })
  })

  it('are found in a text', () => {
    const text = 'Ana Ruiz said the bridge is safe. She said it will open. Officials said it may take a year.\n'
    assert.deepEqual(basisOf(statementsOf(analyse(text))), { statements: 3, people: 2, bodies: 0, unnamed: 1 })
  })
})
