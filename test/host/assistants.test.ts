import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { fileAt, read } from './workspace.ts'

interface Passage {
  uri: string
  start: number
  end: number
  quote: string
}

describe('tools for assistants', () => {
  async function ask<T>(name: string, input: object): Promise<T> {
    const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined })
    const [part] = result.content
    assert.ok(part instanceof vscode.LanguageModelTextPart)
    return JSON.parse(part.value)
  }

  async function assertStands({ uri, start, end, quote }: Passage): Promise<void> {
    assert.equal((await read(vscode.Uri.parse(uri))).slice(start, end), quote)
  }

  it('are there, each with what it takes', () => {
    const names = vscode.lm.tools.filter(({ name }) => name.startsWith('crossread_')).map(({ name }) => name)
    assert.deepEqual(names.sort(), ['crossread_list_claims', 'crossread_show_claim', 'crossread_who_said_what'])
  })

  it('list claims and show one, with passages that stand in the files', async () => {
    const { claims } = await ask<{ claims: { id: string; reportedIn: Passage[] }[] }>('crossread_list_claims', {
      limit: 3,
    })
    assert.equal(claims.length, 3)
    for (const passage of claims.flatMap(({ reportedIn }) => reportedIn)) await assertStands(passage)
    const shown = await ask<{ id: string; whyOneClaim: string }>('crossread_show_claim', { id: claims[0]?.id })
    assert.equal(shown.id, claims[0]?.id)
    await assert.rejects(ask('crossread_show_claim', { id: 'gone' }), /no such claim/)
  })

  it('tell who said what', async () => {
    const { statements } = await ask<{ statements: { speaker: string; said: Passage[] }[] }>(
      'crossread_who_said_what',
      {
        speaker: 'Emmanuel Macron',
      },
    )
    assert.ok(statements.length > 0)
    assert.ok(statements.every(({ speaker }) => speaker.includes('Macron')))
    for (const passage of statements.flatMap(({ said }) => said)) await assertStands(passage)
    assert.ok(
      statements.some(({ said }) => said.some(({ uri }) => uri === fileAt('05-velmont-courier.txt').toString())),
    )
  })
})
