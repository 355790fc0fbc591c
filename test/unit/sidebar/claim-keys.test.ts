import assert from 'node:assert/strict'
import { ClaimKeys } from '../../../src/sidebar/claim-keys.ts'
import { claim, courier, herald, mention, post } from './articles.ts'

const inCourier = mention(courier, 'in this valley')
const inHerald = mention(herald, 'in this valley')
const inPost = mention(post, 'in this valley')
const noon = mention(courier, 'at noon')

describe('keys of claims', () => {
  it('are their ids at first', () => {
    const both = claim('both', [inCourier, inHerald])
    assert.equal(new ClaimKeys([both]).of(both), 'both')
  })

  it('stay when mentions come and go', () => {
    const before = new ClaimKeys([claim('both', [inCourier, inHerald]), claim('noon', [noon])])
    const more = claim('three', [inCourier, inHerald, inPost])
    const after = new ClaimKeys([claim('noon', [noon]), more], before)
    assert.equal(after.of(more), 'both')
    const fewer = claim('one', [inHerald])
    assert.equal(new ClaimKeys([fewer], after).of(fewer), 'both')
  })

  it('stay when the text before a mention grows', () => {
    const before = new ClaimKeys([claim('noon', [noon])])
    const moved = claim('noon', [{ ...noon, start: noon.start + 9, end: noon.end + 9 }])
    assert.equal(new ClaimKeys([moved], before).of(moved), 'noon')
  })

  it('go to the larger part of a claim that falls apart, and are never given twice', () => {
    const before = new ClaimKeys([claim('all', [inCourier, inHerald, inPost])])
    const small = claim('small', [inPost])
    const large = claim('large', [inCourier, inHerald])
    const again = claim('all', [noon])
    const keys = new ClaimKeys([large, small], before)
    assert.deepEqual([keys.of(large), keys.of(small)], ['all', 'small'])
    const next = new ClaimKeys([large, small, again], keys)
    assert.deepEqual([next.of(large), next.of(small), next.of(again)], ['all', 'small', 'all+'])
  })
  it('come back with claims that were gone for a while', () => {
    const first = new ClaimKeys([claim('all', [inCourier, inHerald])])
    const fewer = new ClaimKeys([claim('one', [inHerald])], first)
    const none = new ClaimKeys([claim('noon', [noon])], fewer)
    const same = claim('all', [inCourier, inHerald])
    assert.equal(new ClaimKeys([same], none).of(same), 'all')
    const other = claim('more', [inCourier, inPost])
    assert.equal(new ClaimKeys([other], none).of(other), 'all')
  })
})
