import assert from 'node:assert/strict'
import { unlinked } from '../../../src/editor/plain-text.ts'

describe('text for notifications', () => {
  it('has no links, whatever files are called', () => {
    const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)/i
    const name = 'x [open](command:workbench.action.quit).txt'
    assert.match(name, link)
    assert.doesNotMatch(unlinked(name), link)
  })
})
