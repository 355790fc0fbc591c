/** A view's page as VS Code serves it: its own policy, its bundled script and style, a theme's colours. */
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { root, screenshots } from '../../scripts/lib/paths.mjs'
import { page as pageHtml } from '../../src/sidebar/page.ts'
import type { FromPage, ToPage } from '../../src/sidebar/protocol.ts'
import type { FromTable, ToTable } from '../../src/sidebar/table-protocol.ts'

const origin = 'http://sidebar.localhost'

/** Variables as VS Code 1.139 sets them on the page's root, from its own themes; it sets none that a theme lacks. */
const variables = {
  dark: {
    '--vscode-button-border': 'rgba(255, 255, 255, 0.1)',
    '--vscode-button-secondaryBackground': 'rgba(0, 0, 0, 0)',
    '--vscode-button-secondaryForeground': '#cccccc',
    '--vscode-charts-blue': '#59a4f9',
    '--vscode-charts-green': '#89d185',
    '--vscode-charts-purple': '#b180d7',
    '--vscode-charts-red': '#f14c4c',
    '--vscode-charts-yellow': '#cca700',
    '--vscode-descriptionForeground': '#9d9d9d',
    '--vscode-dropdown-background': '#313131',
    '--vscode-dropdown-border': '#3c3c3c',
    '--vscode-dropdown-foreground': '#cccccc',
    '--vscode-editor-background': '#1f1f1f',
    '--vscode-editorWidget-background': '#202020',
    '--vscode-focusBorder': '#0078d4',
    '--vscode-foreground': '#cccccc',
    '--vscode-list-hoverBackground': '#2a2d2e',
    '--vscode-panel-border': '#2b2b2b',
    '--vscode-textLink-foreground': '#4daafc',
    '--vscode-widget-border': '#313131',
    '--vscode-symbolIcon-classForeground': '#ee9d28',
    '--vscode-sideBar-background': '#181818',
  },
  light: {
    '--vscode-button-border': 'rgba(0, 0, 0, 0.1)',
    '--vscode-button-secondaryBackground': '#e5e5e5',
    '--vscode-button-secondaryForeground': '#3b3b3b',
    '--vscode-charts-blue': '#0063d3',
    '--vscode-charts-green': '#388a34',
    '--vscode-charts-purple': '#652d90',
    '--vscode-charts-red': '#e51400',
    '--vscode-charts-yellow': '#bf8803',
    '--vscode-descriptionForeground': '#3b3b3b',
    '--vscode-dropdown-background': '#ffffff',
    '--vscode-dropdown-border': '#cecece',
    '--vscode-dropdown-foreground': '#3b3b3b',
    '--vscode-editor-background': '#ffffff',
    '--vscode-editorWidget-background': '#f8f8f8',
    '--vscode-focusBorder': '#005fb8',
    '--vscode-foreground': '#3b3b3b',
    '--vscode-list-hoverBackground': '#f2f2f2',
    '--vscode-panel-border': '#e5e5e5',
    '--vscode-textLink-foreground': '#005fb8',
    '--vscode-widget-border': '#e5e5e5',
    '--vscode-symbolIcon-classForeground': '#d67e00',
    '--vscode-sideBar-background': '#f8f8f8',
  },
  highContrast: {
    '--vscode-button-border': '#6fc3df',
    '--vscode-button-secondaryForeground': '#ffffff',
    '--vscode-charts-blue': '#59a4f9',
    '--vscode-charts-green': '#89d185',
    '--vscode-charts-purple': '#b180d7',
    '--vscode-charts-red': '#f48771',
    '--vscode-charts-yellow': '#ffd370',
    '--vscode-contrastBorder': '#6fc3df',
    '--vscode-descriptionForeground': 'rgba(255, 255, 255, 0.7)',
    '--vscode-dropdown-background': '#000000',
    '--vscode-dropdown-border': '#6fc3df',
    '--vscode-dropdown-foreground': '#ffffff',
    '--vscode-editor-background': '#000000',
    '--vscode-editorWidget-background': '#0c141f',
    '--vscode-focusBorder': '#f38518',
    '--vscode-foreground': '#ffffff',
    '--vscode-list-hoverBackground': 'rgba(255, 255, 255, 0.1)',
    '--vscode-panel-border': '#6fc3df',
    '--vscode-textLink-foreground': '#21a6ff',
    '--vscode-widget-border': '#6fc3df',
    '--vscode-symbolIcon-classForeground': '#ee9d28',
    '--vscode-sideBar-background': '#000000',
  },
  highContrastLight: {
    '--vscode-button-border': '#0f4a85',
    '--vscode-button-secondaryBackground': '#ffffff',
    '--vscode-button-secondaryForeground': '#292929',
    '--vscode-charts-blue': '#0063d3',
    '--vscode-charts-green': '#374e06',
    '--vscode-charts-purple': '#652d90',
    '--vscode-charts-red': '#b5200d',
    '--vscode-charts-yellow': '#895503',
    '--vscode-contrastBorder': '#0f4a85',
    '--vscode-descriptionForeground': 'rgba(41, 41, 41, 0.7)',
    '--vscode-dropdown-background': '#ffffff',
    '--vscode-dropdown-border': '#0f4a85',
    '--vscode-dropdown-foreground': '#292929',
    '--vscode-editor-background': '#ffffff',
    '--vscode-editorWidget-background': '#ffffff',
    '--vscode-focusBorder': '#006bbd',
    '--vscode-foreground': '#292929',
    '--vscode-list-hoverBackground': 'rgba(15, 74, 133, 0.1)',
    '--vscode-panel-border': '#0f4a85',
    '--vscode-textLink-foreground': '#0f4a85',
    '--vscode-widget-border': '#0f4a85',
    '--vscode-symbolIcon-classForeground': '#d67e00',
    '--vscode-sideBar-background': '#ffffff',
  },
} as const
export type Theme = keyof typeof variables
export const themes = Object.keys(variables) as Theme[]

/** The pages there are: where their script begins and their style lies. */
const pages = {
  sideBySide: { title: 'Side by side', script: 'main.ts', style: 'webview.css' },
  table: { title: 'Claims table', script: 'table/main.ts', style: 'table.css' },
} as const

interface Messages {
  sideBySide: { from: FromPage; to: ToPage }
  table: { from: FromTable; to: ToTable }
}

export interface Served<Name extends keyof Messages = 'sideBySide'> {
  page: Page
  /** What the page has sent so far. */
  sent(): Promise<Messages[Name]['from'][]>
  send(message: Messages[Name]['to']): Promise<void>
  /** Violations of the policy, failed loads and errors so far. */
  complaints: string[]
}

/** Opens the side-by-side page in a tab of its own. */
export function openPage(browser: Browser, theme: Theme, width: number): Promise<Served> {
  return openNamed(browser, 'sideBySide', theme, width)
}

/** Opens a page in a tab of its own. */
export async function openNamed<Name extends keyof Messages>(
  browser: Browser,
  name: Name,
  theme: Theme,
  width: number,
  height = 800,
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
  const tab = await browser.newPage({ viewport: { width, height } })
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
