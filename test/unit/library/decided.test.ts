import assert from 'node:assert/strict'
import { aliasKey } from '../../../src/analysis/speakers/aliases.ts'
import { passageOf } from '../../../src/decisions/anchor.ts'
import { Decisions } from '../../../src/decisions/decisions.ts'
import type { Decision } from '../../../src/decisions/format.ts'
import { Searchable } from '../../../src/decisions/searchable.ts'
import { createLibrary } from '../../../src/library/create.ts'
import { InThreadEngine } from '../../../src/library/engine/in-thread.ts'
import type { Library, LibraryOptions } from '../../../src/library/library.ts'
import { MemoryFiles } from './memory-files.ts'

const stories = {
  'a.txt': 'Flood in the valley\n\nAna Ruiz said that 40 people in France were rescued from the valley on Monday.\n',
  'b.txt': 'River rises\n\nAna Ruiz said that 60 people in France were rescued from the valley on Monday.\n',
}
const passage = (path: keyof typeof stories, words: string) => {
  const start = stories[path].indexOf(words)
  return passageOf(new Searchable(stories[path]), { start, end: start + words.length }, `mem:/${path}`)
}
const noCountry: Decision = { decision: 'not a country', passages: [passage('a.txt', 'France')] }

describe('a library with decisions', () => {
  let library: Library
  let files: MemoryFiles
  let options: LibraryOptions
  let told: (readonly string[])[]

  beforeEach(async () => {
    options = { include: ['**'], exclude: [], maximumLength: 10_000, names: {} }
    told = []
    files = new MemoryFiles(stories)
    library = createLibrary(files, new InThreadEngine(), () => options)
    await library.index()
    library.onDidChange((uris) => told.push(uris))
  })
  afterEach(() => library.dispose())

  function decide(...list: Decision[]): void {
    options = { ...options, decisions: new Decisions(list) }
    library.refresh()
  }

  it('shows articles as their readers decided, at once, and as they were when they take it back', () => {
    const before = library.get('mem:/a.txt')?.article
    assert.equal(library.mentionsOfCountry('FR').length, 2)
    decide(noCountry)
    assert.deepEqual(
      library.mentionsOfCountry('FR').map(({ uri }) => uri),
      ['mem:/b.txt'],
    )
    assert.deepEqual(told, [['mem:/a.txt']])
    decide(noCountry)
    assert.equal(told.length, 1, 'told of a change that was none')
    decide()
    assert.deepEqual(library.get('mem:/a.txt')?.article, before)
    assert.equal(library.mentionsOfCountry('FR').length, 2)
  })

  it('finds the passages in the text that an editor holds', async () => {
    decide(noCountry)
    const entry = await library.open(
      'mem:/a.txt',
      `Update\n\n${stories['a.txt']}\nThe government of France sent engineers on Tuesday.\n`,
    )
    const countries = entry?.article.annotations.filter((one) => one.type === 'country')
    assert.deepEqual(
      countries?.map(({ start }) => start),
      [entry?.text.lastIndexOf('France')],
    )
  })

  it('calls decided speakers by their aliases', () => {
    const speaker: Decision = {
      decision: 'another speaker',
      of: 'speaker',
      speaker: 'the chief',
      passages: [passage('a.txt', 'Ana Ruiz')],
    }
    options = { ...options, aliases: new Map([[aliasKey('the chief'), 'Omar Haddad']]) }
    decide(speaker)
    assert.deepEqual(
      library.statementsBy('Omar Haddad').map(({ uri }) => uri),
      ['mem:/a.txt'],
    )
  })

  it('compares claims by them, and tells what was ignored', async () => {
    const people = (count: number) => `${count} people in France were rescued from the valley on Monday`
    const both = [passage('a.txt', people(40)), passage('b.txt', people(60))]
    const verdictOf = async () => {
      const { comparison } = await library.compare()
      return comparison.claims.find(({ mentions }) => mentions.some(({ text }) => text.includes('40 people')))?.verdict
    }
    assert.equal(await verdictOf(), 'number')
    decide({ decision: 'ignore difference', difference: 'number', passages: both })
    assert.equal(await verdictOf(), 'agree')
    decide({ decision: 'not the same claim', passages: both })
    assert.equal(await verdictOf(), 'single')
  })
})
