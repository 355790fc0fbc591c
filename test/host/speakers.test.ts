import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { clear, fileAt, hoversOn, said, until, write } from './workspace.ts'

const seed = '05-velmont-courier.txt'

describe('speakers', () => {
  const list = () => fileAt('.crossread/aliases.json')
  let article: vscode.TextDocument

  const hoverOnMacron = async () => said(await hoversOn(article, 'Emmanuel Macron'))

  async function hoverSays(name: string): Promise<void> {
    await until(`the name ${name}`, async () => (await hoverOnMacron()).startsWith(`**${name}**`))
  }

  before(async () => {
    article = await vscode.workspace.openTextDocument(fileAt(seed))
    await vscode.window.showTextDocument(article)
    await hoverSays('Emmanuel Macron')
  })

  after(async () => {
    await clear(fileAt('.crossread'))
  })

  it('are a link away from their hover', async () => {
    const [, given = ''] = /\[All statements and roles\]\(command:crossread\.showSpeaker\?([^)]+)\)/.exec(
      await hoverOnMacron(),
    ) as RegExpExecArray
    const [uri, name] = JSON.parse(decodeURIComponent(given))
    assert.deepEqual([uri, name], [article.uri.toString(), 'Emmanuel Macron'])
    assert.equal(await vscode.commands.executeCommand('crossread.showSpeaker', uri, name), true)
  })

  it('are not shown for arguments that name none', async () => {
    const uri = article.uri.toString()
    for (const given of [[], [uri], [uri, 7], [7, 'Macron'], [uri, ''], [uri, 'Nobody Here'], ['file:///no.txt', 'x']])
      assert.equal(
        await vscode.commands.executeCommand('crossread.showSpeaker', ...given),
        false,
        JSON.stringify(given),
      )
    await vscode.commands.executeCommand('crossread.sameSpeaker')
    await vscode.commands.executeCommand('crossread.sameSpeaker', { type: 'speaker' })
  })

  it('go by the names of the folder’s list, at once, and by their own when it is gone', async () => {
    await write(list(), '{ "President Macron": ["Emmanuel Macron"] }')
    await hoverSays('President Macron')
    await write(list(), '{ "The French President": ["Emmanuel Macron"], "Odd": 7 }')
    await hoverSays('The French President')
    await write(list(), '{ "The French Pre')
    await hoverSays('Emmanuel Macron')
    await write(list(), '{ "President Macron": ["Emmanuel Macron"] }')
    await hoverSays('President Macron')
    await vscode.workspace.fs.delete(list())
    await hoverSays('Emmanuel Macron')
  })

  it('have a list that a command makes and opens', async () => {
    await vscode.commands.executeCommand('crossread.editAliases')
    const { document } = vscode.window.activeTextEditor ?? {}
    assert.equal(document?.uri.toString(), list().toString())
    assert.deepEqual(Object.keys(JSON.parse(document?.getText() ?? '')), ['$comment'])
    await write(list(), '{ "President Macron": ["Emmanuel Macron"] }')
    await vscode.commands.executeCommand('crossread.editAliases')
    await hoverSays('President Macron')
  })
})
