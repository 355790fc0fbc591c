import assert from 'node:assert/strict'
import { aliasKey } from '../../../src/analysis/speakers/aliases.ts'
import { createLibrary } from '../../../src/library/create.ts'
import { InThreadEngine } from '../../../src/library/engine/in-thread.ts'
import type { Library, LibraryOptions } from '../../../src/library/library.ts'
import { MemoryFiles } from './memory-files.ts'

const stories = {
  'a.txt': 'Flood in the valley\n\nThe mayor said that the old bridge over the river will stay closed until May.\n',
  'b.txt': 'River rises\n\nAna Ruiz said that the old bridge over the river will stay closed until June.\n',
}
const mayor = new Map([[aliasKey('the mayor'), 'Ana Ruiz']])

describe('a library with aliases', () => {
  let library: Library
  let options: LibraryOptions
  let told: (readonly string[])[]

  beforeEach(async () => {
    options = { include: ['**'], exclude: [], maximumLength: 10_000, names: {} }
    told = []
    library = createLibrary(new MemoryFiles(stories), new InThreadEngine(), () => options)
    await library.index()
    library.onDidChange((uris) => told.push(uris))
  })
  afterEach(() => library.dispose())

  const speakers = (uri: string) =>
    library.get(uri)?.article.annotations.flatMap((one) => (one.type === 'speaker' ? [one.name] : []))

  it('gives speakers their names at once, and takes them back', () => {
    const before = library.get('mem:/a.txt')?.article
    assert.deepEqual(speakers('mem:/a.txt'), ['mayor'])
    options = { ...options, aliases: mayor }
    library.refresh()
    assert.deepEqual(speakers('mem:/a.txt'), ['Ana Ruiz'])
    assert.deepEqual(
      library.statementsBy('Ana Ruiz').map(({ uri }) => uri),
      ['mem:/a.txt', 'mem:/b.txt'],
    )
    assert.deepEqual(told, [['mem:/a.txt']])
    library.refresh()
    assert.equal(told.length, 1, 'told of a change that was none')
    options = { ...options, aliases: undefined }
    library.refresh()
    assert.equal(library.get('mem:/a.txt')?.article, before)
    assert.deepEqual(library.statementsBy('mayor').length, 1)
  })

  it('has them in documents that are opened', async () => {
    options = { ...options, aliases: mayor }
    const entry = await library.open('mem:/a.txt', `${stories['a.txt']}“It leaks,” the mayor said.\n`)
    const said = entry?.article.annotations.filter((one) => one.type === 'attribution')
    assert.ok((said?.length ?? 0) > 1)
    for (const { speaker } of said ?? []) assert.equal(speaker, 'Ana Ruiz')
  })

  it('compares claims by them, also those of articles that were read before', async () => {
    const voices = async () => {
      const { comparison } = await library.compare()
      return new Set(comparison.claims.flatMap(({ mentions }) => mentions.flatMap(({ speaker }) => speaker ?? [])))
    }
    assert.deepEqual([...(await voices())].sort(), ['Ana Ruiz', 'mayor'])
    options = { ...options, aliases: mayor }
    assert.deepEqual([...(await voices())], ['Ana Ruiz'])
  })
})
