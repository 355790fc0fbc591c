import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Decisions } from '../../../src/decisions/decisions.ts'
import { bounds, type Decision } from '../../../src/decisions/format.ts'
import { nameAside } from '../../../src/decisions/name-aside.ts'
import { damagedList, readDecisions } from '../../../src/decisions/read.ts'
import { entryOf, newDecisions, withChange } from '../../../src/decisions/write.ts'
import { listText, notText } from '../../../src/kept.ts'
import { readAliases, withAlias } from '../../../src/library/aliases.ts'
import { createLibrary } from '../../../src/library/create.ts'
import { changeFile } from '../../../src/library/disk/change-file.ts'
import { InThreadEngine } from '../../../src/library/engine/in-thread.ts'
import { MemoryFiles } from '../library/memory-files.ts'

const passage = { file: 'a.txt', before: 'mayor ', quote: 'Ana Ruiz', after: ' said', at: 10 }
const note = (words: string): Decision => ({ decision: 'note', note: words, passages: [passage] })
const sound = (() => {
  const made = withChange(undefined, { add: [note('one'), note('two'), note('three')].map(entryOf) })
  assert.ok('text' in made)
  return made.text
})()
const utf8 = (text: string) => new TextEncoder().encode(text)
const listOf = (decisions: unknown, more = {}) => utf8(JSON.stringify({ version: 1, decisions, ...more }))

/** What may become of the file, and how many decisions of it count; null when nothing of it can be relied on. */
const damages: readonly { what: string; bytes: () => Uint8Array; counts: number | null; told: RegExp }[] = [
  { what: 'cut in half', bytes: () => utf8(sound.slice(0, sound.length >> 1)), counts: null, told: /not valid JSON/ },
  { what: 'empty', bytes: () => new Uint8Array(), counts: null, told: /not valid JSON/ },
  { what: 'zeros', bytes: () => new Uint8Array(500), counts: null, told: /not valid JSON/ },
  {
    what: 'bytes of a program',
    bytes: () => Uint8Array.from({ length: 500 }, (_, at) => (at * 37) & 255),
    counts: null,
    told: /not valid UTF-8/,
  },
  {
    what: 'one byte flipped in a key',
    bytes: () => utf8(sound.replace('"decisions"', '"decisionr"')),
    counts: 0,
    told: /^$/,
  },
  { what: 'one bracket lost', bytes: () => utf8(sound.replace(']', '')), counts: null, told: /not valid JSON/ },
  { what: 'marks of a merge', bytes: () => utf8(`<<<<<<< mine\n${sound}`), counts: null, told: /not valid JSON/ },
  { what: 'a list', bytes: () => utf8('[]'), counts: null, told: /must be an object/ },
  { what: 'decisions that are a text', bytes: () => listOf('all'), counts: null, told: /square brackets/ },
  {
    what: 'a version to come',
    bytes: () => utf8(sound.replace('"version": 1', '"version": 2')),
    counts: null,
    told: /version 2/,
  },
  {
    what: 'more than is read',
    bytes: () => utf8(sound.replace('{', `{"x": "${'x'.repeat(bounds.list)}",`)),
    counts: null,
    told: /longer than/,
  },
  {
    what: 'more decisions than are read',
    bytes: () => listOf(Array(bounds.decisions + 1).fill(1)),
    counts: null,
    told: /more than 5,000/,
  },
  {
    what: 'nested beyond measure',
    bytes: () => utf8(`{"version":1,"decisions":[],"x":${'['.repeat(300_000)}${']'.repeat(300_000)}}`),
    counts: null,
    told: /nested too deeply/,
  },
  {
    what: 'the same decision many times',
    bytes: () => listOf(Array(50).fill(entryOf(note('one')))),
    counts: 50,
    told: /^$/,
  },
  {
    what: 'wrong types within',
    bytes: () =>
      listOf([entryOf(note('one')), 7, null, { decision: 1 }, { decision: 'note', note: 'x', passages: 'all' }]),
    counts: 1,
    told: /Decision 2 is not understood/,
  },
  {
    what: 'keys of objects’ own parts',
    bytes: () =>
      utf8(
        `{"version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"decisions":[{"decision":"note","note":"x","__proto__":{"polluted":1},"passages":[{"file":"__proto__","quote":"constructor","__proto__":{"polluted":1}}]},{"decision":"__proto__","passages":[{"file":"a","quote":"b"}]},{"decision":"toString","passages":[{"file":"a","quote":"b"}]}]}`,
      ),
    counts: 1,
    told: /Decision 2 is not understood/,
  },
  {
    what: 'places that no text has',
    bytes: () =>
      listOf(
        [-1, 1e300, 2 ** 53, 0.5, 'x', null, 1e9].map((at) => ({
          ...entryOf(note('one')),
          passages: [{ ...passage, at, nth: at, of: at }],
        })),
      ),
    counts: 7,
    told: /^$/,
  },
]

