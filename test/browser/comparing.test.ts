import assert from 'node:assert/strict'
import { Workbench } from './workbench.ts'

describe('Compare claims', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open('05-velmont-courier.txt')
    await workbench.runCommand('Crossread: Compare claims')
    await workbench.rows(2).first().waitFor()
  })

  after(async () => {
    await workbench?.close()
  })

  it('fills the sidebar with claims in groups', async () => {
    assert.match(await workbench.viewMessage(), /^\d+ claims in 5 articles$/)
    for (const group of await workbench.spoken(workbench.rows(1))) assert.match(group, /^[A-Z][a-z ]+: \d+ claims?\. /)
    for (const claim of await workbench.spoken(workbench.rows(2))) assert.match(claim, /In \d of 5 articles\./)
  })

  it('shows the claim that is selected side by side, what differs marked', async () => {
    const [claim = ''] = await workbench.spoken(workbench.rows(2))
    await workbench.rows(2).first().click()
    const page = workbench.webview
    await page.locator('h1').waitFor()
    const [heading = ''] = await page.locator('h1').allInnerTexts()
    assert.ok(heading.length > 0 && claim.startsWith(heading), `${heading} is not ${claim}`)
    assert.ok((await page.locator('.card').count()) > 1, 'fewer than two cards')
    assert.ok((await page.locator('.card mark').count()) > 0, 'nothing is marked')
  })

  it('goes from a row to its passage', async () => {
    const claim = workbench.rows(2).first()
    await claim.click()
    if ((await claim.getAttribute('aria-expanded')) === 'false') await workbench.page.keyboard.press('ArrowRight')
    const mention = workbench.rows(3).first()
    const [spoken = ''] = await workbench.spoken(mention)
    await mention.click()
    const passage = await workbench.selectedPassage()
    assert.ok(spoken.includes(passage), `“${passage}” is selected, not “${spoken}”`)
    await workbench.screenshot('reveal')
  })

  it('goes from a card to its passage', async () => {
    const passage = workbench.webview.locator('.card').last().locator('.words').first()
    const [words = ''] = await passage.allInnerTexts()
    await passage.click()
    const selected = await workbench.selectedPassage((text) => text === words)
    assert.equal(selected, words)
  })

  it('groups claims by speaker, country or article, and says so', async () => {
    await workbench.useTheme('light')
    await workbench.page.setViewportSize({ width: 1280, height: 800 })
    await workbench.describedAs('Claims', /^by verdict$/)
    await workbench.clickInTitle('Claims', 'Group Claims by')
    const choice = workbench.page.locator('.quick-input-list .monaco-list-row')
    await choice.filter({ hasText: /Verdict.*current/ }).waitFor()
    await workbench.screenshot('claims-group-by')
    await choice.filter({ hasText: 'Who makes the claim' }).click()
    await workbench.describedAs('Claims', /^by speaker$/)
    const groups = workbench.rows(1)
    const speaks = /^[A-Z][^:]+: \d+ claims?(?:, \d+ differs?)?\. Claims that .+ makes in at least one article\.$/
    await groups
      .and(workbench.page.getByRole('treeitem', { name: speaks }))
      .first()
      .waitFor()
    await workbench.screenshot('claims-by-speaker')
    await workbench.runCommand('Crossread: Group Claims by Country')
    await groups
      .and(workbench.page.getByRole('treeitem', { name: /Claims that name .+ in at least/ }))
      .first()
      .waitFor()
    await workbench.resizeSidebar(200)
    await workbench.screenshot('claims-by-country-narrow')
    await workbench.resizeSidebar(300)
    await workbench.runCommand('Crossread: Group Claims by Article')
    await groups
      .and(workbench.page.getByRole('treeitem', { name: /Claims that THD.* states\./ }))
      .first()
      .waitFor()
    assert.equal(await groups.first().getAttribute('aria-setsize'), '5')
  })

  it('narrows the claims while one types; Escape takes it back, Enter keeps it', async () => {
    await workbench.runCommand('Crossread: Group Claims by Verdict')
    const input = workbench.page.locator('.quick-input-widget:visible input[placeholder^="Words"]')
    const clear = workbench.view('Claims').locator('.pane-header .action-label[aria-label="Clear Filter"]')
    await workbench.clickInTitle('Claims', 'Filter Claims')
    await input.fill('trump')
    await workbench.describedAs('Claims', /^“trump” – \d+ of \d+, by verdict$/)
    await workbench.page.keyboard.press('Escape')
    await workbench.describedAs('Claims', /^by verdict$/)
    await clear.waitFor({ state: 'detached' })
    await workbench.clickInTitle('Claims', 'Filter Claims')
    await input.fill('MACRÓN')
    await workbench.describedAs('Claims', /^“MACRÓN” – \d+ of \d+, by verdict$/)
    await workbench.screenshot('claims-filter')
    await workbench.page.keyboard.press('Enter')
    assert.match(await workbench.viewMessage(), /^\d+ of \d+ claims in 5 articles$/m)
    await workbench.view('Claims').locator('.pane-header').hover()
    await clear.waitFor()
    await workbench.screenshot('claims-filtered')
    await clear.click()
    await workbench.describedAs('Claims', /^by verdict$/)
    await clear.waitFor({ state: 'detached' })
  })

  it('keeps a filter when one goes on with what was found', async () => {
    await workbench.clickInTitle('Claims', 'Filter Claims')
    await workbench.page.locator('.quick-input-widget:visible input[placeholder^="Words"]').fill('macron')
    await workbench.describedAs('Claims', /^“macron” – /)
    // What is found comes a moment after its number.
    await workbench.rows(1).first().filter({ hasText: 'Said by someone else' }).waitFor()
    await workbench.rows(2).last().click()
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
    await workbench.describedAs('Claims', /^“macron” – /)
  })

  it('says when nothing was found, and leads back', async () => {
    await workbench.runCommand('Crossread: Filter Claims…')
    const input = workbench.page.locator('.quick-input-widget:visible input[placeholder^="Words"]')
    await input.fill('avalanche')
    const button = workbench.view('Claims').locator('.monaco-button', { hasText: 'Clear Filter' })
    await button.waitFor()
    await workbench.page.keyboard.press('Enter')
    await workbench.screenshot('claims-filter-empty')
    await button.click()
    await workbench.describedAs('Claims', /^by verdict$/)
    await workbench.rows(2).first().waitFor()
  })

  it('counts the claims that articles tell otherwise on the icon', async () => {
    const icon = workbench.page.locator('.activitybar .action-item', {
      has: workbench.page.locator('a[aria-label^="Crossread"]'),
    })
    assert.match(await icon.locator('.badge').innerText(), /^\d+$/)
    const label = await icon.locator('a').getAttribute('aria-label')
    assert.match(label ?? '', /\d+ claims on which articles differ/)
  })
})
