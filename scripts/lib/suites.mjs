import { ensureChromium } from './chromium.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { needBrowserHost, runInBrowser, runInDesktop } from './host-suite.mjs'
import { root } from './paths.mjs'
import { must } from './run.mjs'
import { suite, Unavailable } from './stages.mjs'

/** @typedef {import('./stages.mjs').Stage} Stage */

const mocha = ['node_modules/mocha/bin/mocha.js']

/** @type {Stage} */
export const unit = { name: 'unit', run: (quietly) => suite(process.execPath, mocha, quietly) }

/** @type {Stage} */
export const desktop = { name: 'extension host, desktop', run: runInDesktop }

/** @type {Stage} */
export const browser = { name: 'extension host, browser', run: runInBrowser }

/** What the stages after it open VS Code in, so that no two of them install it at once. @type {Stage} */
export const browserHost = {
  name: 'browser host',
  async run() {
    await needBrowserHost()
    return { passed: 1, failed: 0, skipped: 0 }
  },
}

/** In the desktop VS Code that VSCODE_EXECUTABLE names, else in the host that can be had. @type {Stage} */
export const anyHost = {
  name: 'extension host',
  async run() {
    if (process.env.VSCODE_EXECUTABLE) return runInDesktop()
    try {
      return await runInBrowser()
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
      console.log(`Not in the browser: ${error.message}`)
      return runInDesktop()
    }
  },
}

/** The sidebar's page in a browser of its own. @type {Stage} */
export const webview = {
  name: 'webview',
  async run(quietly) {
    await ensureChromium().catch(({ message }) => {
      throw new Unavailable(message)
    })
    return suite(process.execPath, [...mocha, '--config', 'test/webview/.mocharc.json'], quietly)
  },
}

/** The workbench as a person sees it. @type {Stage} */
export const workbench = workbenchPart(1, 1)

/**
 * One of as many parts of the workbench's suites as there are to be; together they are all.
 *
 * @param {number} part counted from 1
 * @param {number} parts
 * @returns {Stage}
 */
export function workbenchPart(part, parts) {
  return {
    name: parts === 1 ? 'workbench' : `workbench, part ${part} of ${parts}`,
    async run(quietly) {
      await needBrowserHost()
      const { globSync } = await import('tinyglobby')
      const files = globSync('test/browser/**/*.test.ts', { cwd: root }).sort()
      const others = files.filter((_, at) => at % parts !== part - 1).flatMap((file) => ['--ignore', file])
      return suite(process.execPath, [...mocha, '--config', 'test/browser/.mocharc.json', ...others], quietly)
    },
  }
}

/** Packages and bundles, before stages that need them. */
export async function prepare() {
  await ensureDependencies()
  await must(process.execPath, ['scripts/prepare.mjs'])
}
