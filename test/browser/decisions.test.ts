import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { articlesIn } from '../../scripts/lib/articles.mjs'
import { Workbench } from './workbench.ts'

const seed = '05-velmont-courier.txt'

/** Three reports of one flood, which any comparison should line up. */
const flood = (people: number, more: string) => `Flood in the valley of Velmont

The fire service of Velmont rescued ${people} people from the valley on Monday.

${more}

“We have never seen water rise so fast in Velmont,” Mayor Ana Ruiz told Norland Radio on Tuesday.
`
const reports = {
  '00-flood-1.txt': flood(40, 'The old stone bridge over the river Velm collapsed at noon.'),
  '00-flood-2.txt': flood(60, 'Schools in Velmont stayed closed until the end of the week.'),
  '00-flood-3.txt': flood(40, 'A crossing gave way, as two witnesses in Norland told a newspaper.'),
}

describe('readers’ decisions', () => {
  let workbench: Workbench
  const list = () => path.join(workbench.folder, '.crossread/decisions.json')
  const decisions = (): Record<string, unknown>[] =>
    existsSync(list()) ? JSON.parse(readFileSync(list(), 'utf8')).decisions : []
  const pane = (view: string) => workbench.view(view)
  const row = (spoken: RegExp, view = 'Claims') => pane(view).getByRole('treeitem', { name: spoken }).first()
  const input = () => workbench.page.locator('.quick-input-widget:visible input[type="text"]').first()
  const item = (label: string | RegExp) =>
    workbench.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: label }).first()

  before(async () => {
    workbench = await Workbench.open(seed)
    for (const name of articlesIn(workbench.folder)) if (name !== seed) rmSync(path.join(workbench.folder, name))
    for (const [name, text] of Object.entries(reports)) writeFileSync(path.join(workbench.folder, name), text)
    await workbench.runCommand('Crossread: Compare claims')
    await workbench.rows(2).first().waitFor()
    for (const view of ['Speakers', 'Figures', 'Countries', 'Side by side']) await foldView(view)
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('decisions-failed')
  })

  after(async () => {
    await workbench?.close()
  })

  /** Rows off screen are not in the page: views that are not looked at make room. */
  async function foldView(view: string): Promise<void> {
    const header = pane(view).locator('.pane-header')
    if ((await header.count()) && (await header.first().getAttribute('aria-expanded')) === 'true')
      await header.first().click()
  }

  async function expand(found: Locator): Promise<void> {
    await found.waitFor()
    if ((await found.getAttribute('aria-expanded')) === 'false') await found.locator('.monaco-tl-twistie').click()
  }

  /** Waits until the list is as wanted. */
  async function kept(wanted: (names: string[]) => boolean): Promise<void> {
    const names = () => decisions().map(({ decision }) => String(decision))
    for (let tries = 0; tries < 200 && !wanted(names()); tries++) await workbench.page.waitForTimeout(100)
    assert.ok(wanted(names()), names().join(', '))
  }

  /** Selects words in the editor, as a reader would who looks for them. */
  async function select(words: string): Promise<void> {
    const { page } = workbench
    await page.keyboard.press('Control+1')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+f')
    const find = page.locator('.find-widget.visible .find-part textarea').first()
    await find.fill(words)
    await page.locator('.find-widget.visible .matchesCount', { hasText: /^1 of \d/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.find-widget.visible').waitFor({ state: 'hidden' })
  }

  const selected = (view = 'Claims') => pane(view).locator('.monaco-list-row.selected')
  const rescued = (more = '') => row(new RegExp(`rescued \\d+ people from the valley.*${more}`))
  const stranger = () => row(/, stated by the article itself: The fire service of Velmont rescued 60 people/)
  const difference = () => row(/^Figures differ\. /)

  it('part a passage from a claim that it does not state, at once', async () => {
    await expand(rescued('In 3 of 3 articles'))
    await workbench.chooseInMenu(stranger(), 'Not the Same Claim')
    await rescued('In 2 of 3 articles').waitFor()
    await selected().getByText('2 of 3').waitFor()
    await stranger().waitFor({ state: 'detached' })
    await kept((names) => names.join() === 'not the same claim')
    await row(/^Not the same claim: “The fire service of Velmont rescued 60/, 'Decisions').waitFor()
    assert.equal(await row(/^Needs another look/, 'Decisions').count(), 0)
    await workbench.screenshot('decisions-parted')
  })

  it('can be undone from the notification that says where they are kept', async () => {
    const toast = workbench.page.locator('.notification-toast', {
      hasText: 'This is kept in .crossread/decisions.json',
    })
    await toast.locator('.monaco-button', { hasText: 'Undo' }).click()
    await kept((names) => !names.length)
    await expand(rescued('In 3 of 3 articles'))
    await stranger().waitFor()
  })

  it('part a passage where it is shown side by side', async () => {
    await pane('Side by side').locator('.pane-header').click()
    await rescued('In 3 of 3 articles').click()
    const words = workbench.webview.locator('.passage', { hasText: 'rescued 60 people' })
    await workbench.chooseInMenu(words, 'Not the Same Claim', 'decisions-side-by-side')
    await kept((names) => names.join() === 'not the same claim')
    await words.waitFor({ state: 'detached' })
    await workbench.runCommand('Crossread: Undo Last Decision')
    await words.waitFor()
    await foldView('Side by side')
  })

  it('ignore a difference, which stays in sight, and count it again', async () => {
    await expand(rescued('Figures differ.*In 3 of 3 articles'))
    await workbench.chooseInMenu(difference(), 'Ignore This Difference')
    await rescued('Agree').waitFor()
    await row(/^Ignored: Figures differ\. /).waitFor()
    await kept((names) => names.join() === 'ignore difference')
    await workbench.screenshot('decisions-ignored')
    await workbench.chooseInMenu(row(/^Ignored: /), 'Take Back')
    await rescued('Figures differ').waitFor()
    await kept((names) => !names.length)
  })

  it('confirm a difference and a claim, and take that back', async () => {
    await workbench.chooseInMenu(difference(), 'Confirm')
    await row(/^Figures differ\. .* Confirmed\.$/).waitFor()
    await workbench.chooseInMenu(rescued(), 'Confirm')
    await rescued('Confirmed\\. In 3 of 3').waitFor()
    await kept((names) => names.length === 2)
    await workbench.screenshot('decisions-confirmed')
    await workbench.chooseInMenu(rescued(), 'Take Back')
    await kept((names) => names.join() === 'confirm difference')
    await rescued('Figures differ\\. In 3 of 3').waitFor()
    await workbench.chooseInMenu(row(/^Figures differ\. .* Confirmed\.$/), 'Take Back')
    await kept((names) => !names.length)
    await rescued().locator('.monaco-tl-twistie').click()
  })

  it('join claims that are the same', async () => {
    await expand(row(/^Only one source/))
    await workbench.chooseInMenu(row(/^The old stone bridge over the river Velm/), 'Same Claim as')
    await item('1 of 3').waitFor()
    await workbench.screenshot('decisions-same')
    await input().fill('A crossing gave way')
    await item('A crossing gave way').waitFor()
    await workbench.page.keyboard.press('Enter')
    await kept((names) => names.join() === 'same claim')
    await selected().getByText('2 of 3').waitFor()
    await workbench.runCommand('Crossread: Undo Last Decision')
    await kept((names) => !names.length)
    await row(/^The old stone bridge .*Only one source/).waitFor()
  })

  it('say who speaks, from the link in a hover', async () => {
    const place = { passage: '«it ends for good.»', word: 'good' }
    await workbench.hover(place, [/Steve Witkoff/, /Correct/])
    await workbench.screenshot('decisions-hover')
    await workbench.page.locator('.monaco-hover:visible a', { hasText: 'Correct…' }).first().click()
    await item('Another speaker…').waitFor()
    await workbench.screenshot('decisions-correct')
    await item('Another speaker…').click()
    await item('Steve Witkoff').waitFor()
    await workbench.screenshot('decisions-speaker')
    await input().fill('Rustem Umerov')
    await workbench.page.keyboard.press('Enter')
    await kept((names) => names.join() === 'another speaker')
    await workbench.leaveHover()
    await hoverSays(place, /Rustem Umerov[\s\S]*Said by Rustem Umerov, decided on/)
  })

  it('are made from the rows of other views', async () => {
    for (const view of ['Claims', 'Sources', 'Decisions']) await foldView(view)
    await pane('Speakers').locator('.pane-header').click()
    await expand(row(/^Volodymyr Zelensk/, 'Speakers'))
    const statement = pane('Speakers').getByRole('treeitem', {
      name: /, (quoted|partly quoted|in the article’s own words), in /,
    })
    await workbench.chooseInMenu(statement.first(), 'Correct…')
    await item('Another speaker…').waitFor()
    await workbench.screenshot('decisions-row')
    await workbench.page.keyboard.press('Escape')
    await foldView('Speakers')
    await pane('Claims').locator('.pane-header').click()
    await pane('Decisions').locator('.pane-header').click()
  })

  it('say what a country and a figure is, and what is none', async () => {
    await decideOn('Greenland', 'Not a country')
    await kept((names) => names.includes('not a country'))
    await hoverSays({ passage: 'Greenland', word: 'Greenland' }, /^Not a country, decided on/)
    await decideOn('several thousand', 'Another figure…')
    await input().fill('3000')
    await workbench.page.keyboard.press('Enter')
    await workbench.page.locator('.quick-input-title', { hasText: 'What does it count?' }).waitFor()
    await input().fill('soldiers')
    await workbench.page.keyboard.press('Enter')
    await kept((names) => names.includes('mark as figure'))
    await hoverSays({ passage: 'several thousand', word: 'several' }, /3,000 soldiers/)
    await decideOn('Kyiv', 'Another country…')
    await input().fill('Belarus')
    await workbench.page.keyboard.press('Enter')
    await kept((names) => names.includes('mark as country'))
  })

  it('mark what was passed over, from the editor’s menu', async () => {
    await select('Coalition of the Willing')
    const { x, y } = await workbench.find({ passage: 'Willing', word: 'Willing' })
    const open = () => workbench.page.mouse.click(x, y, { button: 'right' })
    await workbench.chooseInMenu(open, 'Correct or Mark Here', 'decisions-menu')
    await item('Mark as a speaker…').click()
    await input().fill('Coalition of the Willing')
    await workbench.page.keyboard.press('Enter')
    await kept((names) => names.includes('mark as speaker'))
    // The editor takes the button for pressed until it is clicked again.
    await workbench.page.mouse.click(x, y)
    await hoverSays({ passage: 'Willing', word: 'Willing' }, /A speaker: Coalition of the Willing, decided/)
  })

  it('keep a note, which is marked and shown on hover', async () => {
    await select('Venezuela')
    await workbench.runCommand('Crossread: Add Note Here')
    await input().fill('Ask the desk: [x](command:x) $(bug) <b>')
    await workbench.page.keyboard.press('Enter')
    await kept((names) => names.includes('note'))
    await hoverSays(
      { passage: 'Venezuela', word: 'Venezuela' },
      /Note, on .*Ask the desk: \[x\]\(command:x\) \$\(bug\) <b>/s,
    )
    await workbench.screenshot('decisions-note')
    await workbench.leaveHover()
  })

  it('are listed with what they are about, and lead there', async () => {
    await foldView('Claims')
    await row(/^Said by Rustem Umerov: “«it ends for good\.»”/, 'Decisions').waitFor()
    await row(/^Not a country: “Greenland”/, 'Decisions').click()
    assert.equal(await workbench.selectedPassage(), 'Greenland')
    await workbench.screenshot('decisions-view')
  })

  it('hold when the article is edited elsewhere, and need another look when the passage goes', async () => {
    const file = path.join(workbench.folder, seed)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, `Update\n\n${text.replace('Greenland and Venezuela', 'Both islands')}`)
    await row(/^Needs another look: 2 decisions/, 'Decisions').waitFor()
    await row(/^Not a country: “Greenland”.* no longer says/, 'Decisions').waitFor()
    await row(/^Said by Rustem Umerov: .*\.$/, 'Decisions').waitFor()
    assert.equal(decisions().length, 6, 'a decision was dropped')
    await workbench.screenshot('decisions-look')
  })

  it('are attached again where the reader says', async () => {
    await select('islands')
    await workbench.chooseInMenu(row(/^Not a country: “Greenland”/, 'Decisions'), 'Attach Again')
    await item('islands').waitFor()
    await workbench.screenshot('decisions-attach')
    await item('islands').click()
    await row(/^Not a country: “islands”/, 'Decisions').waitFor()
    await row(/^Needs another look: 1 decision/, 'Decisions').waitFor()
  })

  it('are removed from their menu', async () => {
    await workbench.chooseInMenu(row(/: “Venezuela”/, 'Decisions'), 'Remove Decision')
    await row(/^Needs another look/, 'Decisions').waitFor({ state: 'detached' })
    await kept((names) => !names.includes('note') && names.length === 5)
  })

  it('are left alone in a damaged list, which is named', async () => {
    const before = readFileSync(list(), 'utf8')
    writeFileSync(list(), before.replace('"decisions"', '<<<<<<< HEAD\n"decisions"'))
    await row(/^decisions\.json cannot be read/, 'Decisions').waitFor()
    await workbench.page.locator('.notification-toast', { hasText: 'Decisions in .crossread/decisions.json' }).waitFor()
    await workbench.screenshot('decisions-damaged')
    writeFileSync(list(), before)
    await row(/^Not a country: “islands”/, 'Decisions').waitFor()
  })

  it('are tried again when the list could not be written', async () => {
    chmodSync(list(), 0o444)
    await decideOn('Kyiv', 'Not a country')
    const toast = workbench.page.locator('.notification-toast', { hasText: 'it is protected from being written' })
    await toast.waitFor()
    await workbench.screenshot('decisions-try-again')
    assert.equal(decisions().length, 5)
    chmodSync(list(), 0o644)
    await toast.locator('.monaco-button', { hasText: 'Try again' }).click()
    await row(/^Not a country: “Kyiv”/, 'Decisions').waitFor()
  })

  it('begin anew in place of a damaged list, which is kept', async () => {
    const damaged = readFileSync(list(), 'utf8').replace('"decisions"', '<<<<<<< HEAD\n"decisions"')
    writeFileSync(list(), damaged)
    await row(/^decisions\.json cannot be read/, 'Decisions').waitFor()
    await decideOn('Kyiv', 'Not a country')
    const toast = workbench.page.locator('.notification-toast', { hasText: 'Nothing was changed' })
    await toast.waitFor()
    assert.equal(readFileSync(list(), 'utf8'), damaged)
    await workbench.screenshot('decisions-set-aside')
    await toast.locator('.monaco-button', { hasText: 'Set it aside' }).click()
    await row(/^Not a country: “Kyiv”/, 'Decisions').waitFor()
    await workbench.page
      .locator('.notification-toast', { hasText: 'kept as .crossread/decisions.damaged.json' })
      .waitFor()
    await kept((names) => names.join() === 'not a country')
    const aside = path.join(workbench.folder, '.crossread/decisions.damaged.json')
    assert.equal(readFileSync(aside, 'utf8'), damaged)
  })

  /** Waits until the hover on a word says what is expected. */
  async function hoverSays(place: { passage: string; word: string }, expected: RegExp): Promise<void> {
    assert.match(await workbench.hover(place, [expected]), expected)
    await workbench.leaveHover()
  }

  /** Chooses what is decided about words in the editor. */
  async function decideOn(words: string, label: string): Promise<void> {
    await select(words)
    await workbench.runCommand('Crossread: Correct or Mark Here')
    await item(label).click()
  }
})
