import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { articlesIn } from '../../scripts/lib/articles.mjs'
import { compared } from '../unit/sidebar/dam.ts'
import { Workbench } from './workbench.ts'

describe('the claims table and exports', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open('05-velmont-courier.txt')
    await workbench.runCommand('Crossread: Compare claims')
    await workbench.rows(2).first().waitFor()
  })

  after(async () => {
    await workbench?.close()
  })

  const table = () => workbench.comparisonPage()

  /** The page of the sidebar's view. */
  async function sideBySide() {
    for (let tries = 0; tries < 100; tries++) {
      for (const frame of workbench.page.frames())
        if (
          (await frame
            .locator('main.claim')
            .count()
            .catch(() => 0)) > 0
        )
          return frame
      await workbench.page.waitForTimeout(100)
    }
    throw new Error('no claim side by side to be seen')
  }

  /** The text selected in the article that has the focus, once there is some (and it is as expected). */
  async function selectedBeside(expected = (text: string) => text !== ''): Promise<string> {
    let text = ''
    for (let tries = 0; tries < 100 && !expected(text); tries++) {
      await workbench.page.waitForTimeout(100)
      const tab = workbench.page.locator('.editor-group-container.active .tab.active').first()
      const file = path.join(workbench.folder, (await tab.getAttribute('data-resource-name')) ?? '')
      const { line, column, length } = await workbench.selection()
      if (!length || !existsSync(file)) continue
      // The caret is at the selection's end.
      text = (readFileSync(file, 'utf8').split('\n')[line - 1] ?? '').slice(column - 1 - length, column - 1)
    }
    return text
  }

  it('is opened from the title of the view', async () => {
    await workbench.view('Claims').hover()
    await workbench.view('Claims').locator('.pane-header .action-label[aria-label="Show Claims Table"]').click()
    const frame = await table()
    assert.ok((await frame.locator('tbody tr').count()) > 5)
    assert.equal(await frame.locator('thead th.article').count(), 5)
    await workbench.screenshot('table-workbench')
  })

  it('goes from a cell to its passage, beside the table', async () => {
    const frame = await table()
    const cell = frame.locator('td.article.differs').first()
    const title = (await cell.getAttribute('title')) ?? ''
    await cell.click()
    const selected = await selectedBeside()
    assert.ok(title.includes(selected.slice(0, 60)), `“${selected}” is selected, not “${title}”`)
    assert.ok((await (await table()).locator('tbody tr').count()) > 5, 'the table is gone')
    await workbench.screenshot('table-reveal')
  })

  it('selects the claim that is selected in the sidebar, and the other way round', async () => {
    const frame = await table()
    const selected = frame.locator('tr.selected th')
    await workbench.rows(2).nth(2).click()
    const [spoken = ''] = await workbench.spoken(workbench.rows(2).nth(2))
    await selected.filter({ hasText: spoken.slice(0, 40) }).waitFor()
    await frame.locator('.chosen .passage').first().waitFor()
    const other = frame.locator('tbody th').nth(4)
    const label = (await other.textContent()) ?? ''
    await other.click()
    await frame.locator('tr.selected th', { hasText: label }).waitFor()
    const row = workbench.view('Claims').locator('.monaco-list-row.selected')
    await row.and(workbench.page.getByRole('treeitem', { name: label.slice(0, 40) })).waitFor()
    assert.equal(await (await sideBySide()).locator('h1').textContent(), label)
    await workbench.screenshot('table-linked')
    // What can be decided about a passage is in its menu, for the keyboard too.
    await frame.locator('.chosen .passage').first().focus()
    await workbench.page.keyboard.press('Shift+F10')
    const menu = workbench.page.locator('.monaco-menu-container')
    await menu.locator('.action-label', { hasText: 'Not the Same Claim' }).waitFor()
    await workbench.screenshot('page-menu')
    await workbench.page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
  })

  it('selects the claim at the caret, also where its group is folded; a click brings the selected one back', async () => {
    const frame = await table()
    const side = await sideBySide()
    const row = workbench.view('Claims').locator('.monaco-list-row.selected')
    const before = (await side.locator('h1').textContent()) ?? ''
    const alone = 'significant change'
    const { x, y } = await workbench.find({ passage: 'policy this is a', word: 'policy' })
    await workbench.page.mouse.click(x, y)
    await side.locator('h1', { hasText: alone }).waitFor()
    await frame.locator('.chosen .label', { hasText: alone }).waitFor()
    await frame.getByRole('button', { name: 'Show it in the table' }).click()
    await frame.locator('tr.selected th', { hasText: alone }).waitFor()
    // Its group is folded, and stays so.
    assert.ok((await workbench.spoken(row)).every((spoken) => !spoken.includes(alone)))
    await row.first().click()
    await side.locator('h1', { hasText: before }).waitFor()
    await frame.locator('.chosen .label', { hasText: before }).waitFor()
    // It is folded or opened by the click; once more, the other way round.
    await workbench.page.mouse.click(x + 60, y)
    await side.locator('h1', { hasText: alone }).waitFor()
    await row.first().click()
    await side.locator('h1', { hasText: before }).waitFor()
    await workbench.page.keyboard.press('Home')
    await workbench.rows(1).first().waitFor()
    await frame.locator('select').selectOption('shared')
  })

  it('shows who leaves what out', async () => {
    const frame = await table()
    const button = frame.locator('.counts button').first()
    const size = Number(await button.textContent())
    await button.click()
    assert.equal(await frame.locator('tbody tr').count(), size)
  })

  it('says on claims that they may rest on one source, and lists copies and sources', async () => {
    const spoken = await workbench.spoken(workbench.rows(2))
    assert.ok(
      spoken.some((text) => /cite Reuters: perhaps/.test(text)),
      spoken.join('\n'),
    )
    await workbench.rows(2).first().click()
    await workbench.rows(3).filter({ hasText: 'cite Reuters' }).first().click()
    const sources = (level: number) => workbench.rows(level, 'Sources')
    await sources(2).filter({ hasText: 'Reuters' }).waitFor()
    await sources(2).filter({ hasText: 'Reuters' }).press('ArrowDown')
    await sources(3).and(workbench.page.locator('.focused')).waitFor()
    await workbench.screenshot('credited-sources')
    await workbench.page.keyboard.press('Enter')
    assert.equal(await selectedBeside((text) => text === 'Reuters'), 'Reuters')
  })

  it('exports a report under a sensible name and opens it', async () => {
    await workbench.runCommand('Crossread: Export…')
    const list = workbench.page.locator('.quick-input-list .monaco-list-row')
    await list.first().waitFor()
    await workbench.screenshot('export-choices')
    await list.filter({ hasText: 'HTML report' }).first().click()
    const input = workbench.page.locator('.quick-input-widget:visible input')
    await input.waitFor()
    const suggested = async () => (await input.inputValue()).split('/').at(-1) ?? ''
    for (let tries = 0; tries < 100 && !(await suggested()); tries++) await workbench.page.waitForTimeout(100)
    const name = await suggested()
    assert.match(name, /-claims\.html$/)
    await workbench.page.keyboard.press('Enter')
    const file = path.join(workbench.folder, name)
    for (let tries = 0; tries < 100 && !existsSync(file); tries++) await workbench.page.waitForTimeout(100)
    assert.match(readFileSync(file, 'utf8'), /<h1>Claims compared<\/h1>/)
    await workbench.page.locator('.tab', { hasText: name }).waitFor()
    await workbench.page.waitForTimeout(1500)
    await workbench.screenshot('export-report')
  })

  it('shows an article, its copy and a rewrite that credits the same agency as one account', async () => {
    const sentences = [
      'OSTBY (Reuters) - Engineers closed the Halden dam near Ostby on Monday evening after divers found 12 cracks.',
      'Water had been seeping through the concrete since the spring floods, the dam’s operator said in a statement.',
      'The council will meet on Thursday to discuss repairs that could cost $75 million.',
      'Police closed the road between Ostby and Lindvik and opened a school as a shelter.',
      'Mayor Ingrid Solberg asked the 3,000 residents of the valley to leave their homes.',
      'The dam was built in 1962 and supplies power to half of the county.',
      '“The spillway is a danger to every family in the valley,” Solberg told reporters in the town hall.',
    ]
    const write = (name: string, headline: string, body: readonly string[]) =>
      writeFileSync(path.join(workbench.folder, name), `${headline}\n\n${body.join('\n\n')}\n`)
    for (const name of articlesIn(workbench.folder)) rmSync(path.join(workbench.folder, name))
    write('agency.txt', 'Norway dam closed after divers find cracks', sentences)
    write(
      'copy.txt',
      'Families told to leave as dam leaks',
      sentences.filter((_, at) => at !== 3 && at !== 5),
    )
    write('rewrite.txt', 'Cracks force Halden dam to shut', [
      'The Halden dam close to Ostby was shut by engineers late on Monday, because 12 cracks had turned up, Reuters reported.',
      'Since the floods of spring, water had leaked through the concrete, according to its operator.',
      'On Thursday the council talks about repairs, at a price of perhaps $75 million.',
      'Ingrid Solberg, the mayor, called on 3,000 people in the valley to leave home.',
    ])
    const claims = workbench.rows(2)
    await claims.filter({ hasText: 'perhaps 1 account' }).first().waitFor({ timeout: 30_000 })
    const spoken = await workbench.spoken(claims)
    const shared = spoken.filter((text) => /In 3 of 3 articles\./.test(text))
    assert.ok(shared.length > 0, spoken.join('\n'))
    for (const text of shared) assert.match(text, /All 3 articles cite Reuters .*: perhaps one account, not 3\.$/)
    await workbench.view('Claims').hover()
    await workbench.page.mouse.wheel(0, -4000)
    await claims.first().click()
    await workbench.view('Sources').locator('.monaco-list').press('Home')
    const copy = workbench.rows(1, 'Sources').filter({ hasText: 'A copy of Norway' })
    await copy.click()
    const relation = workbench.rows(2, 'Sources').filter({ hasText: 'A copy of Norway' })
    await relation.and(workbench.page.locator('[aria-label$=", 3 changes."]')).click()
    await workbench.rows(3, 'Sources').filter({ hasText: 'New headline' }).waitFor()
    await workbench.screenshot('one-account')
  })

  it('draws figures and a timeline of articles that do not agree, whose points lead to the passages', async () => {
    for (const name of articlesIn(workbench.folder)) rmSync(path.join(workbench.folder, name))
    for (const { name, text } of compared.entries) writeFileSync(path.join(workbench.folder, `${name}.txt`), text)
    await workbench.runCommand('Crossread: Show Claims Table')
    const frame = await table()
    await frame.getByRole('tab', { name: 'Timeline' }).click()
    const council = frame.getByRole('row', { name: 'Another day in Evening Post (Fri, 9 January 2026)' })
    await workbench.page.setViewportSize({ width: 1280, height: 800 })
    await council.getByRole('button', { name: 'Valley Courier: “8 January”' }).click()
    const told = await selectedBeside((text) => text.includes('8 January'))
    assert.match(told, /^The council will meet on 8 January/)
    await workbench.screenshot('page-timeline-1280')
    await frame.getByRole('tab', { name: /^Figures \(\d+\)$/ }).click()
    const cracks = frame.getByRole('grid', { name: 'cracks' })
    await cracks.getByRole('button', { name: 'Morning Herald' }).click()
    assert.equal(await selectedBeside((text) => text === '15'), '15')
    await frame.locator('.chosen mark.figure', { hasText: /^15$/ }).waitFor()
    await workbench.screenshot('page-figures-1280')
  })
})
