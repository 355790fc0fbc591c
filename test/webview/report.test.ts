import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { articlesIn, seeds } from '../../scripts/lib/articles.mjs'
import { openChromium } from '../../scripts/lib/chromium.mjs'
import { htmlReport } from '../../src/report/html.ts'
import { reportOf } from '../../src/report/report.ts'
import { atOnce } from '../../src/steps.ts'
import { comparisonOf, hostileComparisons, reported } from '../unit/report/reported.ts'
import { violations } from './axe.ts'
import { picture } from './served-page.ts'

describe('the HTML report in a browser', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-report-'))
  let browser: Browser
  let page: Page
  let complaints: string[]

  const open = async (html: string, colorScheme: 'light' | 'dark' = 'light', width = 1000) => {
    const file = path.join(folder, 'report.html')
    writeFileSync(file, html)
    page = await browser.newPage({ viewport: { width, height: 1200 }, colorScheme })
    complaints = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`)
    })
    await page.goto(`file://${file}`)
    return page
  }
  const sample = () => {
    const names = articlesIn(seeds)
    const articles = reported(
      Object.fromEntries(names.map((name) => [name, readFileSync(path.join(seeds, name), 'utf8')])),
    )
    return atOnce(htmlReport(atOnce(reportOf(comparisonOf(articles), articles, { address: (path) => `./${path}` }))))
  }

  before(async () => {
    browser = await openChromium()
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(() => page?.close())

  for (const scheme of ['light', 'dark'] as const)
    it(`can be read by everybody (${scheme})`, async () => {
      await open(sample(), scheme)
      await picture(page, `report-${scheme}`)
      assert.deepEqual(await violations(page), [])
      assert.deepEqual(complaints, [])
    })

  it('leads from the table to a claim and from there to the passage', async () => {
    await open(sample())
    await page.locator('tbody a').nth(2).click()
    const claim = page.locator('#claim-3')
    assert.ok(((await claim.boundingBox())?.y ?? -1) < 1200)
    const link = await claim.locator('.voice a').first().getAttribute('href')
    assert.match(link ?? '', /^\.\/0\d-[a-z-]+\.txt#:~:text=/)
  })

  it('fits a narrow window', async () => {
    await open(sample(), 'light', 380)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  })

  it('can be printed, in black on white, with every card on one page', async () => {
    await open(sample(), 'dark')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const look = await page.evaluate(() => ({
      mark: getComputedStyle(document.querySelector('.card mark') as Element).color,
      card: getComputedStyle(document.querySelector('.card') as Element).breakInside,
      background: getComputedStyle(document.querySelector('.card') as Element).backgroundColor,
    }))
    assert.deepEqual(look, { mark: 'rgb(0, 0, 0)', card: 'avoid', background: 'rgb(255, 255, 255)' })
    const pdf = await page.pdf({ format: 'A4' })
    assert.ok(pdf.length > 20_000)
  })

  it('runs nothing and loads nothing, whatever articles hold', async () => {
    for (const { articles, comparison } of hostileComparisons()) {
      await open(atOnce(htmlReport(atOnce(reportOf(comparison, articles, { address: () => './a.txt' })))))
      assert.equal(await page.evaluate(() => 'hit' in window), false)
      assert.equal(await page.locator('script, img, svg, iframe, form, object, embed, base').count(), 0)
      assert.deepEqual(complaints, [])
      await page.close()
    }
  })
})