describe('a damaged list of decisions', () => {
  let folder: string
  const list = () => path.join(folder, 'decisions.json')

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'crossread-damaged-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  for (const { what, bytes, counts, told } of damages)
    it(`is told of, and nothing of it is lost: ${what}`, async () => {
      const given = bytes()
      await writeFile(list(), given)
      const text = listText(given)
      const read = text === undefined ? damagedList(notText()) : readDecisions(text)
      assert.match(read.problems.join(' '), told)
      assert.equal(read.damaged, counts === null)
      assert.equal(read.decisions.length, counts ?? 0)
      const entry = entryOf(note('another'))
      const { result } = await changeFile(list(), (now) => {
        const before = now && listText(now)
        if (now && before === undefined) return { result: notText() }
        const next = withChange(before, { add: [entry] })
        return 'problem' in next ? { result: next.problem } : { result: '', text: next.text }
      })
      const after = new Uint8Array(await readFile(list()))
      // A file of nothing holds nothing that could be lost.
      if (counts === null && what !== 'empty') {
        assert.match(result, told)
        assert.deepEqual(after, given)
      } else {
        const entries = JSON.parse(new TextDecoder().decode(after))
        const before = given.length ? JSON.parse(new TextDecoder().decode(given)) : JSON.parse(newDecisions())
        assert.deepEqual({ ...entries, decisions: [] }, { ...before, decisions: [] })
        for (const one of before.decisions ?? [])
          assert.ok(entries.decisions.some((other: unknown) => JSON.stringify(other) === JSON.stringify(one)))
      }
      assert.equal(({} as { polluted?: unknown }).polluted, undefined)
    })

  it('can be set aside under a name that is free', () => {
    assert.equal(nameAside('decisions.json', new Set()), 'decisions.damaged.json')
    const taken = new Set(['decisions.damaged.json', 'decisions.damaged-2.json'])
    assert.equal(nameAside('decisions.json', taken), 'decisions.damaged-3.json')
    assert.equal(nameAside('list', new Set()), 'list.damaged')
  })
})

describe('a stranger’s list of decisions', () => {
  const text =
    'Bridge opens\n\nThe mayor Ana Ruiz said on Monday that the bridge was safe. It carries 12,000 cars a day.\n'
  const files = [
    '../../etc/passwd',
    '/etc/passwd',
    '..\\..\\x.txt',
    'C:\\x.txt',
    'file:///etc/passwd',
    '//server/x.txt',
  ]

  it('has no file read that is not an article of the folder', async () => {
    const entries = files.map((file) => ({ ...entryOf(note('look')), passages: [{ ...passage, file }] }))
    const { decisions } = readDecisions(JSON.stringify({ version: 1, decisions: entries }))
    assert.equal(decisions.length, files.length)
    const memory = new MemoryFiles({ 'a.txt': text, 'b.txt': text.replace('12,000', '14,000') })
    const options = {
      include: [],
      exclude: [],
      maximumLength: 1e6,
      names: {},
      decisions: new Decisions(decisions.map(({ decision }) => decision)),
    }
    const library = createLibrary(memory, new InThreadEngine(), () => options)
    await library.compare()
    assert.deepEqual(memory.reads.sort(), ['mem:/a.txt', 'mem:/b.txt'])
    assert.ok(library.entries().every(({ article }) => !article.notes?.length))
    library.dispose()
  })

  it('changes nothing but what it says, and finds its passages by their words', async () => {
    const decisions = [-5, 10 ** 15, 3].map(
      (at): Decision => ({ decision: 'note', note: 'here', passages: [{ ...passage, file: 'mem:/a.txt', at }] }),
    )
    const memory = new MemoryFiles({ 'a.txt': text })
    const options = { include: [], exclude: [], maximumLength: 1e6, names: {}, decisions: new Decisions(decisions) }
    const library = createLibrary(memory, new InThreadEngine(), () => options)
    const [entry] = (await library.index()).entries
    for (const { start, end } of entry?.article.notes ?? []) assert.equal(text.slice(start, end), 'Ana Ruiz')
    assert.equal(entry?.article.notes?.length, 3)
    library.dispose()
  })
})

describe('a stranger’s list of aliases', () => {
  it('is read without failing, and left as it is where it is none', () => {
    const odd = [
      '',
      '[]',
      '7',
      '{',
      '\0',
      '{"a": {}}',
      '{"__proto__": ["x"], "constructor": ["y"], "a": [null, 7, ["b"]]}',
    ]
    for (const text of [
      ...odd,
      `{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      `{"${'x'.repeat(600_000)}": []}`,
    ]) {
      const { aliases } = readAliases(text)
      assert.ok([...aliases.values()].every((name) => typeof name === 'string'))
      const next = withAlias(text, 'the mayor', 'Ana Ruiz')
      if (text && 'text' in next)
        assert.ok(Object.keys(JSON.parse(next.text)).length > Object.keys(JSON.parse(text)).length)
    }
    assert.equal(({} as { x?: unknown }).x, undefined)
  })
})
