import assert from 'node:assert/strict'
import type { NumberAnnotation } from '../../../../src/analysis/article.ts'
import { analyse } from '../../../../src/analysis/index.ts'
import { type Quantity, quantityOf, relationOf } from '../../../../src/comparison/figures/quantity.ts'

/** The quantity of the first figure in a sentence, as the analysis reads it. */
function quantity(sentence: string): Quantity {
  const numbers = analyse(`${sentence}\n`).annotations.filter(({ type }) => type === 'number') as NumberAnnotation[]
  const found = numbers.map(quantityOf).find(Boolean)
  assert.ok(found, `no quantity in “${sentence}”`)
  return found
}

const pairs: readonly [string, string, ReturnType<typeof relationOf>][] = [
  ['A fifth of the voters stayed at home.', 'About 20% of the voters stayed at home.', 'close'],
  ['A fifth of the voters stayed at home.', 'In all, 20% of the voters stayed at home.', 'same'],
  ['They sent three dozen trucks.', 'They sent 36 trucks.', 'same'],
  ['It made $1.2bn last year.', 'It made 1,200 million dollars last year.', 'same'],
  ['The strike lasts 48 hours.', 'It is a two-day strike.', 'same'],
  ['He ruled for two decades.', 'He ruled for 20 years.', 'same'],
  ['It lies two miles away.', 'It lies about three kilometres away.', 'close'],
  ['It lies two miles away.', 'It lies two kilometres away.', 'different'],
  ['The fire burned 30,000 acres.', 'The fire burned 12,000 hectares.', 'close'],
  ['It was 41°C in the shade.', 'It was 106 degrees Fahrenheit in the shade.', 'close'],
  ['It came to 35 countries.', 'It came to about 35 countries.', 'close'],
  ['It came to 35 countries.', 'It came to 36 countries.', 'different'],
  ['It came to 35 countries.', 'It came to nearly four dozen countries.', 'different'],
  ['At least 12 people died.', 'The storm killed 12 people.', 'close'],
  ['At least 12 people died.', 'The storm killed 15 people.', 'close'],
  ['At least 12 people died.', 'The storm killed 40 people.', 'different'],
  ['Up to 50 ships wait.', 'They count 45 ships.', 'close'],
  ['Up to 50 ships wait.', 'They count 60 ships.', 'different'],
  ['Between 20 and 30 ships wait.', 'They count 25 ships.', 'close'],
  ['Between 20 and 30 ships wait.', 'They count 35 ships.', 'different'],
  ['Dozens of ships wait.', 'They count 40 ships.', 'close'],
  ['Dozens of ships wait.', 'They count four ships.', 'different'],
  ['Thousands of troops came.', 'They sent several thousand troops.', 'close'],
  ['Thousands of troops came.', 'They sent 300 troops.', 'different'],
  ['Almost 20 boats came.', 'They count 17 boats.', 'close'],
  ['Almost 20 boats came.', 'They count 21 boats.', 'different'],
  ['It employs 1,183 people.', 'It employs 1,200 people.', 'close'],
  ['It employs 983 people.', 'It employs 1,000 people.', 'close'],
  ['It killed 98 people.', 'It killed 100 people.', 'different'],
  ['It made $1.2bn.', 'It made $1.18bn.', 'close'],
  ['It made $1.2bn.', 'It made $1.3bn.', 'different'],
  ['It rose by 3.4%.', 'It rose by 3%.', 'close'],
  ['It rose by 3.6%.', 'It rose by 3%.', 'different'],
  ['Two thirds of the voters came.', 'In all, 68% of the voters came.', 'close'],
  ['Two thirds of the voters came.', 'In all, 72% of the voters came.', 'different'],
]

describe('quantities', () => {
  for (const [one, other, relation] of pairs)
    it(`are ${relation}: ${one} ${other}`, () => {
      const [a, b] = [quantity(one), quantity(other)]
      assert.equal(a.dimension, b.dimension)
      assert.equal(relationOf(a, b), relation)
      assert.equal(relationOf(b, a), relation)
    })

  it('of different kinds have different dimensions', () => {
    const sentences = [
      'It cost $5.',
      'It cost €5.',
      'It rose 5%.',
      'It rose five percentage points.',
      'It counts five ships.',
    ]
    const dimensions = [...sentences, 'It took five days.', 'It is five miles long.', 'It was five degrees Celsius.']
    const found = dimensions.map((sentence) => quantity(sentence).dimension)
    assert.equal(new Set(found).size, dimensions.length, found.join(', '))
  })

  it('leave dates and ordinals out', () => {
    const numbers = analyse('It was the third time since 12 May 2014.\n').annotations
    const found = numbers.flatMap((one) => (one.type === 'number' ? (quantityOf(one) ?? []) : []))
    assert.deepEqual(found, [])
  })
})
