import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Summary } from '../../src/sidebar/compare-claims.ts'
import { clear, fileAt, hoversOn, until, write } from './workspace.ts'

const story = (people: number) => `Flood in the valley of Velmont

The fire service rescued ${people} people from the valley on Monday.

“We have never seen water rise so fast,” Mayor Ana Ruiz told reporters in Velmont.

${people > 50 ? 'Volunteers filled four thousand sandbags.' : 'Schools in the north will be repaired next year.'}
`

describe('claims in the text', () => {
  const own = 'claimed by a test'
  const file = (name: string) => fileAt(own, name)
  const chosen = () => [file('one.txt'), file('two.txt')]
  let document: vscode.TextDocument
  let editor: vscode.TextEditor

  const placeOf = (words: string) => document.positionAt(document.getText().indexOf(words) + 1)
  const put = (words: string) => {
    editor.selection = new vscode.Selection(placeOf(words), placeOf(words))
  }
  const compare = () => vscode.commands.executeCommand<Summary>('crossread.compareClaims', chosen()[0], chosen())
  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('crossread').update(name, value, vscode.ConfigurationTarget.Workspace)
  const problems = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Crossread')

  const hoverOn = (words: string) => hoversOn(document, words)

  async function lenses(): Promise<string[]> {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      9,
    )
    return found.map(({ range, command }) => `${range.start.line}: ${command?.title}`)
  }

  before(async function () {
    this.timeout(60_000)
    for (const [at, people] of [40, 60].entries()) await write(chosen()[at] as vscode.Uri, story(people))
    document = await vscode.workspace.openTextDocument(file('one.txt'))
    assert.equal((await compare()).kind, 'compared')
    editor = await vscode.window.showTextDocument(document)
  })

  after(async () => {
    for (const name of ['codeLens', 'differencesAsProblems', 'highlight.differences']) await set(name, undefined)
    await clear(fileAt('.crossread'), fileAt(own))
  })

  it('say on hover how other articles differ, in one hover with the rest', async () => {
    const contents = await until('the hover', async () => {
      const found = await hoverOn('40')
      return found.some(({ value }) => value.includes('Figures differ')) ? found : undefined
    })
    const claim = contents.find(({ value }) => value.includes('Figures differ'))
    assert.ok(claim && contents.some(({ value }) => value.startsWith('**40**')))
    assert.match(claim.value, /\*\*Figures differ\*\*.*60 people.*word by word.*Side by side/s)
    assert.ok(!claim.supportHtml)
    assert.ok((await hoverOn('rescued')).some(({ value }) => value.startsWith('**Figures differ**')))
    assert.ok((await hoverOn('never seen')).every(({ value }) => !value.includes('articles. The others')))
  })

  it('are not told where the reader has switched differences off', async () => {
    await set('highlight.differences', false)
    assert.ok((await hoverOn('rescued')).every(({ value }) => !value.includes('Figures differ')))
    await set('highlight.differences', undefined)
  })

  it('are gone through in their order, round at the end', async () => {
    const selected = async (command: string) => {
      await vscode.commands.executeCommand(`crossread.${command}`)
      return document.getText((vscode.window.activeTextEditor as vscode.TextEditor).selection)
    }
    put('The fire')
    const rescue = /rescued 40 people/
    const rise = /water rise/
    const first = await selected('nextClaim')
    assert.match(first, rise)
    assert.match(await selected('previousClaim'), rescue)
    assert.match(await selected('nextClaim'), rise)
    const round = await selected('nextClaim')
    assert.doesNotMatch(round, rise)
    assert.match(await selected('previousClaim'), rise)
  })

  it('are found as references, here and elsewhere', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf('rescued'),
    )
    assert.deepEqual(found.map(({ uri }) => uri.path.replace(/.*\//, '')).sort(), ['one.txt', 'two.txt'])
    for (const { uri, range } of found)
      assert.match((await vscode.workspace.openTextDocument(uri)).getText(range), /rescued \d0 people/)
  })

  it('are peeked at in place', async () => {
    put('rescued')
    assert.equal(await vscode.commands.executeCommand('crossread.peekClaim'), 1)
    await vscode.commands.executeCommand('closeReferenceSearch')
  })

  it('have their wordings compared as a diff, with who says it', async () => {
    put('rescued')
    assert.equal(await vscode.commands.executeCommand('crossread.diffWordings'), true)
    const tab = await until('the diff', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input
      return input instanceof vscode.TabInputTextDiff ? input : undefined
    })
    const [one, two] = await Promise.all(
      [tab.original, tab.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
    )
    assert.match(one ?? '', /rescued 40 people.*\n\n\(stated by the article itself\)\n$/s)
    assert.match(two ?? '', /rescued 60 people/)
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    assert.equal(await vscode.commands.executeCommand('crossread.diffWordings', 'file:///none.txt', 0, 4), false)
    editor = await vscode.window.showTextDocument(document)
  })

  it('belong to articles that can be compared as a diff', async () => {
    assert.equal(await vscode.commands.executeCommand('crossread.diffArticles', chosen()[0], chosen()), true)
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input
    assert.ok(input instanceof vscode.TabInputTextDiff)
    assert.deepEqual([input.original, input.modified].map(String), chosen().map(String))
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    editor = await vscode.window.showTextDocument(document)
  })

  it('are told above paragraphs, when the reader asks', async () => {
    assert.deepEqual(await lenses(), [])
    await set('codeLens', true)
    const found = await lenses()
    assert.ok(found.includes('2: 1 other article reports this: figures differ'), found.join('\n'))
    assert.ok(found.includes('4: 1 other article reports this: agree'), found.join('\n'))
    assert.ok(!found.some((line) => line.startsWith('6:')))
    await set('codeLens', undefined)
  })

  it('follow what is typed', async () => {
    await set('codeLens', true)
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'It was a hard day for all of the town.\n\n'))
    const found = await lenses()
    assert.ok(found.includes('4: 1 other article reports this: figures differ'), found.join('\n'))
    // It may have been saved by itself in the meantime: taken out, not reverted.
    await editor.edit((edit) => edit.delete(new vscode.Range(2, 0, 4, 0)))
    await until('the lines', async () => (await lenses()).includes('2: 1 other article reports this: figures differ'))
    await set('codeLens', undefined)
  })

  it('are problems when the reader asks, with ways to decide', async () => {
    assert.deepEqual(problems(), [])
    await set('differencesAsProblems', true)
    const [problem] = await until('the problem', () => (problems().length ? problems() : undefined))
    assert.match(problem?.message ?? '', /^Figures differ: /)
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information)
    const [related] = problem?.relatedInformation ?? []
    assert.match(related?.location.uri.path ?? '', /two\.txt$/)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem?.range,
      vscode.CodeActionKind.QuickFix.value,
    )
    const titles = actions.map(({ title }) => title)
    for (const title of ['Show the claim side by side', 'Show the two wordings as a diff'])
      assert.ok(titles.includes(title))
    for (const title of ['Confirm that the accounts differ', 'Ignore this difference', 'Not the same claim']) {
      const fix = actions.find((one) => one.title === title)?.command
      assert.ok(fix, `no “${title}” among ${titles.join(', ')}`)
      assert.equal(await vscode.commands.executeCommand(fix.command, ...(fix.arguments ?? [])), true, title)
      await until('the problem to go', () => problems().length === 0)
      assert.equal(await vscode.commands.executeCommand('crossread.undoDecision'), true)
      await until('the problem to be back', () => problems().length > 0)
    }
    await set('differencesAsProblems', undefined)
    await until('the problems to go', () => problems().length === 0)
  })

  it('do nothing in a text that is no article', async () => {
    const plain = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'a = 1\nb = 2\nc = 3\n' })
    const shown = await vscode.window.showTextDocument(plain)
    for (const name of ['nextClaim', 'previousClaim', 'peekClaim', 'diffWordings'])
      await vscode.commands.executeCommand(`crossread.${name}`)
    assert.ok(shown.selection.isEmpty && vscode.window.activeTextEditor?.document === plain)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
})
