import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from './workspace.ts'

describe('the extension', () => {
  function extension() {
    const found = vscode.extensions.getExtension('crossread.crossread')
    assert.ok(found, 'crossread.crossread is not installed')
    return found
  }

  it('is there', () => {
    assert.equal(extension().packageJSON.displayName, 'Crossread')
  })

  it('activates when an article is opened', async () => {
    const [article] = await vscode.workspace.findFiles('*.txt')
    assert.ok(article, 'the workspace has no articles')
    const document = await vscode.workspace.openTextDocument(article)
    assert.equal(document.languageId, 'plaintext')
    await vscode.window.showTextDocument(document)
    await until('the extension to be active', () => extension().isActive)
  })

  it('registers each command that it contributes', async () => {
    const contributed: { command: string }[] = extension().packageJSON.contributes.commands ?? []
    assert.ok(contributed.length > 0, 'it contributes no command')
    const registered = new Set(await vscode.commands.getCommands(true))
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    )
  })
})
