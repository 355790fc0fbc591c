import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { WorkspaceFiles } from '../../src/editor/files.ts'
import type { FileChange } from '../../src/library/library.ts'
import { fileAt, hoversOn, said, until, write } from './workspace.ts'

/** The texts of Crossread's hovers on a word, innermost first; references read, targets of links left out. */
async function hoverOn(document: vscode.TextDocument, passage: string, word = passage): Promise<string[]> {
  return (await hoversOn(document, passage, word)).map((hover) => said([hover]).replace(/\]\(command:[^)]*\)/g, ']'))
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri)
  await vscode.window.showTextDocument(document)
  return document
}

const story = `Mayor opens the northern bridge after two years of repairs

The mayor of the town, Ana Ruiz, said on Monday that the bridge would carry 12,000 cars a day. “Italy sent the steel, and it is safe,” Ruiz said. Visitors from France and Germany came to see it, and they stayed for the whole of the afternoon.

The repairs took two years. Engineers had found cracks in three of its pillars, and the council closed the road that leads to it at once.
`

describe('an article in the editor', () => {
  let seed: vscode.TextDocument

  before(async () => {
    seed = await show(fileAt('05-velmont-courier.txt'))
  })

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('explains a speaker', async () => {
    const [speaker] = await hoverOn(seed, 'Emmanuel Macron')
    assert.match(speaker ?? '', /^\*\*Emmanuel Macron\*\*/)
    assert.match(speaker ?? '', /\d+ statements? here/)
  })

  it('knows the other articles of the folder after a moment', async () => {
    await until('statements in other articles', async () =>
      (await hoverOn(seed, 'Emmanuel Macron')).some((text) => /in \d other articles?/.test(text)),
    )
  })

  it('explains a country, and the quote around it after that', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: story })
    const [country, quote] = await hoverOn(document, '“Italy', 'Italy')
    assert.equal(country, '🇮🇹 **Italy**, ISO code IT\n\nNamed once here.\n\n[All mentions]')
    assert.match(quote ?? '', /^---\n\n\*\*Ana Ruiz\*\*.*, with the word “\[said\]”\.\n\nDirect quotation\./)
  })

  it('explains a number', async () => {
    // It waits for the other articles' figures, and other hovers may come before it.
    const number = (await hoverOn(seed, '35 countries', '35')).find((text) => text.startsWith('**'))
    assert.match(number ?? '', /^\*\*35\*\* countries\n\nCount, exact\./)
  })

  it('trusts links to passages and rows of its views and no other command', async () => {
    const [speaker] = await hoversOn(seed, 'Emmanuel Macron')
    assert.deepEqual(speaker?.isTrusted, {
      enabledCommands: ['reveal', 'showSpeaker', 'showFigure', 'showCountry', 'showClaim', 'diffWordings'].map(
        (name) => `crossread.${name}`,
      ),
    })
    assert.ok(!speaker?.supportHtml)
  })

  it('stays plain text', async () => {
    assert.equal(seed.languageId, 'plaintext')
  })

  it('follows what is typed', async () => {
    const uri = fileAt('typed.txt')
    await write(uri, story)
    const document = await show(uri)
    assert.match((await hoverOn(document, 'France')).join(), /\bFR\b/)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(uri, new vscode.Position(2, 0), 'Spain and Norway look on. ')
    await vscode.workspace.applyEdit(edit)
    assert.match((await hoverOn(document, 'Spain')).join(), /\bES\b/)
    assert.match((await hoverOn(document, 'France')).join(), /\bFR\b/)
    await document.save()
    await vscode.workspace.fs.delete(uri)
  })

  it('is repaired in a copy when a wrong encoding has damaged it, and stays as it is', async () => {
    const uri = fileAt('damaged.txt')
    await write(uri, story.replaceAll('“', 'â€œ').replaceAll('”', 'â€\u009d'))
    const document = await show(uri)
    const copy = await vscode.commands.executeCommand<vscode.Uri>('crossread.repairedCopy')
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), copy.toString())
    assert.equal(vscode.window.activeTextEditor?.document.getText(), story)
    assert.ok(!document.isDirty)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await show(fileAt('05-velmont-courier.txt'))
    assert.equal(await vscode.commands.executeCommand('crossread.repairedCopy'), undefined)
    await vscode.workspace.fs.delete(uri)
  })

  it('follows what is typed in a long text, which is read where it changes', async () => {
    const uri = fileAt('long.txt')
    const more = Array.from({ length: 300 }, (_, at) => `Visitor ${at} said that the bridge of the town was safe now.`)
    await write(uri, `${story}\n${more.join('\n\n')}\n`)
    const document = await show(uri)
    assert.match((await hoverOn(document, 'France')).join(), /\bFR\b/)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(uri, document.positionAt(document.getText().indexOf('Visitor 150')), 'Spain looks on. ')
    await vscode.workspace.applyEdit(edit)
    assert.match((await hoverOn(document, 'Spain')).join(), /\bES\b/)
    assert.match((await hoverOn(document, 'France')).join(), /\bFR\b/)
    await document.save()
    await vscode.workspace.fs.delete(uri)
  })

  it('may be a document without a file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: story })
    await vscode.window.showTextDocument(document)
    assert.match((await hoverOn(document, 'Germany')).join(), /\bDE\b/)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
})

