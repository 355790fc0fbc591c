import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { changeFile } from '../../../../src/library/disk/change-file.ts'

const source = pathToFileURL(path.resolve(import.meta.dirname, '../../../../src/library/disk/change-file.ts')).href
const text = (bytes: Uint8Array | undefined) => (bytes ? Buffer.from(bytes).toString() : undefined)

describe('a file that several windows change', () => {
  let folder: string
  const file = () => path.join(folder, '.crossread/list.txt')
  const add = (line: string) =>
    changeFile(file(), (bytes) => ({ result: text(bytes), text: `${text(bytes) ?? ''}${line}\n` }))

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'crossread-change-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is made with its folder, and changed from what it holds', async () => {
    assert.deepEqual(await add('one'), { result: undefined, written: true })
    assert.deepEqual(await add('two'), { result: 'one\n', written: true })
    assert.equal(await readFile(file(), 'utf8'), 'one\ntwo\n')
    assert.deepEqual(await readdir(path.dirname(file())), ['list.txt'])
  })

  it('stays as it is when there is nothing to write, or the change fails', async () => {
    await add('one')
    assert.deepEqual(await changeFile(file(), () => ({ result: 7 })), { result: 7, written: false })
    await assert.rejects(
      changeFile(file(), () => {
        throw new Error('damaged')
      }),
      /damaged/,
    )
    assert.equal(await readFile(file(), 'utf8'), 'one\n')
    assert.deepEqual(await readdir(path.dirname(file())), ['list.txt'])
  })

  it('loses nothing when windows, and changes in one window, meet', async () => {
    const script = `
      const { changeFile } = await import(${JSON.stringify(source)})
      const [file, name] = process.argv.slice(-2)
      await Promise.all(Array.from({ length: 20 }, (_, at) => changeFile(file, (bytes) => ({
        result: undefined,
        text: \`\${bytes ? Buffer.from(bytes).toString() : ''}\${name} \${at}\\n\`,
      }))))`
    const window = (name: string) =>
      promisify(execFile)(process.execPath, [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        script,
        '--',
        file(),
        name,
      ])
    await Promise.all([window('one'), window('two'), add('three')])
    const lines = (await readFile(file(), 'utf8')).trim().split('\n')
    assert.equal(lines.length, 41)
    assert.equal(new Set(lines).size, 41)
    assert.deepEqual(await readdir(path.dirname(file())), ['list.txt'])
  })

  it('is not held up by a window that is gone', async () => {
    await add('one')
    await writeFile(`${file()}.lock`, 'half')
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(`${file()}.lock`, longAgo, longAgo)
    await add('two')
    assert.equal(await readFile(file(), 'utf8'), 'one\ntwo\n')
  })

  it('stays where a link leads', async () => {
    await add('one')
    const link = path.join(folder, 'link.txt')
    await symlink(file(), link)
    await changeFile(link, () => ({ result: undefined, text: 'linked\n' }))
    assert.equal(await readFile(file(), 'utf8'), 'linked\n')
  })
})
