import assert from 'node:assert/strict'
import { packagedReadme } from '../../../scripts/lib/readme.mjs'

describe('the packaged README', () => {
  it('leaves out pictures that are not packed, and links to files', () => {
    const text = 'One.\n\n![A view](media/view.png)\n\nSee [the figures](docs/figures.md) and `docs`.\n'
    assert.equal(packagedReadme(text), 'One.\n\nSee the figures and `docs`.\n')
  })

  it('keeps addresses and links within itself', () => {
    const text = '[Settings](#settings), [a site](https://example.org/a.md)\n'
    assert.equal(packagedReadme(text), text)
  })
})