describe('crossread.reveal', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('follows a link from a hover to the passage, whatever ends the lines of its file', async () => {
    const [one, other] = [fileAt('one.txt'), fileAt('mixed-ends.txt')]
    const mixed = story.replace('\n\n', '\r\n\r\n').replace('Monday', 'Monday\u2028')
    await write(one, story.replace('12,000', '11,000'))
    await write(other, mixed)
    const document = await show(one)
    const link = await until('a link to the other file', async () => {
      const [speaker] = await hoversOn(document, 'Ana Ruiz')
      const links = [...(speaker?.value ?? '').matchAll(/command:crossread\.reveal\?([^)]+)\)/g)]
      return links
        .map(([, argument]) => decodeURIComponent(argument as string))
        .find((text) => text.includes('mixed-ends'))
    })
    const [uri, start, end]: [string, number, number] = JSON.parse(link)
    await vscode.commands.executeCommand('crossread.reveal', uri, start, end)
    const editor = vscode.window.activeTextEditor
    assert.equal(editor?.document.uri.toString(), other.toString())
    const passage = mixed.slice(start, end)
    assert.ok(editor && start > mixed.indexOf('\n\r\n') && passage.length > 10)
    assert.equal(editor.document.getText(editor.selection), passage)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const file of [one, other]) await vscode.workspace.fs.delete(file)
  })

  it('does nothing with arguments that are none', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.commands.executeCommand('crossread.reveal', 'file:///x.txt', -1, 'y')
    await vscode.commands.executeCommand('crossread.reveal')
    assert.equal(vscode.window.activeTextEditor, undefined)
  })
})

describe('a file that is no article', () => {
  const uri = () => fileAt('requirements.txt')
  const setting = (name: string) => vscode.workspace.getConfiguration('crossread', uri()).get<string[]>(name)

  before(() => write(uri(), 'france==35.0\ngermany>=1.2\nukraine==2.0\n'))
  after(async () => {
    const settings = vscode.workspace.getConfiguration('crossread')
    for (const name of ['articles.include', 'articles.exclude']) {
      await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace)
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(uri())
  })

  it('is left alone until its reader says that it is one', async () => {
    const document = await show(uri())
    assert.deepEqual(await hoverOn(document, '35'), [])
    await vscode.commands.executeCommand('crossread.includeArticle')
    assert.deepEqual(setting('articles.include'), ['/requirements.txt'])
    await until('the file to be read', async () => (await hoverOn(document, '35')).length > 0)
  })

  it('is left alone again when its reader says so', async () => {
    const document = await show(uri())
    await vscode.commands.executeCommand('crossread.excludeArticle')
    assert.deepEqual(setting('articles.include'), [])
    assert.deepEqual(setting('articles.exclude'), ['/requirements.txt'])
    await until('the file to be left alone', async () => (await hoverOn(document, '35')).length === 0)
  })
})

