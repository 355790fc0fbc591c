/** A view's page as VS Code serves it: its own policy, its bundled script and style, a theme's colours. */
import assert from 'node:assert/strict'
import path from 'node:path'
import { build } from 'esbuild'
import type { BrowserContext, Page } from 'playwright-core'
import { openChromium } from '../../scripts/lib/chromium.mjs'
import { root, screenshots } from '../../scripts/lib/paths.mjs'
import { page as pageHtml } from '../../src/sidebar/page.ts'
import type { FromPage, ToPage } from '../../src/sidebar/protocol.ts'
import type { FromTable, ToTable } from '../../src/sidebar/table-protocol.ts'
import { type Theme, variables } from './themes.ts'

const origin = 'http://sidebar.localhost'

/** The pages there are: where their script begins and their style lies. */
const pages = {
  sideBySide: { title: 'Side by side', script: 'main.ts', style: 'webview.css' },
  table: { title: 'Claims table', script: 'table/main.ts', style: 'table.css' },
} as const

interface Messages {
  sideBySide: { from: FromPage; to: ToPage }
  table: { from: FromTable; to: ToTable }
}

export interface Served<Name extends keyof Messages> {
  page: Page
  /** What the page has sent so far. */
  sent(): Promise<Messages[Name]['from'][]>
  send(message: Messages[Name]['to']): Promise<void>
  /** Violations of the policy, failed loads and errors so far. */
  complaints: string[]
}

/**
 * Has a browser for the tests of a suite, closes the page that each of them opens, and fails the test whose page
 * complained.
 *
 * @returns opens the page in a tab of its own
 */
export function inBrowser<Name extends keyof Messages>(name: Name) {
  let context: BrowserContext
  let served: Served<Name> | undefined

  before(async () => {
    context = await (await openChromium()).newContext()
    // A page keeps the browser's window open, which costs it more than a page.
    await context.newPage()
  })
  after(() => context.browser()?.close())
  afterEach(async () => {
    const ended = served
    served = undefined
    await ended?.page.close()
    assert.deepEqual(ended?.complaints, [])
  })
  return async (theme: Theme, width: number, height = 800): Promise<Served<Name>> => {
    served = await serve(context, name, theme, { width, height })
    return served
  }
}

async function serve<Name extends keyof Messages>(
  context: BrowserContext,
  name: Name,
  theme: Theme,
  viewport: { width: number; height: number },
): Promise<Served<Name>> {
  const { title } = pages[name]
  const script = await bundle(pages[name].script)
  const style = await bundle(pages[name].style)
  const html = pageHtml({
    script: `${origin}/webview.js`,
    style: `${origin}/webview.css`,
    source: origin,
    nonce: 'a-nonce',
    title,
  })
  const tab = await context.newPage()
  await tab.setViewportSize(viewport)
  const complaints: string[] = []
  tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  tab.on('pageerror', (error) => complaints.push(error.message))
  await tab.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
    if (pathname === '/webview.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/webview.css') return route.fulfill({ contentType: 'text/css', body: style })
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 })
    complaints.push(`asked for ${route.request().url()}`)
    return route.abort()
  })
  // The test runner's compiler wraps functions in this helper, which pages do not have.
  await tab.addInitScript('globalThis.__name = (wrapped) => wrapped')
  await tab.addInitScript((variables) => {
    const sent: unknown[] = []
    let state: unknown
    const api = {
      postMessage: (message: unknown) => sent.push(message),
      getState: () => state,
      setState: (kept: unknown) => {
        state = kept
      },
    }
    Object.assign(window, { sent, acquireVsCodeApi: () => api })
    addEventListener('DOMContentLoaded', () => {
      const { style } = document.documentElement
      for (const [name, value] of Object.entries(variables)) style.setProperty(name, value)
      style.setProperty('--vscode-font-family', 'system-ui, sans-serif')
      style.setProperty('--vscode-font-size', '13px')
      style.background = variables['--vscode-sideBar-background']
    })
  }, variables[theme])
  await tab.goto(`${origin}/`)
  return {
    page: tab,
    complaints,
    sent: () => tab.evaluate(() => (window as unknown as { sent: Messages[Name]['from'][] }).sent),
    async send(message) {
      await tab.evaluate((data) => dispatchEvent(new MessageEvent('message', { data })), message as unknown)
    },
  }
}

/** Saves a picture of the page as `test/screenshots/NAME.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true })
}

const bundled = new Map<string, Promise<string>>()

/** A script or a style sheet, bundled from its source. */
function bundle(entry: string): Promise<string> {
  const known = bundled.get(entry)
  if (known) return known
  const made = build({
    entryPoints: [path.join(root, 'src/sidebar/webview', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  }).then(({ outputFiles: [file] }) => file?.text ?? '')
  bundled.set(entry, made)
  return made
}
