import assert from 'node:assert/strict'
import type { Claim } from '../../../src/comparison/claim.ts'
import { ClaimKeys } from '../../../src/sidebar/claim-keys.ts'
import { atOnce } from '../../../src/steps.ts'
import { claim, courier, herald, mention, post } from './articles.ts'

const inCourier = mention(courier, 'in this valley')
const inHerald = mention(herald, 'in this valley')
const inPost = mention(post, 'in this valley')
const noon = mention(courier, 'at noon')

const keysOf = (claims: readonly Claim[], before?: ClaimKeys) => atOnce(ClaimKeys.of(claims, before))

describe('keys of claims', () => {
  it('are their ids at first', () => {
    const both = claim('both', [inCourier, inHerald])
    assert.equal(keysOf([both]).of(both), 'both')
  })

  it('stay when mentions come and go', () => {
    const before = keysOf([claim('both', [inCourier, inHerald]), claim('noon', [noon])])
    const more = claim('three', [inCourier, inHerald, inPost])
    const after = keysOf([claim('noon', [noon]), more], before)
    assert.equal(after.of(more), 'both')
    const fewer = claim('one', [inHerald])
    assert.equal(keysOf([fewer], after).of(fewer), 'both')
  })

  it('stay when the text before a mention grows', () => {
    const before = keysOf([claim('noon', [noon])])
    const moved = claim('noon', [{ ...noon, start: noon.start + 9, end: noon.end + 9 }])
    assert.equal(keysOf([moved], before).of(moved), 'noon')
  })

  it('go to the larger part of a claim that falls apart, and are never given twice', () => {
    const before = keysOf([claim('all', [inCourier, inHerald, inPost])])
    const small = claim('small', [inPost])
    const large = claim('large', [inCourier, inHerald])
    const again = claim('all', [noon])
    const keys = keysOf([large, small], before)
    assert.deepEqual([keys.of(large), keys.of(small)], ['all', 'small'])
    const next = keysOf([large, small, again], keys)
    assert.deepEqual([next.of(large), next.of(small), next.of(again)], ['all', 'small', 'all+'])
  })
  it('come back with claims that were gone for a while', () => {
    const first = keysOf([claim('all', [inCourier, inHerald])])
    const fewer = keysOf([claim('one', [inHerald])], first)
    const none = keysOf([claim('noon', [noon])], fewer)
    const same = claim('all', [inCourier, inHerald])
    assert.equal(keysOf([same], none).of(same), 'all')
    const other = claim('more', [inCourier, inPost])
    assert.equal(keysOf([other], none).of(other), 'all')
  })
})
