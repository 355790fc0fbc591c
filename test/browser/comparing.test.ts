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
})