describe('what is switched off', () => {
  it('is not explained', async () => {
    const document = await show(fileAt('05-velmont-courier.txt'))
    const settings = vscode.workspace.getConfiguration('crossread.highlight')
    await settings.update('numbers', false, vscode.ConfigurationTarget.Workspace)
    try {
      assert.deepEqual(await hoverOn(document, '35 countries', '35'), [])
      assert.notDeepEqual(await hoverOn(document, 'Emmanuel Macron'), [])
    } finally {
      await settings.update('numbers', undefined, vscode.ConfigurationTarget.Workspace)
    }
    assert.notDeepEqual(await hoverOn(document, '35 countries', '35'), [])
  })
})

describe('the files of the workspace', () => {
  let files: WorkspaceFiles
  const changes: FileChange[] = []

  before(async () => {
    files = new WorkspaceFiles()
    files.onDidChange((change) => changes.push(change))
    await vscode.workspace.fs.createDirectory(fileAt('inner'))
    await write(fileAt('inner/one.txt'), story)
    await write(fileAt('inner/readme.md'), story)
  })

  after(async () => {
    files.dispose()
    for (const path of ['inner', 'outer']) {
      await vscode.workspace.fs.delete(fileAt(path), { recursive: true }).then(undefined, () => {})
    }
  })

  it('are listed, all or those within folders and files', async () => {
    const all = await files.list()
    assert.ok(all.includes(fileAt('inner/one.txt').toString()))
    assert.ok(all.includes(fileAt('05-velmont-courier.txt').toString()))
    assert.ok(all.every((uri) => uri.endsWith('.txt')))
    assert.deepEqual(await files.list([fileAt('inner').toString()]), [fileAt('inner/one.txt').toString()])
    assert.deepEqual(await files.list([fileAt('inner/one.txt').toString()]), [fileAt('inner/one.txt').toString()])
    assert.deepEqual(await files.list([fileAt('nowhere').toString()]), [])
  })

  it('leave out what files.exclude hides, which is read all the same when it is open', async () => {
    const hidden = fileAt('inner/hidden.txt')
    const settings = vscode.workspace.getConfiguration('files')
    await settings.update('exclude', { 'inner/hidden.txt': true }, vscode.ConfigurationTarget.Workspace)
    try {
      await write(hidden, story)
      await until('the file to be hidden', async () => !(await files.list()).includes(hidden.toString()))
      const listed = await files.list([fileAt('inner').toString()])
      assert.deepEqual(listed, [fileAt('inner/one.txt').toString()])
      assert.match((await hoverOn(await show(hidden), 'France')).join(), /\bFR\b/)
    } finally {
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace)
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      await vscode.workspace.fs.delete(hidden)
    }
  })

  it('are read, and called by their path in the workspace', async () => {
    const uri = fileAt('inner/one.txt').toString()
    assert.equal(new TextDecoder().decode(await files.read(uri)), story)
    assert.equal(files.relative(uri), 'inner/one.txt')
  })

  it('tell when a folder of them goes', async () => {
    const folder = fileAt('inner/going')
    await vscode.workspace.fs.createDirectory(folder)
    const uri = vscode.Uri.joinPath(folder, 'one.txt')
    await write(uri, story)
    await until('news of the new file', () => changes.some((change) => change.uri === uri.toString()))
    await vscode.workspace.fs.delete(folder, { recursive: true })
    await until('news of what is gone', () =>
      changes.some(({ kind, uri: gone }) => kind === 'deleted' && [uri, folder].some((one) => one.toString() === gone)),
    )
  })

  it('tell when they come, change and go', async () => {
    const uri = fileAt('inner/two.txt')
    const told = (kind: FileChange['kind']) => () =>
      changes.some((change) => change.kind === kind && change.uri === uri.toString())
    await write(uri, story)
    await until('news of the new file', told('created'))
    await write(uri, `${story}\n`)
    await until('news of the change', told('changed'))
    await vscode.workspace.fs.delete(uri)
    await until('news of its end', told('deleted'))
  })

  it('tell of each file in a folder that is renamed', async () => {
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(fileAt('inner'), fileAt('outer'))
    assert.ok(await vscode.workspace.applyEdit(edit))
    const renamed = await until('news of the renaming', () => changes.find(({ kind }) => kind === 'renamed'))
    assert.deepEqual(renamed, {
      kind: 'renamed',
      uri: fileAt('inner/one.txt').toString(),
      to: fileAt('outer/one.txt').toString(),
    })
  })
})
