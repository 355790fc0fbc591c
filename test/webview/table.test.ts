import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { claim, courier, entry, herald, mention, post } from '../unit/sidebar/articles.ts'
import { tableOf } from '../unit/sidebar/made.ts'
import { violations } from './axe.ts'
import { inBrowser, picture } from './served-page.ts'
import { type Theme, themes } from './themes.ts'

const span = ({ uri, text }: typeof courier, words: string) => ({
  path: uri,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const rescued = claim(
  'rescued',
  [mention(courier, 'At least 40 people were rescued'), mention(herald, 'About 60 people were rescued')],
  {
    label: 'People were rescued from the valley',
    verdict: 'number',
    differences: [{ kind: 'number', detail: 'One says 40, one 60.', spans: [span(courier, '40'), span(herald, '60')] }],
    absent: [post.uri],
  },
)
const rise = claim(
  'rise',
  [courier, herald, post].map((article) => mention(article, 'in this valley')),
  {
    label: 'Water rose fast',
    independence: {
      articles: 3,
      accounts: 2,
      groups: [{ paths: [courier.uri, post.uri], source: 'Reuters' }],
      detail: '2 of the 3 articles cite Reuters: perhaps 2 accounts, not 3.',
    },
  },
)
const noon = claim('noon', [mention(courier, 'The old bridge collapsed at noon.')], { absent: [herald.uri, post.uri] })
const compared = { comparison: { claims: [noon, rise, rescued] }, entries: [courier, herald, post], skipped: [] }
const view = tableOf(compared)

/** The table as it is on screen: the first column and the cells' signs. */
const rows = (page: Page) =>
  page
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((cell) => cell.querySelector('.sign')?.textContent ?? cell.textContent ?? ''),
      ),
    )

