/** The workbench as a person meets it: what is on screen, by what it says, and what keys and clicks do. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core'
import { copySeeds } from '../../scripts/lib/articles.mjs'
import { openChromium } from '../../scripts/lib/chromium.mjs'
import { root, screenshots } from '../../scripts/lib/paths.mjs'
import { startServer, workbenchAddress } from '../../tools/vscode-host/server.mjs'
import { startWebServer } from '../../tools/vscode-host/web.mjs'
import { type Found, findInEditor, type Place } from './editor.ts'

export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  highContrast: 'Dark High Contrast',
  highContrastLight: 'Light High Contrast',
} as const
export type Theme = keyof typeof themes

const themeClasses: Record<Theme, string> = {
  light: 'vs',
  dark: 'vs-dark',
  highContrast: 'hc-black',
  highContrastLight: 'hc-light',
}

/** How long to wait for what should appear, in milliseconds: a guard against waiting for ever, not a bound. */
const patience = 40_000

export class Workbench {
  readonly page: Page
  /** A copy of the sample articles, which tests may change. */
  readonly folder: string
  readonly #end: () => Promise<void>

  private constructor(page: Page, folder: string, end: () => Promise<void>) {
    this.page = page
    this.folder = folder
    this.#end = end
  }

  /**
   * Opens a copy of the sample articles, with the extension installed and one of them in the editor.
   *
   * @param more other articles for the folder, by the name of their file
   * @param window its size in CSS pixels
   * @param language VS Code's display language, as a language pack sets it; without one its own words stay English
   */
  static async open(
    article: string,
    more: Readonly<Record<string, string>> = {},
    window = { width: 1280, height: 1200 },
    language?: string,
  ): Promise<Workbench> {
    const articles = copySeeds()
    for (const [name, text] of Object.entries(more)) writeFileSync(path.join(articles.folder, name), text)
    const server = await startServer({ extension: root, settings: { 'workbench.colorTheme': themes.light } })
    let browser: Browser | undefined
    const end = async () => {
      await browser?.close()
      await server.stop()
      articles.remove()
    }
    try {
      browser = await openChromium()
      const page = await browser.newPage({ viewport: window })
      if (language)
        await page.addInitScript((tag) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), language)
      const file = path.join(articles.folder, article)
      await page.goto(workbenchAddress(server, { folder: articles.folder, file }))
      const workbench = new Workbench(page, articles.folder, end)
      // The extension's icon comes with its commands.
      await page.locator('.activitybar a[aria-label^="Crossread"]').waitFor({ timeout: 60_000 })
      await workbench.showsArticle(article)
      return workbench
    } catch (error) {
      await end()
      throw error
    }
  }

  /**
   * Opens a copy of the sample articles in VS Code for the Web: no server runs the extension, and the folder lies in a
   * file system that is none of VS Code's own.
   *
   * @param trusting false for Restricted Mode: the folder is not trusted
   */
  static async openOnTheWeb(article: string, { trusting = true } = {}): Promise<Workbench> {
    const articles = copySeeds()
    const settings = { 'workbench.colorTheme': themes.light }
    const server = await startWebServer({ extension: root, articles: articles.folder, settings, trusting })
    let browser: Browser | undefined
    const end = async () => {
      await browser?.close()
      await server.stop()
      articles.remove()
    }
    try {
      browser = await openChromium()
      const page = await browser.newPage({ viewport: { width: 1280, height: 1200 } })
      await page.goto(server.address(article))
      return new Workbench(page, articles.folder, end)
    } catch (error) {
      await end()
      throw error
    }
  }

  close(): Promise<void> {
    return this.#end()
  }

  /** Waits until an article is in the editor. */
  async showsArticle(name: string): Promise<void> {
    await this.page.locator(`.editor-instance .view-lines .view-line`).first().waitFor({ timeout: patience })
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: patience })
  }

  /** Waits until a word in a passage on screen in the editor is decorated. */
  async decorated(place: Place): Promise<Found> {
    for (const start = Date.now(); Date.now() - start < patience; await this.page.waitForTimeout(100)) {
      const found = await this.page.evaluate(findInEditor, place)
      if (found?.decorated) return found
    }
    const found = await this.find(place)
    throw new Error(`not decorated: ${JSON.stringify({ place, found })}`)
  }

  /** The name of the file in the editor. */
  async openArticle(): Promise<string> {
    return (await this.page.locator('.tab.active').first().getAttribute('data-resource-name')) ?? ''
  }

  /** Finds a passage on screen in the editor. */
  async find(place: Place): Promise<Found> {
    const found = await this.page.evaluate(findInEditor, place)
    if (!found) throw new Error(`not on screen: ${JSON.stringify(place)}`)
    return found
  }

  /** Rests the pointer on a word and returns what the hover says, once it says all that is expected. */
  async hover(place: Place, expected: readonly RegExp[] = []): Promise<string> {
    for (const start = Date.now(); ; await this.leaveHover()) {
      const { x, y } = await this.find(place)
      await this.page.mouse.move(x + 200, y + 200)
      await this.page.mouse.move(x, y, { steps: 4 })
      const said = await this.#hoverSays(expected)
      // A hover that came too early says too little, and is not asked again before the pointer has moved.
      if (said.complete || Date.now() - start > patience) return said.text
    }
  }

  /** What the hover on screen says, once it says all that is expected or nothing more is to come. */
  async #hoverSays(expected: readonly RegExp[]): Promise<{ text: string; complete: boolean }> {
    const parts = this.page.locator('.monaco-hover .hover-contents:visible')
    for (const start = Date.now(); ; await this.page.waitForTimeout(100)) {
      const text = (await parts.allInnerTexts()).join('\n')
      const complete = text !== '' && !text.startsWith('Loading') && expected.every((words) => words.test(text))
      if (complete || Date.now() - start > 5000) return { text, complete }
    }
  }

  /** Takes the pointer away and closes the hover. */
  async leaveHover(): Promise<void> {
    await this.page.mouse.move(640, 5)
    await this.page.keyboard.press('Escape')
    // The pointer may now rest on a part of the window that has a tip of its own.
    const hover = this.page.locator('.monaco-hover:visible:not(.workbench-hover)')
    await hover.first().waitFor({ state: 'hidden', timeout: patience })
  }

  /** Runs a command from the palette, by the title that it has there. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    const input = this.page.locator('.quick-input-widget:visible input')
    await input.waitFor({ timeout: patience })
    await input.fill(`>${title}`)
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title })
    await row.first().click({ timeout: patience })
  }

  /** Opens a file of the folder as Go to File does. */
  async goToFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P')
    await this.page.locator('.quick-input-widget:visible input').fill(name)
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click()
    await this.showsArticle(name)
  }

  /** What a view of the sidebar says above its rows. */
  async viewMessage(): Promise<string> {
    const message = this.page.locator('.sidebar .tree-explorer-viewlet-tree-view .message')
    await message.first().waitFor({ timeout: patience })
    return (await message.allInnerTexts()).join('\n').trim()
  }

  /** A view of the sidebar, by its title. */
  view(title: string): Locator {
    return this.page.locator('.sidebar .pane', { has: this.page.locator('.pane-header', { hasText: title }) })
  }

  /** The rows on screen of a view; those at one level only, counted from 1, when it is given. */
  rows(level?: number, view = 'Claims'): Locator {
    const at = level === undefined ? '' : `[aria-level="${level}"]`
    return this.view(view).locator(`.monaco-list-row${at}`)
  }

  /** What a screen reader says of rows on screen. */
  async spoken(rows: Locator): Promise<string[]> {
    await rows.first().waitFor({ timeout: patience })
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))
  }

  /** The page inside the sidebar's webview. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame')
  }

  /** The comparison page: of the webviews in the window, the one with a table. */
  async comparisonPage(): Promise<Frame> {
    for (const start = Date.now(); Date.now() - start < patience; await this.page.waitForTimeout(100))
      for (const frame of this.page.frames())
        if (
          await frame
            .locator('table')
            .count()
            .catch(() => 0)
        )
          return frame
    throw new Error('no table to be seen')
  }

  /** What the status bar says of the selection: "Ln 12, Col 40 (35 selected)". */
  async selection(): Promise<{ line: number; column: number; length: number }> {
    const item = this.page.locator('[id="status.editor.selection"]').filter({ hasText: 'selected' })
    const said = (await item.allInnerTexts()).join(' ')
    const [line = 0, column = 0, length = 0] = (said.match(/\d+/g) ?? []).map(Number)
    return { line, column, length }
  }

  /** The text selected in the article that is in the editor, once there is some (and it is as expected). */
  async selectedPassage(expected = (text: string) => text !== ''): Promise<string> {
    let text = ''
    for (const start = Date.now(); Date.now() - start < patience && !expected(text); ) {
      await this.page.waitForTimeout(100)
      const lines = readFileSync(path.join(this.folder, await this.openArticle()), 'utf8').split('\n')
      const { line, column, length } = await this.selection()
      // The caret is at the selection's end.
      text = length > 0 ? (lines[line - 1] ?? '').slice(column - 1 - length, column - 1) : ''
    }
    return text
  }

  async useTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme')
    const input = this.page.locator('.quick-input-widget:visible input[placeholder*="Color Theme"]')
    await input.fill(themes[theme])
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: themes[theme] }).first().click()
    await this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor({ timeout: patience })
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience })
  }

  /** The editor's own background. */
  background(): Promise<string> {
    return this.page
      .locator('.editor-instance .monaco-editor-background')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  }

  /**
   * Chooses from the context menu of a row, or from one that is opened otherwise. A menu that has just opened may let a
   * click pass: then once more.
   */
  async chooseInMenu(row: Locator | (() => Promise<void>), label: string): Promise<void> {
    await (typeof row === 'function' ? row() : row.click({ button: 'right' }))
    const menu = this.page.locator('.monaco-menu-container')
    for (let tries = 0; tries < 5; tries++) {
      await this.page.waitForTimeout(300)
      await menu.locator('.action-label', { hasText: label }).first().click({ timeout: 5000 })
      const gone = await menu.waitFor({ state: 'hidden', timeout: 1500 }).then(
        () => true,
        () => false,
      )
      if (gone) return
    }
    throw new Error(`the menu does not take "${label}"`)
  }

  /** Clicks a button in the title of a view, which is there while the pointer is on the view. */
  async clickInTitle(view: string, button: string): Promise<void> {
    await this.view(view).locator('.pane-header').hover()
    await this.view(view).locator(`.pane-header .action-label[aria-label^="${button}"]`).click({ timeout: patience })
  }

  /** What stands beside the title of a view, once it is as expected. */
  async describedAs(view: string, expected: RegExp): Promise<string> {
    const described = this.view(view).locator('.pane-header .description').filter({ hasText: expected })
    await described.waitFor({ timeout: patience })
    return described.innerText()
  }

  /** Drags the sidebar's edge until it is as wide as it can be within a number of pixels. */
  async resizeSidebar(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox()
    if (!box) throw new Error('no sidebar is on screen')
    const y = box.y + box.height / 2
    await this.page.mouse.move(box.x + box.width, y)
    await this.page.mouse.down()
    await this.page.mouse.move(box.x + width, y, { steps: 5 })
    await this.page.mouse.up()
    await this.page.mouse.move(640, 5)
  }

  /** Saves a picture as `test/screenshots/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true })
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) })
  }
}
