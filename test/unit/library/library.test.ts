import assert from 'node:assert/strict'
import { createLibrary } from '../../../src/library/create.ts'
import type { Entry, Library, LibraryOptions } from '../../../src/library/library.ts'
import { MemoryFiles } from './memory-files.ts'
import { ToyEngine } from './toy-engine.ts'

const body =
  'The ministers of both countries agreed on a plan that they had made, [Anna Novak] said in <FR> on Tuesday.'
const story = (headline: string, more = '') => `${headline}\n\n${body} ${more}\n`
const rest = (milliseconds = 220) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const uris = (entries: readonly Entry[]) => entries.map(({ uri }) => uri.replace('mem:/', ''))
const names = (library: Library) => library.entries().map(({ name }) => name)

describe('the library', () => {
  let files: MemoryFiles
  let engine: ToyEngine
  let options: LibraryOptions
  let library: Library
  let told: string[][]

  const start = (texts: Record<string, string | Uint8Array>) => {
    files = new MemoryFiles(texts)
    engine = new ToyEngine()
    options = { include: [], exclude: [], maximumLength: 10_000, names: {} }
    library = createLibrary(files, engine, () => options)
    told = []
    library.onDidChange((changed) => told.push([...changed].sort()))
  }

  afterEach(() => library.dispose())

  it('says when the editor opened a file in the wrong encoding, and what it lost', async () => {
    const bytes = Uint8Array.from([...story('Caf\u00E9s shut in \u0080')].map((letter) => letter.charCodeAt(0)))
    start({ 'a.txt': bytes, 'b.txt': story('\uFFFD is lost in the file') })
    const opened = await library.open('mem:/a.txt', new TextDecoder().decode(bytes))
    assert.equal(opened?.encoding, 'windows-1252')
    assert.deepEqual(opened?.problems, [
      '2 characters could not be read and are shown as \uFFFD.',
      'The file is in another encoding than it was opened in: Western (Windows 1252).',
    ])
    const lost = await library.open('mem:/b.txt', story('\uFFFD is lost in the file'))
    assert.deepEqual(lost?.problems, ['1 character could not be read and is shown as \uFFFD.'])
    const unsaved = await library.open('mem:/c.txt', story('\uFFFD is in no file'))
    assert.equal(unsaved?.problems.length, 1)
    const right = await library.open('mem:/a.txt', new TextDecoder('windows-1252').decode(bytes))
    assert.deepEqual(right?.problems, [])
  })

  describe('reading a folder', () => {
    it('takes the articles and says why it leaves the others alone', async () => {
      start({
        'a/2.txt': story('Two'),
        'a/10.txt': story('Ten'),
        'a/requirements.txt': 'numpy==1\n',
        'a/data.txt': Uint8Array.of(0, 1, 2, 0, 0, 9),
        'a/broken.txt': story('Broken', 'It breaks the analysis.'),
        'a/note.md': story('No text file'),
      })
      files.texts.set('mem:/a/gone.txt', story('Gone'))
      const read = files.read.bind(files)
      files.read = (uri) => (uri.endsWith('gone.txt') ? Promise.reject(new Error('disk error')) : read(uri))
      const steps: string[] = []
      const { entries, skipped } = await library.index(undefined, {
        progress: (done, total) => steps.push(`${done}/${total}`),
      })
      assert.deepEqual(uris(entries), ['a/2.txt', 'a/10.txt'])
      assert.deepEqual(
        new Map(skipped.map(({ uri, reason }) => [uri, reason])),
        new Map([
          ['mem:/a/requirements.txt', 'a list of software dependencies'],
          ['mem:/a/data.txt', 'binary data, not text'],
          ['mem:/a/broken.txt', 'could not be analysed: broken'],
          ['mem:/a/gone.txt', 'could not be read: disk error'],
        ]),
      )
      assert.deepEqual(steps, ['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'])
      const others = ['broken', 'data', 'gone', 'requirements'].map((name) => `mem:/a/${name}.txt`)
      assert.deepEqual(told, [['mem:/a/10.txt', 'mem:/a/2.txt', ...others]])
    })

    it('keeps to the folders given', async () => {
      start({ 'a/1.txt': story('A'), 'b/1.txt': story('B'), 'ab/1.txt': story('AB') })
      assert.deepEqual(uris((await library.index(['mem:/a'])).entries), ['a/1.txt'])
      assert.deepEqual(uris((await library.index(['mem:/b/1.txt'])).entries), ['b/1.txt'])
      assert.deepEqual(uris(library.entries()), ['a/1.txt', 'b/1.txt'])
    })

    it('reads each file once, even when asked twice at the same time', async () => {
      start({ '1.txt': story('One'), '2.txt': story('Two') })
      engine.delay = 5
      await Promise.all([library.index(), library.compare()])
      await library.index()
      assert.deepEqual(files.reads.toSorted(), ['mem:/1.txt', 'mem:/2.txt'])
      assert.equal(engine.annotated.length, 2)
    })

    it('stops when cancelled, keeps what was read, and does not disturb others', async () => {
      start(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, story(`Story ${index}`)])))
      engine.delay = 20
      const controller = new AbortController()
      const cancelled = library.index(undefined, { signal: controller.signal })
      const other = library.index()
      await rest(30)
      controller.abort()
      const started = performance.now()
      await assert.rejects(cancelled, { name: 'AbortError' })
      assert.ok(performance.now() - started < 100)
      assert.equal((await other).entries.length, 20)
      assert.equal(files.reads.length, 20)
      await assert.rejects(library.index(undefined, { signal: AbortSignal.abort() }), { name: 'AbortError' })
    })

    it('cancels the reading that nobody waits for, and can start again', async () => {
      start({ '1.txt': story('One') })
      engine.delay = 50
      const controller = new AbortController()
      const cancelled = library.index(undefined, { signal: controller.signal })
      await rest(10)
      controller.abort()
      await assert.rejects(cancelled, { name: 'AbortError' })
      assert.equal((await library.index()).entries.length, 1)
      assert.equal(engine.annotated.length, 1)
    })

    it('follows changed options without reading articles again', async () => {
      start({ '1.txt': story('One'), '2.txt': story('Two'), 'list.txt': '- one\n- two\n- three\n' })
      await library.index()
      options = { ...options, exclude: ['2.txt'], include: ['list.txt'], names: { '1.txt': 'First' } }
      const { entries, skipped } = await library.index()
      assert.deepEqual(uris(entries), ['1.txt', 'list.txt'])
      assert.equal(entries[0]?.name, 'First')
      assert.deepEqual(skipped, [{ uri: 'mem:/2.txt', reason: 'excluded by your settings', cause: 'settings' }])
      assert.deepEqual(files.reads.toSorted(), ['mem:/1.txt', 'mem:/2.txt', 'mem:/list.txt', 'mem:/list.txt'])
    })
  })

  describe('an open document', () => {
    it('comes before the file, and goes back to it when closed', async () => {
      start({ '1.txt': story('On disk') })
      await library.index()
      const opened = await library.open('mem:/1.txt', story('In the editor'))
      assert.equal(opened?.name, 'In the editor')
      assert.deepEqual(names(library), ['In the editor'])
      assert.deepEqual(uris((await library.index()).entries), ['1.txt'])
      library.close('mem:/1.txt')
      assert.deepEqual(names(library), ['On disk'])
      assert.deepEqual(files.reads, ['mem:/1.txt'])
    })

    it('is read without the file, and leaves with its document', async () => {
      start({})
      assert.equal((await library.open('untitled:1', story('Draft')))?.name, 'Draft')
      library.close('untitled:1')
      assert.deepEqual(library.entries(), [])
      assert.deepEqual(told, [['untitled:1'], ['untitled:1']])
      await library.index()
      await library.open('untitled:1', story('Draft'))
      library.close('untitled:1')
      await rest()
      assert.deepEqual([...library.entries(), ...library.skipped()], [])
    })

    it('is left alone with a reason when it is no article', async () => {
      start({})
      assert.equal(await library.open('mem:/1.txt', '- one\n- two\n- three\n'), undefined)
      assert.match(library.skipped()[0]?.reason ?? '', /list/)
      assert.ok(await library.open('mem:/1.txt', story('Now it is one')))
      assert.deepEqual(library.skipped(), [])
    })

    it('is read once for a burst of keystrokes, and all callers get the newest', async () => {
      start({})
      await library.open('mem:/1.txt', story('A'))
      const typed = await Promise.all(['Ab', 'Abc', 'Abcd'].map((text) => library.open('mem:/1.txt', story(text))))
      assert.deepEqual(
        typed.map((entry) => entry?.name),
        ['Abcd', 'Abcd', 'Abcd'],
      )
      assert.equal(engine.annotated.length, 2)
      await library.open('mem:/1.txt', story('Abcd'))
      assert.equal(engine.annotated.length, 2)
    })

    it('can be cancelled and opened again with the same text', async () => {
      start({})
      engine.delay = 30
      const controller = new AbortController()
      const cancelled = library.open('mem:/1.txt', story('A'), { signal: controller.signal })
      await rest(5)
      controller.abort()
      await assert.rejects(cancelled, { name: 'AbortError' })
      assert.equal((await library.open('mem:/1.txt', story('A')))?.name, 'A')
    })

    it('can be opened again in the moment in which it is cancelled', async () => {
      start({})
      engine.delay = 30
      const controller = new AbortController()
      const cancelled = library.open('mem:/1.txt', story('A'), { signal: controller.signal })
      await rest(5)
      controller.abort()
      const again = library.open('mem:/1.txt', story('A'))
      await assert.rejects(cancelled, { name: 'AbortError' })
      assert.equal((await again)?.name, 'A')
    })

    it('is read where it changes when it is long, and whole after a rest', async () => {
      start({ 'a.txt': story('One') })
      options = { ...options, maximumLength: 100_000 }
      const long = story('One').repeat(200)
      await library.open('mem:/a.txt', long)
      const quick = await library.open('mem:/a.txt', `${long}typed`)
      assert.equal(quick?.article.headline, 'amended')
      assert.equal(quick?.problems.length, 1, 'damaged marks are told while one types')
      assert.deepEqual(engine.amended, [`${long}typed`])
      assert.equal(engine.annotated.length, 1)
      while (library.get('mem:/a.txt')?.article.headline === 'amended') await rest(50)
      assert.equal(engine.annotated.length, 2)
      assert.deepEqual(told.at(-1), ['mem:/a.txt'])
      await library.open('mem:/a.txt', `${long}typed more`)
      library.close('mem:/a.txt')
    })

    it('is compared with its own text', async () => {
      start({ '1.txt': story('One'), '2.txt': story('Two') })
      await library.open('mem:/2.txt', story('Two, changed'))
      const { entries } = await library.compare()
      assert.deepEqual(
        entries.map(({ name }) => name),
        ['One', 'Two, changed'],
      )
      assert.deepEqual(engine.compared, [['mem:/1.txt', 'mem:/2.txt']])
      assert.deepEqual(files.reads, ['mem:/1.txt'])
    })
  })

  describe('when files change', () => {
    it('reads what changed, once for a burst', async () => {
      start({ '1.txt': story('One'), '2.txt': story('Two') })
      await library.index()
      files.write('1.txt', story('One a'))
      files.write('1.txt', story('One b'))
      await rest()
      assert.deepEqual(names(library), ['One b', 'Two'])
      assert.deepEqual(files.reads.slice(2), ['mem:/1.txt'])
      assert.deepEqual(told.slice(1), [['mem:/1.txt']])
    })

    it('says nothing when the text is the same', async () => {
      start({ '1.txt': story('One') })
      await library.index()
      files.write('1.txt', story('One'))
      await rest()
      assert.equal(told.length, 1)
    })

    it('takes in new files where it has looked, and no others', async () => {
      start({ 'a/1.txt': story('One') })
      await library.index(['mem:/a'])
      files.write('a/2.txt', story('Two'))
      files.write('b/3.txt', story('Three'))
      await rest()
      assert.deepEqual(uris(library.entries()), ['a/1.txt', 'a/2.txt'])
    })

    it('drops deleted files, and not those that are only replaced', async () => {
      start({ '1.txt': story('One'), '2.txt': story('Two') })
      await library.index()
      files.delete('1.txt')
      files.delete('2.txt')
      files.write('2.txt', story('Two again'))
      await rest()
      assert.deepEqual(names(library), ['Two again'])
      assert.equal(library.get('mem:/1.txt'), undefined)
      assert.deepEqual(
        library.statementsBy('Anna Novak').map(({ uri }) => uri),
        ['mem:/2.txt'],
      )
    })

    it('drops a deleted folder', async () => {
      start({ 'a/1.txt': story('One'), 'ab.txt': story('Two') })
      await library.index()
      files.texts.delete('mem:/a/1.txt')
      files.tell({ kind: 'deleted', uri: 'mem:/a' })
      await rest()
      assert.deepEqual(uris(library.entries()), ['ab.txt'])
    })

    it('moves a renamed file, or a folder, without reading it', async () => {
      start({ 'a/1.txt': story('One'), 'a/2.txt': story('Two') })
      await library.index()
      files.rename('a/1.txt', 'a/3.txt')
      assert.deepEqual(uris(library.entries()), ['a/2.txt', 'a/3.txt'])
      files.rename('a', 'b')
      assert.deepEqual(uris(library.entries()), ['b/2.txt', 'b/3.txt'])
      assert.deepEqual(
        library.mentionsOfCountry('FR').map(({ uri }) => uri),
        ['mem:/b/2.txt', 'mem:/b/3.txt'],
      )
      await rest()
      assert.deepEqual(uris(library.entries()), ['b/2.txt', 'b/3.txt'])
      assert.equal(files.reads.length, 2)
    })

    it('judges a renamed file by its new name', async () => {
      start({ 'list-of-things.txt': story('One'), 'todo.txt': story('Two') })
      await library.index()
      files.rename('list-of-things.txt', 'readme.txt')
      files.rename('todo.txt', 'two.txt')
      await rest()
      assert.deepEqual(uris(library.entries()), ['two.txt'])
      assert.deepEqual(library.skipped(), [
        { uri: 'mem:/readme.txt', reason: 'software documentation', cause: 'looks' },
      ])
    })

    it('leaves an open document’s text in place until it is closed', async () => {
      start({ '1.txt': story('One') })
      await library.index()
      await library.open('mem:/1.txt', story('Typed'))
      files.write('1.txt', story('Changed by another program'))
      await rest()
      assert.deepEqual(names(library), ['Typed'])
      library.close('mem:/1.txt')
      await rest()
      assert.deepEqual(names(library), ['Changed by another program'])
    })

    it('keeps a document that was opened under its new name before the rename was told', async () => {
      start({ '1.txt': story('One') })
      await library.index()
      await library.open('mem:/1.txt', story('One'))
      library.close('mem:/1.txt')
      await library.open('mem:/2.txt', story('One, typed on'))
      files.rename('1.txt', '2.txt')
      await rest()
      assert.deepEqual(uris(library.entries()), ['2.txt'])
      assert.deepEqual(names(library), ['One, typed on'])
    })

    it('is silent once disposed', async () => {
      start({ '1.txt': story('One') })
      await library.index()
      library.dispose()
      files.write('1.txt', story('Changed'))
      await rest()
      assert.equal(files.reads.length, 1)
      assert.equal(told.length, 1)
    })
  })

  describe('across articles', () => {
    it('finds statements and mentions under every spelling of a name', async () => {
      start({
        '1.txt': `${body} [Volodymyr Zelensky] agreed.`,
        '2.txt': `${body} [Volodymyr Zelenskiy] agreed, and [VOLODYMYR ZELENSKYY] nodded in <UA>.`,
      })
      await library.index()
      const statements = library.statementsBy('Volodymyr Zelenskyy')
      assert.deepEqual(
        statements.map(({ uri }) => uri),
        ['mem:/1.txt', 'mem:/2.txt', 'mem:/2.txt'],
      )
      assert.deepEqual(
        library.mentionsOfSpeaker('Volodymyr Zelensky').map(({ speaker }) => speaker.name),
        ['Volodymyr Zelensky', 'Volodymyr Zelenskiy', 'VOLODYMYR ZELENSKYY'],
      )
      assert.deepEqual(
        library.mentionsOfCountry('UA').map(({ uri }) => uri),
        ['mem:/2.txt'],
      )
      assert.deepEqual(library.statementsBy('constructor'), [])
    })

    it('forgets what a changed text no longer says', async () => {
      start({ '1.txt': story('One') })
      await library.index()
      assert.equal(library.statementsBy('Anna Novak').length, 1)
      await library.open('mem:/1.txt', story('One').replace('Anna Novak', 'Petra Novak'))
      assert.equal(library.statementsBy('Anna Novak').length, 0)
      assert.equal(library.statementsBy('Petra Novak').length, 1)
    })
  })
})