describe('the claims table', () => {
  const openPage = inBrowser('table')
  const open = async (theme: Theme = 'dark', width = 900) => {
    const served = await openPage(theme, width)
    await served.send({ type: 'table', view })
    return served
  }

  it('says when it is ready', async () => {
    const { sent } = await open()
    assert.deepEqual(await sent(), [{ type: 'ready' }])
  })

  it('has a row for each claim that several articles report, gravest first, and a column for each article', async () => {
    const { page } = await open()
    assert.deepEqual(await rows(page), [
      ['People were rescued from the valley', 'Figures differ', '2', '2', '≠', '≠', '–'],
      ['Water rose fast', 'Agree', '3', '2', '●', '●', '●'],
    ])
    const headings = await page.locator('thead tr').first().locator('th').allInnerTexts()
    assert.deepEqual(
      headings.map((text) => text.replace(/ [↑↓]$/, '')),
      ['Claim', 'Verdict', 'Articles', 'Accounts', 'Valley Courier', 'Morning Herald', 'Evening Post'],
    )
  })

  it('says what each article alone reports and leaves out, and shows it', async () => {
    const { page } = await open()
    const counts = await page
      .locator('.counts')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
    assert.deepEqual(counts, [
      ['Alone reports', '', '', '', '1', '0', '0'],
      ['Alone leaves out', '', '', '', '0', '0', '1'],
    ])
    await page.locator('.counts button').first().click()
    assert.deepEqual(
      (await rows(page)).map(([label]) => label),
      ['The old bridge collapsed at noon.'],
    )
    await page.locator('.counts button').last().click()
    assert.deepEqual(
      (await rows(page)).map(([label]) => label),
      ['People were rescued from the valley'],
    )
    assert.equal(await page.locator('select').inputValue(), 'lacking 2')
    await page.locator('select').selectOption('all')
    assert.equal((await rows(page)).length, 3)
  })

  it('sorts by any column, both ways, and says so', async () => {
    const { page } = await open()
    await page.locator('select').selectOption('all')
    const first = async (heading: string) => {
      await page.locator('thead button', { hasText: heading }).click()
      return (await rows(page))[0]?.[0]
    }
    assert.equal(await first('Articles'), 'Water rose fast')
    assert.equal(await page.locator('th', { hasText: 'Articles' }).getAttribute('aria-sort'), 'descending')
    assert.equal(await first('Articles'), 'The old bridge collapsed at noon.')
    assert.equal(await page.locator('th', { hasText: 'Articles' }).getAttribute('aria-sort'), 'ascending')
    assert.equal(await first('Claim'), 'People were rescued from the valley')
    assert.equal(await first('Evening Post'), 'Water rose fast')
    assert.equal(await first('Evening Post'), 'People were rescued from the valley')
    assert.equal(await page.locator('[aria-sort="ascending"], [aria-sort="descending"]').count(), 1)
  })

  it('shows the passage of a cell and the claim of a row', async () => {
    const { page, sent } = await open()
    await page.locator('tbody tr').first().locator('td.article').nth(1).click()
    await page.locator('tbody tr').first().locator('td.article').nth(2).click()
    await page.locator('tbody th').last().click()
    assert.deepEqual((await sent()).slice(1), [
      { type: 'reveal', claim: 'rescued', mention: 1 },
      { type: 'select', claim: 'rise' },
    ])
  })

  it('is one stop of the tab key and can be walked with the arrow keys', async () => {
    const { page, sent } = await open()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Tab')
    assert.equal(await focused(), 'Claims')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SELECT')
    await page.keyboard.press('Tab')
    assert.equal(await focused(), 'Claim')
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    assert.equal(await focused(), 'Valley Courier')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), '1')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
    assert.equal(await focused(), '≠differs')
    await page.keyboard.press('Enter')
    assert.deepEqual((await sent()).at(-1), { type: 'reveal', claim: 'rescued', mention: 1 })
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    assert.deepEqual((await sent()).at(-1), { type: 'select', claim: 'rescued' })
    assert.equal(await page.locator('table [tabindex="0"]').count(), 1)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Enter')
    assert.equal(await focused(), 'Claim')
    assert.equal(await page.locator('th', { hasText: 'Claim' }).first().getAttribute('aria-sort'), 'ascending')
  })

  it('keeps what the reader chose and where the focus is when the comparison changes', async () => {
    const { page, send } = await open()
    await page.locator('select').selectOption('all')
    await page.locator('tbody tr[data-claim="rise"] td.article').nth(1).focus()
    await send({ type: 'table', view: tableOf({ ...compared, comparison: { claims: [rise, noon] } }) })
    assert.equal(await page.locator('select').inputValue(), 'all')
    assert.equal((await rows(page)).length, 2)
    const place = await page.evaluate(() => [
      document.activeElement?.closest('tr')?.dataset.claim,
      (document.activeElement as HTMLTableCellElement).cellIndex,
    ])
    assert.deepEqual(place, ['rise', 5])
  })

  it('parts events, and offers each', async () => {
    const [one, two] = [entry('One', 'The vote was lost.\n'), entry('Two', 'They lost the vote.\n')]
    const vote = claim('vote', [mention(one, 'The vote was lost.'), mention(two, 'They lost the vote.')])
    const { page, send } = await open()
    await send({
      type: 'table',
      view: tableOf({
        comparison: { claims: [rise, vote] },
        entries: [courier, one, herald, two, post],
        skipped: [],
      }),
    })
    assert.equal(await page.locator('thead th.article').count(), 3)
    await page.locator('select').first().selectOption('1')
    assert.deepEqual(await rows(page), [['The vote was lost.', 'Agree', '2', '2', '●', '●']])
  })

  it('shows long tables in portions', async () => {
    const many = Array.from({ length: 700 }, (_, index) => ({
      ...rise,
      id: `rise ${index}`,
      label: `Water rose ${index}`,
    }))
    const { page, send } = await open()
    await send({ type: 'table', view: tableOf({ ...compared, comparison: { claims: many } }) })
    assert.equal(await page.locator('tbody tr').count(), 300)
    await page.locator('.more button').click()
    assert.equal(await page.locator('tbody tr').count(), 600)
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Water rose 300')
  })

  it('says when there is nothing to show', async () => {
    const { page, send } = await open()
    await send({ type: 'nothing', text: 'There is nothing to compare.' })
    assert.equal(await page.locator('main').textContent(), 'There is nothing to compare.')
  })

  it('shows texts that look like pages or scripts as texts', async () => {
    const { page, send } = await open()
    const text = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>'
    const named = [courier, herald, post].map((article) => ({ ...article, name: text }))
    const said = { ...rescued, label: text, independence: { articles: 2, accounts: 1, groups: [], detail: text } }
    await send({ type: 'table', view: tableOf({ comparison: { claims: [said] }, entries: named, skipped: [] }) })
    assert.equal(await page.locator('tbody th').textContent(), text)
    assert.equal(await page.locator('img, script:not([nonce]), main script').count(), 0)
    assert.equal(await page.evaluate(() => 'hit' in window), false)
  })

  for (const theme of themes)
    it(`can be used by everybody (${theme})`, async () => {
      const { page } = await open(theme)
      await page.locator('select').selectOption('all')
      await picture(page, `table-${theme}`)
      assert.deepEqual(await violations(page), [])
    })

  it('keeps headings and claims in view in a narrow editor', async () => {
    const { page } = await open('light', 420)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await page.locator('.scroll').evaluate((box) => box.scrollTo(400, 0))
    const claimCell = await page.locator('tbody th').first().boundingBox()
    assert.ok(claimCell && claimCell.x >= 0 && claimCell.x < 60, JSON.stringify(claimCell))
  })
})
