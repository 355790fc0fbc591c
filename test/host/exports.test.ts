import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { ImportSummary } from '../../src/sidebar/exports/import.ts'
import { clear, fileAt, folder, read, until, write } from './workspace.ts'

describe('exports and imports', () => {
  const own = 'exported by a test'
  const exportAs = (what: string, format: string, to: vscode.Uri) =>
    vscode.commands.executeCommand<string | undefined>('crossread.export', { what, format }, to)
  const story = (people: number) =>
    `Flood in Velmont\n\nThe fire service of France rescued ${people} people in Velmont on Monday, Omar Haddad told us.\n\n` +
    '“We have never seen water rise so fast,” Mayor Ana Ruiz said in Velmont.\n'

  before(async () => {
    await write(fileAt(`${own}/one.txt`), story(40))
    await write(fileAt(`${own}/two.txt`), story(60))
    const files = [fileAt(`${own}/one.txt`), fileAt(`${own}/two.txt`)]
    await vscode.commands.executeCommand('crossread.compareClaims', files[0], files)
  })

  after(async () => {
    await clear(fileAt(own), fileAt('.crossread'))
  })

  for (const [what, format, extension, expected] of [
    ['claims', 'html', 'html', /<!DOCTYPE html>[\s\S]*href="\.\/one\.txt#:~:text=/],
    ['claims', 'markdown', 'md', /^# Claims compared[\s\S]*\(\.\/two\.txt#L3\)/],
    ['claims', 'csv', 'csv', /^\uFEFF?claim,label,verdict/],
    ['claims', 'json', 'json', /"path": "exported by a test\/one\.txt"/],
    ['claims', 'web-annotation', 'jsonld', /"source": "\.\/one\.txt"/],
    ['annotations', 'csv', 'csv', /^\uFEFF?article,file,line/],
    ['annotations', 'json', 'json', /"articles"/],
    ['annotations', 'web-annotation', 'jsonld', /"TextPositionSelector"/],
  ] as const)
    it(`writes ${what} as ${format} and opens it`, async () => {
      const to = fileAt(`${own}/${what}-${format}.${extension}`)
      assert.equal(await exportAs(what, format, to), to.toString())
      assert.match(await read(to), expected)
      const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label))
      const name = `${what}-${format}.${extension}`
      await until(`no tab with ${name}`, () => labels().some((label) => label.includes(name)))
    })

  it('never writes over what is there', async () => {
    const to = fileAt(`${own}/kept.csv`)
    await write(to, 'mine')
    assert.equal(await exportAs('claims', 'csv', to), undefined)
    assert.equal(await read(to), 'mine')
  })

  it('keeps the texts that brat needs out of the workspace', async () => {
    assert.equal(await exportAs('annotations', 'brat', fileAt(own)), undefined)
    const outside = vscode.Uri.joinPath(folder(), '..', `brat ${Date.now()}`)
    await vscode.workspace.fs.createDirectory(outside)
    try {
      const made = await exportAs('annotations', 'brat', outside)
      assert.ok(made)
      const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.parse(made))).map(([name]) => name)
      assert.deepEqual(names.sort(), ['annotation.conf', 'one.ann', 'one.txt', 'two.ann', 'two.txt'])
      const again = await exportAs('annotations', 'brat', outside)
      assert.ok(again && again !== made)
    } finally {
      await vscode.workspace.fs.delete(outside, { recursive: true })
    }
  })

  it('takes annotations in as decisions, and leaves out what is known', async () => {
    const text = story(40)
    const start = text.indexOf('Velmont on')
    const ann = fileAt(`${own}/one.ann`)
    await write(
      ann,
      `T1\tSpeaker ${start} ${start + 7}\tVelmont\n#1\tAnnotatorNotes T1\tWho is that?\nT2\tCountry 0 4\tOslo\n`,
    )
    const first = await vscode.commands.executeCommand<ImportSummary>('crossread.importAnnotations', ann)
    assert.equal(first?.added, 1)
    assert.deepEqual(first?.left, ['Not found in one.txt: Country “Oslo”'])
    const list = JSON.parse(await read(fileAt('.crossread/decisions.json')))
    assert.equal(list.decisions.length, 1)
    assert.equal(list.decisions[0].decision, 'mark as speaker')
    assert.equal(list.decisions[0].note, 'Who is that?')
    assert.equal(list.decisions[0].passages[0].file, `${own}/one.txt`)

    const web = fileAt(`${own}/two.jsonld`)
    await exportAs('annotations', 'web-annotation', web)
    const second = await vscode.commands.executeCommand<ImportSummary>('crossread.importAnnotations', web)
    assert.equal(second?.added, 0)
    assert.ok((second?.known ?? 0) > 4)
    assert.deepEqual(second?.left, [])
  })

  it('opens the claims table in an editor tab', async () => {
    await vscode.commands.executeCommand('crossread.showTable')
    const tabs = () =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label === 'Claims Table')
    await until('no tab', () => tabs().length === 1)
    await vscode.commands.executeCommand('crossread.showTable')
    await until('two tabs', () => tabs().length === 1)
  })
})
