import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Workbench } from './workbench.ts'

const seed = '05-velmont-courier.txt'

describe('the view of speakers', () => {
  let workbench: Workbench
  const list = () => path.join(workbench.folder, '.crossread/aliases.json')
  const pane = () => workbench.view('Speakers')
  const rows = (level?: number) => workbench.rows(level, 'Speakers')
  const row = (spoken: RegExp) => pane().getByRole('treeitem', { name: spoken }).first()

  before(async () => {
    workbench = await Workbench.open(seed)
    await workbench.page.setViewportSize({ width: 1280, height: 800 })
  })

  after(async () => {
    await workbench?.close()
  })

  /** Opens a row, unless it is open. */
  async function expand(spoken: RegExp): Promise<void> {
    await row(spoken).waitFor()
    if ((await row(spoken).getAttribute('aria-expanded')) === 'false') await turn(spoken)
  }

  /** Opens or closes a row. */
  function turn(spoken: RegExp): Promise<void> {
    return row(spoken).locator('.monaco-tl-twistie').click()
  }

  it('groups who speaks in all articles of the folder', async () => {
    await workbench.page.locator('.activitybar a[aria-label^="Crossread"]').click()
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
    await expand(/^By article/)
    await row(/: \d+ of \d+ statements come from named people, \d+ from bodies/).waitFor()
    assert.equal(await rows(2).filter({ hasText: 'unnamed' }).count(), 5)
    await workbench.screenshot('speakers-articles')
    await turn(/^By article/)
  })

  it('shows a speaker’s names and roles, and leads to a statement', async () => {
    await expand(/^Volodymyr Zelensk/)
    await row(/^Names used: .*Zelenskiy \(.*Zelensky \(/).waitFor()
    await row(/^Roles: /).waitFor()
    await workbench.screenshot('speakers-card-light')
    const statement = pane().getByRole('treeitem', { name: /, (quoted|partly quoted|in the article’s own words), in / })
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
    await expand(/^Unnamed sources/)
    await row(/^(?:European )?officials.*, \d+ statements? in /i).waitFor()
    const spoken = (await row(/^(?:European )?officials.*, \d+ statements? in /i).getAttribute('aria-label')) ?? ''
    const name = spoken.slice(0, spoken.lastIndexOf(', '))
    await workbench.chooseInMenu(row(new RegExp(`^${name}, `)), 'Same as Another Speaker')
    const input = workbench.page.locator('.quick-input-widget:visible input')
    await input.fill('Steve Witkoff')
    await workbench.screenshot('speakers-same')
    await workbench.page.keyboard.press('Enter')
    await expand(/^Steve Witkoff/)
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
