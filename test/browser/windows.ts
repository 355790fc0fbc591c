/**
 * Windows of VS Code in a browser, one at a time. The windows of a run share the browser, what it has loaded of VS Code,
 * and the server; each begins with the settings, the storage and the history of a first start.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { copySeeds } from '../../scripts/lib/articles.mjs'
import { openChromium } from '../../scripts/lib/chromium.mjs'
import { root } from '../../scripts/lib/paths.mjs'
import { type Server, startServer, workbenchAddress } from '../../tools/vscode-host/server.mjs'
import { startWebServer } from '../../tools/vscode-host/web.mjs'
import { themes } from './themes.ts'

export interface Window {
  page: Page
  /** A copy of the sample articles, which tests may change. */
  folder: string
  close(): Promise<void>
}

export interface Options {
  /** Other articles for the folder, by the name of their file. */
  more?: Readonly<Record<string, string>>
  /** Its size in CSS pixels. */
  size?: { width: number; height: number }
  /** VS Code's display language, as a language pack sets it; without one its own words stay English. */
  language?: string
}

/** Where a folder is served, and how that ends unless others are served there too. */
interface Served {
  address: string
  stop?(): Promise<void>
}

const settings = { 'workbench.colorTheme': themes.light }
const usualSize = { width: 1280, height: 1200 }

let context: Promise<BrowserContext> | undefined
let server: Promise<Server> | undefined

/** Opens an article of a copy of the samples where a server runs the extension. */
export function openOnServer(article: string, options: Options): Promise<Window> {
  return open(options, async (folder) => {
    server ??= startServer({ extension: root, settings })
    const serving = await server
    serving.renew()
    return { address: workbenchAddress(serving, { folder, file: path.join(folder, article) }) }
  })
}

/**
 * Opens an article of a copy of the samples where no server runs the extension, in a file system that is none of VS
 * Code's own.
 *
 * @param trusting false for Restricted Mode: the folder is not trusted
 */
export function openOnTheWeb(article: string, trusting: boolean): Promise<Window> {
  return open({}, async (folder) => {
    const { address, stop } = await startWebServer({ extension: root, articles: folder, settings, trusting })
    return { address: address(article), stop }
  })
}

/** Ends what windows share. */
export async function endSharing(): Promise<void> {
  await (await context)?.browser()?.close()
  await (await server)?.stop()
  context = undefined
  server = undefined
}

/** @param serve has the folder served */
async function open(
  { more = {}, size = usualSize, language }: Options,
  serve: (folder: string) => Promise<Served>,
): Promise<Window> {
  const { folder, remove } = copySeeds()
  for (const [name, text] of Object.entries(more)) writeFileSync(path.join(folder, name), text)
  context ??= openContext()
  const shared = await context
  const others = shared.pages()
  let served: Served | undefined
  const close = async () => {
    for (const page of shared.pages()) {
      if (others.includes(page)) continue
      // So that VS Code ends what the server does for the window.
      await page.goto('about:blank')
      await page.close()
    }
    await shared.clearPermissions()
    await served?.stop?.()
    remove()
  }
  try {
    served = await serve(folder)
    const page = await shared.newPage()
    await page.setViewportSize(size)
    await forget(page, new URL(served.address).origin)
    if (language) await page.addInitScript((tag) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), language)
    await page.goto(served.address, { timeout: 60_000 })
    return { page, folder, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** In one of its own windows, which a page keeps open: each would cost the browser more than a page in it. */
async function openContext(): Promise<BrowserContext> {
  const browser = await openChromium()
  const opened = await browser.newContext({ viewport: usualSize, reducedMotion: 'reduce' })
  await opened.newPage()
  return opened
}

/** Has the browser forget what a window stored, not what it loaded. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const storageTypes = 'cookies,indexeddb,local_storage,cache_storage,service_workers,file_systems'
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes })
  await session.detach()
}
