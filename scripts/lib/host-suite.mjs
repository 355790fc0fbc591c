/** The extension-host suite, `test/host`: the same tests in a desktop VS Code or in the one served to a browser. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { installHost } from '../../tools/vscode-host/install.mjs'
import { startServer, workbenchAddress } from '../../tools/vscode-host/server.mjs'
import { copySeeds } from './articles.mjs'
import { ensureChromium, openChromium } from './chromium.mjs'
import { root } from './paths.mjs'
import { which } from './run.mjs'
import { Unavailable } from './stages.mjs'
import { readClosingLine, tallyOf } from './tally.mjs'

const output = path.join(root, 'out', 'test', 'host')
const entry = path.join(output, 'index.cjs')
/** Names the file that the suite reports to, apart from the workbench's own log lines. */
const reportVariable = 'CROSSREAD_TEST_REPORT'
/** A guard against waiting for ever, in milliseconds. */
const patience = 1_200_000

/** Bundles the suite; every `*.test.ts` in its folder belongs to it. */
export async function buildHostSuite() {
  const { build } = await import('esbuild')
  const { globSync } = await import('tinyglobby')
  rmSync(output, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['test/host/index.ts', ...globSync('test/host/**/*.test.ts', { cwd: root })],
    outdir: output,
    outbase: 'test/host',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    external: ['vscode', 'mocha'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
}

/** Has all that the browser host needs, or says that it cannot be had. */
export async function needBrowserHost() {
  try {
    await installHost()
    await ensureChromium()
  } catch (error) {
    throw new Unavailable(error instanceof Error ? error.message : String(error))
  }
}

/** Runs the suite in the VS Code that is served to a browser. */
export async function runInBrowser() {
  await needBrowserHost()
  await buildHostSuite()
  const articles = copySeeds()
  const server = await startServer({ driver: true })
  const browser = await openChromium()
  try {
    const report = path.join(server.data, 'report.txt')
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const log = /** @type {string[]} */ ([])
    const ended = /** @type {Promise<number>} */ (
      new Promise((resolve) => {
        page.exposeFunction('codeAutomationExit', resolve)
        page.once('crash', () => resolve(1))
        setTimeout(() => resolve(1), patience).unref()
      })
    )
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ words) => {
      log.push(`[${type}] ${words.join(' ')}`)
    })
    const env = { [reportVariable]: report }
    await page.goto(workbenchAddress(server, { folder: articles.folder, extension: root, tests: entry, env }))
    return outcome(report, await ended, log)
  } finally {
    await browser.close()
    await server.stop()
    articles.remove()
  }
}

/** Runs the suite in a desktop VS Code: the one VSCODE_EXECUTABLE names, else a downloaded one. */
export async function runInDesktop() {
  const { downloadAndUnzipVSCode, runTests, SilentReporter } = await import('@vscode/test-electron')
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!display) throw new Unavailable('a desktop VS Code needs a display; on Linux, `xvfb-run -a npm run test:desktop`')
  const named = process.env.VSCODE_EXECUTABLE
  const vscodeExecutablePath =
    named ??
    (await downloadAndUnzipVSCode({ reporter: new SilentReporter() }).catch((error) => {
      throw new Unavailable(`VS Code cannot be downloaded (${error.message}); name one in VSCODE_EXECUTABLE`)
    }))
  if (named && !existsSync(named) && !which(named))
    throw new Error(`VSCODE_EXECUTABLE names ${named}, which is not there`)
  await buildHostSuite()
  const articles = copySeeds()
  const data = mkdtempSync(path.join(os.tmpdir(), 'crossread-desktop-'))
  const report = path.join(data, 'report.txt')
  try {
    const code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: entry,
      extensionTestsEnv: { [reportVariable]: report },
      launchArgs: [
        articles.folder,
        '--disable-extensions',
        ...['--user-data-dir', path.join(data, 'user'), '--extensions-dir', path.join(data, 'extensions')],
      ],
    }).catch((error) => {
      console.error(error instanceof Error ? error.message : error)
      return 1
    })
    return outcome(report, code, [])
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    articles.remove()
  }
}

/**
 * @param {string} report
 * @param {number} code
 * @param {readonly string[]} log what the extension host said, shown when the suite did not come to its end
 */
function outcome(report, code, log) {
  const said = existsSync(report) ? readFileSync(report, 'utf8') : ''
  process.stdout.write(said)
  if (!readClosingLine(said)) {
    console.error('The suite did not come to its end.')
    for (const entry of log.slice(-40)) console.error(entry.split('\n')[0])
  }
  return tallyOf(said, code)
}
