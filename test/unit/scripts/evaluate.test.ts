import assert from 'node:assert/strict'
import type { Figure } from '../../../scripts/evaluate/figures.ts'
import { replaceSection } from '../../../scripts/evaluate/section.ts'
import { asMarkdown, asText, isMet, type Measured, rowsOf, summary } from '../../../scripts/evaluate/table.ts'

const figures: Figure[] = [
  { key: 'links.f1', name: 'links, F1', target: 80, aim: 90, note: 'few words in common' },
  { key: 'alarms', name: 'false alarms', target: 3, atMost: true },
  { key: 'claims', name: 'claims', count: true },
]
const measured = (links: number, alarms: number): Measured => ({
  name: 'Some articles',
  rows: rowsOf(figures, { links: { f1: links }, alarms, claims: 7 }),
})

describe('the table of figures', () => {
  it('takes figures out of a scorer’s JSON by their keys', () => {
    assert.deepEqual(
      measured(0.5, 0.25).rows.map(({ value }) => value),
      [50, 25, 7],
    )
    assert.throws(() => rowsOf(figures, { links: {}, alarms: 0, claims: 0 }), /no links\.f1/)
    assert.throws(() => rowsOf(figures, undefined), /no links\.f1/)
  })

  it('tells which targets are reached, upper bounds included', () => {
    assert.deepEqual(measured(0.8, 0.03).rows.map(isMet), [true, true, undefined])
    assert.deepEqual(measured(0.79, 0.04).rows.map(isMet), [false, false, undefined])
  })

  it('puts each figure beside its target and the way to it', () => {
    const lines = asText(measured(0.712, 0.05)).split('\n')
    assert.match(lines[1] as string, /links, F1 +71\.2 {2}80 \(aim 90\) +8\.8 short$/)
    assert.match(lines[2] as string, /false alarms +5\.0 {2}at most 3 +2\.0 too many$/)
    assert.match(lines[3] as string, /claims +7$/)
    assert.match(asText(measured(0.85, 0)).split('\n')[1] as string, / reached$/)
    assert.match(asText(measured(0.95, 0)).split('\n')[1] as string, / aim reached$/)
  })

  it('never shows a miss as no miss', () => {
    assert.match(asText(measured(0.7996, 0)).split('\n')[1] as string, /80\.0 .* 0\.04 short$/)
  })

  it('says what was skipped and what broke off', () => {
    const skipped = { name: 'Skipped', rows: [], skipped: 'no corpus' }
    const failed = { name: 'Failed', rows: [], failed: 'not annotated' }
    assert.equal(asText(skipped), 'Skipped\n  skipped: no corpus\n')
    assert.equal(
      summary([measured(0.8, 0.5), skipped, failed]),
      '1 of 2 targets reached; 1 of 3 sets skipped; 1 of 3 sets failed',
    )
    const page = asMarkdown([skipped, failed], '2026-01-02')
    assert.match(page, /- Skipped: no corpus\n- Failed: failed, not annotated/)
  })

  it('lists in Markdown what falls short, with the reason', () => {
    const page = asMarkdown([measured(0.7, 0.01)], '2026-01-02')
    assert.match(page, /^Measured on 2026-01-02\./)
    assert.match(page, /\| links, F1 \| 70\.0 \| 80 \(aim 90\) \| 10\.0 short \|/)
    assert.match(page, /- Some articles: links, F1: 70\.0, wanted 80 \(aim 90\)\. Why: few words in common\./)
    assert.doesNotMatch(page, /- Some articles: false alarms/)
    assert.match(asMarkdown([measured(0.9, 0)], '2026-01-02'), /Nothing: every target is reached\./)
  })
})

describe('the written part of a page', () => {
  const page = '# Title\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nThe end.\n'

  it('is replaced, and nothing else', () => {
    const once = replaceSection(page, 'figures', 'new $& part')
    assert.equal(once, '# Title\n\n<!-- figures -->\n\nnew $& part\n\n<!-- /figures -->\n\nThe end.\n')
    assert.equal(replaceSection(once, 'figures', 'new $& part'), once)
  })

  it('has to be there', () => {
    assert.throws(() => replaceSection(page, 'failures', 'new'), /no part between/)
  })
})
