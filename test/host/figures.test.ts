import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { fileAt, hoversOn, said, until } from './workspace.ts'

const seed = '05-velmont-courier.txt'

describe('figures and countries', () => {
  let article: vscode.TextDocument

  /** What the hovers over a passage say, until they say what they should. */
  async function hoverSays(passage: string, expected: RegExp): Promise<string> {
    const hover = async () => said(await hoversOn(article, passage))
    await until(`${expected}`, async () => expected.test(await hover()))
    return hover()
  }

  function argumentsOf(markdown: string, command: string): unknown[] {
    const [, given = ''] = new RegExp(`command:${command}\\?([^)]+)\\)`).exec(markdown) ?? []
    return JSON.parse(decodeURIComponent(given))
  }

  before(async () => {
    article = await vscode.workspace.openTextDocument(fileAt(seed))
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
