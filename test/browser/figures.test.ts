import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { events } from '../unit/comparison/figures/events.ts'
import { Workbench } from './workbench.ts'

const seed = '05-velmont-courier.txt'
const ferry = Object.fromEntries(events.ferry.map((text, index) => [`ferry-${index + 1}.txt`, text]))

describe('the views of figures and countries', () => {
  let workbench: Workbench
  let view = 'Figures'
  const header = (title: string) => workbench.view(title).locator('.pane-header')
  const row = (spoken: RegExp) => workbench.view(view).getByRole('treeitem', { name: spoken }).first()

  before(async () => {
    workbench = await Workbench.open(seed, { more: ferry, size: { width: 1280, height: 900 } })
    await workbench.page.setViewportSize({ width: 1280, height: 900 })
  })

  after(async () => {
    await workbench?.close()
  })

  /** Opens a row, unless it is open. */
  async function expand(spoken: RegExp): Promise<void> {
    await row(spoken).waitFor()
    if ((await row(spoken).getAttribute('aria-expanded')) === 'false')
      await row(spoken).locator('.monaco-tl-twistie').click()
  }

  /** Folds every view but one. */
  async function showOnly(title: string): Promise<void> {
    for (const other of ['Claims', 'Speakers', 'Figures', 'Countries'])
      if (((await header(other).getAttribute('aria-expanded')) === 'true') !== (other === title))
        await header(other).click()
    view = title
    await workbench.page.mouse.move(900, 700)
  }

  it('lines figures up, those that differ first', async () => {
    await workbench.page.locator('.activitybar a[aria-label^="Crossread"]').click()
    await showOnly('Figures')
    await row(/^people missing, in 3 articles\. They differ: eleven in .*, a dozen in .* and ten in /).waitFor()
    await row(/^French troops, in 3 articles\. They agree: /).waitFor()
    const spoken = await workbench.spoken(workbench.rows(1, 'Figures'))
    assert.deepEqual(
      spoken.map((one) => one.slice(0, one.indexOf(':'))),
      ['Differ', 'Agree', 'Only one article'],
    )
    await workbench.screenshot('figures-light')
  })

  it('leads from a figure to its passage', async () => {
    await expand(/^people missing,/)
    await row(/^A dozen people, in .*: A dozen people remain missing/).click()
    await workbench.showsArticle('ferry-2.txt')
    assert.equal(await workbench.selectedPassage(), 'A dozen')
    await workbench.screenshot('figures-passage')
  })

  it('names countries, their articles and the passages', async () => {
    await showOnly('Countries')
    await row(/^Ukraine, named \d+ times in 5 articles/).waitFor()
    const counts = (await workbench.spoken(workbench.rows(1, 'Countries'))).map((one) =>
      Number(/named (\d+)/.exec(one)?.[1]),
    )
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
      'not by number of mentions',
    )
    await expand(/^United States, /)
    await row(/ mentions? of United States, \d+ of them by a capital or seat/).waitFor()
    await expand(/ mentions? of United States, \d+ of them by a capital or seat/)
    const metonym = row(/“Washington” stands for the country or its government\./)
    await metonym.waitFor()
    await workbench.screenshot('countries-light')
    await metonym.click()
    assert.equal(await workbench.selectedPassage(), 'Washington')
  })

  it('are a link away from the hovers', async () => {
    await showOnly('Figures')
    await expand(/^people missing,/)
    await row(/^A dozen people, in /).click()
    await workbench.showsArticle('ferry-2.txt')
    await showOnly('Speakers')
    const expected = [/The articles differ\./, /Eleven people \(differs\)/]
    const said = await workbench.hover({ passage: 'A dozen people remain missing', word: 'dozen' }, expected)
    for (const words of expected) assert.match(said, words)
    await workbench.screenshot('figures-hover')
    await workbench.page.locator('.monaco-hover a', { hasText: 'All figures' }).click()
    view = 'Figures'
    await workbench.view(view).locator('.monaco-list-row.selected', { hasText: 'people missing' }).waitFor()
    await workbench.leaveHover()
    await workbench.screenshot('figures-from-hover')
  })

  it('follow what is written on disk', async () => {
    const file = path.join(workbench.folder, 'ferry-3.txt')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ten are missing', 'Twenty are missing'))
    await row(/^people missing, in 3 articles\. They differ: eleven in .*, a dozen in .* and twenty in /).waitFor()
  })
})
