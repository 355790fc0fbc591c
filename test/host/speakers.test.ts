import assert from 'node:assert/strict'
import * as vscode from 'vscode'

const seed = '05-velmont-courier.txt'

describe('speakers', () => {
  const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  const list = () => vscode.Uri.joinPath(folder(), '.crossread/aliases.json')
  const write = (text: string) => vscode.workspace.fs.writeFile(list(), new TextEncoder().encode(text))
  let article: vscode.TextDocument

  async function hoverOnMacron(): Promise<string> {
    const at = article.positionAt(article.getText().indexOf('Emmanuel Macron') + 1)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', article.uri, at)
    return hovers
      .flatMap(({ contents }) => contents as vscode.MarkdownString[])
      .map(({ value }) => value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
      .join('\n')
  }

  async function hoverSays(name: string): Promise<void> {
    for (let tries = 0; tries < 150 && !(await hoverOnMacron()).startsWith(`**${name}**`); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    assert.ok((await hoverOnMacron()).startsWith(`**${name}**`), await hoverOnMacron())
  }

  before(async () => {
    article = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), seed))
    await vscode.window.showTextDocument(article)
    await hoverSays('Emmanuel Macron')
  })

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), '.crossread'), { recursive: true }).then(
      () => {},
      () => {},
    )
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
    await write('{ "President Macron": ["Emmanuel Macron"] }')
    await hoverSays('President Macron')
    await write('{ "The French President": ["Emmanuel Macron"], "Odd": 7 }')
    await hoverSays('The French President')
    await write('{ "The French Pre')
    await hoverSays('Emmanuel Macron')
    await write('{ "President Macron": ["Emmanuel Macron"] }')
    await hoverSays('President Macron')
    await vscode.workspace.fs.delete(list())
    await hoverSays('Emmanuel Macron')
  })

  it('have a list that a command makes and opens', async () => {
    await vscode.commands.executeCommand('crossread.editAliases')
    const { document } = vscode.window.activeTextEditor ?? {}
    assert.equal(document?.uri.toString(), list().toString())
    assert.deepEqual(Object.keys(JSON.parse(document?.getText() ?? '')), ['$comment'])
    await write('{ "President Macron": ["Emmanuel Macron"] }')
    await vscode.commands.executeCommand('crossread.editAliases')
    await hoverSays('President Macron')
  })
})
