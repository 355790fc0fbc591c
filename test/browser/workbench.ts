/** The workbench as a person meets it: what is on screen, by what it says, and what keys and clicks do. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Frame, FrameLocator, Locator } from 'playwright-core'
import { screenshots } from '../../scripts/lib/paths.mjs'
import { ArticleEditor, patience } from './article-editor.ts'
import { type Theme, themeClasses, themes } from './themes.ts'
import { type Options, openOnServer, openOnTheWeb, type Window } from './windows.ts'

export class Workbench extends ArticleEditor {
  readonly #close: () => Promise<void>

  private constructor({ page, folder, close }: Window) {
    super(page, folder)
    this.#close = close
  }

  /** Opens a copy of the sample articles, with the extension installed and one of them in the editor. */
  static async open(article: string, options: Options = {}): Promise<Workbench> {
    const workbench = new Workbench(await openOnServer(article, options))
    try {
      // The extension's icon comes with its commands.
      await workbench.page.locator('.activitybar a[aria-label^="Crossread"]').waitFor({ timeout: 60_000 })
      await workbench.showsArticle(article)
      return workbench
    } catch (error) {
      await workbench.close()
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
    return new Workbench(await openOnTheWeb(article, trusting))
  }

  close(): Promise<void> {
    return this.#close()
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

  async useTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme')
    const input = this.page.locator('.quick-input-widget:visible input[placeholder*="Color Theme"]')
    await input.fill(themes[theme])
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: themes[theme] }).first().click()
    await this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor({ timeout: patience })
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience })
  }

  /**
   * Chooses from the context menu of a row, or from one that is opened otherwise. A menu that has just opened may let a
   * click pass: then once more.
   *
   * @param picture name of a screenshot of the menu
   */
  async chooseInMenu(row: Locator | (() => Promise<void>), label: string, picture?: string): Promise<void> {
    await (typeof row === 'function' ? row() : row.click({ button: 'right' }))
    const menu = this.page.locator('.monaco-menu-container')
    await menu.locator('.action-label', { hasText: label }).first().waitFor({ timeout: 5000 })
    if (picture) await this.screenshot(picture)
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
    await this.pointAway()
  }

  /** Saves a picture as `test/screenshots/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true })
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) })
  }
}
