import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { events } from '../unit/comparison/figures/events.ts'
import { Workbench } from './workbench.ts'

const seed = '05-velmont-courier.txt'

/** Opens a row, unless it is open. */
async function expand(row: (spoken: RegExp) => Locator, spoken: RegExp): Promise<void> {
  await row(spoken).waitFor()
  if ((await row(spoken).getAttribute('aria-expanded')) === 'false')
    await row(spoken).locator('.monaco-tl-twistie').click()
}

describe('the views of the folder', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open(seed, { size: { width: 1280, height: 800 } })
    await workbench.page.locator('.activitybar a[aria-label^="Crossread"]').click()
  })

  after(async () => {
    await workbench?.close()
  })

  describe('of speakers', () => {
    const list = () => path.join(workbench.folder, '.crossread/aliases.json')
    const pane = () => workbench.view('Speakers')
    const rows = (level?: number) => workbench.rows(level, 'Speakers')
    const row = (spoken: RegExp) => pane().getByRole('treeitem', { name: spoken }).first()

    /** Opens or closes a row. */
    function turn(spoken: RegExp): Promise<void> {
      return row(spoken).locator('.monaco-tl-twistie').click()
    }

    it('groups who speaks in all articles of the folder', async () => {
      await row(/^Steve Witkoff, \d+ statements in [45] articles/).waitFor()
      const groups = await workbench.spoken(rows(1))
      assert.match(groups[0] ?? '', /^By article: .*\d+ of \d+ statements come from unnamed sources/)
      assert.match(groups[1] ?? '', /^Named people: \d+ speakers/)
      const counts = (await workbench.spoken(rows(2))).map((spoken) => Number(/, (\d+) statements?/.exec(spoken)?.[1]))
      assert.deepEqual(
        counts,
        counts.toSorted((a, b) => b - a),
        'not by number of statements',
      )
      await workbench.screenshot('speakers-light')
      // What is off screen is not in the page.
      await workbench.view('Claims').locator('.pane-header').click()
    })

    it('tells how much each article rests on whom', async () => {
      await expand(row, /^By article/)
      await row(/: \d+ of \d+ statements come from named people, \d+ from bodies/).waitFor()
      assert.equal(await rows(2).filter({ hasText: 'unnamed' }).count(), 5)
      await workbench.screenshot('speakers-articles')
      await turn(/^By article/)
    })

    it('shows a speaker’s names and roles, and leads to a statement', async () => {
      await expand(row, /^Volodymyr Zelensk/)
      await row(/^Names used: .*Zelenskiy \(.*Zelensky \(/).waitFor()
      await row(/^Roles: /).waitFor()
      await workbench.screenshot('speakers-card-light')
      const statement = pane().getByRole('treeitem', {
        name: /, (quoted|partly quoted|in the article’s own words), in /,
      })
      const spoken = (await statement.first().getAttribute('aria-label')) ?? ''
      await statement.first().click()
      const passage = await workbench.selectedPassage()
      assert.ok(passage && spoken.startsWith(passage.replace(/\s+/g, ' ')), `“${passage}” is selected, not “${spoken}”`)
      await workbench.screenshot('speakers-passage')
      await turn(/^Volodymyr Zelensk/)
    })

    it('is where a hover’s link leads', async () => {
      await workbench.runCommand('View: Close All Editors')
      await workbench.runCommand('Go to File')
      const input = workbench.page.locator('.quick-input-widget:visible input')
      await input.fill(seed)
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: seed }).first().click()
      await workbench.showsArticle(seed)
      const place = { passage: 'Macron', word: 'Macron' }
      await workbench.decorated(place)
      await workbench.hover(place)
      await workbench.page.locator('.monaco-hover:visible a', { hasText: 'All statements and roles' }).first().click()
      const selected = pane().locator('.monaco-list-row.selected')
      await selected.filter({ hasText: 'Emmanuel Macron' }).waitFor()
      assert.equal(await selected.getAttribute('aria-expanded'), 'true')
      await workbench.leaveHover()
      await turn(/^Emmanuel Macron/)
    })

    it('takes one speaker for another when its reader says so', async () => {
      await expand(row, /^Unnamed sources/)
      await row(/^(?:European )?officials.*, \d+ statements? in /i).waitFor()
      const spoken = (await row(/^(?:European )?officials.*, \d+ statements? in /i).getAttribute('aria-label')) ?? ''
      const name = spoken.slice(0, spoken.lastIndexOf(', '))
      await workbench.chooseInMenu(row(new RegExp(`^${name}, `)), 'Same as Another Speaker')
      const input = workbench.page.locator('.quick-input-widget:visible input')
      await input.fill('Steve Witkoff')
      await workbench.screenshot('speakers-same')
      await workbench.page.keyboard.press('Enter')
      await expand(row, /^Steve Witkoff/)
      await row(new RegExp(`^Names used: .*${name}`, 'i')).waitFor()
      assert.deepEqual(JSON.parse(readFileSync(list(), 'utf8')), { 'Steve Witkoff': [name] })
    })

    it('follows the list of aliases', async () => {
      mkdirSync(path.dirname(list()), { recursive: true })
      writeFileSync(list(), JSON.stringify({ 'Stephen Witkoff': ['Steve Witkoff'] }))
      await row(/^Stephen Witkoff, \d+ statements in [45] articles/).waitFor()
      writeFileSync(list(), '{}')
      await row(/^Steve Witkoff, \d+ statements in [45] articles/).waitFor()
    })

    it('opens the list, with what is wrong in it marked', async () => {
      writeFileSync(list(), '{ "Steve Witkoff": "the envoy" }')
      await workbench.runCommand('Crossread: Edit Speaker Aliases')
      await workbench.showsArticle('aliases.json')
      await workbench.page
        .locator('.editor-instance .squiggly-warning, .editor-instance .squiggly-error')
        .first()
        .waitFor()
      assert.ok(existsSync(list()))
      await workbench.screenshot('speakers-aliases')
    })
  })

  describe('of figures and countries', () => {
    let view = 'Figures'
    const header = (title: string) => workbench.view(title).locator('.pane-header')
    const row = (spoken: RegExp) => workbench.view(view).getByRole('treeitem', { name: spoken }).first()

    before(async () => {
      for (const [index, text] of events.ferry.entries())
        writeFileSync(path.join(workbench.folder, `ferry-${index + 1}.txt`), text)
      await workbench.page.setViewportSize({ width: 1280, height: 900 })
    })

    /** Folds every view but one. */
    async function showOnly(title: string): Promise<void> {
      for (const other of ['Claims', 'Speakers', 'Figures', 'Countries'])
        if (((await header(other).getAttribute('aria-expanded')) === 'true') !== (other === title))
          await header(other).click()
      view = title
      await workbench.page.mouse.move(900, 700)
    }

    it('lines figures up, those that differ first', async () => {
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
      await expand(row, /^people missing,/)
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
      await expand(row, /^United States, /)
      await row(/ mentions? of United States, \d+ of them by a capital or seat/).waitFor()
      await expand(row, / mentions? of United States, \d+ of them by a capital or seat/)
      const metonym = row(/“Washington” stands for the country or its government\./)
      await metonym.waitFor()
      await workbench.screenshot('countries-light')
      await metonym.click()
      assert.equal(await workbench.selectedPassage(), 'Washington')
    })

    it('are a link away from the hovers', async () => {
      await showOnly('Figures')
      await expand(row, /^people missing,/)
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
})
