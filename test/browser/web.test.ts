import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesIn, seeds } from '../../scripts/lib/articles.mjs'
import { InThreadEngine } from '../../src/library/engine/in-thread.ts'
import { Workbench } from './workbench.ts'

const seed = '05-velmont-courier.txt'

/** How many claims the sample articles make where Node compares them. */
async function claimsInNode(): Promise<number> {
  const sources = articlesIn(seeds).map((path) => ({ path, text: readFileSync(join(seeds, path), 'utf8') }))
  return (await new InThreadEngine().compare(sources)).claims.length
}

describe('VS Code for the Web, on a folder in a file system of an extension, not trusted', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.openOnTheWeb(seed, { trusting: false })
    await workbench.showsArticle(seed)
  })

  after(async () => {
    await workbench?.close()
  })

  it('shows the speakers, quotes, countries and numbers of an article', async () => {
    for (const word of ['Macron', 'Ukraine', '35']) await workbench.decorated({ passage: word, word })
    await workbench.decorated({ passage: '«strong»', word: 'strong' })
  })

  it('shows them in editors side by side', async () => {
    await workbench.runCommand('View: Split Editor Right')
    const editors = workbench.page.locator('.editor-instance')
    for (const at of [0, 1]) await editors.nth(at).locator('.view-line span[class*="ced-"]').first().waitFor()
    await workbench.screenshot('web-split')
    await workbench.runCommand('View: Close All Editors in Group')
    await editors.nth(1).waitFor({ state: 'detached' })
  })

  it('knows the other articles of the folder', async () => {
    const said = await workbench.hover({ passage: 'Macron', word: 'Macron' }, [/in \d other articles?/])
    assert.match(said, /in \d other articles?/)
    await workbench.screenshot('web-hover')
  })

  it('compares the claims of the folder', async () => {
    await workbench.runCommand('Crossread: Compare claims')
    await workbench
      .rows(1)
      .filter({ hasText: 'Contradict' })
      .or(workbench.rows(1).filter({ hasText: 'Words differ' }))
      .first()
      .waitFor()
    assert.match(await workbench.viewMessage(), new RegExp(`^${await claimsInNode()} claims in 5 articles`))
    await workbench.webview.locator('body', { hasText: /Harbour Dispatch|Lindale News|Velmont Courier/ }).waitFor()
    await workbench.screenshot('web-compared')
  })

  it('writes nothing into a folder that is not trusted, and says why', async () => {
    const { page } = workbench
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor()
    await workbench.chooseInMenu(workbench.rows(2).first(), 'Confirm')
    const told = page.locator('.notification-toast', { hasText: 'The folder is not trusted: Crossread reads it' })
    await told.waitFor()
    await workbench.screenshot('restricted')
    await told.locator('.monaco-button', { hasText: 'Manage Trust' }).click()
    await page.locator('.workspace-trust-editor').waitFor()
    assert.equal(await workbench.view('Decisions').count(), 0)
  })
})
