/**
 * What the pictures show, in the order in which a reader comes to it. Each scene goes on in the window where the one
 * before it ended.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import type { Workbench } from '../../test/browser/workbench.ts'
import { events } from '../../test/unit/comparison/figures/events.ts'

export interface Scene {
  name: string
  /** Where it is kept: in the README, in the walkthrough, or nowhere (to be looked at only). */
  kept?: 'screenshots' | 'walkthrough'
  /** Is it in the animation? */
  animated?: true
  /** What a person does to get there; nothing when the scene before it ends there. */
  play?(workbench: Workbench): Promise<void>
  /** All that the picture shows; the whole window when left out. */
  part?(workbench: Workbench): Locator
}

/** The sample article with which the scenes begin. */
export const first = '05-velmont-courier.txt'

export const scenes: Scene[] = [
  {
    name: 'samples',
    animated: true,
    kept: 'walkthrough',
    async play(workbench) {
      await workbench.decorated({ passage: 'Delegations from 35', word: '35' })
    },
  },
  {
    name: 'hover-speaker',
    animated: true,
    kept: 'screenshots',
    async play(workbench) {
      await workbench.hover({ passage: 'Emmanuel Macron', word: 'Emmanuel' }, [
        /president/,
        /statements? here/,
        /here, \d+ in/,
      ])
    },
  },
  {
    name: 'hover',
    kept: 'walkthrough',
    part: ({ page }) => page.locator('.editor-instance').first(),
  },
  {
    name: 'compare',
    animated: true,
    async play(workbench) {
      await workbench.leaveHover()
      await workbench.runCommand('Crossread: Compare claims')
      await workbench.webview.locator('.card').first().waitFor()
    },
  },
  {
    name: 'claims',
    kept: 'walkthrough',
    part: (workbench) => workbench.view('Claims'),
  },
  {
    name: 'compare-light',
    animated: true,
    kept: 'screenshots',
    async play(workbench) {
      await fold(workbench, 'Speakers')
      await claim(workbench, 'security framework').click()
      await workbench.webview.locator('.card mark').first().waitFor()
      await workbench.pointAway()
    },
  },
  {
    name: 'difference',
    kept: 'walkthrough',
    part: (workbench) => workbench.view('Side by side'),
  },
  {
    name: 'hover-difference',
    animated: true,
    async play(workbench) {
      const place = { passage: 'mechanism to monitor the truce', word: 'monitor' }
      await workbench.hover(place, [/The others:/])
    },
  },
  {
    name: 'table-light',
    animated: true,
    kept: 'screenshots',
    async play(workbench) {
      await workbench.leaveHover()
      await workbench.runCommand('Crossread: Show Claims Table')
      await workbench.page.locator('.tab.active', { hasText: 'Claims' }).waitFor()
      await workbench.pointAway()
      await (await workbench.comparisonPage()).locator('tbody tr').first().waitFor()
    },
  },
  {
    name: 'speakers',
    async play(workbench) {
      await showOnly(workbench, 'Speakers')
      await workbench.rows(2, 'Speakers').filter({ hasText: 'Steve Witkoff' }).first().click()
      await workbench.page.keyboard.press('ArrowRight')
      await workbench.rows(3, 'Speakers').first().waitFor()
      await workbench.pointAway()
    },
  },
  {
    name: 'figures-light',
    kept: 'screenshots',
    async play(workbench) {
      for (const [index, text] of events.ferry.entries())
        writeFileSync(path.join(workbench.folder, `ferry-${index + 1}.txt`), text)
      await showOnly(workbench, 'Figures')
      const line = workbench.rows(2, 'Figures').filter({ hasText: 'people missing' }).first()
      await line.click()
      await workbench.page.keyboard.press('ArrowRight')
      await workbench.rows(3, 'Figures').filter({ hasText: 'A dozen people' }).first().click()
      await workbench.showsArticle('ferry-2.txt')
      await workbench.pointAway()
    },
  },
  {
    name: 'countries',
    async play(workbench) {
      await showOnly(workbench, 'Countries')
      await workbench.rows(1, 'Countries').first().waitFor()
      await workbench.pointAway()
    },
  },
  {
    name: 'own',
    kept: 'walkthrough',
    async play(workbench) {
      const { page } = workbench
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((text) => navigator.clipboard.writeText(text), pasted)
      await workbench.runCommand('Crossread: New Article from Clipboard')
      await page.locator('.quick-input-widget:visible input').waitFor()
    },
    part: ({ page }) => page.locator('.quick-input-widget:visible'),
  },
]

/** What the reader has copied from a page. */
const pasted = `Valley Courier
Bridge over the Lind is open again

January 6, 2026

The bridge over the Lind opened again on Monday after two years of repairs, the council said.
`

/** Folds all views of the sidebar but one. */
async function showOnly(workbench: Workbench, title: string): Promise<void> {
  for (const other of ['Claims', 'Side by side', 'Speakers', 'Figures', 'Countries']) {
    const header = workbench.view(other).locator('.pane-header')
    if (((await header.getAttribute('aria-expanded')) === 'true') !== (other === title)) await header.click()
  }
}

/** Folds a view of the sidebar. */
async function fold(workbench: Workbench, title: string): Promise<void> {
  const header = workbench.view(title).locator('.pane-header')
  if ((await header.getAttribute('aria-expanded')) === 'true') await header.click()
}

/** The row of a claim, by words of its label. */
function claim(workbench: Workbench, words: string): Locator {
  return workbench.rows(2).filter({ hasText: words }).first()
}
