import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { articlesIn, seeds } from '../../scripts/lib/articles.mjs'
import { Workbench } from './workbench.ts'

describe('the sidebar', () => {
  const [first = '', second = ''] = articlesIn(seeds)
  const file = (name: string) => path.join(workbench.folder, name)
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open(first)
  })

  after(async () => {
    await workbench?.close()
  })

  /** Waits until the tree's message is as expected. */
  async function message(expected: RegExp): Promise<void> {
    let said = ''
    for (let tries = 0; tries < 100 && !expected.test(said); tries++) {
      await workbench.page.waitForTimeout(100)
      said = await workbench.viewMessage()
    }
    assert.match(said, expected)
  }

  /** Waits until the selected row says what it said before: rows follow the message. */
  async function selectedAgain([before = '']: readonly string[]): Promise<void> {
    const row = workbench.page.getByRole('treeitem', { name: before, exact: true })
    await workbench.page.locator('.sidebar .monaco-list-row.selected').and(row).waitFor({ timeout: 40_000 })
  }

  it('says what it is for and offers the command', async () => {
    await workbench.page.locator('.activitybar a[aria-label^="Crossread"]').click()
    const button = workbench.page.locator('.sidebar .monaco-button', { hasText: 'Compare claims' })
    await button.waitFor()
    await workbench.screenshot('sidebar-welcome')
    await button.click()
    await message(/^\d+ claims in 5 articles$/)
  })

  it('shows the first claim at once', async () => {
    const selected = workbench.page.locator('.sidebar .monaco-list-row.selected')
    const [claim = ''] = await workbench.spoken(selected)
    const heading = workbench.webview.locator('h1')
    await heading.waitFor()
    assert.ok(claim.startsWith((await heading.textContent()) ?? '?'))
  })

  it('shows the claim at the caret', async () => {
    const heading = workbench.webview.locator('h1')
    const before = await heading.textContent()
    const { x, y } = await workbench.find({ passage: 'Moscow', word: 'Moscow' })
    await workbench.page.mouse.click(x + 40, y)
    for (let tries = 0; tries < 50 && (await heading.textContent()) === before; tries++)
      await workbench.page.waitForTimeout(100)
    assert.notEqual(await heading.textContent(), before)
    assert.match((await workbench.webview.locator('.card .words').allTextContents()).join('\n'), /Moscow/)
  })

  it('calls an article as its reader does', async () => {
    const claim = workbench.rows(2).first()
    await claim.click()
    if ((await claim.getAttribute('aria-expanded')) === 'false') await workbench.page.keyboard.press('ArrowRight')
    await workbench.chooseInMenu(workbench.rows(3).first(), 'Rename article')
    const input = workbench.page.locator('.quick-input-widget:visible input')
    await input.waitFor()
    await input.fill('[Mine](command:x) $(bug) <b>')
    await workbench.page.keyboard.press('Enter')
    await workbench.rows(3).filter({ hasText: '[Mine](command:x) $(bug) <b>' }).first().waitFor()
    await workbench.webview.locator('.card h2', { hasText: '[Mine](command:x) $(bug) <b>' }).waitFor()
    await workbench.screenshot('sidebar-renamed')
    const settings = readFileSync(file('.vscode/settings.json'), 'utf8')
    assert.ok(Object.values(JSON.parse(settings)['crossread.articleNames']).includes('[Mine](command:x) $(bug) <b>'))
  })

  it('follows files that change, go and come back, and keeps what is open and selected', async () => {
    const selected = workbench.page.locator('.sidebar .monaco-list-row.selected')
    // The next claim is below what is open under the first.
    const [first = ''] = await workbench.spoken(workbench.rows(2).first())
    await workbench.rows(3).first().hover()
    const next = async () => (await workbench.spoken(workbench.rows(2).last()))[0] !== first
    for (let tries = 0; tries < 20 && !(await next()); tries++) {
      await workbench.page.mouse.wheel(0, 40)
      await workbench.page.waitForTimeout(200)
    }
    await workbench.rows(2).last().click()
    const before = await workbench.spoken(selected)
    const text = readFileSync(file(second), 'utf8')

    writeFileSync(file(second), `${text}\n\nSchools in Paris will stay closed until the end of the week.\n`)
    const said = await workbench.viewMessage()
    for (let tries = 0; tries < 100 && (await workbench.viewMessage()) === said; tries++)
      await workbench.page.waitForTimeout(100)
    assert.notEqual(await workbench.viewMessage(), said)
    assert.equal(await selected.getAttribute('aria-expanded'), 'true', 'it is not open any more')
    await selectedAgain(before)

    rmSync(file(second))
    await message(/ in 4 articles$/)
    writeFileSync(file(second), text)
    await message(/ in 5 articles$/)
    await selectedAgain(before)
    assert.equal(await selected.getAttribute('aria-expanded'), 'true', 'it came back folded')
  })

  it('keeps what is open when no claim is left for a while', async () => {
    const selected = workbench.page.locator('.sidebar .monaco-list-row.selected')
    const before = await workbench.spoken(selected)
    const others = articlesIn(workbench.folder).filter((name) => name !== first)
    const texts = others.map((name) => readFileSync(file(name), 'utf8'))
    for (const name of others) rmSync(file(name))
    await message(/^Only one article was found/)
    for (const [at, name] of others.entries()) writeFileSync(file(name), texts[at] ?? '')
    await message(/ in 5 articles$/)
    await selectedAgain(before)
    assert.equal(await selected.getAttribute('aria-expanded'), 'true', 'it came back folded')
  })

  it('says when too few articles are left', async () => {
    for (const name of articlesIn(workbench.folder)) if (name !== first) rmSync(file(name))
    await message(/^Only one article was found/)
    await workbench.rows().first().waitFor({ state: 'detached' })
    assert.equal(await workbench.rows().count(), 0)
    await workbench.screenshot('sidebar-too-few')
  })
})
