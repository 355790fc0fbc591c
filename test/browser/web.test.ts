import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesIn, seeds } from '../../scripts/lib/articles.mjs'
import { InThreadEngine } from '../../src/library/in-thread.ts'
import { Workbench } from './workbench.ts'

const seed = '05-velmont-courier.txt'

/** How many claims the sample articles make where Node compares them. */
async function claimsInNode(): Promise<number> {
  const sources = articlesIn(seeds).map((path) => ({ path, text: readFileSync(join(seeds, path), 'utf8') }))
  return (await new InThreadEngine().compare(sources)).claims.length
}

describe('VS Code for the Web, on a folder in a file system of an extension', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.openOnTheWeb(seed)
    await workbench.showsArticle(seed)
  })

  after(async () => {
    await workbench?.close()
  })

  it('shows the speakers, quotes, countries and numbers of an article', async () => {
    for (const word of ['Macron', 'Ukraine', '35']) await workbench.decorated({ passage: word, word })
    await workbench.decorated({ passage: '«strong»', word: 'strong' })
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
})
