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
  const { globSync } = await import('tinyglobby')
  await buildForHost(['test/host/index.ts', ...globSync('test/host/**/*.test.ts', { cwd: root })], 'test/host', output)
}

/**
 * Bundles what is to run in the extension host.
 *
 * @param {string[]} entryPoints
 * @param {string} outbase
 * @param {string} outdir emptied before
 */
export async function buildForHost(entryPoints, outbase, outdir) {
  const { build } = await import('esbuild')
  rmSync(outdir, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outbase,
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
  try {
    const { said, code, log } = await runInHost(entry, articles.folder)
    process.stdout.write(said)
    return outcome(said, code, log)
  } finally {
    articles.remove()
  }
}

/**
 * Opens a folder in the VS Code that is served to a browser and runs something in its extension host, beside the
 * extension.
 *
 * @param {string} main what exports `run`; it reports to the file that the variable CROSSREAD_TEST_REPORT names
 * @param {string} folder
 * @returns {Promise<{ said: string, code: number, log: string[] }>} its report, how it ended, what the host said
 */
export async function runInHost(main, folder) {
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
    await page.goto(workbenchAddress(server, { folder, extension: root, tests: main, env }))
    const code = await ended
    return { said: reportIn(report), code, log }
  } finally {
    await browser.close()
    await server.stop()
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
    const said = reportIn(report)
    process.stdout.write(said)
    return outcome(said, code, [])
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    articles.remove()
  }
}

/** @param {string} file */
function reportIn(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/**
 * @param {string} said
 * @param {number} code
 * @param {readonly string[]} log what the extension host said, shown when the suite did not come to its end
 */
function outcome(said, code, log) {
  if (!readClosingLine(said)) {
    console.error('The suite did not come to its end.')
    for (const entry of log.slice(-40)) console.error(entry.split('\n')[0])
  }
  return tallyOf(said, code)
}
