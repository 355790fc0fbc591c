import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { clear, fileAt, until, write } from './workspace.ts'

const story = `Mayor opens the northern bridge after two years of repairs

Share this story
Read more: Ferry to stay until spring

“We are proud of it,” the mayor of the town, Ana Ruiz, told reporters on Monday. “It is safe,” she said. The “bridge of sighs” had been closed for two years, and Italy sent the steel for all of its pillars.

What comes next

“Nobody will miss the ferry,” said Tom Oz, who runs it. The repairs took two years.
`
const other = `Bridge in the north is open again after repairs

Visitors from Italy came to see the northern bridge on Monday. Mayor Ana Ruiz said that it would carry 12,000 cars a day.
`

describe('ways through an article', () => {
  const file = (name: string) => fileAt('walked by a test', name)
  let document: vscode.TextDocument
  let editor: vscode.TextEditor

  const placeOf = (words: string) => document.positionAt(document.getText().indexOf(words) + 1)
  const references = (words: string) =>
    vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, placeOf(words))

  before(async () => {
    await write(file('one.txt'), story)
    await write(file('two.txt'), other)
    await write(file('requirements.txt'), 'france==35.0\ngermany>=1.2\nukraine==2.0\n')
    document = await vscode.workspace.openTextDocument(file('one.txt'))
    editor = await vscode.window.showTextDocument(document)
    // The other article is read a moment later.
    await until('both articles', async () =>
      (await references('Ana Ruiz')).some(({ uri }) => uri.path.endsWith('walked by a test/two.txt')),
    )
  })

  after(async () => {
    await clear(file(''))
  })

  it('have an outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    const drawn = (items: readonly vscode.DocumentSymbol[]): unknown[] =>
      items.map(({ name, children }) => (children.length ? [name, ...drawn(children)] : name))
    assert.deepEqual(drawn(symbols), [
      [
        'Mayor opens the northern bridge after two years of repairs',
        ['Ana Ruiz', '“We are proud of it,”', '“It is safe,”'],
        ['What comes next', ['Tom Oz', '“Nobody will miss the ferry,”']],
      ],
    ])
    const [headline] = symbols
    assert.equal(headline?.range.end.line, document.getText().trimEnd().split('\n').length - 1)
  })

  it('find speakers and countries of all articles by name', async () => {
    const find = (query: string) =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
    const own = ({ location }: vscode.SymbolInformation) => location.uri.path.includes('walked by a test')
    const speakers = (await find('Ana Ruiz')).filter(own)
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Ana Ruiz', 'Ana Ruiz'],
    )
    assert.deepEqual(speakers.map(({ location }) => location.uri.path.replace(/.*\//, '')).sort(), [
      'one.txt',
      'two.txt',
    ])
    for (const { location } of speakers) {
      const text = (await vscode.workspace.openTextDocument(location.uri)).getText(location.range)
      assert.match(text, /Ana Ruiz$/)
    }
    assert.equal((await find('Italy')).filter(own).length, 2)
    assert.equal((await find('Atlantis')).filter(own).length, 0)
  })

  it('find all references to a speaker, pronouns too', async () => {
    const found = await references('Ana Ruiz')
    const here = found.filter(({ uri }) => uri.toString() === document.uri.toString())
    assert.ok(
      here.some(({ range }) => document.getText(range) === 'she'),
      here.map(({ range }) => document.getText(range)).join(),
    )
    assert.ok(found.length > here.length)
  })

  it('find all references to a country', async () => {
    const found = await references('Italy')
    const texts = await Promise.all(
      found.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
    )
    assert.ok(
      found.some(({ uri }) => uri.path.endsWith('one.txt')) && found.some(({ uri }) => uri.path.endsWith('two.txt')),
    )
    assert.deepEqual([...new Set(texts.filter((text) => /^Ital/.test(text)))], ['Italy'])
  })

  it('fold site furniture, and only when the reader asks', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    )
    assert.deepEqual(
      ranges.map(({ start, end, kind }) => [start, end, kind]),
      [[2, 3, vscode.FoldingRangeKind.Comment]],
    )
    const lines = () => editor.visibleRanges.map(({ start, end }) => [start.line, end.line])
    await until('the editor', () => lines().length === 1)
    await vscode.commands.executeCommand('crossread.foldFurniture')
    await until('the lines to be folded', () => lines().length === 2)
    await vscode.commands.executeCommand('editor.unfoldAll')
    await until('the lines to be back', () => lines().length === 1)
  })

  it('copy a quote with its speaker and where it stands', async () => {
    const place = placeOf('miss the ferry')
    editor.selection = new vscode.Selection(place, place)
    const copied = await vscode.commands.executeCommand<string>('crossread.copyQuote')
    assert.match(
      copied,
      /^“Nobody will miss the ferry,”\n— Tom Oz[^,]*, in “Mayor opens [^”]+ repairs” \(walked by a test\/one\.txt\)$/,
    )
    assert.equal(await vscode.env.clipboard.readText(), copied)
  })

  it('are not there where there is no article', async () => {
    const plain = await vscode.workspace.openTextDocument(file('requirements.txt'))
    await vscode.window.showTextDocument(plain)
    for (const provider of ['DocumentSymbol', 'FoldingRange', 'CodeLens']) {
      const found = await vscode.commands.executeCommand<unknown[]>(`vscode.execute${provider}Provider`, plain.uri)
      assert.deepEqual(found ?? [], [], provider)
    }
    const at = new vscode.Position(0, 2)
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeReferenceProvider', plain.uri, at), [])
  })
})
