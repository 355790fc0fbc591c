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
})

describe('an article in another encoding than VS Code takes it for', () => {
  const name = 'latin.txt'
  let workbench: Workbench

  before(async () => {
    workbench = await Workbench.open(seed)
    const text = readFileSync(path.join(workbench.folder, seed), 'utf8').replace(/[^\0-\x7F]/g, "'")
    writeFileSync(path.join(workbench.folder, name), text.replace('Paris', 'Par\u00EDs'), 'latin1')
    writeFileSync(path.join(workbench.folder, 'requirements.txt'), 'retext==9.0\nunified==11.0\n')
    writeFileSync(path.join(workbench.folder, 'archive.txt'), text.repeat(Math.ceil(2_000_001 / text.length)))
  })

  after(async () => {
    await workbench?.close()
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
