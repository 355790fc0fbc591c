import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { alias } from '../../../scripts/lib/alias.mjs'
import { InThreadEngine } from '../../../src/library/engine/in-thread.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const story = (headline: string, ships: number) =>
  `${headline}\n\n“We counted ${ships} ships,” Anna Novak said on Tuesday, and France agreed with her.\n`

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

describe('the command line', function () {
  this.timeout(60_000)
  let folder: string
  let program: string

  const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> =>
    new Promise((resolve) => {
      const { NODE_OPTIONS: _, ...inherited } = process.env
      const options = { cwd: folder, env: { ...inherited, ...env }, maxBuffer: 2 ** 28 }
      const child = execFile(process.execPath, [program, ...args], options, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      )
    })

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'crossread-cli-'))
    program = path.join(folder, 'cli.mjs')
    await build({
      absWorkingDir: root,
      alias,
      entryPoints: ['src/cli/main.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    })
    await mkdir(path.join(folder, 'news/more'), { recursive: true })
    await writeFile(path.join(folder, 'news/1.txt'), story('One', 12))
    await writeFile(path.join(folder, 'news/2.txt'), `\uFEFF${story('Two', 14).replaceAll('\n', '\r\n')}`)
    await writeFile(path.join(folder, 'news/more/3.txt'), story('Three', 12))
    await writeFile(path.join(folder, 'news/list.txt'), '- one\n- two\n- three\n')
    await writeFile(path.join(folder, 'news/data.txt'), Uint8Array.of(1, 0, 0, 0, 2))
    await writeFile(path.join(folder, 'news/note.md'), story('No text file', 3))
  })

  after(() => rm(folder, { recursive: true }))

  it('annotates named files as JSON, with offsets into the text without its mark', async () => {
    const { code, stdout, stderr } = await run(['annotate', '--format', 'json', 'news/1.txt', './news/2.txt'])
    assert.equal(stderr, '')
    assert.equal(code, 0, stderr)
    const { articles } = JSON.parse(stdout)
    assert.deepEqual(
      articles.map(({ path }: { path: string }) => path),
      ['news/1.txt', './news/2.txt'],
    )
    for (const { path: file, annotations, ...others } of articles) {
      const text = (await readFile(path.join(folder, file), 'utf8')).replace(/^\uFEFF/, '')
      const expected = await new InThreadEngine().annotate({ path: file, text })
      assert.deepEqual(annotations, JSON.parse(JSON.stringify(expected.annotations)))
      for (const annotation of annotations) {
        assert.equal(text.slice(annotation.start, annotation.end), annotation.text)
      }
      assert.equal(others.headline, expected.headline)
      assert.ok(['tokens', 'sentences', 'blocks'].every((key) => !(key in others)))
    }
  })

  it('compares as JSON under the paths given', async () => {
    const { code, stdout, stderr } = await run(['compare', '-f', 'json', 'news/1.txt', 'news/2.txt'])
    assert.equal(code, 0, stderr)
    const { claims } = JSON.parse(stdout)
    assert.ok(Array.isArray(claims))
    for (const claim of claims) {
      for (const mention of claim.mentions) assert.match(mention.path, /^news\/[12]\.txt$/)
    }
  })

  it('takes the articles of a folder and says what it leaves alone', async () => {
    const { code, stdout, stderr } = await run(['annotate', '--format=json', 'news/'])
    assert.equal(code, 0, stderr)
    assert.deepEqual(
      JSON.parse(stdout).articles.map(({ path }: { path: string }) => path),
      ['news/1.txt', 'news/2.txt', 'news/more/3.txt'],
    )
    assert.match(stderr, /^Left alone: news\/data\.txt: binary data, not text$/m)
    assert.match(stderr, /^Left alone: news\/list\.txt: a list, not running text$/m)
    assert.equal(stderr.split('\n').filter(Boolean).length, 2)
  })

  it('takes globs, each file once, and reads named files whatever they are', async () => {
    const { code, stdout, stderr } = await run([
      'annotate',
      '--format=json',
      'news/*.txt',
      'news/1.txt',
      'news/list.txt',
    ])
    assert.equal(code, 0, stderr)
    assert.deepEqual(
      JSON.parse(stdout).articles.map(({ path }: { path: string }) => path),
      ['news/1.txt', 'news/2.txt', 'news/list.txt'],
    )
  })

  it('names what cannot be read, does the rest and ends with 1', async () => {
    const given = ['news/1.txt', 'missing.txt', 'news/data.txt', 'none/*.txt']
    const { code, stdout, stderr } = await run(['annotate', '--format=json', ...given])
    assert.equal(code, 1)
    assert.equal(JSON.parse(stdout).articles.length, 1)
    assert.match(stderr, /^Could not be read: missing\.txt: there is no such file$/m)
    assert.match(stderr, /^Could not be read: news\/data\.txt: binary data, not text$/m)
    assert.match(stderr, /^Could not be read: none\/\*\.txt: no file matches$/m)
  })

  it('says when permission is denied', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip()
    const file = path.join(folder, 'secret.txt')
    await writeFile(file, story('Secret', 2))
    await chmod(file, 0)
    const { code, stderr } = await run(['annotate', 'secret.txt'])
    assert.equal(code, 1)
    assert.match(stderr, /permission is denied/)
  })

  it('calls speakers by the names of a list of aliases, and says what is wrong with it', async () => {
    const aliases = (text: string) => writeFile(path.join(folder, 'aliases.json'), text)
    const args = ['--format', 'json', '--aliases', 'aliases.json', 'news/1.txt', 'news/2.txt']
    await aliases('{"Anna M. Nowak-Novak": ["Anna Novak"], "Odd": 7}')
    const annotated = await run(['annotate', ...args])
    assert.equal(annotated.code, 0)
    assert.equal(annotated.stderr, 'Aliases: aliases.json: “Odd” must have a list of names in square brackets.\n')
    assert.ok(annotated.stdout.includes('"speaker": "Anna M. Nowak-Novak"'))
    assert.ok(!annotated.stdout.includes('"speaker": "Anna Novak"'))
    const compared = await run(['compare', ...args])
    assert.ok(compared.stdout.includes('"speaker": "Anna M. Nowak-Novak"'))
    assert.ok(!compared.stdout.includes('"speaker": "Anna Novak"'))

    await aliases('[')
    const refused = await run(['annotate', ...args])
    assert.deepEqual([refused.code, refused.stdout], [2, ''])
    assert.match(refused.stderr, /^Aliases: aliases\.json: The list is not valid JSON/)
    const missing = await run(['annotate', '--aliases', 'nowhere.json', 'news/1.txt'])
    assert.deepEqual([missing.code, missing.stderr], [2, 'Aliases: nowhere.json: there is no such file\n'])
  })

  it('goes by what readers decided, and says what needs another look', async () => {
    const passage = (file: string, quote: string) => ({ file, quote, before: '', after: '' })
    const decide = (...decisions: unknown[]) =>
      writeFile(path.join(folder, 'news/.crossread/decisions.json'), JSON.stringify({ version: 1, decisions }))
    const [one, two] = [12, 14].map((ships) => `“We counted ${ships} ships,” Anna Novak said on Tuesday, and France`)
    const args = ['--format', 'json', '--decisions', 'news/.crossread/decisions.json', 'news/1.txt', './news/2.txt']
    await mkdir(path.join(folder, 'news/.crossread'))
    await decide(
      { decision: 'not a country', passages: [{ ...passage('1.txt', 'France'), before: 'Tuesday, and ' }] },
      { decision: 'note', note: 'Asked her.', passages: [{ ...passage('2.txt', 'Anna Novak'), before: 'ships,” ' }] },
      { decision: 'not a country', passages: [passage('2.txt', 'Atlantis')] },
      { decision: 'not a country', passages: [passage('elsewhere.txt', 'Atlantis')] },
      { decision: 'same claim', passages: [passage('1.txt', 'One'), passage('2.txt', 'Two')] },
      7,
    )
    const annotated = await run(['annotate', ...args])
    assert.equal(
      annotated.stderr,
      'Decisions: news/.crossread/decisions.json: Decision 6 is not understood: it is no object.\n' +
        'Needs another look: Not a country: ./news/2.txt no longer says “Atlantis” there, or says it in several places.\n',
    )
    const [first, second] = JSON.parse(annotated.stdout).articles
    const countries = ({ annotations }: { annotations: { type: string }[] }) =>
      annotations.filter(({ type }) => type === 'country').length
    assert.deepEqual([countries(first), countries(second), annotated.code], [0, 1, 0])
    assert.deepEqual(
      second.notes.map(({ text, note }: { text: string; note: string }) => [text, note]),
      [['Anna Novak', 'Asked her.']],
    )
    assert.ok(!('notes' in first))
    const joined = async () =>
      JSON.parse((await run(['compare', ...args])).stdout).claims.some(
        ({ mentions }: { mentions: { text: string }[] }) =>
          ['One', 'Two'].every((headline) => mentions.some(({ text }) => text === headline)),
      )
    assert.equal(await joined(), true)
    await decide({
      decision: 'not the same claim',
      passages: [passage('1.txt', one ?? ''), passage('2.txt', two ?? '')],
    })
    assert.equal(await joined(), false)

    await writeFile(path.join(folder, 'news/.crossread/decisions.json'), '{"version": 9}')
    const refused = await run(['compare', ...args])
    assert.deepEqual([refused.code, refused.stdout], [2, ''])
    assert.match(refused.stderr, /^Decisions: news\/\.crossread\/decisions\.json: The list has the version 9/)
  })

  it('ends with 2 when it is used wrongly, and says what is wrong', async () => {
    const wrong: [string[], RegExp][] = [
      [[], /Name a command/],
      [['count', 'news'], /no command "count"/],
      [['annotate'], /Name the files or folders/],
      [['annotate', '--format', 'xml', 'news'], /no format "xml"/],
      [['annotate', '--format', 'html', 'news'], /no format "html" for annotate/],
      [['annotate', '--colour', 'news'], /--colour/],
    ]
    for (const [args, message] of wrong) {
      const { code, stdout, stderr } = await run(args)
      assert.equal(code, 2, args.join(' '))
      assert.equal(stdout, '')
      assert.match(stderr, message)
      assert.match(stderr, /See crossread --help\.\n$/)
    }
  })

  it('exports in every format, with links to the articles', async () => {
    const formats: [string, string, RegExp][] = [
      ['compare', 'html', /^<!DOCTYPE html>[\s\S]*href="\.\/news\/1\.txt/],
      ['compare', 'markdown', /^# Claims compared[\s\S]*\(\.\/news\/2\.txt/],
      ['compare', 'csv', /^claim,label,verdict.*\r\n/],
      ['compare', 'web-annotation', /"source": "\.\/news\/1\.txt"/],
      ['annotate', 'csv', /^article,file,line.*\r\n/],
      ['annotate', 'web-annotation', /"source": "\.\/news\/2\.txt"/],
    ]
    for (const [command, format, expected] of formats) {
      const { code, stdout, stderr } = await run([command, '-f', format, 'news/1.txt', 'news/2.txt'])
      assert.equal(code, 0, stderr)
      assert.match(stdout, expected, format)
    }
    const brat = await run(['annotate', '-f', 'brat', 'news/1.txt'])
    assert.match(brat.stdout, /^T\d+\tCountry \d+ \d+\tFrance$/m)
  })

  it('writes to a file, and over one that is there only when told to', async () => {
    const file = path.join(folder, 'out/claims.csv')
    await mkdir(path.dirname(file))
    const args = ['compare', '-f', 'csv', '-o', 'out/claims.csv', 'news/1.txt', 'news/2.txt']
    assert.deepEqual(await run(args), { code: 0, stdout: '', stderr: '' })
    const written = await readFile(file, 'utf8')
    assert.ok(written.startsWith('\uFEFFclaim,'), 'with the mark that spreadsheets want')
    await writeFile(file, 'mine')
    const refused = await run(args)
    assert.deepEqual([refused.code, refused.stdout], [1, ''])
    assert.match(refused.stderr, /^Could not be written: out\/claims\.csv: it is there already; --force/)
    assert.equal(await readFile(file, 'utf8'), 'mine')
    assert.equal((await run([...args, '--force'])).code, 0)
    assert.equal(await readFile(file, 'utf8'), written)
    const html = await run(['compare', '-f', 'html', '-o', 'out/claims.html', 'news/1.txt', 'news/2.txt'])
    assert.equal(html.code, 0, html.stderr)
    assert.match(await readFile(path.join(folder, 'out/claims.html'), 'utf8'), /href="\.\.\/news\/1\.txt/)
  })

  it('reads each file of a folder once, whatever links there are in it, and no device', async () => {
    const links = path.join(folder, 'links')
    await mkdir(path.join(links, 'sub'), { recursive: true })
    await writeFile(path.join(links, 'a.txt'), story('One', 12))
    for (const [to, at] of [
      ['.', 'self'],
      ['..', 'sub/up'],
      ['a.txt', '0.txt'],
      ['round.txt', 'round.txt'],
      ['/dev/zero', 'zero.txt'],
    ] as const)
      await symlink(to, path.join(links, at))
    const { code, stdout, stderr } = await run(['annotate', '-f', 'json', 'links'])
    assert.equal(code, 1)
    assert.deepEqual(
      JSON.parse(stdout).articles.map((one: { path: string }) => one.path),
      ['links/a.txt'],
    )
    assert.match(stderr, /links\/zero\.txt: it is no file/)
  })

  it('writes a folder for brat', async () => {
    const args = ['annotate', '-f', 'brat', 'news/1.txt', 'news/2.txt']
    const nowhere = await run(args)
    assert.deepEqual([nowhere.code, nowhere.stdout], [2, ''])
    assert.match(nowhere.stderr, /name one with --output/)
    assert.equal((await run([...args, '-o', 'corpus'])).code, 0)
    const text = await readFile(path.join(folder, 'corpus/2.txt'), 'utf8')
    assert.equal(text, story('Two', 14).replaceAll('\n', '\r\n'))
    const [, start, end] =
      /^T\d+\tNumber (\d+) (\d+)\t14$/m.exec(await readFile(path.join(folder, 'corpus/2.ann'), 'utf8')) ?? []
    assert.equal(text.slice(Number(start), Number(end)), '14')
    assert.equal((await run([...args, '-o', 'corpus'])).code, 1)
  })

  it('explains itself and tells its version', async () => {
    const helped = await run(['--help'])
    assert.equal(helped.code, 0, helped.stderr)
    for (const word of ['annotate', 'compare', '--format', 'NO_COLOR', 'Exit codes']) {
      assert.ok(helped.stdout.includes(word), word)
    }
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
    assert.deepEqual(await run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('prints readable tables, without colour where there is no terminal', async () => {
    const annotated = await run(['annotate', 'news/1.txt'])
    assert.equal(annotated.code, 0, annotated.stderr)
    assert.match(annotated.stdout, /^news\/1\.txt\n/)
    assert.match(annotated.stdout, /Line +Type +Text +What it is/)
    const compared = await run(['compare', 'news/1.txt', 'news/2.txt'])
    assert.equal(compared.code, 0, compared.stderr)
    assert.match(compared.stdout, /^1 {2}news\/1\.txt/)
    assert.match(compared.stdout, /claims? in 2 articles/)
    assert.ok(!`${annotated.stdout}${compared.stdout}`.includes('\u001B'))
  })

  it('says when there are too few articles to compare', async () => {
    const { code, stderr } = await run(['compare', 'news/1.txt'])
    assert.equal(code, 0, stderr)
    assert.match(stderr, /fewer than two articles/)
  })

  it('writes large output to a pipe in full', async () => {
    const text =
      story('Long', 12) + '\nFrance and Spain met Germany in Italy on 5 May, and 35 ships came.\n'.repeat(4000)
    await writeFile(path.join(folder, 'long.txt'), text)
    const { code, stdout, stderr } = await run(['annotate', '--format=json', 'long.txt'])
    assert.equal(code, 0, stderr)
    assert.ok(stdout.length > 1_000_000, String(stdout.length))
    assert.ok(JSON.parse(stdout).articles[0].annotations.length > 4000)
  })
})
