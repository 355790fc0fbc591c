import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { articlesIn, seeds } from '../../scripts/lib/articles.mjs'
import { Workbench } from './workbench.ts'

describe('the first minute', () => {
  const [first = ''] = articlesIn(seeds)
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open(first)
  })

  after(async () => {
    await workbench?.close()
  })

  const walkthrough = (page: Page) => page.locator('.gettingStartedContainer')
  const step = (page: Page, title: string) => walkthrough(page).locator('.getting-started-step', { hasText: title })
  const done = (page: Page, title: string) => step(page, title).locator('.codicon.complete').first()
  const crossread = (page: Page) => page.locator('.activitybar a[aria-label^="Crossread"]')
  const welcome = (page: Page) => page.locator('.sidebar .welcome-view-content')

  it('is offered where there is nothing to compare', async () => {
    const { page } = workbench
    await crossread(page).click()
    const said = welcome(page).filter({ hasText: 'Compare claims' })
    await said.waitFor()
    for (const link of ['Make one of the text on the clipboard', 'open the sample articles'])
      await said.locator('a', { hasText: link }).waitFor()
    await workbench.screenshot('first-minute-welcome')
  })

  it('asks before it takes the window, and proposes a new one', async () => {
    const { page } = workbench
    await workbench.runCommand('Crossread: Open Sample Articles')
    const choices = page.locator('.quick-input-list .monaco-list-row')
    await choices.filter({ hasText: 'Open in This Window' }).waitFor()
    assert.match((await choices.first().textContent()) ?? '', /^Open in a New Window/)
    await workbench.screenshot('first-minute-choice')
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')])
    await opened.locator(`.tab[data-resource-name="${first}"]`).waitFor({ timeout: 60_000 })
    assert.match(decodeURIComponent(opened.url()), /Sample articles/)
    assert.doesNotMatch(decodeURIComponent(page.url()), /Sample articles/)
    await opened.close()
  })

  it('goes on beside the samples, from step to step, to a difference', async () => {
    const { page } = workbench
    await workbench.runCommand('Crossread: Open Sample Articles')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Open in This Window' }).click()
    await page.waitForURL(/Sample(?:%20|\+|%2520| )articles/, { timeout: 60_000 })
    await page.locator(`.tab[data-resource-name="${first}"]`).waitFor({ timeout: 60_000 })
    await walkthrough(page).locator('text=Crossread: the First Minute').first().waitFor({ timeout: 60_000 })
    await done(page, 'Open the sample articles').waitFor()
    await workbench.screenshot('first-minute-walkthrough')

    await step(page, 'Compare the claims').first().click()
    await workbench.screenshot('first-minute-compare')
    await walkthrough(page).locator('.monaco-button', { hasText: 'Compare Claims' }).click()
    await workbench.webview.locator('.card').first().waitFor({ timeout: 60_000 })
    assert.match(await workbench.viewMessage(), /^\d+ claims in 5 articles$/)
    await done(page, 'Compare the claims').waitFor()
    await step(page, 'See where two articles differ').first().click()
    const differing = workbench.rows(1).filter({ hasText: 'Words differ' })
    await differing.first().waitFor()
    await workbench.webview.locator('.card .words').nth(1).waitFor()
    await workbench.screenshot('first-minute-difference')
  })

  it('is offered in a window without a folder', async () => {
    const { page } = workbench
    await page.goto(`${new URL(page.url()).origin}/?ew=true`)
    await crossread(page).waitFor({ timeout: 60_000 })
    await crossread(page).click()
    const said = welcome(page).filter({ hasText: 'Open a folder of plain-text articles' })
    await said.locator('.monaco-button', { hasText: 'Open sample articles' }).waitFor()
    await workbench.screenshot('first-minute-empty')
    await said.locator('a', { hasText: 'Follow the first steps' }).click()
    await step(page, 'Open the sample articles').first().waitFor()
    await workbench.screenshot('first-minute-start')
  })
})
