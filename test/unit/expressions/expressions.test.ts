import assert from 'node:assert/strict'
import path from 'node:path'
import { analyse } from 'scslre'
import { root } from '../../../scripts/lib/paths.mjs'
import { type Expression, expressionsIn } from './collect.ts'

/** The ways of an expression to take more time than a text's length times a constant. */
function slow({ source, flags }: Expression): string[] {
  return analyse({ source, flags }, { assumeRejectingSuffix: false }).reports.map(
    ({ type, exponential }) => `${exponential ? 'exponential' : 'polynomial'} (${type})`,
  )
}

/** Those that read a few words only, whatever the text, and which. */
const bounded: Readonly<Record<string, string>> = {
  'analysis/speakers/roles.ts': String.raw`((?:\p{Lu}\S+ )+of (?:the )?)$`, // the 80 code units before a title
}

describe('the regular expressions of the sources', () => {
  const expressions = expressionsIn(path.join(root, 'src'))

  it('are found', () => {
    assert.ok(expressions.length > 500, `${expressions.length}`)
    assert.deepEqual(slow({ file: '', source: '^(a+)+$', flags: '' }), ['exponential (Self)'])
  })

  it('take time in line with the text', () => {
    const found = expressions
      .filter(({ file, source }) => bounded[file] !== source)
      .flatMap((one) => slow(one).map((how) => `${one.file}: /${one.source}/${one.flags}: ${how}`))
    assert.deepEqual(found, [])
  })
})
