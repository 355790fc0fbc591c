import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Workbench } from './workbench.ts'

describe('the claims table and exports', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open('05-velmont-courier.txt')
    await workbench.runCommand('Crossread: Compare claims')
    await workbench.rows(2).first().waitFor()
  })

  after(async () => {
    await workbench?.close()
  })

  /** The table's page: of the two in the window, the one in the editor. */
  async function table() {
    for (let tries = 0; tries < 100; tries++) {
      for (const frame of workbench.page.frames())
        if (
          (await frame
            .locator('table')
            .count()
            .catch(() => 0)) > 0
        )
          return frame
      await workbench.page.waitForTimeout(100)
    }
    throw new Error('no table to be seen')
  }

  /** The text selected in the article that has the focus, once there is some (and it is as expected). */
  async function selectedBeside(expected = (text: string) => text !== ''): Promise<string> {
    let text = ''
    for (let tries = 0; tries < 100 && !expected(text); tries++) {
      await workbench.page.waitForTimeout(100)
      const tab = workbench.page.locator('.editor-group-container.active .tab.active').first()
      const file = path.join(workbench.folder, (await tab.getAttribute('data-resource-name')) ?? '')
      const { line, column, length } = await workbench.selection()
      if (!length || !existsSync(file)) continue
      // The caret is at the selection's end.
      text = (readFileSync(file, 'utf8').split('\n')[line - 1] ?? '').slice(column - 1 - length, column - 1)
    }
    return text
  }

  /** A row among the last of the tree, which draws no others than those in view. */
  async function atTheEnd(level: number, text: string) {
    const row = workbench.rows(level).filter({ hasText: text })
    for (let tries = 0; tries < 50 && !(await row.count()); tries++) {
      await workbench.page.keyboard.press('End')
      await workbench.page.waitForTimeout(200)
    }
    return row.last()
  }

  it('is opened from the title of the view', async () => {
    await workbench.view('Claims').hover()
    await workbench.view('Claims').locator('.pane-header .action-label[aria-label="Show Claims Table"]').click()
    const frame = await table()
    assert.ok((await frame.locator('tbody tr').count()) > 5)
    assert.equal(await frame.locator('thead th.article').count(), 5)
    await workbench.screenshot('table-workbench')
  })

  it('goes from a cell to its passage, beside the table', async () => {
    const frame = await table()
    const cell = frame.locator('td.article.differs').first()
    const title = (await cell.getAttribute('title')) ?? ''
    await cell.click()
    const selected = await selectedBeside()
    assert.ok(title.includes(selected.slice(0, 60)), `“${selected}” is selected, not “${title}”`)
    assert.ok((await (await table()).locator('tbody tr').count()) > 5, 'the table is gone')
    await workbench.screenshot('table-reveal')
  })

  it('shows who leaves what out', async () => {
    const frame = await table()
    const button = frame.locator('.counts button').first()
    const size = Number(await button.textContent())
    await button.click()
    assert.equal(await frame.locator('tbody tr').count(), size)
  })

  it('says on claims that they may rest on one source, and lists copies and sources', async () => {
    const spoken = await workbench.spoken(workbench.rows(2))
    assert.ok(
      spoken.some((text) => /cite Reuters: perhaps/.test(text)),
      spoken.join('\n'),
    )
    await workbench.rows(1).first().click()
    await (await atTheEnd(1, 'Copies and sources')).click()
    await (await atTheEnd(2, 'Credited: Reuters')).click()
    await atTheEnd(3, '03-nordvale-today.txt')
    await workbench.screenshot('copies-and-sources')
    await workbench.rows(3).first().click()
    assert.equal(await selectedBeside((text) => text === 'Reuters'), 'Reuters')
  })

  it('exports a report under a sensible name and opens it', async () => {
    await workbench.runCommand('Crossread: Export…')
    const list = workbench.page.locator('.quick-input-list .monaco-list-row')
    await list.first().waitFor()
    await workbench.screenshot('export-choices')
    await list.filter({ hasText: 'HTML report' }).first().click()
    const input = workbench.page.locator('.quick-input-widget:visible input')
    await input.waitFor()
    await workbench.page.waitForTimeout(500)
    const name = (await input.inputValue()).split('/').at(-1) ?? ''
    assert.match(name, /-claims\.html$/)
    await workbench.page.keyboard.press('Enter')
    const file = path.join(workbench.folder, name)
    for (let tries = 0; tries < 100 && !existsSync(file); tries++) await workbench.page.waitForTimeout(100)
    assert.match(readFileSync(file, 'utf8'), /<h1>Claims compared<\/h1>/)
    await workbench.page.locator('.tab', { hasText: name }).waitFor()
    await workbench.page.waitForTimeout(1500)
    await workbench.screenshot('export-report')
  })
})
