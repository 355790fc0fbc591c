import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../scripts/lib/paths.mjs'
import { contrast, sameColour } from './colour.ts'
import type { Place } from './editor.ts'
import { type Theme, themes } from './themes.ts'
import { Workbench } from './workbench.ts'

const seed = '05-velmont-courier.txt'

/** One of each kind in the seed, all on screen at once. */
const places = {
  speaker: { passage: 'Macron', word: 'Macron' },
  country: { passage: 'Ukraine', word: 'Ukraine' },
  number: { passage: '35', word: '35' },
  speech: { passage: '«We have', word: 'We' },
} satisfies Record<string, Place>

/** The colours that the extension contributes, by identifier and kind of theme. */
function contributed(id: string, theme: Theme): string {
  const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const colour = contributes.colors.find((one: { id: string }) => one.id === `crossread.${id}`)
  assert.ok(colour, `no colour crossread.${id}`)
  return colour.defaults[theme]
}

describe('an article in the editor', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open(seed)
    await workbench.decorated(places.country)
  })

  after(async () => {
    await workbench?.close()
  })

  it('shows its speakers, quotes, countries and numbers', async () => {
    for (const place of Object.values(places)) await workbench.decorated(place)
  })

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`tells them apart in the theme ${themes[theme]}`, async () => {
      await workbench.useTheme(theme)
      const ground = await workbench.background()
      const speaker = await workbench.decorated(places.speaker)
      const country = await workbench.decorated(places.country)
      const number = await workbench.decorated(places.number)
      const speech = await workbench.decorated(places.speech)
      await workbench.screenshot(`article-${theme}`)

      const texts = { speaker, country, number }
      for (const [name, { color }] of Object.entries(texts)) {
        const due = contributed(`${name}Foreground`, theme)
        assert.ok(sameColour(color, due), `${name}: ${color}, not ${due}`)
        assert.ok(contrast(color, ground) >= 4.5, `${name}: ${color} on ${ground} is hard to read`)
      }
      const due = contributed('speechBackground', theme)
      assert.ok(sameColour(speech.background, due), `speech: ${speech.background}, not ${due}`)
      assert.equal(new Set([speaker, country, number, speech].map(({ color }) => color)).size, 4)
      // Not by hue alone.
      const shapes = [speaker, country, number, speech].map(({ weight, style, underline }) => [
        weight,
        style,
        underline,
      ])
      assert.equal(new Set(shapes.map(String)).size, 4, JSON.stringify(shapes))
    })
  }

  it('can be read where it is selected in a theme of high contrast', async () => {
    await workbench.useTheme('highContrast')
    const { color } = await workbench.decorated(places.number)
    await workbench.page.locator('.view-lines span', { hasText: /^35$/ }).first().dblclick()
    // What is selected stands on white there.
    await workbench.decorated(places.number, (found) => contrast(found.color, '#FFFFFF') >= 4.5)
    await workbench.screenshot('article-selected')
    await workbench.page.keyboard.press('ArrowRight')
    await workbench.decorated(places.number, (found) => sameColour(found.color, color))
  })

  describe('explains on hover', () => {
    const hovers: [kind: keyof typeof places, says: RegExp[]][] = [
      ['speaker', [/Emmanuel Macron/, /president/, /statements? here/]],
      ['country', [/Ukraine/, /\bUA\b/, /Named \d+ times here/]],
      ['number', [/\b35 countries/, /exact/]],
      ['speech', [/Steve Witkoff/, /said/]],
    ]
    before(() => workbench.useTheme('light'))
    afterEach(() => workbench.leaveHover())

    for (const [kind, says] of hovers) {
      it(`a ${kind}`, async () => {
        await workbench.decorated(places[kind])
        const said = await workbench.hover(places[kind], says)
        await workbench.screenshot(`hover-${kind}`)
        for (const expected of says) assert.match(said, expected)
      })
    }
  })

  describe('has ways through it', () => {
    before(async () => {
      await workbench.page.setViewportSize({ width: 1280, height: 800 })
      await workbench.goToFile('01-harbour-dispatch.txt')
      await workbench.decorated({ passage: 'The United States', word: 'United' })
    })

    it('show in the outline and the breadcrumbs', async () => {
      await workbench.runCommand('Explorer: Focus on Outline View')
      await workbench.page.locator('.outline-pane .monaco-list-row', { hasText: 'US Lends' }).waitFor()
      const { x, y } = await workbench.find({ passage: 'These protocols', word: 'protocols' })
      await workbench.page.mouse.click(x, y)
      await workbench.page.locator('.breadcrumbs-control', { hasText: 'Steve Witkoff' }).first().waitFor()
      await workbench.screenshot('outline')
    })

    it('find symbols across articles', async () => {
      await workbench.page.keyboard.press('F1')
      const input = workbench.page.locator('.quick-input-widget:visible input')
      await input.fill('#kushner')
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Jared Kushner' }).first().waitFor()
      await workbench.screenshot('workspace-symbols')
      await workbench.page.keyboard.press('Escape')
    })

    it('find all references to a speaker', async () => {
      const { x, y } = await workbench.find({ passage: 'Kushner struck', word: 'Kushner' })
      await workbench.page.mouse.click(x, y)
      await workbench.page.keyboard.press('Shift+F12')
      await workbench.page.locator('.peekview-widget .monaco-list-row').first().waitFor()
      await workbench.page.locator('.peekview-widget .preview .view-line').first().waitFor()
      await workbench.screenshot('references')
      await workbench.page.keyboard.press('Escape')
    })

    it('offer to compare where nothing was compared yet, and go on', async () => {
      await workbench.page.keyboard.press('F7')
      const offer = workbench.page.locator('.notification-toast', { hasText: 'has not been compared' })
      await offer.waitFor()
      await workbench.screenshot('next-before-comparing')
      await offer.getByText('Compare claims', { exact: true }).click()
      assert.notEqual(await workbench.selectedPassage(), '')
    })

    it('copy a quote with its speaker from the menu of the editor', async () => {
      const { x, y } = await workbench.find({ passage: 'They need to know', word: 'need' })
      const open = () => workbench.page.mouse.click(x, y, { button: 'right' })
      await workbench.chooseInMenu(open, 'Copy Quote with Attribution')
      await workbench.page
        .locator('.statusbar-item', { hasText: 'Copied with attribution: “They need to know,”' })
        .waitFor()
    })

    it('show two articles as a diff', async () => {
      await workbench.runCommand('Crossread: Compare with Another Article…')
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Lindale News' }).first().click()
      await workbench.page.locator('.monaco-diff-editor .line-insert').first().waitFor()
      await workbench.screenshot('diff-articles')
      await workbench.runCommand('View: Close Editor')
    })

    it('fold site furniture when asked', async () => {
      await workbench.runCommand('Crossread: Fold Site Furniture')
      await workbench.page.locator('.editor-instance .inline-folded').first().waitFor()
      await workbench.screenshot('folded')
    })
  })

  describe('in another encoding than VS Code takes it for', () => {
    const name = 'latin.txt'

    before(() => {
      const text = readFileSync(path.join(workbench.folder, seed), 'utf8').replace(/[^\0-\x7F]/g, "'")
      writeFileSync(path.join(workbench.folder, name), text.replace('Paris', 'Par\u00EDs'), 'latin1')
      writeFileSync(path.join(workbench.folder, 'requirements.txt'), 'retext==9.0\nunified==11.0\n')
      writeFileSync(path.join(workbench.folder, 'archive.txt'), text.repeat(Math.ceil(2_000_001 / text.length)))
    })

    it('is told of in the status bar when its page was damaged, with a repaired copy', async () => {
      const { page } = workbench
      await workbench.goToFile('04-oakmere-review.txt')
      const status = page.locator('.statusbar-item[id$="crossread.article"]')
      await status.filter({ hasText: 'speakers' }).waitFor()
      await status.hover()
      const hover = page.locator('.monaco-hover:visible')
      await hover.filter({ hasText: 'A wrong encoding has damaged marks or letters' }).waitFor()
      await workbench.screenshot('damaged')
      await hover.locator('a', { hasText: 'Open a repaired copy' }).click()
      await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor()
      await page.locator('.editor-instance .view-line', { hasText: 'Kyiv’s allies' }).first().waitFor()
      await workbench.runCommand('View: Revert and Close Editor')
      await workbench.showsArticle('04-oakmere-review.txt')
    })

    it('is named in the status bar, with the way to open it rightly', async () => {
      const { page } = workbench
      await workbench.goToFile(name)
      const status = page.locator('.statusbar-item[id$="crossread.article"]')
      const warning = status.locator('.codicon-warning')
      await warning.waitFor()
      await status.hover()
      const hover = page.locator('.monaco-hover:visible')
      await hover.filter({ hasText: 'another encoding than it was opened in: Western (Windows 1252).' }).waitFor()
      await workbench.screenshot('encoding')
      await hover.locator('a', { hasText: 'Reopen with Encoding' }).click()
      const row = (text: string) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first()
      await row('Reopen with Encoding').click()
      await page.locator('.quick-input-widget:visible input[placeholder*="Encoding"]').fill('Windows 1252')
      await row('Western').click()
      await warning.waitFor({ state: 'detached' })
    })

    it('stands beside files that are left out, which the status bar counts and lists with their reasons', async () => {
      const { page } = workbench
      const status = page.locator('.statusbar-item[id$="crossread.article"]')
      await status.hover()
      const hover = page.locator('.monaco-hover:visible')
      await hover.filter({ hasText: '6 articles read, 2 files left out:' }).waitFor()
      await hover.filter({ hasText: '1 file: longer than the limit of 2,000,000 characters' }).waitFor()
      await workbench.screenshot('status')
      await hover.locator('a', { hasText: 'Show what was left out' }).click()
      const row = (text: string) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first()
      await row('requirements.txt').waitFor()
      await workbench.screenshot('left-out')
      await row('archive.txt').click()
      await workbench.showsArticle('archive.txt')
      await status.filter({ hasText: 'Too long to be read' }).waitFor()
      await workbench.screenshot('too-long')
    })
  })
})
