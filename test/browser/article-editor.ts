/** An article in the editor as a person meets it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { type Found, findInEditor, type Place } from './editor.ts'

/** How long to wait for what should appear, in milliseconds: a guard against waiting for ever, not a bound. */
export const patience = 40_000

export class ArticleEditor {
  readonly page: Page
  /** A copy of the sample articles, which tests may change. */
  readonly folder: string

  constructor(page: Page, folder: string) {
    this.page = page
    this.folder = folder
  }

  /** Waits until an article is in the editor. */
  async showsArticle(name: string): Promise<void> {
    await this.page.locator(`.editor-instance .view-lines .view-line`).first().waitFor({ timeout: patience })
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: patience })
  }

  /** Waits until a word in a passage on screen in the editor is decorated, and as expected. */
  async decorated(place: Place, expected: (found: Found) => boolean = () => true): Promise<Found> {
    for (const start = Date.now(); Date.now() - start < patience; await this.page.waitForTimeout(100)) {
      const found = await this.page.evaluate(findInEditor, place)
      if (found?.decorated && expected(found)) return found
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

  /** What the hover on screen says, once it says all that is expected or has had time to say more. */
  async #hoverSays(expected: readonly RegExp[]): Promise<{ text: string; complete: boolean }> {
    const parts = this.page.locator('.monaco-hover .hover-contents:visible')
    let text = ''
    for (let since = Date.now(); ; await this.page.waitForTimeout(100)) {
      const before = text
      text = (await parts.allInnerTexts()).join('\n')
      if (text !== before) since = Date.now()
      const begun = text !== '' && !text.startsWith('Loading')
      const complete = begun && expected.every((words) => words.test(text))
      if (complete || Date.now() - since > (begun ? 1000 : 5000)) return { text, complete }
    }
  }

  /** Takes the pointer to where the window has no tip. */
  pointAway(): Promise<void> {
    return this.page.mouse.move(200, 5)
  }

  /** Takes the pointer away and closes the hover. */
  async leaveHover(): Promise<void> {
    await this.pointAway()
    await this.page.keyboard.press('Escape')
    const hover = this.page.locator('.monaco-hover:visible:not(.workbench-hover)')
    await hover.first().waitFor({ state: 'hidden', timeout: patience })
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

  /** The editor's own background. */
  background(): Promise<string> {
    return this.page
      .locator('.editor-instance .monaco-editor-background')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  }
}
