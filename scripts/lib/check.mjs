import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openChromium } from './chromium.mjs'
import { screenshots } from './paths.mjs'

/** VS Code gives every text decoration a class of this form. */
const decorated = '.view-line span[class*="ced-"]'

/**
 * Opens a workbench without a window and waits until its editor shows annotations; saves a picture and says what it saw.
 *
 * @param {string} address
 * @returns {Promise<boolean>} whether there were any
 */
export async function checkWorkbench(address) {
  const browser = await openChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(address)
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 })
    const marks = page.locator(decorated)
    const shown = await marks
      .first()
      .waitFor({ timeout: 60_000 })
      .then(
        () => true,
        () => false,
      )
    // The last of them come a moment after the first.
    await page.waitForTimeout(1500)
    const picture = path.join(screenshots, 'start.png')
    mkdirSync(screenshots, { recursive: true })
    await page.screenshot({ path: picture })

    const texts = await marks.allInnerTexts()
    const styles = new Set(await marks.evaluateAll((spans) => spans.map((span) => span.className)))
    const tab = await page.locator('.tab.active').first().getAttribute('aria-label')
    console.log(`Editor: ${tab ?? 'nothing open'}`)
    const status = await page.locator('.statusbar-item:visible').allInnerTexts()
    console.log(
      `Status bar: ${status
        .map((item) => item.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join(' | ')}`,
    )
    console.log(`Annotations on screen: ${texts.length} marked stretches in ${styles.size} styles`)
    for (const text of texts.slice(0, 8)) console.log(`  ${text}`)
    console.log(`Picture: ${picture}`)
    console.log(shown ? 'Annotations show.' : 'No annotation shows.')
    return shown
  } finally {
    await browser.close()
  }
}
