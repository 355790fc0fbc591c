import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Summary } from '../../src/sidebar/compare-claims.ts'
import { clear, fileAt, hoversOn, read, said, until, write } from './workspace.ts'

const story = (people: number) =>
  `Flood in the valley of Velmont

The fire service of France rescued ${people} people from the valley on Monday, and Omar Haddad looked on.

“We have never seen water rise so fast,” Mayor Ana Ruiz told reporters in Velmont.
`

describe('decisions', () => {
  const list = () => fileAt('.crossread/decisions.json')
  const decided = async () => JSON.parse(await read(list())).decisions as Record<string, unknown>[]
  const own = 'decided by a test/one.txt'
  let document: vscode.TextDocument

  const hoverOn = async (words: string) => said(await hoversOn(document, words))

  /** Chooses what can be decided about words, as the quick fixes do. */
  async function correct(words: string, label: string): Promise<unknown> {
    const start = document.getText().indexOf(words)
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length))
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    )
    const action = actions.find(({ title }) => title.startsWith(label))
    assert.ok(action?.command, `no “${label}” among ${actions.map(({ title }) => title).join(', ')}`)
    return vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []))
  }

  before(async function () {
    this.timeout(60_000)
    await write(fileAt(own), story(40))
    document = await vscode.workspace.openTextDocument(fileAt(own))
    await vscode.window.showTextDocument(document)
    await until('the hover', async () => /\*\*France\*\*/.test(await hoverOn('France')))
  })

  after(async () => {
    await clear(fileAt('.crossread'), fileAt('decided by a test'))
  })

  it('begin with a link on every hover', async () => {
    assert.match(await hoverOn('France'), /\[Correct…\]\(command:crossread\.correct\?/)
  })

  it('are offered as quick fixes when a reader asks, and not by themselves', async () => {
    await correct('France', 'Not a country')
    const [decision] = await until('the list', async () =>
      (await decided().catch(() => [])).length ? decided() : undefined,
    )
    assert.equal(decision?.decision, 'not a country')
    assert.deepEqual(decision?.passages, [
      {
        file: own,
        before: 'valley of Velmont The fire service of ',
        quote: 'France',
        after: ' rescued 40 people from the valley',
        at: story(40).indexOf('France'),
      },
    ])
    await until('the hover to follow', async () => !/ISO code/.test(await hoverOn('France')))
    assert.match(await hoverOn('France'), /\*\*Not a country\*\*, decided on .*\[Take back\]/s)
  })

  it('hold when the text is edited elsewhere', async () => {
    const edit = new vscode.WorkspaceEdit()
    edit.insert(
      document.uri,
      new vscode.Position(0, 0),
      'Update: this story has been corrected since it was published.\n\n',
    )
    await vscode.workspace.applyEdit(edit)
    await until('the text to be read', async () => /Not a country/.test(await hoverOn('France')))
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await until('the text to be read', async () => /Not a country/.test(await hoverOn('France')))
  })

  it('are undone by a command, once each', async () => {
    assert.equal(await vscode.commands.executeCommand('crossread.undoDecision'), true)
    await until('the hover', async () => /ISO code/.test(await hoverOn('France')))
    assert.deepEqual(await decided(), [])
  })

  it('are taken back from their hover', async () => {
    await correct('40', 'Not a figure')
    const hover = await until('the hover', async () => {
      const text = await hoverOn('40')
      return text.includes('Not a figure') ? text : undefined
    })
    const [, given = ''] = /\[Take back\]\(command:crossread\.takeBack\?([^)]+)\)/.exec(hover) as RegExpExecArray
    assert.equal(
      await vscode.commands.executeCommand('crossread.takeBack', ...JSON.parse(decodeURIComponent(given))),
      true,
    )
    await until('the hover', async () => /\*\*40\*\*/.test(await hoverOn('40')))
    assert.equal(await vscode.commands.executeCommand('crossread.takeBack', list().toString(), '{}'), false)
    assert.equal(await vscode.commands.executeCommand('crossread.takeBack'), false)
  })

  it('follow the list, whoever changes it', async () => {
    const passage = { file: own, before: 'fire service of ', quote: 'France', after: ' rescued', style: 7 }
    await write(
      list(),
      JSON.stringify({
        version: 1,
        team: 'desk',
        decisions: [{ decision: 'mark as country', code: 'BE', passages: [passage] }],
      }),
    )
    await until('the hover', async () => /\*\*Belgium\*\*/.test(await hoverOn('France')))
    await correct('40', 'Not a figure')
    const text = JSON.parse(await read(list()))
    assert.equal(text.team, 'desk')
    const country = text.decisions.find(({ decision }: { decision: string }) => decision === 'mark as country')
    assert.equal(country.passages[0].style, 7)
    assert.equal(text.decisions.length, 2)
  })

  it('take the place of those that they contradict', async () => {
    await correct('France', 'Not a country')
    assert.deepEqual((await decided()).map(({ decision }) => decision).sort(), ['not a country', 'not a figure'])
    await vscode.commands.executeCommand('crossread.undoDecision')
    assert.deepEqual((await decided()).map(({ decision }) => decision).sort(), ['mark as country', 'not a figure'])
  })

  it('can be undone in an editor that has the list open', async () => {
    await vscode.commands.executeCommand('crossread.editDecisions')
    const opened = vscode.window.activeTextEditor?.document as vscode.TextDocument
    assert.equal(opened.uri.toString(), list().toString())
    const before = opened.getText()
    await vscode.window.showTextDocument(document)
    await correct('France', 'Not a country')
    await until('the editor to follow', () => opened.getText().includes('"not a country"'))
    assert.equal(opened.isDirty, false)
    await vscode.window.showTextDocument(opened)
    await vscode.commands.executeCommand('undo')
    assert.equal(opened.getText(), before)
    await opened.save()
    await until('the hover', async () => /\*\*Belgium\*\*/.test(await hoverOn('France')))
  })

  it('go into a list that is open with changes that are not saved, and keep these', async () => {
    const opened = await vscode.workspace.openTextDocument(list())
    const edit = new vscode.WorkspaceEdit()
    const place = opened.getText().indexOf('"desk"')
    edit.replace(list(), new vscode.Range(opened.positionAt(place), opened.positionAt(place + 6)), '"night desk"')
    await vscode.workspace.applyEdit(edit)
    assert.equal(opened.isDirty, true)
    await vscode.window.showTextDocument(document)
    await correct('France', 'Not a country')
    assert.equal(JSON.parse(await read(list())).team, 'night desk')
    assert.ok((await decided()).some(({ decision }) => decision === 'not a country'))
  })

  it('leave a damaged list as it is', async () => {
    const damaged = '{ "version": 1, "decisions": [\n<<<<<<< HEAD\n'
    await write(list(), damaged)
    await until('the hover', async () => /\*\*France\*\*/.test(await hoverOn('France')))
    assert.equal(await correct('France', 'Not a country'), false)
    assert.equal(await read(list()), damaged)
    await vscode.workspace.fs.delete(list())
  })

  it('move with their articles', async () => {
    await write(list(), '{}')
    await correct('France', 'Not a country')
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(fileAt('decided by a test'), fileAt('decided by another'))
    assert.ok(await vscode.workspace.applyEdit(edit))
    await until('the list to follow', async () => (await read(list())).includes('decided by another/one.txt'))
    const back = new vscode.WorkspaceEdit()
    back.renameFile(fileAt('decided by another'), fileAt('decided by a test'))
    await vscode.workspace.applyEdit(back)
    await until('the list to follow', async () => (await read(list())).includes('decided by a test/one.txt'))
    document = await vscode.workspace.openTextDocument(fileAt(own))
    await vscode.window.showTextDocument(document)
  })

  it('go into comparisons', async () => {
    await write(fileAt('decided by a test/two.txt'), story(60))
    const chosen = [fileAt(own), fileAt('decided by a test/two.txt')]
    const compare = () => vscode.commands.executeCommand<Summary>('crossread.compareClaims', chosen[0], chosen)
    const before = (await compare()).claims
    const words = (people: number) => `The fire service of France rescued ${people} people from the valley on Monday`
    const passages = [40, 60].map((people, index) => ({
      file: index ? 'decided by a test/two.txt' : own,
      quote: words(people),
    }))
    await write(list(), JSON.stringify({ version: 1, decisions: [{ decision: 'not the same claim', passages }] }))
    let claims = 0
    await until('the claim to be parted', async () => {
      claims = (await compare()).claims
      return claims === before + 1
    })
  })

  it('cannot be made with arguments that name nothing', async () => {
    for (const command of [
      'notSameClaim',
      'sameClaimAs',
      'ignoreDifference',
      'confirm',
      'countAgain',
      'removeDecision',
      'reattachDecision',
      'correctRow',
    ])
      for (const given of [[], [{ type: 'mention' }], [{ type: 'claim', claim: { mentions: [] } }], [{ state: {} }]])
        assert.equal(await vscode.commands.executeCommand(`crossread.${command}`, ...given), false, command)
    assert.equal(await vscode.commands.executeCommand('crossread.correct', 'file:///nowhere.txt', 1, 2), false)
    assert.equal(await vscode.commands.executeCommand('crossread.correct', document.uri.toString(), 0, 1e9), false)
  })
})
