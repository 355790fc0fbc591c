import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { sideBySide } from '../../src/sidebar/cards.ts'
import { contrast } from '../browser/colour.ts'
import { compared, courier, lines } from '../unit/sidebar/dam.ts'
import { scalesOf, tableOf } from '../unit/sidebar/made.ts'
import { violations } from './axe.ts'
import { inBrowser, picture } from './served-page.ts'
import { type Theme, themes } from './themes.ts'

const { comparison, entries } = compared
const view = tableOf(compared)
const claimAbout = (words: string) => {
  const found = comparison.claims.find(({ label }) => label.includes(words))
  assert.ok(found, `no claim: ${words}`)
  return found
}
const cracks = claimAbout('cracks in its wall')
const alone = claimAbout('Families told to leave')
const chosen = (claim: typeof cracks) => ({ type: 'claim' as const, claim: sideBySide(claim, entries) })

describe('the comparison page', () => {
  const openPage = inBrowser('table')
  const open = async (theme: Theme = 'light', width = 930, height = 690) => {
    const served = await openPage(theme, width, height)
    await served.send({ type: 'table', view })
    await served.send({ type: 'figures', figures: scalesOf(lines, compared) })
    return served
  }
  const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })

  it('shows the selected claim as its articles word it, with what differs marked, and leads to the passages', async () => {
    const { page, send, sent } = await open()
    assert.equal(await page.locator('.chosen .hint').textContent(), 'Choose a claim to see how each article words it.')
    await send(chosen(cracks))
    await picture(page, 'comparison-page')
    assert.deepEqual(await page.locator('.chosen mark.figure:not(.legend *)').allTextContents(), [
      '12',
      '15',
      'a dozen',
    ])
    assert.equal(await page.locator('tr[aria-selected="true"]').getAttribute('data-claim'), cracks.id)
    await page.locator('.chosen .passage').nth(1).click()
    assert.deepEqual((await sent()).at(-1), { type: 'reveal', claim: cracks.id, mention: 1 })
    await send({ type: 'claim', claim: undefined })
    assert.equal(await page.locator('tr[aria-selected="true"]').count(), 0)
    assert.equal(await page.locator('.chosen .passage').count(), 0)
  })

  it('can have the wordings folded away, and remembers it', async () => {
    const { page, send } = await open()
    await send(chosen(cracks))
    await page.locator('.chosen summary').first().click()
    await send(chosen(alone))
    await send({ type: 'table', view })
    assert.equal(await page.locator('.chosen .passage').first().isVisible(), false)
  })

  it('says when the table does not show the selected claim, and shows it', async () => {
    const { page, send } = await open()
    await send(chosen(cracks))
    assert.equal(await page.locator('.missing').isVisible(), false)
    await send(chosen(alone))
    assert.equal(await page.locator('.missing').isVisible(), true)
    await page.getByRole('button', { name: 'Show it in the table' }).click()
    assert.equal(await page.locator('.missing').isVisible(), false)
    assert.equal(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.claim), alone.id)
  })

  it('scrolls to a claim that is selected elsewhere, and leaves the focus alone', async () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ ...cracks, id: `many ${at}`, label: `Cracks ${at}` }))
    const { page, send } = await open()
    await send({ type: 'table', view: tableOf({ ...compared, comparison: { claims: many } }) })
    await page.locator('.scroll').evaluate((box) => box.scrollTo(60, 0))
    await send(chosen({ ...cracks, id: 'many 450' }))
    const row = page.locator('tr[data-claim="many 450"]')
    const [box, list, head] = await Promise.all([
      row.boundingBox(),
      page.locator('.scroll').boundingBox(),
      page.locator('tr.headings').boundingBox(),
    ])
    assert.ok(box && list && head)
    assert.ok(box.y >= head.y + head.height - 1 && box.y + box.height <= list.y + list.height + 1, 'out of view')
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY')
    assert.equal(await page.locator('.missing').isVisible(), false)
    assert.equal(await row.getAttribute('aria-rowindex'), '454')
    // Only a stretch of the rows is drawn.
    const first = await page.locator('tr[data-claim]').first().getAttribute('data-claim')
    assert.notEqual(first, 'many 0')
    await page.getByRole('button', { name: /^Show \d+ before these/ }).click()
    assert.equal(await page.locator('tr[data-claim]').first().getAttribute('data-claim'), 'many 0')
    const before = `many ${Number(first?.slice(5)) - 1}`
    assert.equal(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.claim), before)
  })

  it('draws who reports what, with numbers that lead to the claims', async () => {
    const { page } = await open()
    await tab(page, /Who reports what/).click()
    await picture(page, 'comparison-articles')
    const rows = await page
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)))
    const shared = comparison.claims.filter(({ verdict }) => verdict !== 'single')
    for (const [, , as, otherwise, not] of rows)
      assert.equal(Number(as) + Number(otherwise) + Number(not), shared.length)
    assert.deepEqual(
      rows.map((row) => [row[0], row.at(-1)]),
      [
        ['Valley Courier', '1'],
        ['Morning Herald', '1'],
        ['Evening Post', '1'],
      ],
    )
    const widths = await page
      .locator('tbody tr:first-child .bar rect')
      .evaluateAll((all) => all.map((rect) => Number.parseFloat(rect.getAttribute('width') ?? '')))
    assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100) < 0.1, widths.join(' '))
    const differs = page.getByRole('button', { name: 'Claims in Morning Herald otherwise than in others' })
    const size = Number(await differs.textContent())
    await differs.click()
    assert.equal(await tab(page, /Claims/).getAttribute('aria-selected'), 'true')
    assert.equal(await page.locator('tbody tr').count(), size)
    assert.equal(await page.locator('select option:checked').textContent(), 'In Morning Herald otherwise')
  })

  it('draws figures that differ on a scale, each at its place, with bounds and what “about” leaves open', async () => {
    const { page, sent } = await open()
    await tab(page, /Figures \(5\)/).click()
    await picture(page, 'comparison-figures')
    assert.deepEqual(await page.locator('.figures h2').allTextContents(), [
      'Figures that differ',
      'Told otherwise, but can all be right',
    ])
    const money = page.getByRole('grid', { name: /could cost/ })
    assert.deepEqual(await money.locator('tbody th').allTextContents(), [
      '$60 million and $75 million',
      '$75 million',
      '$90 million',
    ])
    assert.equal(await page.locator('.figure', { has: money }).locator('.unit').textContent(), 'Unit: US Dollar')
    // The drawings are said in words too.
    assert.deepEqual(await page.getByRole('grid', { name: 'people rescued' }).locator('.spoken').allTextContents(), [
      'FigureOn the scaleArticles',
      'between 18 and 120',
      '40 or more',
      'about 60',
    ])
    const crackLines = page.getByRole('grid', { name: 'cracks' })
    const places = await crackLines
      .locator('.dot')
      .evaluateAll((all) => all.map((dot) => dot.getBoundingClientRect().x + dot.getBoundingClientRect().width / 2))
    const ticks = await crackLines
      .locator('tr:nth-child(1) .tick')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x))
    const labels = await page.locator('.figure', { has: crackLines }).locator('text').allTextContents()
    const perUnit = ((ticks.at(-1) ?? 0) - (ticks[0] ?? 0)) / (Number(labels.at(-1)) - Number(labels[0]))
    const valueAt = (x: number) => Number(labels[0]) + (x - (ticks[0] ?? 0)) / perUnit
    assert.deepEqual(
      places.map((x) => Math.round(valueAt(x) * 10) / 10),
      [12, 15],
    )
    await crackLines.getByRole('button', { name: 'Evening Post' }).click()
    const [twelve] = lines.find(({ figures }) => figures.some(({ number }) => number.text === '12'))?.figures ?? []
    await crackLines.locator('.lane').first().click()
    const [byButton, byPoint] = (await sent()).slice(-2)
    assert.equal(byButton?.type === 'figure' && byButton.article, 2)
    assert.deepEqual(byPoint, { type: 'figure', article: 0, start: twelve?.number.start })
    assert.ok(courier.text.slice(twelve?.number.start).startsWith('12 cracks'))
  })

  it('draws a timeline of what the articles date, with the days on which they do not agree', async () => {
    const { page, sent } = await open()
    await tab(page, /Timeline/).click()
    await picture(page, 'comparison-timeline')
    assert.deepEqual(await page.locator('th.first').allTextContents(), [
      '1962',
      'Fri, 14 November 2025',
      'Fri, 21 November 2025',
      'Mon, 5 January 2026',
      'Tue, 6 January 2026',
      'Wed, 7 January 2026',
      'Thu, 8 January 2026',
      'Fri, 9 January 2026',
    ])
    const inspection = page.locator('tr', { hasText: 'Another day in Evening Post (Fri, 21 November 2025)' })
    const claim = await inspection.getAttribute('data-claim')
    await inspection.getByRole('button', { name: 'Valley Courier: “14 November 2025”' }).click()
    await inspection.getByRole('button', { name: 'An inspection' }).click()
    const [passage, selected] = (await sent()).slice(-2)
    assert.ok(passage?.type === 'reveal' && passage.claim === claim)
    assert.match(claimAbout('An inspection').mentions[passage.mention]?.text ?? '', /14 November 2025/)
    assert.deepEqual(selected, { type: 'select', claim })
  })

  it('has no tab for what there is nothing of', async () => {
    const { page, send } = await open()
    await tab(page, /Timeline/).click()
    await send({ type: 'figures', figures: [] })
    await send({ type: 'table', view: { ...view, events: view.events.map((event) => ({ ...event, timeline: [] })) } })
    assert.deepEqual(await page.getByRole('tab').allTextContents(), ['Claims', 'Who reports what'])
    assert.ok((await page.locator('tr[data-claim]').count()) > 1)
  })

  it('can be used with the keyboard alone', async () => {
    const { page, send, sent } = await open()
    await send(chosen(cracks))
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await press('Tab', 'ArrowRight', 'ArrowRight')
    assert.equal(await focused(), 'Figures (5)')
    await press('Tab', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    assert.equal(await focused(), 'Evening Post')
    await press('Enter')
    assert.equal((await sent()).at(-1)?.type, 'figure')
    await press('ArrowDown', 'Home')
    assert.equal(await focused(), '15')
    // The other figures, then the selected claim.
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')
    assert.equal(await focused(), 'Wordings of the selected claim')
    await press('Tab', 'Tab', 'ArrowDown', 'Enter')
    assert.deepEqual((await sent()).at(-1), { type: 'reveal', claim: cracks.id, mention: 1 })
    await press(...Array.from({ length: 9 }, () => 'Shift+Tab'))
    assert.equal(await focused(), 'Figures (5)')
    await press('End')
    assert.equal(await focused(), 'Timeline')
    await press('Tab', 'ArrowDown', 'ArrowRight', 'Enter')
    assert.equal((await sent()).at(-1)?.type, 'select')
  })

  for (const theme of themes)
    it(`can be used by everybody (${theme})`, async () => {
      const { page, send } = await open(theme, theme === 'highContrast' ? 420 : 930)
      await send(chosen(cracks))
      for (const name of [/Claims/, /Who reports/, /Figures/, /Timeline/]) {
        await tab(page, name).click()
        assert.deepEqual(await violations(page), [], `${name}`)
      }
    })

  for (const theme of themes)
    it(`has marks, signs and drawings that can be seen (${theme})`, async () => {
      const { page, send } = await open(theme)
      await send(chosen(cracks))
      const colours = (selector: string, property: string) =>
        page
          .locator(selector)
          .evaluateAll((all, name) => all.map((one) => getComputedStyle(one).getPropertyValue(name)), property)
      const background = (await colours('tr[data-claim] td', 'background-color'))[0] ?? ''
      const seen = [
        ...(await colours('.chosen mark.figure', 'border-top-color')),
        ...(await colours('.number .badge', 'border-inline-start-color')),
        ...(await colours('.differs .sign', 'border-top-color')),
      ]
      await tab(page, /Who reports/).click()
      seen.push(...(await colours('.parts rect:not(.absent)', 'stroke')), ...(await colours('.stripe', 'fill')))
      await tab(page, /Figures/).click()
      seen.push(...(await colours('.dot, .bound, .band:not(.about)', 'stroke')))
      assert.ok(seen.length > 30, `${seen.length}`)
      for (const colour of new Set(seen)) assert.ok(contrast(colour, background) >= 3, `${colour} on ${background}`)
    })

  for (const [width, height] of [
    [420, 600],
    [930, 690],
    [1560, 960],
  ] as const)
    it(`never grows beyond its window (${width} by ${height})`, async () => {
      const { page, send } = await open('dark', width, height)
      await send(chosen(cracks))
      for (const name of [/Claims/, /Who reports/, /Figures/, /Timeline/]) {
        await tab(page, name).click()
        await picture(page, `comparison-${width}-${await tab(page, name).getAttribute('id')}`)
        const size = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
        ])
        assert.deepEqual(size, [width, height], `${name}`)
        assert.ok(((await page.locator('.shown .scroll').boundingBox())?.height ?? 0) > 100, `${name}`)
      }
    })

  it('shows texts that look like pages or scripts as texts', async () => {
    const { page, send } = await open()
    const text = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>'
    const [event] = view.events
    assert.ok(event)
    const point = { article: 0, start: 0, name: text, words: text }
    const lane = { figure: text, openness: 'exact' as const, value: 1, low: 1, high: 1, points: [point] }
    await send({ type: 'figures', figures: [[{ thing: text, unit: text, differ: true, lanes: [lane] }]] })
    const statement = {
      claim: 'x',
      label: text,
      otherwise: text,
      points: [{ mention: 0, name: text, date: text, words: text }],
    }
    await send({
      type: 'table',
      view: {
        ...view,
        events: [{ ...event, timeline: [{ label: text, statements: [statement], published: [text] }] }],
      },
    })
    for (const name of [/Figures/, /Timeline/]) {
      await tab(page, name).click()
      assert.ok((await page.locator('.shown').textContent())?.includes(text))
      assert.equal(await page.locator('img, script:not([nonce]), main script').count(), 0)
    }
    assert.equal(await page.evaluate(() => 'hit' in window), false)
  })
})
