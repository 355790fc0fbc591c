import assert from 'node:assert/strict'
import { articlesIn, seeds } from '../../scripts/lib/articles.mjs'
import { Workbench } from './workbench.ts'

const [seed = ''] = articlesIn(seeds)

describe('the workbench in French', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open(seed, { size: { width: 1280, height: 900 }, language: 'fr' })
    await workbench.decorated({ passage: 'Witkoff said Trump', word: 'Witkoff' })
  })

  after(async () => {
    await workbench?.close()
  })

  it('sums up an article in the status bar', async () => {
    const item = workbench.page.locator('.statusbar-item[id^="crossread"]').filter({ hasText: 'intervenants' })
    await item.waitFor()
    assert.match(await item.innerText(), /\d+ intervenants, \d+ citations, \d+ chiffres?, \d+ pays nommés \d+ fois/)
  })

  it('explains a speaker on hover', async () => {
    const said = await workbench.hover({ passage: 'Witkoff said Trump', word: 'Witkoff' }, [/déclarations? ici/])
    assert.match(said, /Toutes les déclarations et fonctions/)
    await workbench.screenshot('french-hover')
    await workbench.leaveHover()
  })

  it('names its views and commands', async () => {
    await workbench.page.locator('.activitybar a[aria-label^="Crossread"]').click()
    for (const title of ['Affirmations', 'Intervenants', 'Chiffres', 'Pays']) await workbench.view(title).waitFor()
    await workbench.view('Affirmations').locator('a', { hasText: 'Comparer les affirmations' }).click()
    await workbench.rows(1, 'Affirmations').first().waitFor()
  })

  it('lists claims, and shows one side by side with its differences in sentences', async () => {
    const groups = await workbench.spoken(workbench.rows(1, 'Affirmations'))
    assert.ok(
      groups.some((group) => group.startsWith('Termes divergents')),
      groups.join('\n'),
    )
    assert.doesNotMatch(groups.join('\n'), /\b(?:the|claims?|articles that|differ|of)\b/)
    await workbench.rows(2, 'Affirmations').first().click()
    const header = workbench.webview.locator('header')
    await header.filter({ hasText: /articles sur 5/ }).waitFor()
    const words = await header.locator('.badge, .difference, .independence').allInnerTexts()
    assert.ok(words.length > 1)
    assert.equal(await workbench.webview.locator('html').getAttribute('lang'), 'fr')
    await workbench.screenshot('french-claims')
  })

  it('draws the comparison page', async () => {
    await workbench.runCommand('Crossread: Afficher le tableau des affirmations')
    await workbench.page.locator('.tab.active').filter({ hasText: 'Tableau des affirmations' }).waitFor()
    const page = await workbench.comparisonPage()
    const headings = await page.locator('thead th').allInnerTexts()
    for (const heading of ['Affirmation', 'Verdict', 'Récits'])
      assert.ok(headings.join('\n').includes(heading), heading)
    await workbench.screenshot('french-table')
  })
})
