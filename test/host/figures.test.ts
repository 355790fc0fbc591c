import assert from 'node:assert/strict'
import * as vscode from 'vscode'

const seed = '05-velmont-courier.txt'

describe('figures and countries', () => {
  let article: vscode.TextDocument

  /** What the hovers over a passage say, until they say what they should. */
  async function hoverSays(passage: string, expected: RegExp): Promise<string> {
    const at = article.positionAt(article.getText().indexOf(passage))
    let said = ''
    for (let tries = 0; tries < 150 && !expected.test(said); tries++) {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        article.uri,
        at,
      )
      said = hovers
        .flatMap(({ contents }) => contents as vscode.MarkdownString[])
        .map(({ value }) => value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
        .join('\n')
      if (!expected.test(said)) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    assert.match(said, expected)
    return said
  }

  function argumentsOf(markdown: string, command: string): unknown[] {
    const [, given = ''] = new RegExp(`command:${command}\\?([^)]+)\\)`).exec(markdown) ?? []
    return JSON.parse(decodeURIComponent(given))
  }

  before(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
    article = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, seed))
    await vscode.window.showTextDocument(article)
  })

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('are told to stand in one article only, or in which others', async () => {
    await hoverSays('35 countries', /\*\*35\*\* countries[\s\S]*Only this article gives it\./)
    await hoverSays('several thousand', /The same in 2 other articles, as far as both tell:/)
  })

  it('are a link away from their hovers', async () => {
    const figure = argumentsOf(await hoverSays('35 countries', /All figures/), 'crossread.showFigure')
    assert.deepEqual(figure, [article.uri.toString(), article.getText().indexOf('35 countries')])
    assert.equal(await vscode.commands.executeCommand('crossread.showFigure', ...figure), true)
    const country = argumentsOf(await hoverSays('Ukraine', /All mentions/), 'crossread.showCountry')
    assert.deepEqual(country, ['UA'])
    assert.equal(await vscode.commands.executeCommand('crossread.showCountry', ...country), true)
  })

  it('are not shown for arguments that name none', async () => {
    const uri = article.uri.toString()
    for (const given of [[], [uri], [uri, -1], [uri, '0'], [7, 0], [uri, 0], ['file:///no.txt', 0]])
      assert.equal(await vscode.commands.executeCommand('crossread.showFigure', ...given), false, JSON.stringify(given))
    for (const given of [[], [7], [''], ['XX'], [uri]])
      assert.equal(
        await vscode.commands.executeCommand('crossread.showCountry', ...given),
        false,
        JSON.stringify(given),
      )
  })
})
