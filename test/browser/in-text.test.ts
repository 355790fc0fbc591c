import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Theme, themes } from './themes.ts'
import { Workbench } from './workbench.ts'

const story = (people: number, minister: string, last: string) => `Rain floods the valley of Velmont

The fire service rescued ${people} people from the flooded valley of Velmont on Monday, and the only bridge was closed.

“We have never seen the water rise so fast,” Mayor Ana Ruiz told reporters in Velmont on Monday.

${minister} said that France would send 200 soldiers and two helicopters to the valley on Tuesday.

${last}
`
const article = 'flood.txt'
const articles = {
  [article]: story(40, 'Interior Minister Paul Lefort', 'Schools in the north will be repaired next year.'),
  'flood in the courier.txt': story(60, 'Interior Minister Paul Lefort', 'Volunteers filled four thousand sandbags.'),
  'flood in the news.txt': story(40, 'A spokesman for the army', 'Insurers have not yet put a price on the damage.'),
}

/** In a passage that another article reports with another figure. */
const passage = { passage: 'fire service rescued', word: 'rescued' }

describe('claims in the text of an article', () => {
  let workbench: Workbench

  const menuItem = (label: string) => workbench.page.locator('.monaco-menu .action-item', { hasText: label }).first()

  /** Puts the caret on a word. */
  async function click(place: { passage: string; word: string }): Promise<void> {
    const { x, y } = await workbench.find(place)
    await workbench.page.mouse.click(x, y)
  }

  async function settings(more: Record<string, unknown>): Promise<void> {
    mkdirSync(path.join(workbench.folder, '.vscode'), { recursive: true })
    writeFileSync(path.join(workbench.folder, '.vscode', 'settings.json'), JSON.stringify(more))
  }

  before(async () => {
    workbench = await Workbench.open(article, { more: articles, size: { width: 1280, height: 800 } })
    await workbench.runCommand('Crossread: Compare claims')
    await workbench.webview.locator('.card').first().waitFor()
    await workbench.showsArticle(article)
  })

  after(async () => {
    await workbench?.close()
  })

  it('are marked quietly where another article differs', async () => {
    await workbench.page.locator('.editor-instance .view-line').first().click()
    for (const theme of Object.keys(themes) as Theme[]) {
      await workbench.useTheme(theme)
      await workbench.decorated(passage)
      await workbench.screenshot(`in-text-${theme}`)
    }
    await workbench.useTheme('light')
  })

  it('say on hover how the others differ', async () => {
    const expected = [/In 3 of 3 articles\. The others:/, /60 people.*word by word/s]
    const said = await workbench.hover(passage, expected)
    await workbench.screenshot('in-text-hover')
    for (const words of expected) assert.match(said, words)
    await workbench.leaveHover()
  })

  it('are peeked at with a key', async () => {
    await click(passage)
    await workbench.page.keyboard.press('Alt+F12')
    await workbench.page.locator('.peekview-widget .monaco-list-row').first().waitFor()
    await workbench.page.locator('.peekview-widget .preview .view-line').first().waitFor()
    await workbench.screenshot('in-text-peek')
    await workbench.page.keyboard.press('Escape')
    await workbench.page.locator('.peekview-widget').first().waitFor({ state: 'hidden' })
  })

  it('are gone through with keys', async () => {
    await click(passage)
    await workbench.page.keyboard.press('F7')
    const first = await workbench.selectedPassage()
    await workbench.page.keyboard.press('F7')
    await workbench.selectedPassage((text) => text !== '' && text !== first)
    await workbench.screenshot('in-text-next')
    await workbench.page.keyboard.press('Shift+F7')
    assert.equal(await workbench.selectedPassage((text) => text === first), first)
  })

  it('are in the menu of the editor', async () => {
    const { x, y } = await workbench.find(passage)
    await workbench.page.mouse.click(x, y, { button: 'right' })
    await menuItem('Peek the Same Claim Elsewhere').waitFor()
    await workbench.screenshot('in-text-menu')
    await workbench.page.keyboard.press('Escape')
  })

  it('have their wordings shown as a diff', async () => {
    await click(passage)
    await workbench.runCommand('Crossread: Show the Two Wordings as a Diff')
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'rescued 60 people' }).click()
    await workbench.page.locator('.monaco-diff-editor .char-delete').first().waitFor()
    await workbench.screenshot('in-text-diff')
    await workbench.runCommand('View: Close Editor')
  })

  it('are told above paragraphs and among the problems when asked', async () => {
    await settings({ 'crossread.codeLens': true, 'crossread.differencesAsProblems': true })
    await workbench.showsArticle(article)
    await workbench.page.locator('.codelens-decoration', { hasText: 'report' }).first().waitFor()
    await workbench.runCommand('Problems: Focus on Problems View')
    await workbench.page.locator('.markers-panel .monaco-list-row').first().waitFor()
    await workbench.screenshot('in-text-problems')
    await click(passage)
    await workbench.page.keyboard.press('Control+.')
    await workbench.page.locator('.action-widget', { hasText: 'Ignore this difference' }).first().waitFor()
    await workbench.screenshot('in-text-fixes')
    await workbench.page.keyboard.press('Escape')
    await workbench.page.keyboard.press('Control+J')
    await settings({})
  })
})
