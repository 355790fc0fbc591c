import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Arranged } from '../../src/sidebar/claims/arranging.ts'
import type { Summary } from '../../src/sidebar/compare-claims.ts'
import { clear, fileAt, until, write } from './workspace.ts'

describe('Compare claims', () => {
  const own = () => fileAt('made by a test')
  const file = (name: string) => vscode.Uri.joinPath(own(), name)
  const compare = (...args: unknown[]) =>
    vscode.commands.executeCommand<Summary | undefined>('crossread.compareClaims', ...args)
  const names = (outcome: Summary | undefined) =>
    outcome?.articles.map(({ uri }) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)))

  const flood = (people: number) =>
    `Flood in the valley\n\nThe fire service rescued ${people} people from the valley on Monday.\n\n` +
    '“We have never seen water rise so fast,” Mayor Ana Ruiz said.\n'

  before(async () => {
    await write(file('one.txt'), flood(40))
    await write(file('two.txt'), flood(60))
    await write(file('alone/three.txt'), flood(50))
    await write(file('alone/requirements.txt'), 'numpy==1.26.4\nrequests==2.32.3\n')
  })

  after(() => clear(own()))

  it('reads all articles of the workspace from the palette', async () => {
    const articles = await vscode.workspace.findFiles('*.txt')
    const outcome = await compare()
    assert.equal(outcome?.kind, 'compared')
    const read = names(outcome) ?? []
    for (const { path } of articles) assert.ok(read.includes(path.slice(path.lastIndexOf('/') + 1)), path)
    assert.ok((outcome?.claims ?? 0) > 0)
  })

  it('reads the files that are selected in the explorer', async () => {
    const chosen = [file('one.txt'), file('two.txt')]
    const outcome = await compare(chosen[0], chosen)
    assert.deepEqual(names(outcome), ['one.txt', 'two.txt'])
    assert.ok((outcome?.claims ?? 0) > 0)
  })

  it('reads files and folders that are selected together', async () => {
    const chosen = [file('one.txt'), file('alone')]
    assert.deepEqual(names(await compare(chosen[0], chosen))?.sort(), ['one.txt', 'three.txt'])
  })

  it('takes one selected file for its folder', async () => {
    const outcome = await compare(file('one.txt'), [file('one.txt')])
    assert.deepEqual(names(outcome)?.sort(), ['one.txt', 'three.txt', 'two.txt'])
  })

  it('finds too little in a folder with one article, and knows what it left out', async () => {
    const outcome = await compare(file('alone'), [file('alone')])
    assert.equal(outcome?.kind, 'few')
    assert.deepEqual(names(outcome), ['three.txt'])
    assert.match(outcome?.skipped[0]?.uri ?? '', /requirements\.txt$/)
  })

  it('takes the text in the editor for that on disk', async () => {
    const document = await vscode.workspace.openTextDocument(file('two.txt'))
    const editor = await vscode.window.showTextDocument(document)
    const chosen = [file('one.txt'), file('two.txt')]
    const before = await compare(chosen[0], chosen)
    const end = document.lineAt(document.lineCount - 1).range.end
    await editor.edit((edit) => edit.insert(end, '\nSchools will stay closed until the end of the week.\n'))
    // What is typed is read after a moment's rest.
    await until('a new claim', async () => ((await compare(chosen[0], chosen))?.claims ?? 0) > (before?.claims ?? 0))
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  it('looks for deleted files no more', async () => {
    await write(file('gone.txt'), flood(20))
    const chosen = ['one.txt', 'two.txt', 'gone.txt'].map(file)
    assert.equal((await compare(chosen[0], chosen))?.articles.length, 3)
    await vscode.workspace.fs.delete(file('gone.txt'))
    const again = await vscode.commands.executeCommand<Summary>('crossread.compareAgain')
    assert.deepEqual(names(again), ['one.txt', 'two.txt'])
  })

  it('calls an article by the name that the settings give it', async () => {
    const settings = vscode.workspace.getConfiguration('crossread', file('one.txt'))
    const path = vscode.workspace.asRelativePath(file('one.txt'), false)
    await settings.update('articleNames', { [path]: 'The First' }, vscode.ConfigurationTarget.WorkspaceFolder)
    const outcome = await compare(file('one.txt'), [file('one.txt'), file('two.txt')])
    assert.equal(outcome?.articles[0]?.name, 'The First')
    await settings.update('articleNames', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
  })

  it('are grouped by what the reader chooses, and narrowed to what is looked for', async () => {
    const chosen = [file('one.txt'), file('two.txt')]
    const all = (await compare(chosen[0], chosen))?.claims ?? 0
    const run = (command: string, ...args: unknown[]) =>
      vscode.commands.executeCommand<Arranged | undefined>(`crossread.${command}`, ...args)
    for (const by of ['speaker', 'country', 'article', 'verdict'] as const) {
      const command = `groupClaimsBy${by.charAt(0).toUpperCase()}${by.slice(1)}`
      assert.deepEqual(await run(command), { groupedBy: by, found: all, of: all })
    }
    const found = await run('filterClaims', '“rescued 40”')
    assert.ok(found && found.found > 0 && found.found < all && found.of === all, JSON.stringify(found))
    // What is compared anew is narrowed as before.
    await vscode.commands.executeCommand('crossread.compareAgain')
    assert.deepEqual(await run('groupClaimsByArticle'), { ...found, groupedBy: 'article' })
    assert.deepEqual(await run('filterClaims', 'avalanche'), { groupedBy: 'article', found: 0, of: all })
    assert.deepEqual(await run('clearFilter'), { groupedBy: 'article', found: all, of: all })
    await run('groupClaimsByVerdict')
  })

  it('takes the reader’s name along when a file is renamed', async () => {
    await write(file('before.txt'), flood(20))
    const [from, to] = [file('before.txt'), file('after.txt')]
    const path = (uri: vscode.Uri) => vscode.workspace.asRelativePath(uri, false)
    const settings = () => vscode.workspace.getConfiguration('crossread', to)
    await settings().update('articleNames', { [path(from)]: 'Mine' }, vscode.ConfigurationTarget.WorkspaceFolder)
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(from, to)
    assert.ok(await vscode.workspace.applyEdit(edit))
    const kept = () => settings().get<Record<string, string>>('articleNames')?.[path(to)]
    assert.equal(await until('the name to follow', kept), 'Mine')
    await settings().update('articleNames', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
    await vscode.workspace.fs.delete(to)
  })
})
