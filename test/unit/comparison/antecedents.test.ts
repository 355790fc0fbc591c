import assert from 'node:assert/strict'
import { analyse } from '../../../src/analysis/index.ts'
import { propositionsOf } from '../../../src/comparison/propositions.ts'
import { stemOf } from '../../../src/comparison/stems.ts'
import type { Unit } from '../../../src/comparison/units.ts'

/** The units of the clause that begins with these words. */
function unitsIn(text: string, beginning: string): Unit[] {
  const found = propositionsOf({ path: 'a.txt', article: analyse(text) }, 0).find((one) =>
    one.text.startsWith(beginning),
  )
  if (!found) throw new Error(`no clause begins with “${beginning}”`)
  return found.units
}

describe('what a clause leaves to the one before it', () => {
  it('is the last thing named before “which” and “who”, and finds no like clauses', () => {
    const dam = unitsIn('Engineers praised the old dam, which held back the flood for two days.', 'which')
    assert.deepEqual(
      dam.filter(({ framed }) => framed).map(({ key }) => key),
      [stemOf('dam')],
    )
    const mayor = unitsIn('They met Ingrid Solberg, who closed the valley road on Monday.', 'who')
    assert.deepEqual(
      mayor.filter(({ framed }) => framed).map(({ kind, key }) => `${kind} ${key}`),
      [`name ${stemOf('solberg')}`],
    )
  })

  it('is nothing at the start of a sentence', () => {
    const units = unitsIn('Engineers praised the dam. Who closed the valley road on Monday is not known.', 'Who')
    assert.ok(!units.some(({ framed }) => framed))
  })
})

describe('who says it', () => {
  it('counts little and finds no like clauses', () => {
    const units = unitsIn('Mayor Ingrid Solberg said the old dam is safe.', 'Mayor')
    const named = (word: string) => units.find(({ key }) => key === stemOf(word))
    assert.ok(named('solberg')?.framed && (named('solberg')?.part ?? 1) < 1)
    assert.ok(named('dam') && !named('dam')?.framed && named('dam')?.part === undefined)
  })
})
