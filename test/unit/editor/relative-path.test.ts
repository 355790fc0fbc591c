import assert from 'node:assert/strict'
import path from 'node:path'
import { relativePath } from '../../../src/editor/relative-path.ts'

describe('the way from a folder to a file', () => {
  for (const [folder, file] of [
    ['/a/b', '/a/b/c.txt'],
    ['/a/b/', '/a/b/c/d.txt'],
    ['/a/b', '/a/bc/d.txt'],
    ['/a/b/c', '/x.txt'],
    ['/', '/x.txt'],
    ['/a', '/a'],
  ] as const)
    it(`is that of Node from ${folder} to ${file}`, () => {
      assert.equal(relativePath(folder, file), path.posix.relative(folder, file))
    })
})
