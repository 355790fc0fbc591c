import assert from 'node:assert/strict'
import { dayOf, today } from '../../../../src/editor/first-minute/date.ts'

describe('the date of a new article', () => {
  it('is taken in the forms that people type', () => {
    for (const typed of ['2026-01-06', ' 6 January 2026 ', 'Jan 6, 2026', 'January 6th 2026'])
      assert.equal(dayOf(typed), '2026-01-06', typed)
  })

  it('is a day that there is', () => {
    for (const typed of ['', 'today', '2026', '2026-02-31', '31 February 2026', '2026-13-01', '6/1/26'])
      assert.equal(dayOf(typed), undefined, typed)
  })

  it('is proposed by the reader’s clock', () => {
    assert.equal(today(new Date(2026, 0, 6, 23, 59)), '2026-01-06')
    assert.equal(dayOf(today()), today())
  })
})
